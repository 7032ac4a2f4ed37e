// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/quarantine.h"

namespace barto::store {

Result<void> quarantine(Connection &connection, const RefusedRecord &record, Instant now)
{
    const QVariant run = record.run ? QVariant(record.run->bytes()) : QVariant(QMetaType(QMetaType::QByteArray));
    const Result<qint64> kept = connection.change(
        QStringLiteral("INSERT INTO quarantine (recorded, client_id, run_uuid, what, frame_seq, kind, position, at,"
                       " data, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {qint64(toMicroseconds(now)), record.client, run, record.what, orNull(record.frame), orNull(record.kind),
            orNull(record.position), orNull(record.at), bytesOf(record.data), textOf(record.reason)});
    if (!kept) // it must not be dropped, so nothing goes on until an administrator has looked
        return fail(
            Error::Code::DatabaseAway, QStringLiteral("the quarantine refuses a record: ") + kept.error().detail);
    qCWarning(lcStore).noquote() << "quarantined a" << record.what << "of client" << record.client << "run"
                                 << (record.run ? record.run->text() : QStringLiteral("-")) << ":" << record.reason;
    return {};
}

} // namespace barto::store
