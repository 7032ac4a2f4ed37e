// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/linesearch.h"

#include "server/store/connection.h"
#include "server/store/readerqueries.h"

#include <algorithm>

namespace barto::store {

namespace {

constexpr qsizetype mostHitBytes = 256 * 1024; ///< of a step's lines

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

/// What the database can sort out itself costs little a line.
quint64 LineSearch::linesAtOnce() const
{
    return m_matcher.stderrOnly() || !m_matcher.neededBytes().isEmpty() ? 20'000 : 2'000;
}

template<typename Take>
Result<void> LineSearch::candidates(Connection &connection, qint64 command, quint64 after, quint64 upTo, Take take)
{
    const QByteArray needed = m_matcher.neededBytes();
    QVariantList values{command, after, upTo};
    if (!needed.isEmpty())
        values << needed;
    return connection.each(
        sql::lineCandidates(m_matcher.stderrOnly(), !needed.isEmpty()), values, [&](const QSqlQuery &row) {
            const auto kind = quint8(row.value(1).toUInt());
            const QByteArray data = row.value(2).toByteArray();
            if (m_matcher.matches(kind, data))
                take(row.value(0).toULongLong(), kind, row.value(3), data);
        });
}

Result<LineSearch::Step> LineSearch::step(Connection &connection, std::chrono::milliseconds time, quint64 most)
{
    const auto deadline = std::chrono::steady_clock::now() + time;
    if (const Result<void> begun = begin(connection); !begun)
        return tl::unexpected(begun.error());
    Step step;
    step.hits.run = m_range.run;
    while (!m_parts.empty()) {
        Part &part = m_parts.back();
        const quint64 to = std::min(part.after + linesAtOnce(), part.upTo);
        quint64 looked = to;
        LinePage &page = step.hits;
        page.position = part.position;
        const Result<void> read = candidates(connection, part.command, part.after, to,
            [&](quint64 seq, quint8 kind, const QVariant &at, const QByteArray &data) {
                if (looked != to)
                    return; // the page is full: the rest is read again
                page.seqs.push_back(seq);
                page.lines.append({kind, part.position, fromMicroseconds(at.toLongLong()), data});
                if (page.seqs.size() >= most || page.lines.byteSize() > mostHitBytes)
                    looked = seq;
            });
        if (!read && page.seqs.empty())
            return tl::unexpected(read.error());
        if (!read)
            looked = page.seqs.back();
        m_searched += looked - part.after;
        part.after = looked;
        const bool isPartDone = part.after >= part.upTo;
        if (isPartDone)
            m_parts.pop_back();
        if (!page.seqs.empty() && (isPartDone || looked != to || !read))
            break;
        if (std::chrono::steady_clock::now() >= deadline)
            break;
    }
    if (!step.hits.seqs.empty())
        step.hits.firstSeq = step.hits.seqs.front();
    step.searched = m_searched;
    step.lines = m_lines;
    step.isAtEnd = m_parts.empty();
    return step;
}

Result<std::optional<quint64>> LineSearch::stepBack(
    Connection &connection, std::chrono::milliseconds time, quint64 most)
{
    const auto deadline = std::chrono::steady_clock::now() + time;
    if (const Result<void> begun = begin(connection); !begun)
        return tl::unexpected(begun.error());
    Part &part = m_parts.front();
    while (part.after < part.upTo) {
        const quint64 from = std::max(part.after, part.upTo - std::min(part.upTo, linesAtOnce()));
        std::vector<quint64> found;
        const Result<void> read = candidates(connection, part.command, from, part.upTo,
            [&found](quint64 seq, quint8, const QVariant &, const QByteArray &) { found.push_back(seq); });
        if (!read)
            return tl::unexpected(read.error());
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
