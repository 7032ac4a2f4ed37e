// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/runcounting.h"

#include "server/store/connection.h"
#include "server/store/readerqueries.h"

#include <algorithm>

namespace barto::store {

namespace {

constexpr std::size_t mostBounds = 2'001;

Microseconds rankOf(std::vector<qint64> &lengths, double share)
{
    const auto at = lengths.begin() + qsizetype(share * double(lengths.size() - 1));
    std::nth_element(lengths.begin(), at, lengths.end());
    return Microseconds(*at);
}

} // namespace

Result<void> RunCounting::check(const RunCountsRequest &request)
{
    const std::vector<Instant> &bounds = request.bounds;
    if (bounds.size() < 2 || bounds.size() > mostBounds)
        return fail(Error::Code::Parse, QStringLiteral("counting takes 2 to %1 bounds").arg(mostBounds));
    if (std::adjacent_find(bounds.begin(), bounds.end(), std::greater_equal<>()) != bounds.end())
        return fail(Error::Code::Parse, QStringLiteral("the bounds of counting ascend"));
    return {};
}

RunCounting::RunCounting(RunCountsRequest request) : m_request(std::move(request))
{
    RunFilter &filter = m_request.filter;
    if (!filter.lateOver && !filter.tookOver && filter.text.isEmpty())
        return;
    filter.since = m_request.bounds.front();
    filter.until = m_request.bounds.back();
    m_list.emplace(RunList::Wanted{filter, RunSort::At, true, {}, {}});
}

RunCounting::Name RunCounting::nameOf(const QString &client, const QString &schedule) const
{
    using By = RunCountsRequest::By;
    return {m_request.by == By::Client || m_request.by == By::ClientAndSchedule ? client : QString(),
        m_request.by == By::Schedule || m_request.by == By::ClientAndSchedule ? schedule : QString()};
}

bool RunCounting::wants(Outcome outcome) const
{
    const std::vector<Outcome> &wanted = m_request.filter.outcomes;
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), outcome) != wanted.end();
}

Result<void> RunCounting::learnNames(Connection &connection)
{
    if (m_knowsNames)
        return {};
    const Result<std::vector<NamedSchedule>> schedules = NameFilter(m_request.filter).schedules(connection);
    if (!schedules)
        return tl::unexpected(schedules.error());
    for (const NamedSchedule &one : *schedules)
        m_names.insert(one.key, nameOf(one.clientName, one.name));
    m_knowsNames = true;
    return {};
}

void RunCounting::add(const Name &name, Outcome outcome, quint64 count)
{
    RunCounts &counts = m_cells[name].counts;
    switch (outcome) {
    case Outcome::Running:
        counts.running += count;
        break;
    case Outcome::Succeeded:
        counts.succeeded += count;
        break;
    case Outcome::Failed:
        counts.failed += count;
        break;
    case Outcome::Cancelled:
        counts.cancelled += count;
        break;
    case Outcome::Lost:
        counts.lost += count;
        break;
    case Outcome::NotStarted:
        counts.notStarted += count;
        break;
    case Outcome::Skipped:
        counts.skipped += count;
        break;
    }
}

Result<void> RunCounting::countBucket(Connection &connection)
{
    const QVariantList range{
        qint64(toMicroseconds(m_request.bounds[m_bucket])), qint64(toMicroseconds(m_request.bounds[m_bucket + 1]))};
    Result<void> read = connection.each(sql::countsBetween(connection.isSqlite()), range, [this](const QSqlQuery &row) {
        const auto name = m_names.constFind(row.value(0).toLongLong());
        const auto outcome = Outcome(row.value(1).toUInt());
        if (name != m_names.constEnd() && wants(outcome))
            add(*name, outcome, row.value(2).toULongLong());
    });
    if (read && m_request.withDurations && !m_cells.empty())
        read = connection.each(sql::lengthsBetween(connection.isSqlite()), range, [this](const QSqlQuery &row) {
            const auto name = m_names.constFind(row.value(0).toLongLong());
            if (name == m_names.constEnd() || !wants(Outcome(row.value(1).toUInt())))
                return;
            if (const qint64 length = row.value(2).toLongLong(); length != leastSortValue)
                m_cells[*name].lengths.push_back(length);
        });
    if (!read)
        m_cells.clear(); // to be counted once more
    return read;
}

Result<bool> RunCounting::countRows(Connection &connection)
{
    const Instant end = m_request.bounds[m_bucket + 1];
    if (m_rows.empty() && !m_list->isAtEnd()) {
        Result<std::vector<RunSummary>> rows = m_list->next(connection, 1'000, false);
        if (!rows)
            return tl::unexpected(rows.error());
        std::reverse(rows->begin(), rows->end());
        m_rows = std::move(*rows);
    }
    while (!m_rows.empty() && m_rows.back().at < end) {
        const RunSummary &run = m_rows.back();
        const Name name = nameOf(run.client, run.schedule);
        add(name, run.outcome, 1);
        const bool ended = run.outcome == Outcome::Succeeded || run.outcome == Outcome::Failed;
        if (ended && run.started && run.finished)
            m_cells[name].lengths.push_back((*run.finished - *run.started).count());
        m_rows.pop_back();
    }
    return !m_rows.empty() || m_list->isAtEnd();
}

void RunCounting::finishBucket(std::vector<RunCounts> &done)
{
    for (auto &[name, cell] : m_cells) {
        cell.counts.client = name.first;
        cell.counts.schedule = name.second;
        cell.counts.bucket = quint32(m_bucket);
        if (m_request.withDurations && !cell.lengths.empty()) {
            cell.counts.medianTook = rankOf(cell.lengths, 0.5);
            cell.counts.took95 = rankOf(cell.lengths, 0.95);
        }
        done.push_back(std::move(cell.counts));
    }
    m_cells.clear();
    ++m_bucket;
}

Result<std::vector<RunCounts>> RunCounting::step(Connection &connection, std::chrono::milliseconds time)
{
    const auto deadline = std::chrono::steady_clock::now() + time;
    std::vector<RunCounts> done;
    do {
        if (m_list) {
            const Result<bool> isFull = countRows(connection);
            if (!isFull)
                return done.empty() ? tl::unexpected(isFull.error()) : Result<std::vector<RunCounts>>(std::move(done));
            if (*isFull)
                finishBucket(done);
            continue;
        }
        Result<void> counted = learnNames(connection);
        if (counted)
            counted = countBucket(connection);
        if (!counted)
            return done.empty() ? tl::unexpected(counted.error()) : Result<std::vector<RunCounts>>(std::move(done));
        finishBucket(done);
    } while (!isAtEnd() && std::chrono::steady_clock::now() < deadline);
    return done;
}

} // namespace barto::store
