// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/runpages.h"

#include <QString>

// The Reader's fixed statements; those for pages of runs are RunPages::strandSql(). A test explains each of them.
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
inline QString lines()
{
    return QStringLiteral("SELECT seq, at, kind, data FROM line WHERE command_id = ? AND seq > ? ORDER BY seq LIMIT ?");
}
inline QString clients()
{
    return QStringLiteral("SELECT id, uuid, name, first_seen, last_seen, address, hostname, os, kernel, architecture,"
                          " version, timezone, tzdata, booted FROM client ORDER BY name, id");
}
/// The newest run of a schedule for each outcome but Skipped, by one look into the index each.
inline QString newestRuns()
{
    QString sql = QStringLiteral("SELECT s.id");
    for (int outcome = 0; outcome < 6; ++outcome)
        sql += QStringLiteral(", (SELECT r.id FROM run r WHERE r.schedule_id = s.id AND r.outcome = %1"
                              " ORDER BY r.id DESC LIMIT 1)")
                   .arg(outcome);
    return sql + QStringLiteral(" FROM schedule s");
}
/// Values: least key, since, until, limit. As with pages of runs the index is ours to name.
inline QString skippedSlots(bool sqlite)
{
    return QStringLiteral("SELECT ") + summaryColumns() + QStringLiteral(" FROM run r ")
        + (sqlite ? QStringLiteral("INDEXED BY run_outcome") : QStringLiteral("FORCE INDEX (run_outcome)"))
        + QStringLiteral(" LEFT JOIN schedule s ON s.id = r.schedule_id LEFT JOIN client k ON k.id = r.client_id"
                         " WHERE r.outcome = 6 AND r.id >= ? AND r.at >= ? AND r.at < ? ORDER BY r.id DESC LIMIT ?");
}
/// Values: since, until, limit.
inline QString catchUpRuns(bool sqlite)
{
    return QStringLiteral("SELECT ") + summaryColumns() + QStringLiteral(" FROM run r ")
        + (sqlite ? QStringLiteral("INDEXED BY run_started_by") : QStringLiteral("FORCE INDEX (run_started_by)"))
        + QStringLiteral(" LEFT JOIN schedule s ON s.id = r.schedule_id LEFT JOIN client k ON k.id = r.client_id"
                         " WHERE r.started_by = 2 AND r.at >= ? AND r.at < ? ORDER BY r.at DESC LIMIT ?");
}
/// By a covering index that is ours to name: grouping tempts SQLite to walk another one, with a look at each row.
inline QString runsSince(bool sqlite)
{
    return QStringLiteral("SELECT schedule_id, outcome, COUNT(*) FROM run ")
        + (sqlite ? QStringLiteral("INDEXED BY run_at") : QStringLiteral("FORCE INDEX (run_at)"))
        + QStringLiteral(" WHERE at >= ? AND outcome <> 6 GROUP BY schedule_id, outcome")
        + (sqlite ? QString() : QStringLiteral(" ORDER BY NULL")); // else MariaDB sorts the groups
}

} // namespace barto::store::sql
