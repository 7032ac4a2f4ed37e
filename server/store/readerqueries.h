// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

// The Reader's fixed statements; those for lists of runs are RunWalk::sql() and RunList::rowsSql(). A test explains
// each of them.
namespace barto::store::sql {

inline QString runByUuidRange()
{
    return QStringLiteral("SELECT uuid FROM run WHERE uuid >= ? AND uuid <= ? ORDER BY uuid LIMIT 6");
}
inline QString commandsOfRun()
{
    return QStringLiteral("SELECT uuid, position, text, started, finished, exit_code, exit_signal, cpu_us, max_rss_kib,"
                          " line_count FROM command WHERE run_id = ? ORDER BY position");
}
inline QString commandsFrom()
{
    return QStringLiteral("SELECT c.id, c.position, c.line_count FROM run r JOIN command c ON c.run_id = r.id"
                          " WHERE r.uuid = ? AND c.position >= ? ORDER BY c.position LIMIT 2");
}
/// All commands of a run from a position on. Values: uuid, position
inline QString commandsOfUuid()
{
    return QStringLiteral("SELECT c.id, c.position, c.line_count FROM run r JOIN command c ON c.run_id = r.id"
                          " WHERE r.uuid = ? AND c.position >= ? ORDER BY c.position");
}
inline QString lines()
{
    return QStringLiteral("SELECT seq, at, kind, data FROM line WHERE command_id = ? AND seq > ? ORDER BY seq LIMIT ?");
}
inline QString clients()
{
    return QStringLiteral("SELECT id, uuid, name, first_seen, last_seen, address, hostname, os, kernel, architecture,"
                          " version, timezone, tzdata, booted FROM client ORDER BY name, id");
}
/// `INDEXED BY` or `FORCE INDEX`: with a LIMIT or a GROUP BY both databases are tempted to walk another one.
inline QString byIndex(bool sqlite, const char *name)
{
    return (sqlite ? QStringLiteral(" INDEXED BY %1 ") : QStringLiteral(" FORCE INDEX (%1) "))
        .arg(QLatin1StringView(name));
}
/// When a schedule's newest run of each outcome but Skipped was, by one look into the index each.
inline QString newestRuns(bool sqlite)
{
    QString sql = QStringLiteral("SELECT s.id");
    for (int outcome = 0; outcome < 6; ++outcome)
        sql += QStringLiteral(", (SELECT r.at FROM run r%1WHERE r.schedule_id = s.id AND r.outcome = %2"
                              " ORDER BY r.at DESC LIMIT 1)")
                   .arg(byIndex(sqlite, "run_schedule_at"))
                   .arg(outcome);
    return sql + QStringLiteral(" FROM schedule s");
}
/// The newest ones' keys. Values: since, until, limit
inline QString skippedSlots(bool sqlite)
{
    return QStringLiteral("SELECT n.id FROM run n") + byIndex(sqlite, "run_outcome_at")
        + QStringLiteral("WHERE n.outcome = 6 AND n.at >= ? AND n.at < ? ORDER BY n.at DESC LIMIT ?");
}
/// Likewise.
inline QString catchUpRuns(bool sqlite)
{
    return QStringLiteral("SELECT n.id FROM run n") + byIndex(sqlite, "run_started_by")
        + QStringLiteral("WHERE n.started_by = 2 AND n.at >= ? AND n.at < ? ORDER BY n.at DESC LIMIT ?");
}
/// Values: schedule, outcome, at
inline QString runOfSchedule(bool sqlite)
{
    return QStringLiteral("SELECT r.id FROM run r") + byIndex(sqlite, "run_schedule_at")
        + QStringLiteral("WHERE r.schedule_id = ? AND r.outcome = ? AND r.at = ? ORDER BY r.id DESC LIMIT 1");
}
/// Up to `limit` of a schedule's newest runs of each outcome from `first` on but Skipped. Values: the schedule so many
/// times.
inline QString glances(bool sqlite, int first, int limit)
{
    QStringList strands;
    for (int outcome = first; outcome < 6; ++outcome)
        strands << QStringLiteral("SELECT * FROM (SELECT r.id, r.outcome, r.at, r.took FROM run r%1WHERE"
                                  " r.schedule_id = ? AND r.outcome = %2 ORDER BY r.at DESC, r.id DESC LIMIT %3) o%2")
                       .arg(byIndex(sqlite, "run_schedule_at"))
                       .arg(outcome)
                       .arg(limit);
    return strands.join(QStringLiteral(" UNION ALL "));
}
/// How many runs in a row and the first one's time, up to a limit. Values: schedule, outcome, after, limit
inline QString streak(bool sqlite)
{
    return QStringLiteral("SELECT COUNT(*), MIN(o.at) FROM (SELECT r.at FROM run r")
        + byIndex(sqlite, "run_schedule_at")
        + QStringLiteral("WHERE r.schedule_id = ? AND r.outcome = ? AND r.at > ? ORDER BY r.at DESC LIMIT ?) o");
}
inline QString runsSince(bool sqlite)
{
    return QStringLiteral("SELECT schedule_id, outcome, COUNT(*) FROM run") + byIndex(sqlite, "run_story")
        + QStringLiteral("WHERE at >= ? AND outcome <> 6 GROUP BY schedule_id, outcome")
        + (sqlite ? QString() : QStringLiteral(" ORDER BY NULL")); // else MariaDB sorts the groups
}
/// Values: from, before
inline QString countsBetween(bool sqlite)
{
    return QStringLiteral("SELECT schedule_id, outcome, COUNT(*) FROM run") + byIndex(sqlite, "run_story")
        + QStringLiteral("WHERE at >= ? AND at < ? GROUP BY schedule_id, outcome")
        + (sqlite ? QString() : QStringLiteral(" ORDER BY NULL"));
}
/// Lengths of the runs that ended by themselves. Values: from, before
inline QString lengthsBetween(bool sqlite)
{
    return QStringLiteral("SELECT schedule_id, outcome, took FROM run") + byIndex(sqlite, "run_story")
        + QStringLiteral("WHERE at >= ? AND at < ? AND outcome IN (1, 2)");
}
/// What the timeline draws. Values: from, before, the place's at and id, limit
inline QString spans(bool sqlite)
{
    return QStringLiteral("SELECT id, uuid, schedule_id, at, started, finished, due_last, outcome FROM run")
        + byIndex(sqlite, "run_when")
        + QStringLiteral("WHERE at >= ? AND at < ? AND (at > ? OR id > ?) ORDER BY at, id LIMIT ?");
}
/// Those that began before and reach into a time: long ones. Values: least length, began before, ended after
inline QString longSpans(bool sqlite)
{
    return QStringLiteral("SELECT id, uuid, schedule_id, at, started, finished, due_last, outcome FROM run")
        + byIndex(sqlite, "run_took") + QStringLiteral("WHERE took >= ? AND at < ? AND finished > ?");
}
/// Those that began before and still go on. Values: began before
inline QString openSpans(bool sqlite)
{
    return QStringLiteral("SELECT id, uuid, schedule_id, at, started, finished, due_last, outcome FROM run")
        + byIndex(sqlite, "run_outcome_at") + QStringLiteral("WHERE outcome = 0 AND at < ?");
}
/// Lines that may match. Values: command, after seq, up to seq, [the text]
inline QString lineCandidates(bool stderrOnly, bool withText)
{
    return QStringLiteral("SELECT seq, kind, data, at FROM line WHERE command_id = ? AND seq > ? AND seq <= ?")
        + (stderrOnly ? QStringLiteral(" AND (kind & 15) = 4") : QString())
        // A line with escape sequences is looked at without them.
        + (withText ? QStringLiteral(" AND (INSTR(data, ?) > 0 OR INSTR(data, x'1b') > 0)") : QString())
        + QStringLiteral(" ORDER BY seq");
}

} // namespace barto::store::sql
