// SPDX-License-Identifier: MIT OR Apache-2.0
// What the Reader answers about slots.

#include "server/store/connection.h"
#include "server/store/reader.h"
#include "server/store/readerqueries.h"
#include "server/store/runlist.h"

#include <QHash>

#include <algorithm>

namespace barto::store {

namespace {

constexpr int mostSlotRows = 20'000; // looked at

/// The runs that `keysSql` names, as far as they are wanted, newest first and up to the limit; true if there are more.
Result<bool> takeWanted(
    Connection &connection, const QString &keysSql, const SlotsQuery &query, std::vector<RunSummary> &rows)
{
    const QString sql = QStringLiteral("SELECT ") + summaryColumns() + summaryTables() + QStringLiteral(" JOIN (")
        + keysSql + QStringLiteral(") w ON w.id = r.id");
    const QVariantList values{qint64(toMicroseconds(query.since)), qint64(toMicroseconds(query.until)), mostSlotRows};
    const Result<void> read = connection.each(sql, values, [&](const QSqlQuery &row) {
        RunSummary run = summaryOf(row, false);
        if (!query.wanted || query.wanted(run.client, run.schedule))
            rows.push_back(std::move(run));
    });
    if (!read)
        return tl::unexpected(read.error());
    std::sort(rows.begin(), rows.end(),
        [](const RunSummary &a, const RunSummary &b) { return std::pair(a.at, a.key) > std::pair(b.at, b.key); });
    const bool more = rows.size() > query.limit;
    rows.resize(std::min<std::size_t>(rows.size(), query.limit));
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
    SlotRecords records;
    const Result<bool> skipped = takeWanted(connection(), sql::skippedSlots(sqlite), query, records.skipped);
    if (!skipped)
        return tl::unexpected(skipped.error());
    const Result<bool> madeUp = takeWanted(connection(), sql::catchUpRuns(sqlite), query, records.madeUp);
    if (!madeUp)
        return tl::unexpected(madeUp.error());
    records.more = *skipped || *madeUp;
    return records;
}

} // namespace barto::store
