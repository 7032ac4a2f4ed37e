// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/runpages.h"

#include <algorithm>
#include <limits>

namespace barto::store {

namespace {

constexpr quint32 mostRows = 10'000;
constexpr qint64 dayMicroseconds = 86'400'000'000;

std::optional<Instant> instantAt(const QSqlQuery &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(fromMicroseconds(row.value(column).toLongLong()));
}

std::optional<qint32> numberAt(const QSqlQuery &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.value(column).toInt());
}

} // namespace

QString summaryColumns()
{
    return QStringLiteral(
        "r.id, r.uuid, k.name, s.name, r.on_calendar, r.started_by, r.due, r.due_last, r.slots, r.started, r.finished,"
        " r.outcome, r.reason, r.exit_code, r.exit_signal, r.line_count, r.stderr_count, r.last_line, r.at");
}

RunSummary summaryOf(const QSqlQuery &row, bool withLastLine)
{
    RunSummary run;
    run.key = row.value(0).toLongLong();
    run.run = RunId::fromBytes(row.value(1).toByteArray()).value_or(RunId());
    run.client = row.value(2).toString();
    run.schedule = row.value(3).toString();
    run.onCalendar = row.value(4).toString();
    run.trigger = RunTrigger(row.value(5).toUInt());
    run.due = instantAt(row, 6);
    run.dueLast = instantAt(row, 7);
    run.slotCount = quint32(row.value(8).toULongLong());
    run.started = instantAt(row, 9);
    run.finished = instantAt(row, 10);
    run.outcome = Outcome(row.value(11).toUInt());
    run.reason = row.value(12).toString();
    run.exitCode = numberAt(row, 13);
    run.signal = numberAt(row, 14);
    run.lines = row.value(15).toULongLong();
    run.stderrLines = row.value(16).toULongLong();
    if (withLastLine)
        run.lastLine = row.value(17).toByteArray();
    run.at = fromMicroseconds(row.value(18).toLongLong());
    return run;
}

const QString RunPages::leastKeySql
    = QStringLiteral("SELECT id FROM run WHERE recorded >= ? ORDER BY recorded LIMIT 1");

QString RunPages::strandSql(bool sqlite, Scope scope, bool oneOutcome, bool since, bool until)
{
    // The index is ours to name: "ORDER BY id LIMIT" tempts MariaDB to walk the primary key instead.
    QString index;
    if (scope != Scope::All || oneOutcome)
        index = (sqlite ? QStringLiteral(" INDEXED BY %1") : QStringLiteral(" FORCE INDEX (%1)"))
                    .arg(scope == Scope::All         ? QStringLiteral("run_outcome")
                            : scope == Scope::Client ? QStringLiteral("run_client")
                                                     : QStringLiteral("run_schedule"));
    QString sql = QStringLiteral("SELECT ") + summaryColumns() + QStringLiteral(" FROM run r") + index
        + QStringLiteral(" LEFT JOIN schedule s ON s.id = r.schedule_id"
                         " LEFT JOIN client k ON k.id = r.client_id WHERE ");
    if (scope != Scope::All)
        sql += scope == Scope::Client ? QStringLiteral("r.client_id = ? AND ")
                                      : QStringLiteral("r.schedule_id = ? AND ");
    if (oneOutcome)
        sql += QStringLiteral("r.outcome = ? AND ");
    sql += QStringLiteral("r.id >= ? AND r.id < ?");
    if (since)
        sql += QStringLiteral(" AND r.at >= ?");
    if (until)
        sql += QStringLiteral(" AND r.at < ?");
    return sql + QStringLiteral(" ORDER BY r.id DESC LIMIT ?");
}

Result<RunPages::Strands> RunPages::strandsOf(const RunFilter &filter)
{
    Strands strands;
    strands.outcomes = filter.outcomes;
    QString sql;
    QVariantList names;
    if (!filter.schedule.isEmpty()) {
        strands.scope = Scope::Schedule;
        sql = filter.client.isEmpty() ? QStringLiteral("SELECT id FROM schedule WHERE name = ?")
                                      : QStringLiteral("SELECT s.id FROM client k JOIN schedule s ON s.client_id = k.id"
                                                       " WHERE s.name = ? AND k.name = ?");
        names.append(filter.schedule);
    } else if (!filter.client.isEmpty()) {
        strands.scope = Scope::Client;
        sql = QStringLiteral("SELECT id FROM client WHERE name = ?");
    } else {
        return strands;
    }
    if (!filter.client.isEmpty())
        names.append(filter.client);
    const Result<void> read = m_connection.each(
        sql, names, [&strands](const QSqlQuery &row) { strands.keys.push_back(row.value(0).toLongLong()); });
    if (!read)
        return tl::unexpected(read.error());
    if (strands.outcomes.empty()) {
        for (int outcome = int(Outcome::Running); outcome <= int(Outcome::Skipped); ++outcome)
            strands.outcomes.push_back(Outcome(outcome));
    }
    return strands;
}

// A run becomes known after it was due, so none before this key can be as young as `since` (a day for clocks that
// differ).
Result<qint64> RunPages::leastKey(const std::optional<Instant> &since)
{
    if (!since)
        return 0;
    qint64 key = std::numeric_limits<qint64>::max();
    const Result<void> read = m_connection.each(leastKeySql, {qint64(toMicroseconds(*since)) - dayMicroseconds},
        [&key](const QSqlQuery &row) { key = row.value(0).toLongLong(); });
    if (!read)
        return tl::unexpected(read.error());
    return key;
}

Result<RunPage> RunPages::page(const RunsRequest &request)
{
    const Result<Strands> strands = strandsOf(request.filter);
    const Result<qint64> least = leastKey(request.filter.since);
    if (!strands || !least)
        return tl::unexpected(strands ? least.error() : strands.error());
    const size_t limit = std::clamp(request.limit, 1U, mostRows);
    const std::vector<Outcome> outcomes
        = strands->outcomes.empty() ? std::vector{Outcome::Running} : strands->outcomes; // one turn, unused
    const bool oneOutcome = !strands->outcomes.empty();
    const QString sql = strandSql(m_connection.isSqlite(), strands->scope, oneOutcome, request.filter.since.has_value(),
        request.filter.until.has_value());
    RunPage page;
    const std::vector<qint64> keys = strands->scope == Scope::All ? std::vector<qint64>{0} : strands->keys;
    for (const qint64 key : keys) {
        for (const Outcome outcome : outcomes) {
            // Once the page is full, a strand can only add what is newer than the page's end.
            const qint64 from = page.runs.size() > limit ? page.runs[limit].key : *least;
            QVariantList values;
            if (strands->scope != Scope::All)
                values << key;
            if (oneOutcome)
                values << int(outcome);
            values << std::max(from, *least) << (request.past ? request.past->key : std::numeric_limits<qint64>::max());
            if (request.filter.since)
                values << qint64(toMicroseconds(*request.filter.since));
            if (request.filter.until)
                values << qint64(toMicroseconds(*request.filter.until));
            values << qint64(limit + 1);
            const Result<void> read = m_connection.each(
                sql, values, [&](const QSqlQuery &row) { page.runs.push_back(summaryOf(row, request.withLastLine)); });
            if (!read)
                return tl::unexpected(read.error());
            std::sort(page.runs.begin(), page.runs.end(),
                [](const RunSummary &a, const RunSummary &b) { return a.key > b.key; });
            page.runs.erase(std::unique(page.runs.begin(), page.runs.end(),
                                [](const RunSummary &a, const RunSummary &b) { return a.key == b.key; }),
                page.runs.end());
            if (page.runs.size() > limit + 1)
                page.runs.resize(limit + 1);
        }
    }
    page.more = page.runs.size() > limit;
    if (page.more)
        page.runs.resize(limit);
    return page;
}

} // namespace barto::store
