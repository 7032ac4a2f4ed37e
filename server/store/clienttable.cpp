// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/clienttable.h"

#include "server/store/runtable.h"

#include <QSet>

namespace barto::store {

namespace {

struct KnownSchedule
{
    qint64 key = 0;
    QByteArray revision;
    bool inForce = false;
};

Result<QHash<QString, KnownSchedule>> knownSchedules(Connection &connection, ClientKey client)
{
    QHash<QString, KnownSchedule> known;
    const Result<void> read
        = connection.each(QStringLiteral("SELECT id, name, revision, watermark FROM schedule WHERE client_id = ?"),
            {client}, [&known](const QSqlQuery &row) {
                known.insert(
                    row.value(1).toString(), {row.value(0).toLongLong(), row.value(2).toByteArray(), !row.isNull(3)});
            });
    if (!read)
        return tl::unexpected(read.error());
    return known;
}

} // namespace

Result<ClientKey> rememberClient(Connection &connection, const ClientId &client, const QString &name,
    const HostFacts &facts, const QString &address, Instant now)
{
    const qint64 at = toMicroseconds(now);
    const auto look = [&](qint64 &key) {
        return connection.each(QStringLiteral("SELECT id FROM client WHERE uuid = ?"), {client.bytes()},
            [&key](const QSqlQuery &row) { key = row.value(0).toLongLong(); });
    };
    const Result<qint64> made = connection.change(
        QString(
            QStringLiteral("INSERT INTO client (uuid, name, address, first_seen, last_seen, hostname, os, kernel,"
                           " architecture, version, timezone, tzdata) VALUES (?, ?, '', ?, ?, '', '', '', '', '', '',"
                           " '')")
            + connection.ignoreConflict()),
        {client.bytes(), name, at, at});
    if (!made)
        return tl::unexpected(made.error());
    qint64 key = 0;
    if (const Result<void> found = look(key); !found)
        return tl::unexpected(found.error());
    const Result<qint64> updated = connection.change(
        QStringLiteral("UPDATE client SET name = ?, address = ?, last_seen = ?, hostname = ?, os = ?, kernel = ?,"
                       " architecture = ?, version = ?, timezone = ?, tzdata = ?, booted = ? WHERE id = ?"),
        {name, textOf(address), at, textOf(facts.hostname), textOf(facts.os), textOf(facts.kernel),
            textOf(facts.architecture), textOf(facts.version), textOf(facts.timezone), textOf(facts.tzdata),
            orNull(facts.booted), key});
    if (!updated)
        return tl::unexpected(updated.error());
    return key;
}

Result<void> rememberSchedules(
    Connection &connection, ClientKey client, const std::vector<ScheduleInForce> &schedules, Instant now)
{
    const Result<QHash<QString, KnownSchedule>> known = knownSchedules(connection, client);
    if (!known)
        return tl::unexpected(known.error());
    const qint64 at = toMicroseconds(now);
    QSet<QString> inForce;
    for (const ScheduleInForce &schedule : schedules) {
        inForce.insert(schedule.name);
        const auto found = known->constFind(schedule.name);
        if (found != known->constEnd() && found->inForce && found->revision == schedule.revision)
            continue;
        const Result<qint64> changed = found == known->constEnd()
            ? connection.change(
                QStringLiteral("INSERT INTO schedule (on_calendar, timezone, revision, watermark, client_id, name)"
                               " VALUES (?, ?, ?, ?, ?, ?)"),
                {textOf(schedule.onCalendar), textOf(schedule.timezone), bytesOf(schedule.revision), at, client,
                    schedule.name})
            : connection.change(
                QStringLiteral(
                    "UPDATE schedule SET on_calendar = ?, timezone = ?, revision = ?, watermark = ? WHERE id = ?"),
                {textOf(schedule.onCalendar), textOf(schedule.timezone), bytesOf(schedule.revision), at, found->key});
        if (!changed)
            return tl::unexpected(changed.error());
    }
    for (auto schedule = known->cbegin(); schedule != known->cend(); ++schedule) {
        if (!schedule->inForce || inForce.contains(schedule.key()))
            continue;
        const Result<qint64> gone
            = connection.change(QStringLiteral("UPDATE schedule SET watermark = NULL WHERE id = ?"), {schedule->key});
        if (!gone)
            return tl::unexpected(gone.error());
    }
    return {};
}

} // namespace barto::store
