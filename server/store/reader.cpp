// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/reader.h"

#include "server/store/failingruns.h"
#include "server/store/readerqueries.h"
#include "server/store/runlist.h"
#include "server/store/runtable.h"
#include "server/store/schema.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace barto::store {

namespace {

constexpr quint64 rowsPerFetch = 500; // bounds what a result set of 64 KiB lines may hold

constexpr quint32 mostRows = 10'000;

QString summarySql(const QString &condition)
{
    return QStringLiteral("SELECT ") + summaryColumns() + summaryTables() + QStringLiteral(" WHERE ") + condition;
}

std::optional<Instant> instantAt(const QSqlQuery &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(fromMicroseconds(row.value(column).toLongLong()));
}

Result<QString> hexDigits(const QString &prefix)
{
    QString digits = prefix.toLower();
    digits.remove(u'-');
    const bool isHex = std::all_of(
        digits.begin(), digits.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    if (digits.isEmpty() || digits.size() > 32 || !isHex)
        return fail(Error::Code::Parse, QStringLiteral("'%1' is not the beginning of a run's id").arg(prefix));
    return digits;
}

CommandSummary commandOf(const QSqlQuery &row)
{
    CommandSummary command;
    command.command = CommandId::fromBytes(row.value(0).toByteArray()).value_or(CommandId());
    command.position = quint16(row.value(1).toUInt());
    command.text = row.value(2).toString();
    command.started = instantAt(row, 3);
    command.finished = instantAt(row, 4);
    if (!row.isNull(5))
        command.exitCode = row.value(5).toInt();
    if (!row.isNull(6))
        command.signal = row.value(6).toInt();
    command.cpuMicroseconds = row.value(7).toULongLong();
    command.maxRssKib = row.value(8).toULongLong();
    command.lines = row.value(9).toULongLong();
    return command;
}

StoredClient clientOf(const QSqlQuery &row)
{
    StoredClient client;
    client.key = row.value(0).toLongLong();
    client.client = ClientId::fromBytes(row.value(1).toByteArray()).value_or(ClientId());
    client.name = row.value(2).toString();
    client.firstSeen = fromMicroseconds(row.value(3).toLongLong());
    client.lastSeen = fromMicroseconds(row.value(4).toLongLong());
    client.address = row.value(5).toString();
    client.facts = {row.value(6).toString(), row.value(7).toString(), row.value(8).toString(), row.value(9).toString(),
        row.value(10).toString(), row.value(11).toString(), row.value(12).toString(), instantAt(row, 13)};
    return client;
}

} // namespace

struct Reader::Private
{
    StoreSettings settings;
    std::unique_ptr<Connection> connection;

    struct Part
    {
        qint64 command = 0;
        quint16 position = 0;
        quint64 lines = 0;
    };
    Result<std::vector<Part>> partsFrom(const RunId &run, quint16 position);
    /// Reads until a limit or a hole; the last seq read is in `place`.
    Result<bool> readLines(const Part &part, LinePlace &place, const LineLimits &limits, LinePage &page);
    Result<std::vector<StoredSchedule>> scheduleRows(const QString &client);
    Result<void> addNewest(std::vector<StoredSchedule> &schedules);
    Result<void> addCounts(std::vector<StoredSchedule> &schedules, Instant dayStart);
};

Reader::Reader(std::unique_ptr<Private> p) : d(std::move(p)) { }
Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const StoreSettings &settings)
{
    auto p = std::make_unique<Private>();
    p->settings = settings;
    Result<std::unique_ptr<Connection>> connection = Connection::open(settings, Connection::Access::Read);
    if (!connection)
        return tl::unexpected(connection.error());
    p->connection = std::move(*connection);
    return std::unique_ptr<Reader>(new Reader(std::move(p)));
}

Connection &Reader::connection()
{
    return *d->connection;
}

Result<RunPage> Reader::runs(const RunsRequest &request)
{
    const std::size_t limit = std::clamp(request.limit, 1U, mostRows);
    RunList list({request.filter, request.sort, request.ascending, request.from, request.past});
    RunPage page;
    while (page.runs.size() <= limit && !list.isAtEnd()) {
        Result<std::vector<RunSummary>> more
            = list.next(*d->connection, limit + 1 - page.runs.size(), request.withLastLine);
        if (!more)
            return tl::unexpected(more.error());
        std::move(more->begin(), more->end(), std::back_inserter(page.runs));
    }
    page.more = page.runs.size() > limit;
    if (page.more)
        page.runs.resize(limit);
    return page;
}

Result<RunDetail> Reader::run(const QString &prefix)
{
    const Result<QString> digits = hexDigits(prefix);
    if (!digits)
        return tl::unexpected(digits.error());
    const QByteArray least = QByteArray::fromHex(digits->leftJustified(32, u'0').toLatin1());
    const QByteArray most = QByteArray::fromHex(digits->leftJustified(32, u'f').toLatin1());
    QList<QByteArray> found;
    const Result<void> looked = d->connection->each(sql::runByUuidRange(), {least, most},
        [&found](const QSqlQuery &row) { found.append(row.value(0).toByteArray()); });
    if (!looked)
        return tl::unexpected(looked.error());
    if (found.isEmpty())
        return fail(Error::Code::NotFound, QStringLiteral("there is no run '%1'").arg(prefix));
    if (found.size() > 1) {
        QStringList candidates;
        for (const QByteArray &uuid : std::as_const(found).first(std::min<qsizetype>(found.size(), 5)))
            candidates << RunId::fromBytes(uuid).value_or(RunId()).text();
        return fail(Error::Code::Ambiguous,
            QStringLiteral("'%1' stands for several runs (%2%3)")
                .arg(prefix, candidates.join(QStringLiteral(", ")),
                    found.size() > 5 ? QStringLiteral(", ...") : QString()));
    }
    RunDetail detail;
    Result<void> read = d->connection->each(summarySql(QStringLiteral("r.uuid = ?")), {found.first()},
        [&detail](const QSqlQuery &row) { detail.run = summaryOf(row, true); });
    if (read)
        read = d->connection->each(sql::commandsOfRun(), {detail.run.key},
            [&detail](const QSqlQuery &row) { detail.commands.push_back(commandOf(row)); });
    if (!read)
        return tl::unexpected(read.error());
    return detail;
}

Result<std::vector<Reader::Private::Part>> Reader::Private::partsFrom(const RunId &run, quint16 position)
{
    std::vector<Part> parts;
    const Result<void> read
        = connection->each(sql::commandsFrom(), {run.bytes(), position}, [&parts](const QSqlQuery &row) {
              parts.push_back({row.value(0).toLongLong(), quint16(row.value(1).toUInt()), row.value(2).toULongLong()});
          });
    if (!read)
        return tl::unexpected(read.error());
    return parts;
}

Result<bool> Reader::Private::readLines(const Part &part, LinePlace &place, const LineLimits &limits, LinePage &page)
{
    qsizetype bytes = 0;
    quint64 rows = 0;
    bool full = false;
    while (!full) {
        const quint64 ask = std::min(rowsPerFetch, limits.rows - rows);
        quint64 came = 0;
        const Result<void> read = connection->each(
            sql::lines(), {part.command, place.afterSeq, ask}, [&](const QSqlQuery &row) {
                ++came;
                const quint64 seq = row.value(0).toULongLong();
                // Beyond a hole a new page begins, for a page's lines are numbered without holes.
                full = full || (rows > 0 && seq != place.afterSeq + 1) || (rows > 0 && bytes >= limits.bytes);
                if (full)
                    return;
                const QByteArray data = row.value(3).toByteArray();
                if (rows++ == 0)
                    page.firstSeq = seq;
                page.lines.append(
                    {quint8(row.value(2).toUInt()), part.position, fromMicroseconds(row.value(1).toLongLong()), data});
                bytes += data.size();
                place.afterSeq = seq;
            });
        if (!read)
            return tl::unexpected(read.error());
        if (!full && came < ask)
            return false; // the end
        full = full || rows >= limits.rows || bytes >= limits.bytes;
    }
    return true;
}

Result<LineSlice> Reader::lines(const RunId &run, const LinePlace &from, bool onlyThisCommand, const LineLimits &limits)
{
    const LineLimits atLeast{std::max<quint64>(limits.rows, 1), limits.bytes};
    const Result<std::vector<Private::Part>> parts = d->partsFrom(run, from.position);
    if (!parts)
        return tl::unexpected(parts.error());
    if (parts->empty() || (onlyThisCommand && parts->front().position != from.position))
        return fail(Error::Code::NotFound,
            QStringLiteral("run %1 is not here, or has no command %2").arg(run.text()).arg(from.position));
    const Private::Part &part = parts->front();
    LinePlace place{part.position, part.position == from.position ? from.afterSeq : 0};
    LineSlice slice;
    slice.page.run = run;
    slice.page.position = part.position;
    slice.page.firstSeq = place.afterSeq + 1;
    const Result<bool> more = d->readLines(part, place, atLeast, slice.page);
    if (!more)
        return tl::unexpected(more.error());
    if (*more && place.afterSeq < part.lines)
        slice.next = place;
    else if (!onlyThisCommand && parts->size() > 1)
        slice.next = LinePlace{(*parts)[1].position, 0};
    return slice;
}

Result<std::vector<StoredClient>> Reader::clients()
{
    std::vector<StoredClient> clients;
    const Result<void> read = d->connection->each(
        sql::clients(), {}, [&clients](const QSqlQuery &row) { clients.push_back(clientOf(row)); });
    if (!read)
        return tl::unexpected(read.error());
    return clients;
}

Result<quint64> Reader::lineCount(const RunId &run, quint16 position)
{
    const Result<std::vector<Private::Part>> parts = d->partsFrom(run, position);
    if (!parts)
        return tl::unexpected(parts.error());
    if (parts->empty() || parts->front().position != position)
        return fail(Error::Code::NotFound,
            QStringLiteral("run %1 is not here, or has no command %2").arg(run.text()).arg(position));
    return parts->front().lines;
}

Result<std::vector<StoredSchedule>> Reader::Private::scheduleRows(const QString &client)
{
    std::vector<StoredSchedule> schedules;
    QString sql = QStringLiteral("SELECT s.id, s.client_id, k.name, s.name, s.on_calendar, s.timezone, s.revision,"
                                 " s.watermark FROM schedule s JOIN client k ON k.id = s.client_id");
    QVariantList values;
    if (!client.isEmpty()) {
        sql += QStringLiteral(" WHERE k.name = ?");
        values << client;
    }
    sql += QStringLiteral(" ORDER BY k.name, s.name");
    const Result<void> read = connection->each(sql, values, [&schedules](const QSqlQuery &row) {
        StoredSchedule schedule;
        schedule.key = row.value(0).toLongLong();
        schedule.clientKey = row.value(1).toLongLong();
        schedule.client = row.value(2).toString();
        schedule.name = row.value(3).toString();
        schedule.onCalendar = row.value(4).toString();
        schedule.timezone = row.value(5).toString();
        schedule.revision = row.value(6).toByteArray();
        schedule.watermark = instantAt(row, 7);
        schedules.push_back(std::move(schedule));
    });
    if (!read)
        return tl::unexpected(read.error());
    return schedules;
}

Result<std::vector<StoredSchedule>> Reader::scheduleNames()
{
    return d->scheduleRows({});
}

Result<std::vector<StoredSchedule>> Reader::schedules(const QString &client, std::optional<Instant> dayStart)
{
    Result<std::vector<StoredSchedule>> schedules = d->scheduleRows(client);
    if (!schedules)
        return schedules;
    Result<void> read = d->addNewest(*schedules);
    if (read && dayStart)
        read = d->addCounts(*schedules, *dayStart);
    if (!read)
        return tl::unexpected(read.error());
    return schedules;
}

Result<void> Reader::Private::addNewest(std::vector<StoredSchedule> &schedules)
{
    struct Newest
    {
        qint64 at = 0;
        int outcome = 0;
    };
    QHash<qint64, Newest> newest;
    Result<void> read = connection->each(sql::newestRuns(connection->isSqlite()), {}, [&newest](const QSqlQuery &row) {
        std::optional<Newest> found;
        for (int outcome = 0; outcome < 6; ++outcome) {
            const qint64 at = row.value(outcome + 1).toLongLong();
            if (!row.isNull(outcome + 1) && (!found || at > found->at))
                found = Newest{at, outcome};
        }
        if (found)
            newest.insert(row.value(0).toLongLong(), *found);
    });
    for (StoredSchedule &schedule : schedules) {
        const auto found = newest.constFind(schedule.key);
        if (!read || found == newest.constEnd())
            continue;
        std::optional<qint64> key;
        read = connection->each(sql::runOfSchedule(connection->isSqlite()), {schedule.key, found->outcome, found->at},
            [&key](const QSqlQuery &row) { key = row.value(0).toLongLong(); });
        if (!read || !key)
            continue;
        Result<std::optional<RunSummary>> run = runOfKey(*connection, *key);
        if (!run)
            return tl::unexpected(run.error());
        schedule.last = std::move(*run);
    }
    return read;
}

Result<void> Reader::Private::addCounts(std::vector<StoredSchedule> &schedules, Instant dayStart)
{
    QHash<qint64, std::pair<quint64, quint64>> counts;
    const Result<void> read = connection->each(
        sql::runsSince(connection->isSqlite()), {qint64(toMicroseconds(dayStart))}, [&counts](const QSqlQuery &row) {
            auto &count = counts[row.value(0).toLongLong()];
            const auto outcome = Outcome(row.value(1).toUInt());
            const quint64 runs = row.value(2).toULongLong();
            count.first += runs;
            if (isFailed(outcome))
                count.second += runs;
        });
    for (StoredSchedule &schedule : schedules) {
        const auto count = counts.value(schedule.key);
        schedule.runsToday = count.first;
        schedule.failedToday = count.second;
    }
    return read;
}

Result<std::vector<RunGlance>> Reader::recent(const std::vector<qint64> &schedules, int limit)
{
    return glancesOf(*d->connection, schedules, Outcome::Running, limit);
}

Result<QHash<QString, Reader::DayCounts>> Reader::countsSince(Instant dayStart)
{
    QHash<QString, DayCounts> counts;
    const Result<std::vector<NamedSchedule>> schedules = NameFilter({}).schedules(*d->connection);
    if (!schedules)
        return tl::unexpected(schedules.error());
    QHash<qint64, QString> clients;
    for (const NamedSchedule &one : *schedules)
        clients.insert(one.key, one.clientName);
    const Result<void> read = d->connection->each(
        sql::runsSince(d->connection->isSqlite()), {qint64(toMicroseconds(dayStart))}, [&](const QSqlQuery &row) {
            DayCounts &count = counts[clients.value(row.value(0).toLongLong())];
            count.runs += row.value(2).toUInt();
            if (isFailed(Outcome(row.value(1).toUInt())))
                count.failed += row.value(2).toUInt();
        });
    if (!read)
        return tl::unexpected(read.error());
    return counts;
}

Result<DatabaseInfo> Reader::info()
{
    DatabaseInfo info{kindOf(d->settings), {}, placeOf(d->settings), 0, 0};
    const Result<quint32> version = versionOf(*d->connection);
    if (!version)
        return tl::unexpected(version.error());
    info.schemaVersion = *version;
    const bool sqlite = d->connection->isSqlite();
    const QString sql = sqlite
        ? QStringLiteral("SELECT sqlite_version(), page_count * page_size FROM pragma_page_count, pragma_page_size")
        : QStringLiteral("SELECT VERSION(), COALESCE(SUM(data_length + index_length), 0)"
                         " FROM information_schema.tables WHERE table_schema = DATABASE()");
    const Result<void> read = d->connection->each(sql, {}, [&info](const QSqlQuery &row) {
        info.version = row.value(0).toString();
        info.bytes = row.value(1).toULongLong();
    });
    if (!read)
        return tl::unexpected(read.error());
    return info;
}

} // namespace barto::store
