// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/reader.h"

#include "server/store/connection.h"
#include "server/store/runquery.h"
#include "server/store/schema.h"

#include <algorithm>

namespace barto::store {

namespace {

constexpr qint64 linesAtOnce = 256; // of 64 KiB at most: what a part of an answer may hold in memory
constexpr qsizetype candidatesShown = 5;

std::optional<Instant> instantFrom(const QVariant &value)
{
    if (value.isNull())
        return {};
    return fromMicroseconds(value.toLongLong());
}

std::optional<qint32> numberFrom(const QVariant &value)
{
    if (value.isNull())
        return {};
    return value.toInt();
}

/// The lowest and the highest uuid that begin with the hex digits; none if they are no digits.
struct UuidRange
{
    QByteArray from;
    QByteArray to;
};

std::optional<UuidRange> rangeOf(const QString &prefix)
{
    QString digits = prefix;
    digits.remove(u'-');
    const bool isHex = std::all_of(digits.begin(), digits.end(),
        [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'); });
    if (digits.isEmpty() || digits.size() > 32 || !isHex)
        return {};
    const QByteArray hex = digits.toLatin1();
    return UuidRange{QByteArray::fromHex(hex.leftJustified(32, '0')), QByteArray::fromHex(hex.leftJustified(32, 'f'))};
}

CommandSummary commandFrom(const QSqlQuery &row)
{
    CommandSummary command;
    command.command = CommandId(QUuid::fromRfc4122(row.value(0).toByteArray()));
    command.position = quint16(row.value(1).toUInt());
    command.text = row.value(2).toString();
    command.started = instantFrom(row.value(3));
    command.finished = instantFrom(row.value(4));
    command.exitCode = numberFrom(row.value(5));
    command.signal = numberFrom(row.value(6));
    command.cpuMicroseconds = row.value(7).toULongLong();
    command.maxRssKib = row.value(8).toULongLong();
    command.lines = row.value(9).toULongLong();
    return command;
}

} // namespace

struct Reader::Private
{
    StoreSettings settings;
    std::unique_ptr<Connection> connection;

    Result<std::vector<RunSummary>> runsByKey(const std::vector<qint64> &keys);
    Result<qint64> keyOf(const RunId &run);
    /// (key, position) of the run's commands from that position on.
    Result<std::vector<std::pair<qint64, quint16>>> commands(qint64 run, quint16 from);
    /// False when a limit was reached before the command's end.
    Result<bool> readLines(qint64 command, quint64 afterSeq, const LineLimits &limits, LinePage &page);
};

Reader::Reader(std::unique_ptr<Private> p) : d(std::move(p)) { }

Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const StoreSettings &settings)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(settings, Connection::Access::Read);
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<Reader>(new Reader(std::make_unique<Private>(Private{settings, std::move(*connection)})));
}

Result<std::vector<RunSummary>> Reader::Private::runsByKey(const std::vector<qint64> &keys)
{
    std::vector<RunSummary> runs;
    constexpr size_t atOnce = 100;
    for (size_t begin = 0; begin < keys.size(); begin += atOnce) {
        QVariantList values;
        for (size_t i = begin; i < std::min(begin + atOnce, keys.size()); ++i)
            values << keys[i];
        const Result<void> read
            = connection->each(QStringLiteral("SELECT %1 FROM %2 WHERE r.id IN (%3) ORDER BY r.id DESC")
                                   .arg(runColumns(), runSource(), placeholders(values.size())),
                values, [&runs](const QSqlQuery &row) { runs.push_back(runFrom(row)); });
        if (!read)
            return tl::unexpected(read.error());
    }
    return runs;
}

Result<RunPage> Reader::runs(const RunsRequest &request)
{
    Result<std::vector<qint64>> keys = newestRuns(*d->connection, request);
    if (!keys)
        return tl::unexpected(keys.error());
    RunPage page;
    page.more = keys->size() > request.limit;
    if (page.more)
        keys->resize(request.limit);
    Result<std::vector<RunSummary>> runs = d->runsByKey(*keys);
    if (!runs)
        return tl::unexpected(runs.error());
    page.runs = std::move(*runs);
    if (!request.withLastLine) {
        for (RunSummary &run : page.runs)
            run.lastLine.clear();
    }
    return page;
}

Result<RunDetail> Reader::run(const QString &prefix)
{
    const std::optional<UuidRange> range = rangeOf(prefix);
    if (!range)
        return fail(Error::Code::NotFound, QStringLiteral("'%1' is no part of a run's id").arg(prefix));
    std::vector<RunSummary> found;
    const Result<void> read
        = d->connection->each(QStringLiteral("SELECT %1 FROM %2 WHERE r.uuid BETWEEN ? AND ? ORDER BY r.uuid LIMIT %3")
                                  .arg(runColumns(), runSource())
                                  .arg(candidatesShown + 1),
            {range->from, range->to}, [&found](const QSqlQuery &row) { found.push_back(runFrom(row)); });
    if (!read)
        return tl::unexpected(read.error());
    if (found.empty())
        return fail(Error::Code::NotFound, QStringLiteral("no run begins with '%1'").arg(prefix));
    if (found.size() > 1) {
        QStringList candidates;
        for (qsizetype i = 0; i < std::min(qsizetype(found.size()), candidatesShown); ++i)
            candidates << found[size_t(i)].run.text();
        return fail(Error::Code::Ambiguous, candidates.join(QStringLiteral(", ")));
    }
    RunDetail detail{found.front(), {}};
    const Result<void> commands = d->connection->each(
        QStringLiteral(
            "SELECT uuid, position, text, started, finished, exit_code, exit_signal, cpu_us, max_rss_kib, line_count "
            "FROM command WHERE run_id = ? ORDER BY position"),
        {detail.run.key}, [&detail](const QSqlQuery &row) { detail.commands.push_back(commandFrom(row)); });
    if (!commands)
        return tl::unexpected(commands.error());
    return detail;
}

Result<qint64> Reader::Private::keyOf(const RunId &run)
{
    std::optional<qint64> key;
    const Result<void> read = connection->each(QStringLiteral("SELECT id FROM run WHERE uuid = ?"), {run.bytes()},
        [&key](const QSqlQuery &row) { key = row.value(0).toLongLong(); });
    if (!read)
        return tl::unexpected(read.error());
    if (!key)
        return fail(Error::Code::NotFound, QStringLiteral("there is no run %1").arg(run.text()));
    return *key;
}

Result<std::vector<std::pair<qint64, quint16>>> Reader::Private::commands(qint64 run, quint16 from)
{
    std::vector<std::pair<qint64, quint16>> found;
    const Result<void> read = connection->each(
        QStringLiteral("SELECT id, position FROM command WHERE run_id = ? AND position >= ? ORDER BY position"),
        {run, from}, [&found](const QSqlQuery &row) {
            found.emplace_back(row.value(0).toLongLong(), quint16(row.value(1).toUInt()));
        });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

Result<bool> Reader::Private::readLines(qint64 command, quint64 afterSeq, const LineLimits &limits, LinePage &page)
{
    page.firstSeq = afterSeq + 1;
    quint64 last = afterSeq;
    for (;;) {
        const auto room = qint64(limits.rows) - qint64(page.lines.count());
        if (room <= 0 || page.lines.byteSize() >= limits.bytes)
            return false;
        const qint64 wanted = std::min(room, linesAtOnce);
        qint64 got = 0;
        bool full = false;
        const Result<void> read = connection->each(
            QStringLiteral(
                "SELECT seq, at, kind, data FROM line WHERE command_id = ? AND seq > ? ORDER BY seq LIMIT ?"),
            {command, last, wanted}, [&](const QSqlQuery &row) {
                ++got;
                full = full || (!page.lines.isEmpty() && page.lines.byteSize() >= limits.bytes);
                if (full)
                    return;
                const QByteArray data = row.value(3).toByteArray();
                page.lines.append(
                    {quint8(row.value(2).toUInt()), page.position, fromMicroseconds(row.value(1).toLongLong()), data});
                last = row.value(0).toULongLong();
            });
        if (!read)
            return tl::unexpected(read.error());
        if (full)
            return false;
        if (got < wanted)
            return true;
    }
}

Result<LineSlice> Reader::lines(const RunId &run, const LinePlace &from, bool onlyThisCommand, const LineLimits &limits)
{
    const Result<qint64> key = d->keyOf(run);
    if (!key)
        return tl::unexpected(key.error());
    const Result<std::vector<std::pair<qint64, quint16>>> commands = d->commands(*key, from.position);
    if (!commands)
        return tl::unexpected(commands.error());
    LineSlice slice;
    slice.page.run = run;
    slice.page.position = from.position;
    slice.page.firstSeq = from.afterSeq + 1;
    for (size_t i = 0; i < commands->size(); ++i) {
        const auto &[command, position] = (*commands)[i];
        if (onlyThisCommand && position != from.position)
            break;
        slice.page.position = position;
        const quint64 after = position == from.position ? from.afterSeq : 0;
        const Result<bool> ended = d->readLines(command, after, limits, slice.page);
        if (!ended)
            return tl::unexpected(ended.error());
        if (!*ended)
            slice.next = LinePlace{position, after + quint64(slice.page.lines.count())};
        else if (!onlyThisCommand && i + 1 < commands->size())
            slice.next = LinePlace{(*commands)[i + 1].second, 0};
        if (!slice.page.lines.isEmpty())
            break;
        if (*ended)
            slice.next.reset(); // nothing here: on to the next command
    }
    return slice;
}

Result<std::vector<StoredClient>> Reader::clients()
{
    std::vector<StoredClient> clients;
    const Result<void> read = d->connection->each(
        QStringLiteral(
            "SELECT id, uuid, name, first_seen, last_seen, address, hostname, os, kernel, architecture, version, "
            "timezone, tzdata, booted FROM client ORDER BY name, id"),
        {}, [&clients](const QSqlQuery &row) {
            StoredClient client;
            client.key = row.value(0).toLongLong();
            client.client = ClientId(QUuid::fromRfc4122(row.value(1).toByteArray()));
            client.name = row.value(2).toString();
            client.firstSeen = fromMicroseconds(row.value(3).toLongLong());
            client.lastSeen = fromMicroseconds(row.value(4).toLongLong());
            client.address = row.value(5).toString();
            client.facts = {row.value(6).toString(), row.value(7).toString(), row.value(8).toString(),
                row.value(9).toString(), row.value(10).toString(), row.value(11).toString(), row.value(12).toString(),
                instantFrom(row.value(13))};
            clients.push_back(std::move(client));
        });
    if (!read)
        return tl::unexpected(read.error());
    return clients;
}

Result<std::vector<StoredSchedule>> Reader::schedules(const QString &client, std::optional<Instant> dayStart)
{
    // The newest run of each schedule: one look at the end of an index for each outcome but Skipped.
    QStringList newest;
    for (int outcome = int(Outcome::Running); outcome < int(Outcome::Skipped); ++outcome)
        newest << QStringLiteral("COALESCE((SELECT MAX(id) FROM run WHERE schedule_id = q.id AND outcome = %1), 0)")
                      .arg(outcome);
    const QString last
        = QStringLiteral("%1(%2)").arg(d->connection->isSqlite() ? QStringLiteral("MAX") : QStringLiteral("GREATEST"),
            newest.join(QStringLiteral(", ")));
    std::vector<StoredSchedule> schedules;
    QHash<qint64, size_t> byKey;
    const Result<void> read = d->connection->each(
        QStringLiteral(
            "SELECT q.id, q.client_id, c.name, q.name, q.on_calendar, q.timezone, q.revision, q.watermark, %1 FROM "
            "schedule q "
            "JOIN client c ON c.id = q.client_id LEFT JOIN (%2) ON r.id = %3%4 ORDER BY c.name, q.name, q.id")
            .arg(runColumns(), runSource(), last, client.isEmpty() ? QString() : QStringLiteral(" WHERE c.name = ?")),
        client.isEmpty() ? QVariantList() : QVariantList{client}, [&](const QSqlQuery &row) {
            StoredSchedule schedule;
            schedule.key = row.value(0).toLongLong();
            schedule.clientKey = row.value(1).toLongLong();
            schedule.client = row.value(2).toString();
            schedule.name = row.value(3).toString();
            schedule.onCalendar = row.value(4).toString();
            schedule.timezone = row.value(5).toString();
            schedule.revision = row.value(6).toByteArray();
            schedule.watermark = instantFrom(row.value(7));
            if (!row.value(8).isNull())
                schedule.last = runFrom(row, 8);
            byKey.insert(schedule.key, schedules.size());
            schedules.push_back(std::move(schedule));
        });
    if (!read)
        return tl::unexpected(read.error());
    if (!dayStart)
        return schedules;
    const Result<void> counted = d->connection->each(
        QStringLiteral("SELECT schedule_id, outcome, COUNT(*) FROM run WHERE at >= ? GROUP BY schedule_id, outcome"),
        {qint64(toMicroseconds(*dayStart))}, [&](const QSqlQuery &row) {
            const auto found = byKey.constFind(row.value(0).toLongLong());
            const auto outcome = Outcome(row.value(1).toUInt());
            if (found == byKey.constEnd() || outcome == Outcome::Skipped)
                return;
            StoredSchedule &schedule = schedules[*found];
            const quint64 count = row.value(2).toULongLong();
            schedule.runsToday += count;
            if (outcome == Outcome::Failed || outcome == Outcome::Lost || outcome == Outcome::NotStarted)
                schedule.failedToday += count;
        });
    if (!counted)
        return tl::unexpected(counted.error());
    return schedules;
}

Result<DatabaseInfo> Reader::info()
{
    DatabaseInfo info;
    info.kind = kindOf(d->settings);
    info.place = placeOf(d->settings);
    const Result<quint32> version = versionOf(*d->connection);
    if (!version)
        return tl::unexpected(version.error());
    info.schemaVersion = *version;
    const QString sql = d->connection->isSqlite()
        ? QStringLiteral("SELECT sqlite_version(), page_count * page_size FROM pragma_page_count(), pragma_page_size()")
        : QStringLiteral("SELECT VERSION(), SUM(data_length + index_length) FROM information_schema.tables WHERE "
                         "table_schema = DATABASE()");
    const Result<void> read = d->connection->each(sql, {}, [&info](const QSqlQuery &row) {
        info.version = row.value(0).toString();
        info.bytes = row.value(1).toULongLong();
    });
    if (!read)
        return tl::unexpected(read.error());
    return info;
}

} // namespace barto::store
