// SPDX-License-Identifier: MIT OR Apache-2.0
// What the Reader answers about slots.

#include "server/store/connection.h"
#include "server/store/reader.h"
#include "server/store/readerqueries.h"
#include "server/store/runlist.h"

#include <QHash>

namespace barto::store {

namespace {

constexpr int mostSlotRows = 20'000; // looked at

/// Takes those that are wanted, up to the limit; true if there are more.
Result<bool> takeWanted(Connection &connection, const QString &sql, const QVariantList &values, const SlotsQuery &query,
    std::vector<RunSummary> &rows)
{
    bool more = false;
    const Result<void> read = connection.each(sql, values, [&](const QSqlQuery &row) {
        RunSummary run = summaryOf(row, false);
        if (query.wanted && !query.wanted(run.client, run.schedule))
            return;
        if (rows.size() < query.limit)
            rows.push_back(std::move(run));
        else
            more = true;
    });
    if (!read)
        return tl::unexpected(read.error());
    return more;
}

} // namespace

Result<std::vector<StoredProgress>> Reader::progress()
{
    QHash<QString, qint64> newest; // of a machine set up anew the name stands here twice
    Result<void> read = connection().each(QStringLiteral("SELECT id, name FROM client ORDER BY last_seen"), {},
        [&newest](const QSqlQuery &row) { newest.insert(row.value(1).toString(), row.value(0).toLongLong()); });
    if (!read)
        return tl::unexpected(read.error());
    std::vector<StoredProgress> progress;
    read = connection().each(
        QStringLiteral("SELECT k.id, k.name, s.name, s.on_calendar, s.timezone, k.timezone, s.revision, s.watermark"
                       " FROM schedule s JOIN client k ON k.id = s.client_id WHERE s.watermark IS NOT NULL"),
        {}, [&](const QSqlQuery &row) {
            const QString client = row.value(1).toString();
            if (newest.value(client) == row.value(0).toLongLong())
                progress.push_back({client, row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                    row.value(5).toString(), row.value(6).toByteArray(), fromMicroseconds(row.value(7).toLongLong())});
        });
    if (!read)
        return tl::unexpected(read.error());
    return progress;
}

Result<SlotRecords> Reader::slotRecords(const SlotsQuery &query)
{
    const bool sqlite = connection().isSqlite();
    const qint64 since = toMicroseconds(query.since);
    const qint64 until = toMicroseconds(query.until);
    SlotRecords records;
    const Result<bool> skipped = takeWanted(connection(), sql::skippedSlots(sqlite, summaryColumns()),
        {since, until, mostSlotRows}, query, records.skipped);
    if (!skipped)
        return tl::unexpected(skipped.error());
    const Result<bool> madeUp = takeWanted(
        connection(), sql::catchUpRuns(sqlite, summaryColumns()), {since, until, mostSlotRows}, query, records.madeUp);
    if (!madeUp)
        return tl::unexpected(madeUp.error());
    records.more = *skipped || *madeUp;
    return records;
}

} // namespace barto::store
