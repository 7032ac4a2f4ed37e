// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/runtable.h"

namespace barto::store {

namespace {

constexpr qsizetype mostKnownRuns = 20'000;

} // namespace

Result<std::optional<RunState>> RunTable::find(const RunId &run, bool fresh)
{
    if (!fresh) {
        for (const auto *known : {&m_pending, &m_known}) {
            if (const auto found = known->constFind(run); found != known->constEnd())
                return std::optional(*found);
        }
    }
    std::optional<RunState> state;
    const Result<void> read = m_connection.each(
        QString(QStringLiteral(
                    "SELECT r.id, r.client_id, k.name, s.name, r.stored_seq, r.stderr_count FROM run r"
                    " JOIN client k ON k.id = r.client_id JOIN schedule s ON s.id = r.schedule_id WHERE r.uuid = ?")
            + (fresh ? m_connection.forUpdate() : QString())),
        {run.bytes()}, [&state](const QSqlQuery &row) {
            state.emplace();
            state->key = row.value(0).toLongLong();
            state->client = row.value(1).toLongLong();
            state->clientName = row.value(2).toString();
            state->schedule = row.value(3).toString();
            state->storedSeq = row.value(4).toULongLong();
            state->hasStderr = row.value(5).toLongLong() > 0;
        });
    if (!read)
        return tl::unexpected(read.error());
    if (!state)
        return std::optional<RunState>();
    const Result<void> commands = m_connection.each(
        QStringLiteral("SELECT id, line_count, started, finished, exit_code, exit_signal, position FROM command"
                       " WHERE run_id = ? ORDER BY position"),
        {state->key}, [&state](const QSqlQuery &row) {
            state->commands.push_back({row.value(0).toLongLong(), row.value(1).toULongLong(), !row.isNull(3)});
            if (!row.isNull(2))
                state->current = quint16(row.value(6).toUInt());
            if (!row.isNull(5) || row.value(4).toInt() != 0)
                state->failed = true;
        });
    if (!commands)
        return tl::unexpected(commands.error());
    m_pending.insert(run, *state);
    return state;
}

Result<RunState> RunTable::findOrMake(ClientKey client, const RunHeader &header, Instant now)
{
    const Result<std::optional<RunState>> there = find(header.run);
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return **there;
    if (const Result<void> made = make(client, header, now); !made)
        return tl::unexpected(made.error());
    const Result<std::optional<RunState>> state = find(header.run);
    if (!state)
        return tl::unexpected(state.error());
    if (!*state)
        return fail(
            Error::Code::DatabaseAway, QStringLiteral("run %1 vanished while it was made").arg(header.run.text()));
    return **state;
}

Result<void> RunTable::make(ClientKey client, const RunHeader &header, Instant now)
{
    const Result<qint64> schedule
        = scheduleKey(client, header.schedule, header.onCalendar, header.timezone, header.revision);
    if (!schedule)
        return tl::unexpected(schedule.error());
    const Result<qint64> rows = m_connection.change(
        QString(QStringLiteral("INSERT INTO run (uuid, client_id, schedule_id, on_calendar, timezone, started_by, due, "
                               "due_last, slots, at,"
                               " recorded, outcome, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')")
            + m_connection.ignoreConflict()),
        {header.run.bytes(), client, *schedule, textOf(header.onCalendar), textOf(header.timezone), int(header.trigger),
            orNull(header.due), orNull(header.dueLast), header.slotCount,
            qint64(toMicroseconds(header.dueLast.value_or(now))), qint64(toMicroseconds(now))});
    if (!rows || *rows != 1) // another writer was faster
        return rows ? Result<void>() : tl::unexpected(rows.error());
    const qint64 run = m_connection.lastKey();
    quint16 position = 0;
    for (const CommandSpec &command : header.commands) {
        const Result<qint64> made = m_connection.change(
            QStringLiteral("INSERT INTO command (uuid, run_id, position, text) VALUES (?, ?, ?, ?)"),
            {command.id.bytes(), run, ++position, textOf(command.text)});
        if (!made)
            return tl::unexpected(made.error());
    }
    return applyEarlyLoss(client, header.run);
}

Result<void> RunTable::applyEarlyLoss(ClientKey client, const RunId &run)
{
    QVariantList loss;
    const Result<void> read
        = m_connection.each(QStringLiteral("SELECT at, reason FROM early_loss WHERE run_uuid = ? AND client_id = ?"),
            {run.bytes(), client}, [&loss](const QSqlQuery &row) {
                loss = {row.value(0), row.value(1)};
            });
    if (!read || loss.isEmpty())
        return read;
    const Result<qint64> noted = m_connection.change(
        QStringLiteral("UPDATE run SET outcome = 4, finished = ?, reason = ? WHERE uuid = ? AND outcome = 0"),
        {loss[0], loss[1], run.bytes()});
    if (!noted)
        return tl::unexpected(noted.error());
    const Result<qint64> done
        = m_connection.change(QStringLiteral("DELETE FROM early_loss WHERE run_uuid = ?"), {run.bytes()});
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<qint64> RunTable::scheduleKey(ClientKey client, const QString &name, const QString &onCalendar,
    const QString &timezone, const QByteArray &revision)
{
    const ScheduleName place(client, name);
    for (const auto *known : {&m_pendingSchedules, &m_schedules}) {
        if (const auto found = known->constFind(place); found != known->constEnd())
            return *found;
    }
    qint64 key = 0;
    const auto look = [&]() {
        return m_connection.each(QStringLiteral("SELECT id FROM schedule WHERE client_id = ? AND name = ?"),
            {client, name}, [&key](const QSqlQuery &row) { key = row.value(0).toLongLong(); });
    };
    Result<void> read = look();
    if (read && key == 0) {
        const Result<qint64> made = m_connection.change(
            QString(
                QStringLiteral(
                    "INSERT INTO schedule (client_id, name, on_calendar, timezone, revision) VALUES (?, ?, ?, ?, ?)")
                + m_connection.ignoreConflict()),
            {client, name, textOf(onCalendar), textOf(timezone), bytesOf(revision)});
        read = made ? look() : Result<void>(tl::unexpected(made.error()));
    }
    if (!read)
        return tl::unexpected(read.error());
    m_pendingSchedules.insert(place, key);
    return key;
}

Result<bool> RunTable::apply(const RunId &run, const FramePlan &plan)
{
    const RunChange &change = plan.run();
    const QVariant outcome = change.outcome ? QVariant(int(*change.outcome)) : QVariant(QMetaType(QMetaType::Int));
    const QVariant reason = change.outcome ? textOf(change.reason) : QVariant(QMetaType(QMetaType::QString));
    const QVariant lastLine
        = change.hasLastLine ? bytesOf(change.lastLine.toByteArray()) : QVariant(QMetaType(QMetaType::QByteArray));
    const int exitKnown = change.exitKnown ? 1 : 0;
    // The row's lock and the check that nobody else has stored these frames, in one trip.
    const Result<qint64> rows = m_connection.change(
        QStringLiteral("UPDATE run SET stored_seq = ?, line_count = line_count + ?, stderr_count = stderr_count + ?,"
                       " started = COALESCE(?, started), at = COALESCE(?, at), finished = COALESCE(?, finished),"
                       " outcome = COALESCE(?, outcome), reason = COALESCE(?, reason),"
                       " exit_code = CASE ? WHEN 1 THEN ? ELSE exit_code END,"
                       " exit_signal = CASE ? WHEN 1 THEN ? ELSE exit_signal END, last_line = COALESCE(?, last_line)"
                       " WHERE id = ? AND stored_seq = ?"),
        {plan.state().storedSeq, change.lines, change.stderrLines, orNull(change.started), orNull(change.started),
            orNull(change.finished), outcome, reason, exitKnown, orNull(change.exitCode), exitKnown,
            orNull(change.exitSignal), lastLine, plan.state().key, plan.storedBefore()});
    if (!rows)
        return tl::unexpected(rows.error());
    if (*rows != 1)
        return false;
    if (const Result<void> done = applyCommands(plan); !done)
        return tl::unexpected(done.error());
    m_pending.insert(run, plan.state());
    return true;
}

Result<void> RunTable::applyCommands(const FramePlan &plan)
{
    for (size_t i = 0; i < plan.commands().size(); ++i) {
        const CommandChange &change = plan.commands()[i];
        const qint64 key = plan.state().commands[i].key;
        if (!change.touched)
            continue;
        const bool onlyLines = !change.started && !change.finished;
        const Result<qint64> rows = onlyLines
            ? m_connection.change(
                QStringLiteral("UPDATE command SET line_count = line_count + ? WHERE id = ?"), {change.lines, key})
            : m_connection.change(
                QStringLiteral("UPDATE command SET line_count = line_count + ?, started = COALESCE(?, started),"
                               " finished = COALESCE(?, finished), exit_code = COALESCE(?, exit_code),"
                               " exit_signal = COALESCE(?, exit_signal), start_error = COALESCE(?, start_error),"
                               " flags = flags | ?, cpu_us = cpu_us + ?, max_rss_kib = max_rss_kib + ? WHERE id = ?"),
                {change.lines, orNull(change.started), orNull(change.finished), orNull(change.exitCode),
                    orNull(change.exitSignal), orNull(change.startError), int(change.flags), change.cpuMicroseconds,
                    change.maxRssKib, key});
        if (!rows)
            return tl::unexpected(rows.error());
    }
    return {};
}

void RunTable::commit()
{
    if (m_known.size() > mostKnownRuns)
        m_known.clear();
    for (auto run = m_pending.cbegin(); run != m_pending.cend(); ++run) {
        if (run->finished)
            m_known.remove(run.key());
        else
            m_known.insert(run.key(), *run);
    }
    m_pending.clear();
    m_schedules.insert(m_pendingSchedules);
    m_pendingSchedules.clear();
}

void RunTable::rollback()
{
    m_pending.clear();
    m_pendingSchedules.clear();
}

void RunTable::forgetAll()
{
    rollback();
    m_known.clear();
    m_schedules.clear();
}

} // namespace barto::store
