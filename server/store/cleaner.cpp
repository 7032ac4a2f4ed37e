// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/cleaner.h"

#include "server/store/cleanedruns.h"

#include <algorithm>

namespace barto::store {

namespace {

constexpr quint64 mostLines = 5'000; // of one step: some tens of milliseconds, in which nothing else is written

// Outcomes 1, 3, 6 = succeeded, cancelled, skipped; 2, 4, 5 = failed, lost, not started. Running ones are not named.
const QString condition = QStringLiteral(" FROM run WHERE finished < ? AND ((outcome IN (1, 3, 6) AND finished < ?) OR "
                                         "(outcome IN (2, 4, 5) AND finished < ?))");

QVariantList valuesOf(const CleanupOrder &order)
{
    const qint64 others = toMicroseconds(order.endedBefore);
    const qint64 failed = toMicroseconds(order.failedEndedBefore);
    return {std::max(others, failed), others, failed};
}

struct Command
{
    qint64 key = 0;
    qint64 run = 0;
    quint64 lines = 0;
};

Result<std::vector<Command>> commandsOf(Connection &connection, qint64 run)
{
    std::vector<Command> commands;
    const Result<void> read
        = connection.each(QStringLiteral("SELECT id, line_count FROM command WHERE run_id = ? ORDER BY position DESC"),
            {run}, [&](const QSqlQuery &row) {
                commands.push_back({row.value(0).toLongLong(), run, row.value(1).toULongLong()});
            });
    if (!read)
        return tl::unexpected(read.error());
    return commands;
}

/// True if the command's lines are all gone.
Result<bool> removeLines(Connection &connection, const Command &command, quint64 room, quint64 &removed)
{
    const quint64 take = std::min(room, command.lines);
    const quint64 left = command.lines - take;
    const Result<qint64> gone
        = connection.change(QStringLiteral("DELETE FROM line WHERE command_id = ? AND seq > ?"), {command.key, left});
    if (!gone)
        return tl::unexpected(gone.error());
    removed += quint64(*gone);
    const auto count = [&](const QString &sql, qint64 key) { return connection.change(sql, {take, key}); };
    Result<qint64> counted
        = count(QStringLiteral("UPDATE run SET line_count = line_count - ? WHERE id = ?"), command.run);
    if (counted && left > 0)
        counted = count(QStringLiteral("UPDATE command SET line_count = line_count - ? WHERE id = ?"), command.key);
    if (!counted)
        return tl::unexpected(counted.error());
    return left == 0;
}

/// True if the run is gone, false if the step's room is used up before.
Result<bool> removeRun(Connection &connection, qint64 run, Instant now, quint64 &removed)
{
    const Result<std::vector<Command>> commands = commandsOf(connection, run);
    if (!commands)
        return tl::unexpected(commands.error());
    for (const Command &command : *commands) {
        if (removed >= mostLines && command.lines > 0)
            return false;
        const Result<bool> emptied
            = removeLines(connection, command, mostLines - std::min(mostLines, removed), removed);
        if (!emptied || !*emptied)
            return emptied;
        const Result<qint64> gone
            = connection.change(QStringLiteral("DELETE FROM command WHERE id = ?"), {command.key});
        if (!gone)
            return tl::unexpected(gone.error());
    }
    if (const Result<void> noted = CleanedRuns(connection).note(run, now); !noted)
        return tl::unexpected(noted.error());
    const Result<qint64> gone = connection.change(QStringLiteral("DELETE FROM run WHERE id = ?"), {run});
    if (!gone)
        return tl::unexpected(gone.error());
    return true;
}

} // namespace

Result<CleanupResult> cleanupStep(Connection &connection, const CleanupOrder &order)
{
    std::vector<qint64> runs;
    QVariantList values = valuesOf(order);
    values.append(std::max(1U, order.maxRuns));
    const Result<void> found = connection.each(
        QString(QStringLiteral("SELECT id") + condition + QStringLiteral(" ORDER BY finished LIMIT ?")), values,
        [&runs](const QSqlQuery &row) { runs.push_back(row.value(0).toLongLong()); });
    if (!found)
        return tl::unexpected(found.error());
    CleanupResult result;
    result.before = order.endedBefore;
    result.more = !runs.empty();
    for (const qint64 run : runs) {
        const Result<bool> gone = removeRun(connection, run, order.at, result.lines);
        if (!gone)
            return tl::unexpected(gone.error());
        if (!*gone)
            break;
        ++result.runs;
    }
    if (!result.more) {
        const Result<qint64> gone = connection.change(
            QStringLiteral("DELETE FROM early_loss WHERE at < ?"), {qint64(toMicroseconds(order.endedBefore))});
        if (!gone)
            return tl::unexpected(gone.error());
        const Result<bool> more = CleanedRuns(connection).forgetSome(order.at - cleanedKept);
        if (!more)
            return tl::unexpected(more.error());
        result.more = *more;
    }
    return result;
}

Result<CleanupCount> countCleanup(Connection &connection, const CleanupOrder &order)
{
    CleanupCount count;
    const Result<void> counted
        = connection.each(QString(QStringLiteral("SELECT COUNT(*), COALESCE(SUM(line_count), 0)") + condition),
            valuesOf(order), [&count](const QSqlQuery &row) {
                count = {row.value(0).toULongLong(), row.value(1).toULongLong()};
            });
    if (!counted)
        return tl::unexpected(counted.error());
    return count;
}

} // namespace barto::store
