// SPDX-License-Identifier: MIT OR Apache-2.0
// What the Reader answers about package updates.

#include "server/store/connection.h"
#include "server/store/reader.h"

#include <QHash>

namespace barto::store {

namespace {

StoredUpdates reportOf(const QSqlQuery &row)
{
    StoredUpdates stored;
    stored.key = row.value(0).toLongLong();
    stored.kind = quint8(row.value(1).toUInt());
    stored.report.client = row.value(2).toString();
    stored.report.schedule = row.value(3).toString();
    stored.report.run = RunId::fromBytes(row.value(4).toByteArray()).value_or(RunId());
    stored.report.checked = fromMicroseconds(row.value(5).toLongLong());
    stored.report.problem = row.value(6).toString();
    stored.report.isApplied = row.value(7).toInt() != 0;
    if (!row.isNull(8))
        stored.report.downloadBytes = row.value(8).toULongLong();
    if (!row.isNull(9))
        stored.report.sizeChange = row.value(9).toLongLong();
    return stored;
}

PackageUpdate packageOf(const QSqlQuery &row)
{
    PackageUpdate package;
    package.name = row.value(0).toString();
    package.architecture = row.value(1).toString();
    package.oldVersion = row.value(2).toString();
    package.newVersion = row.value(3).toString();
    package.repository = row.value(4).toString();
    if (!row.isNull(5))
        package.downloadBytes = row.value(5).toULongLong();
    if (!row.isNull(6))
        package.sizeChange = row.value(6).toLongLong();
    package.isSecurity = row.value(7).toInt() != 0;
    return package;
}

} // namespace

Result<std::vector<StoredUpdates>> Reader::updates(std::optional<quint8> kind)
{
    // The newest of each client and kind; of a machine set up anew, whose name stands twice here, the newest of both.
    QHash<std::pair<QString, quint8>, bool> seen;
    std::vector<StoredUpdates> newest;
    const Result<void> read = connection().each(
        QStringLiteral("SELECT u.id, u.kind, k.name, s.name, u.run_uuid, u.at, u.problem, u.applied, u.download,"
                       " u.size_change FROM update_report u JOIN client k ON k.id = u.client_id"
                       " JOIN schedule s ON s.id = u.schedule_id ORDER BY k.name, u.kind, u.at DESC, u.id DESC"),
        {}, [&](const QSqlQuery &row) {
            StoredUpdates stored = reportOf(row);
            bool &isSeen = seen[{stored.report.client, stored.kind}];
            if (!std::exchange(isSeen, true) && (!kind || *kind == stored.kind))
                newest.push_back(std::move(stored));
        });
    if (!read)
        return tl::unexpected(read.error());
    return newest;
}

Result<std::vector<PackageUpdate>> Reader::packages(qint64 report)
{
    std::vector<PackageUpdate> packages;
    const Result<void> read = connection().each(
        QStringLiteral("SELECT name, architecture, old_version, new_version, repository, download, size_change,"
                       " security FROM update_package WHERE report_id = ? ORDER BY position"),
        {report}, [&packages](const QSqlQuery &row) { packages.push_back(packageOf(row)); });
    if (!read)
        return tl::unexpected(read.error());
    return packages;
}

Result<std::vector<UnreadUpdates>> Reader::unreadUpdates(const IsReport &isReport)
{
    struct Place
    {
        qint64 key = 0;
        QString client;
        QString schedule;
    };
    std::vector<Place> places;
    Result<void> read = connection().each(
        QStringLiteral("SELECT s.id, k.name, s.name FROM schedule s JOIN client k ON k.id = s.client_id"), {},
        [&](const QSqlQuery &row) {
            if (isReport(row.value(1).toString(), row.value(2).toString()))
                places.push_back({row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString()});
        });
    std::vector<UnreadUpdates> unread;
    for (auto place = places.begin(); read && place != places.end(); ++place) {
        // Of those that succeeded and those that failed the newest, by one look into the index each.
        read = connection().each(
            QStringLiteral("SELECT r.uuid FROM run r LEFT JOIN update_report u ON u.run_uuid = r.uuid"
                           " WHERE u.id IS NULL AND r.id = (SELECT MAX(n.id) FROM run n WHERE n.id IN"
                           " ((SELECT a.id FROM run a WHERE a.schedule_id = ? AND a.outcome = 1"
                           " ORDER BY a.at DESC, a.id DESC LIMIT 1),"
                           " (SELECT b.id FROM run b WHERE b.schedule_id = ? AND b.outcome = 2"
                           " ORDER BY b.at DESC, b.id DESC LIMIT 1)))"),
            {place->key, place->key}, [&](const QSqlQuery &row) {
                unread.push_back(
                    {RunId::fromBytes(row.value(0).toByteArray()).value_or(RunId()), place->client, place->schedule});
            });
    }
    if (!read)
        return tl::unexpected(read.error());
    return unread;
}

} // namespace barto::store
