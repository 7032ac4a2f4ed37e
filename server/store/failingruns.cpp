// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/failingruns.h"

#include "server/store/connection.h"
#include "server/store/readerqueries.h"

#include <algorithm>
#include <limits>

namespace barto::store {

Result<std::vector<RunGlance>> glancesOf(
    Connection &connection, const std::vector<qint64> &schedules, Outcome first, int limit)
{
    std::vector<RunGlance> glances;
    for (const qint64 schedule : schedules) {
        const Result<void> read = connection.each(sql::glances(connection.isSqlite(), int(first), limit),
            QVariantList(6 - int(first), schedule), [&glances](const QSqlQuery &row) {
                RunGlance glance;
                glance.key = row.value(0).toLongLong();
                glance.outcome = Outcome(row.value(1).toUInt());
                glance.at = fromMicroseconds(row.value(2).toLongLong());
                if (const qint64 took = row.value(3).toLongLong(); took != leastSortValue)
                    glance.took = Microseconds(took);
                glances.push_back(glance);
            });
        if (!read)
            return tl::unexpected(read.error());
    }
    std::sort(glances.begin(), glances.end(),
        [](const RunGlance &a, const RunGlance &b) { return std::pair(a.at, a.key) < std::pair(b.at, b.key); });
    if (glances.size() > std::size_t(limit))
        glances.erase(glances.begin(), glances.end() - limit);
    return glances;
}

Result<std::optional<RunSummary>> runOfKey(Connection &connection, qint64 key)
{
    std::optional<RunSummary> run;
    const Result<void> read = connection.each(
        QString(QStringLiteral("SELECT ") + summaryColumns() + summaryTables() + QStringLiteral(" WHERE r.id = ?")),
        {key}, [&run](const QSqlQuery &row) { run = summaryOf(row, true); });
    if (!read)
        return tl::unexpected(read.error());
    return run;
}

Result<void> FailingRuns::begin(Connection &connection)
{
    if (m_isBegun)
        return {};
    const Result<std::vector<NamedSchedule>> schedules = m_names.schedules(connection);
    if (!schedules)
        return tl::unexpected(schedules.error());
    QHash<qint64, Name> names;
    for (const NamedSchedule &one : *schedules)
        names.insert(one.key, {one.clientName, one.name});
    std::map<Name, Candidate> candidates;
    const Result<void> read = connection.each(sql::newestRuns(connection.isSqlite()), {}, [&](const QSqlQuery &row) {
        const auto name = names.constFind(row.value(0).toLongLong());
        if (name == names.constEnd())
            return;
        Candidate &candidate = candidates[*name];
        candidate.keys.push_back(row.value(0).toLongLong());
        for (int outcome = 0; outcome < 6; ++outcome) {
            const bool hasFailed = isFailed(Outcome(outcome));
            if (row.isNull(outcome + 1) || (!hasFailed && Outcome(outcome) != Outcome::Succeeded))
                continue;
            std::optional<qint64> &newest = hasFailed ? candidate.failed : candidate.succeeded;
            newest = std::max(newest.value_or(std::numeric_limits<qint64>::min()), row.value(outcome + 1).toLongLong());
        }
    });
    if (!read)
        return read;
    for (auto &[name, candidate] : candidates) {
        if (candidate.failed && (!candidate.succeeded || *candidate.failed > *candidate.succeeded))
            m_left.emplace(name, std::move(candidate));
    }
    m_isBegun = true;
    return {};
}

Result<std::vector<FailingSchedule>> FailingRuns::next(Connection &connection, std::size_t most)
{
    if (const Result<void> begun = begin(connection); !begun)
        return tl::unexpected(begun.error());
    std::vector<FailingSchedule> found;
    for (; !m_left.empty() && most > 0; --most) {
        const auto &[name, candidate] = *m_left.begin();
        Result<FailingSchedule> failing = describe(connection, name, candidate);
        if (!failing)
            return found.empty() ? tl::unexpected(failing.error())
                                 : Result<std::vector<FailingSchedule>>(std::move(found));
        if (failing->inARow > 0) // else it has been cleaned up meanwhile
            found.push_back(std::move(*failing));
        m_left.erase(m_left.begin());
    }
    return found;
}

Result<void> FailingRuns::addStreak(Connection &connection, const Candidate &candidate, FailingSchedule &failing)
{
    const qint64 after = candidate.succeeded.value_or(std::numeric_limits<qint64>::min() + 1);
    std::optional<qint64> first;
    for (const qint64 schedule : candidate.keys) {
        for (const Outcome outcome : failedOutcomes()) {
            const Result<void> read = connection.each(sql::streak(connection.isSqlite()),
                {schedule, int(outcome), after, mostInARow}, [&](const QSqlQuery &row) {
                    failing.inARow += row.value(0).toUInt();
                    failing.isMoreInARow = failing.isMoreInARow || row.value(0).toLongLong() == mostInARow;
                    if (!row.isNull(1))
                        first = std::min(first.value_or(std::numeric_limits<qint64>::max()), row.value(1).toLongLong());
                });
            if (!read)
                return read;
        }
    }
    failing.since = fromMicroseconds(first.value_or(0));
    return {};
}

Result<FailingSchedule> FailingRuns::describe(Connection &connection, const Name &name, const Candidate &candidate)
{
    FailingSchedule failing;
    failing.client = name.first;
    failing.schedule = name.second;
    if (const Result<void> counted = addStreak(connection, candidate, failing); !counted)
        return tl::unexpected(counted.error());
    Result<std::vector<RunGlance>> glances = glancesOf(connection, candidate.keys, Outcome::Succeeded, glancesOfEach);
    if (!glances)
        return tl::unexpected(glances.error());
    failing.recent = std::move(*glances);
    const auto last = std::find_if(failing.recent.rbegin(), failing.recent.rend(),
        [](const RunGlance &glance) { return isFailed(glance.outcome); });
    if (last == failing.recent.rend())
        return failing;
    const Result<std::optional<RunSummary>> run = runOfKey(connection, last->key);
    if (!run)
        return tl::unexpected(run.error());
    failing.last = run->value_or(RunSummary());
    return failing;
}

} // namespace barto::store
