// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/runquery.h"

#include <algorithm>

namespace barto::store {

namespace {

// SQLite takes 500 parts of a compound SELECT at most.
constexpr qsizetype mostParts = 200;

std::optional<Instant> instantFrom(const QVariant &value)
{
    if (value.isNull())
        return {};
    return fromMicroseconds(value.toLongLong());
}

std::optional<qint32> numberFrom(const QVariant &value)
{
    if (value.isNull())
        return {};
    return value.toInt();
}

/// The client's or schedule's numbers that a filter's names stand for.
struct Scope
{
    QString column; ///< of run; empty: no names in the filter
    QVariantList keys;
};

Result<Scope> scopeOf(Connection &connection, const RunFilter &filter)
{
    Scope scope;
    if (filter.client.isEmpty() && filter.schedule.isEmpty())
        return scope;
    QString sql;
    QVariantList values;
    if (filter.schedule.isEmpty()) {
        scope.column = QStringLiteral("client_id");
        sql = QStringLiteral("SELECT id FROM client WHERE name = ?");
        values = {filter.client};
    } else {
        scope.column = QStringLiteral("schedule_id");
        sql = QStringLiteral("SELECT s.id FROM schedule s JOIN client k ON k.id = s.client_id WHERE s.name = ?");
        values = {filter.schedule};
        if (!filter.client.isEmpty()) {
            sql += QStringLiteral(" AND k.name = ?");
            values << filter.client;
        }
    }
    const Result<void> read
        = connection.each(sql, values, [&scope](const QSqlQuery &row) { scope.keys << row.value(0); });
    if (!read)
        return tl::unexpected(read.error());
    return scope;
}

/// What every part of the statement asks besides its own column and outcome.
struct Common
{
    QString sql;
    QVariantList values;

    void add(const QString &condition, const QVariant &value)
    {
        sql += QStringLiteral(" AND ") + condition;
        values << value;
    }
};

Result<Common> commonConditions(Connection &connection, const RunsRequest &request)
{
    Common common;
    if (request.beforeKey)
        common.add(QStringLiteral("id < ?"), *request.beforeKey);
    if (request.filter.until)
        common.add(QStringLiteral("at < ?"), qint64(toMicroseconds(*request.filter.until)));
    if (!request.filter.since)
        return common;
    const auto since = qint64(toMicroseconds(*request.filter.since));
    common.add(QStringLiteral("at >= ?"), since);
    // Nothing is recorded before it happens, and keys grow with the time of recording: so no older key can fit. An hour
    // is allowed for clocks that disagree.
    constexpr qint64 hour = 3'600'000'000;
    std::optional<qint64> oldest;
    const Result<void> read = connection.each(
        QStringLiteral("SELECT MIN(id) FROM (SELECT id FROM run WHERE recorded >= ? ORDER BY recorded LIMIT 1) t"),
        {since - hour}, [&oldest](const QSqlQuery &row) {
            if (!row.value(0).isNull())
                oldest = row.value(0).toLongLong();
        });
    if (!read)
        return tl::unexpected(read.error());
    common.add(QStringLiteral("id >= ?"), oldest.value_or(std::numeric_limits<qint64>::max()));
    return common;
}

} // namespace

QString placeholders(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QStringLiteral(", "));
}

QString runColumns()
{
    return QStringLiteral(
        "r.id, r.uuid, k.name, s.name, r.on_calendar, r.started_by, r.due, r.due_last, r.slots, r.started, "
        "r.finished, r.outcome, r.reason, r.exit_code, r.exit_signal, r.line_count, r.stderr_count, r.last_line");
}

QString runSource()
{
    return QStringLiteral("run r JOIN schedule s ON s.id = r.schedule_id JOIN client k ON k.id = r.client_id");
}

RunSummary runFrom(const QSqlQuery &row, int first)
{
    const auto value = [&row, first](int i) { return row.value(first + i); };
    RunSummary run;
    run.key = value(0).toLongLong();
    run.run = RunId(QUuid::fromRfc4122(value(1).toByteArray()));
    run.client = value(2).toString();
    run.schedule = value(3).toString();
    run.onCalendar = value(4).toString();
    run.trigger = RunTrigger(value(5).toUInt());
    run.due = instantFrom(value(6));
    run.dueLast = instantFrom(value(7));
    run.slotCount = value(8).toUInt();
    run.started = instantFrom(value(9));
    run.finished = instantFrom(value(10));
    run.outcome = Outcome(value(11).toUInt());
    run.reason = value(12).toString();
    run.exitCode = numberFrom(value(13));
    run.signal = numberFrom(value(14));
    run.lines = value(15).toULongLong();
    run.stderrLines = value(16).toULongLong();
    run.lastLine = value(17).toByteArray();
    return run;
}

Result<std::vector<qint64>> newestRuns(Connection &connection, const RunsRequest &request)
{
    const Result<Scope> scope = scopeOf(connection, request.filter);
    if (!scope)
        return tl::unexpected(scope.error());
    const bool scoped = !scope->column.isEmpty();
    if (scoped && scope->keys.isEmpty())
        return std::vector<qint64>();
    const Result<Common> common = commonConditions(connection, request);
    if (!common)
        return tl::unexpected(common.error());

    QVariantList outcomes;
    for (const Outcome outcome : request.filter.outcomes)
        outcomes << int(outcome);
    if (outcomes.isEmpty() && scoped) {
        for (int outcome = int(Outcome::Running); outcome <= int(Outcome::Skipped); ++outcome)
            outcomes << outcome;
    }
    const QString limit = QStringLiteral(" ORDER BY id DESC LIMIT %1").arg(quint64(request.limit) + 1);
    QStringList parts;
    QVariantList values;
    const auto addPart = [&](const QString &condition, const QVariantList &own) {
        parts << QString(QStringLiteral("SELECT id FROM (SELECT id FROM run WHERE ") + condition + common->sql + limit
            + QStringLiteral(") p%1").arg(parts.size()));
        values += own + common->values;
    };
    const bool isWide = scope->keys.size() * outcomes.size() > mostParts;
    if (outcomes.isEmpty()) {
        addPart(QStringLiteral("1 = 1"), {});
    } else if (scoped && isWide) {
        // So many schedules of one name: its runs are frequent enough to find them walking back through all.
        addPart(QStringLiteral("%1 IN (%2) AND outcome IN (%3)")
                    .arg(scope->column, placeholders(scope->keys.size()), placeholders(outcomes.size())),
            scope->keys + outcomes);
    } else {
        const QVariantList keys = scoped ? scope->keys : QVariantList{QVariant()};
        for (const QVariant &key : keys) {
            for (const QVariant &outcome : outcomes)
                addPart(scoped ? QString(scope->column + QStringLiteral(" = ? AND outcome = ?"))
                               : QStringLiteral("outcome = ?"),
                    scoped ? QVariantList{key, outcome} : QVariantList{outcome});
        }
    }
    std::vector<qint64> found;
    const Result<void> read = connection.each(QString(parts.join(QStringLiteral(" UNION ALL ")) + limit), values,
        [&found](const QSqlQuery &row) { found.push_back(row.value(0).toLongLong()); });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

} // namespace barto::store
