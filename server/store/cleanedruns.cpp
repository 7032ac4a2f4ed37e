// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/cleanedruns.h"

#include <limits>

namespace barto::store {

namespace {

constexpr int forgottenAtOnce = 200;
constexpr int lastOfClient = 20; // the run that was acknowledged last is among its newest ones
constexpr qint64 keptForGood = std::numeric_limits<qint64>::max();

Result<void> withoutCount(const Result<qint64> &changed)
{
    return changed ? Result<void>() : tl::unexpected(changed.error());
}

} // namespace

Result<void> CleanedRuns::note(qint64 runKey, Instant now)
{
    return withoutCount(
        m_connection.change(QStringLiteral("REPLACE INTO cleaned (run_uuid, client_id, run_id, stored_seq, at)"
                                           " SELECT uuid, client_id, id, stored_seq, ? FROM run WHERE id = ?"),
            {qint64(toMicroseconds(now)), runKey}));
}

Result<std::optional<CleanedRuns::Cleaned>> CleanedRuns::find(const QByteArray &uuid)
{
    std::optional<Cleaned> cleaned;
    const Result<void> read
        = m_connection.each(QStringLiteral("SELECT client_id, stored_seq FROM cleaned WHERE run_uuid = ?"), {uuid},
            [&cleaned](const QSqlQuery &row) {
                cleaned = Cleaned{row.value(0).toLongLong(), row.value(1).toULongLong()};
            });
    if (!read)
        return tl::unexpected(read.error());
    return cleaned;
}

Result<void> CleanedRuns::raise(const RunId &run, quint64 seq)
{
    return withoutCount(
        m_connection.change(QStringLiteral("UPDATE cleaned SET stored_seq = ? WHERE run_uuid = ? AND stored_seq < ?"),
            {seq, run.bytes(), seq}));
}

Result<bool> CleanedRuns::forgetSome(Instant before)
{
    struct Row
    {
        QByteArray uuid;
        ClientKey client = 0;
        qint64 runKey = 0;
    };
    std::vector<Row> rows;
    const Result<void> read
        = m_connection.each(QStringLiteral("SELECT run_uuid, client_id, run_id FROM cleaned WHERE at < ? LIMIT ?"),
            {qint64(toMicroseconds(before)), forgottenAtOnce}, [&rows](const QSqlQuery &row) {
                rows.push_back({row.value(0).toByteArray(), row.value(1).toLongLong(), row.value(2).toLongLong()});
            });
    if (!read)
        return tl::unexpected(read.error());
    for (const Row &row : rows) {
        const Result<bool> needed = isNeeded(row.client, row.runKey);
        if (!needed)
            return needed;
        const Result<qint64> done = *needed
            ? m_connection.change(
                QStringLiteral("UPDATE cleaned SET at = ? WHERE run_uuid = ?"), {keptForGood, row.uuid})
            : m_connection.change(QStringLiteral("DELETE FROM cleaned WHERE run_uuid = ?"), {row.uuid});
        if (!done)
            return tl::unexpected(done.error());
    }
    return rows.size() == std::size_t(forgottenAtOnce);
}

Result<bool> CleanedRuns::isNeeded(ClientKey client, qint64 runKey)
{
    int newer = 0;
    const auto count = [&newer](const QSqlQuery &) { ++newer; };
    Result<void> read = m_connection.each(
        QStringLiteral("SELECT id FROM run WHERE client_id = ? AND id > ? LIMIT 1"), {client, runKey}, count);
    if (!read)
        return tl::unexpected(read.error());
    if (newer > 0)
        return false;
    read = m_connection.each(QStringLiteral("SELECT run_id FROM cleaned WHERE client_id = ? AND run_id > ?"
                                            " ORDER BY run_id LIMIT ?"),
        {client, runKey, lastOfClient}, count);
    if (!read)
        return tl::unexpected(read.error());
    return newer < lastOfClient;
}

} // namespace barto::store
