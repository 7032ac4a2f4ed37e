// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/runspans.h"

#include "server/store/connection.h"
#include "server/store/readerqueries.h"

#include <algorithm>
#include <limits>

namespace barto::store {

namespace {

/// Runs longer than this are few: they are found by their length instead of by their start.
constexpr Microseconds usualLength = std::chrono::hours(2);

RunSpan spanOf(const QSqlQuery &row)
{
    const auto instantAt = [&row](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(fromMicroseconds(row.value(column).toLongLong()));
    };
    RunSpan span;
    span.schedule = row.value(2).toLongLong();
    TimelineBar &bar = span.bar;
    bar.key = row.value(0).toLongLong();
    bar.run = RunId::fromBytes(row.value(1).toByteArray()).value_or(RunId());
    bar.start = fromMicroseconds(row.value(3).toLongLong());
    bar.due = instantAt(6);
    bar.outcome = Outcome(row.value(7).toUInt());
    const bool wasStarted = instantAt(4).has_value();
    if (wasStarted)
        bar.end = instantAt(5);
    else if (bar.outcome != Outcome::Running)
        bar.end = bar.start;
    return span;
}

} // namespace

Result<void> RunSpans::begin(Connection &connection)
{
    if (m_isBegun)
        return {};
    const Result<std::vector<NamedSchedule>> schedules = m_filter.schedules(connection);
    if (!schedules)
        return tl::unexpected(schedules.error());
    for (const NamedSchedule &one : *schedules)
        m_names.insert(one.key, {one.clientName, one.name});
    const Instant begun = m_since - usualLength;
    std::vector<RunSpan> earlier;
    const auto take = [&](const QSqlQuery &row) {
        if (m_names.contains(row.value(2).toLongLong()))
            earlier.push_back(spanOf(row));
    };
    const qint64 before = toMicroseconds(begun);
    Result<void> read = connection.each(sql::longSpans(connection.isSqlite()),
        {qint64(usualLength.count()), before, qint64(toMicroseconds(m_since))}, take);
    if (read)
        read = connection.each(sql::openSpans(connection.isSqlite()), {before}, take);
    if (!read)
        return read;
    std::sort(
        earlier.begin(), earlier.end(), [](const RunSpan &a, const RunSpan &b) { return a.bar.start < b.bar.start; });
    m_earlier = std::move(earlier);
    m_past = {std::numeric_limits<qint64>::min() + 1, 0};
    m_isBegun = true;
    return {};
}

Result<std::vector<RunSpan>> RunSpans::next(Connection &connection, std::size_t most)
{
    if (const Result<void> begun = begin(connection); !begun)
        return tl::unexpected(begun.error());
    std::vector<RunSpan> found;
    if (!m_earlier.empty())
        return std::exchange(m_earlier, {});
    std::size_t looks = 0;
    RunPlace past = m_past;
    const Result<void> read = connection.each(sql::spans(connection.isSqlite()),
        {std::max(qint64(toMicroseconds(m_since - usualLength)), past.value), qint64(toMicroseconds(m_until)),
            past.value, past.key, qint64(most)},
        [&](const QSqlQuery &row) {
            ++looks;
            past = {row.value(3).toLongLong(), row.value(0).toLongLong()};
            if (!m_names.contains(row.value(2).toLongLong()))
                return;
            RunSpan span = spanOf(row);
            if (!span.bar.end || *span.bar.end >= m_since)
                found.push_back(std::move(span));
        });
    if (!read)
        return tl::unexpected(read.error());
    m_past = past;
    m_isAtEnd = looks < most;
    return found;
}

} // namespace barto::store
