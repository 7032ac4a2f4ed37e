// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/linesearch.h"

#include "server/store/connection.h"
#include "server/store/readerqueries.h"

#include <algorithm>

namespace barto::store {

namespace {

constexpr qsizetype mostHitBytes = 256 * 1024; ///< of a step's lines
constexpr std::chrono::milliseconds patternTime{50}; ///< more than a step has, for lines that were read already
constexpr quint64 linesBackAtOnce = 500;

} // namespace

Result<void> LineSearch::begin(Connection &connection)
{
    if (m_isBegun)
        return {};
    std::vector<Part> parts;
    const Result<void> read
        = connection.each(sql::commandsOfUuid(), {m_range.run.bytes(), m_range.position}, [&](const QSqlQuery &row) {
              const auto position = quint16(row.value(1).toUInt());
              Part part{row.value(0).toLongLong(), position, 0, row.value(2).toULongLong()};
              if (m_range.position == 0)
                  return parts.push_back(part);
              if (position != m_range.position)
                  return;
              part.after = m_range.afterSeq;
              if (m_range.beforeSeq)
                  part.upTo = std::min(part.upTo, std::max<quint64>(*m_range.beforeSeq, 1) - 1);
              part.upTo = std::max(part.upTo, part.after);
              parts.push_back(part);
          });
    if (!read)
        return read;
    if (parts.empty())
        return fail(Error::Code::NotFound,
            QStringLiteral("run %1 is not here, or has no command %2").arg(m_range.run.text()).arg(m_range.position));
    for (const Part &part : parts)
        m_lines += part.upTo - part.after;
    std::reverse(parts.begin(), parts.end());
    m_parts = std::move(parts);
    m_isBegun = true;
    return {};
}

/// What the database can sort out itself costs little a line; a pattern may cost much.
quint64 LineSearch::linesAtOnce() const
{
    return m_matcher.stderrOnly() || !m_matcher.neededBytes().isEmpty() ? 20'000 : 2'000;
}

template<typename Take>
Result<quint64> LineSearch::candidates(
    Connection &connection, const Part &part, quint64 after, quint64 upTo, std::optional<Time> deadline, Take take)
{
    const QByteArray needed = m_matcher.neededBytes();
    QVariantList values{part.command, after, upTo};
    if (!needed.isEmpty())
        values << needed;
    quint64 looked = after;
    bool isTimeUp = false;
    const Result<void> read = connection.each(
        sql::lineCandidates(m_matcher.stderrOnly(), !needed.isEmpty()), values, [&](const QSqlQuery &row) {
            isTimeUp = isTimeUp || (deadline && looked > after && std::chrono::steady_clock::now() > *deadline);
            if (isTimeUp)
                return;
            looked = row.value(0).toULongLong();
            const auto kind = quint8(row.value(1).toUInt());
            const QByteArray data = row.value(2).toByteArray();
            if (m_matcher.matches(kind, data))
                take(looked, kind, row.value(3), data);
        });
    if (!read)
        return tl::unexpected(read.error());
    return isTimeUp ? looked : upTo;
}

Result<LineSearch::Step> LineSearch::step(Connection &connection, std::chrono::milliseconds time, quint64 most)
{
    const Time deadline = std::chrono::steady_clock::now() + time;
    if (const Result<void> begun = begin(connection); !begun)
        return tl::unexpected(begun.error());
    Step step;
    LinePage &page = step.hits;
    page.run = m_range.run;
    while (!m_parts.empty()) {
        Part &part = m_parts.back();
        page.position = part.position;
        std::optional<quint64> full; // the line that filled the page; what follows is read again
        const Result<quint64> looked
            = candidates(connection, part, part.after, std::min(part.after + linesAtOnce(), part.upTo),
                deadline + patternTime, [&](quint64 seq, quint8 kind, const QVariant &at, const QByteArray &data) {
                    if (full)
                        return;
                    page.seqs.push_back(seq);
                    page.lines.append({kind, part.position, fromMicroseconds(at.toLongLong()), data});
                    if (page.seqs.size() >= most || page.lines.byteSize() > mostHitBytes)
                        full = seq;
                });
        if (!looked && page.seqs.empty())
            return tl::unexpected(looked.error());
        const quint64 to = full ? *full : looked ? *looked : page.seqs.back();
        m_searched += to - part.after;
        part.after = to;
        const bool isPartDone = part.after >= part.upTo;
        if (isPartDone)
            m_parts.pop_back();
        const bool isPageDone = !page.seqs.empty() && (isPartDone || full || !looked);
        if (isPageDone || std::chrono::steady_clock::now() >= deadline)
            break;
    }
    if (!page.seqs.empty())
        page.firstSeq = page.seqs.front();
    step.searched = m_searched;
    step.lines = m_lines;
    step.isAtEnd = m_parts.empty();
    return step;
}

Result<std::optional<quint64>> LineSearch::stepBack(
    Connection &connection, std::chrono::milliseconds time, quint64 most)
{
    const Time deadline = std::chrono::steady_clock::now() + time;
    if (const Result<void> begun = begin(connection); !begun)
        return tl::unexpected(begun.error());
    Part &part = m_parts.front();
    while (part.after < part.upTo) {
        const quint64 from = std::max(part.after, part.upTo - std::min(part.upTo, linesBackAtOnce));
        std::vector<quint64> found;
        const Result<quint64> looked = candidates(connection, part, from, part.upTo, {},
            [&found](quint64 seq, quint8, const QVariant &, const QByteArray &) { found.push_back(seq); });
        if (!looked)
            return tl::unexpected(looked.error());
        part.upTo = from;
        m_backHits.insert(m_backHits.end(), found.rbegin(), found.rend());
        if (m_backHits.size() >= most)
            return std::optional(m_backHits[std::size_t(most) - 1]);
        if (std::chrono::steady_clock::now() >= deadline)
            return std::optional<quint64>();
    }
    return std::optional(part.after + 1);
}

} // namespace barto::store
