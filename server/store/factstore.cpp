// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/factstore.h"

#include "server/store/cleanedruns.h"
#include "server/store/quarantine.h"

namespace barto::store {

namespace {

/// The uuid of the row that the fact makes, or speaks of.
RunId rowOf(const Fact &fact)
{
    if (const auto *lost = std::get_if<RunLost>(&fact.what))
        return lost->run;
    if (const auto *notStarted = std::get_if<RunNotStarted>(&fact.what))
        return notStarted->header.run;
    return RunId(fact.id.uuid());
}

Result<void> withoutCount(const Result<qint64> &changed)
{
    return changed ? Result<void>() : tl::unexpected(changed.error());
}

} // namespace

Result<quint64> FactStore::store(ClientKey client, const FactBatch &batch, Instant now)
{
    quint64 refused = 0;
    for (const Fact &fact : batch.facts) {
        const Result<void> stored = m_connection.behindSavepoint([&]() {
            return std::visit([&](const auto &what) { return store(client, fact.id, what, now); }, fact.what);
        });
        if (stored)
            continue;
        m_runs.rollback();
        if (stored.error().code != Error::Code::Database)
            return tl::unexpected(stored.error());
        const QByteArray raw = encode(WorkerMessage(FactBatch{batch.serial, {fact}, {}}));
        const Result<void> kept = quarantine(m_connection,
            {client, rowOf(fact), QStringLiteral("fact"), {}, {}, {}, {}, raw, stored.error().detail}, now);
        if (!kept)
            return tl::unexpected(kept.error());
        ++refused;
    }
    for (const Watermark &mark : batch.watermarks) {
        if (const Result<void> moved = move(client, mark); !moved)
            return tl::unexpected(moved.error());
    }
    return refused;
}

/// True if a cleanup has removed what the fact speaks of: a repeated fact must not bring it back.
Result<bool> FactStore::isCleaned(const QByteArray &uuid)
{
    const auto cleaned = CleanedRuns(m_connection).find(uuid);
    return cleaned ? Result<bool>(cleaned->has_value()) : tl::unexpected(cleaned.error());
}

Result<void> FactStore::store(ClientKey client, const FactId &id, const SlotsSkipped &fact, Instant now)
{
    const Result<bool> cleaned = isCleaned(id.bytes());
    if (!cleaned || *cleaned)
        return cleaned ? Result<void>() : tl::unexpected(cleaned.error());
    const Result<qint64> schedule
        = m_runs.scheduleKey(client, fact.schedule, fact.onCalendar, fact.timezone, fact.revision);
    if (!schedule)
        return tl::unexpected(schedule.error());
    // The fact's uuid is the row's, which makes it idempotent.
    const qint64 last = toMicroseconds(fact.lastDue);
    return withoutCount(m_connection.change(
        QString(
            QStringLiteral("INSERT INTO run (uuid, client_id, schedule_id, on_calendar, timezone, started_by, due, "
                           "due_last, slots, at,"
                           " recorded, finished, outcome, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            + m_connection.ignoreConflict()),
        {id.bytes(), client, *schedule, textOf(fact.onCalendar), textOf(fact.timezone), int(RunTrigger::Slot),
            qint64(toMicroseconds(fact.firstDue)), last, fact.count, last, qint64(toMicroseconds(now)), last,
            int(Outcome::Skipped), textOf(fact.reason)}));
}

Result<void> FactStore::store(ClientKey client, const FactId &, const RunLost &fact, Instant)
{
    const qint64 at = toMicroseconds(fact.at);
    const Result<qint64> noted = m_connection.change(
        QStringLiteral("UPDATE run SET outcome = 4, finished = ?, reason = ? WHERE uuid = ? AND client_id = ?"
                       " AND outcome = 0"),
        {at, textOf(fact.reason), fact.run.bytes(), client});
    if (!noted || *noted > 0)
        return withoutCount(noted);
    bool known = false;
    const Result<void> looked = m_connection.each(QStringLiteral("SELECT id FROM run WHERE uuid = ?"),
        {fact.run.bytes()}, [&known](const QSqlQuery &) { known = true; });
    if (!looked || known)
        return looked;
    const Result<bool> cleaned = isCleaned(fact.run.bytes());
    if (!cleaned || *cleaned)
        return cleaned ? Result<void>() : tl::unexpected(cleaned.error());
    // Its header is still on the way.
    return withoutCount(m_connection.change(
        QString(QStringLiteral("INSERT INTO early_loss (run_uuid, client_id, at, reason) VALUES (?, ?, ?, ?)")
            + m_connection.ignoreConflict()),
        {fact.run.bytes(), client, at, textOf(fact.reason)}));
}

Result<void> FactStore::store(ClientKey client, const FactId &, const RunNotStarted &fact, Instant now)
{
    const Result<bool> cleaned = isCleaned(fact.header.run.bytes());
    if (!cleaned || *cleaned)
        return cleaned ? Result<void>() : tl::unexpected(cleaned.error());
    const Result<RunState> run = m_runs.findOrMake(client, fact.header, now);
    if (!run)
        return tl::unexpected(run.error());
    // With frames of it here it was started, and what the agent has lost is the rest of it.
    return withoutCount(m_connection.change(
        QStringLiteral("UPDATE run SET outcome = CASE stored_seq WHEN 0 THEN 5 ELSE 4 END, finished = ?, reason = ?"
                       " WHERE uuid = ? AND client_id = ? AND outcome = 0"),
        {qint64(toMicroseconds(fact.at)), textOf(fact.reason), fact.header.run.bytes(), client}));
}

Result<void> FactStore::move(ClientKey client, const Watermark &mark)
{
    const qint64 upTo = toMicroseconds(mark.upTo);
    return withoutCount(m_connection.change(
        QStringLiteral("UPDATE schedule SET watermark = ? WHERE client_id = ? AND name = ? AND revision = ?"
                       " AND watermark < ?"),
        {upTo, client, mark.schedule, bytesOf(mark.revision), upTo}));
}

} // namespace barto::store
