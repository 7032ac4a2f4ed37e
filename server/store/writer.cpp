// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/writer.h"

#include "server/store/batchstore.h"
#include "server/store/cleanedruns.h"
#include "server/store/cleaner.h"
#include "server/store/clienttable.h"
#include "server/store/errors.h"
#include "server/store/factstore.h"
#include "server/store/quarantine.h"
#include "server/store/reservefile.h"
#include "server/store/schema.h"
#include "server/store/updatetable.h"
#include "server/store/warnings.h"

namespace barto::store {

namespace {

constexpr int deadlockTries = 5;

} // namespace

struct Writer::Private
{
    StoreSettings settings;
    QStringList warnings;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<LineSink> lines; // dies before its connection
    std::optional<RunTable> runs;
    std::optional<BatchStore> batches;

    Result<void> connect();
    Result<void> migrateApart() const;
    void disconnect();
    std::optional<ReserveFile> reserve() const;

    /// `work` in one transaction: again after a deadlock, undone after any other error.
    template<typename T>
    Result<T> transact(const std::function<Result<T>()> &work);
    Result<WantedRun> offerOne(ClientKey client, const RunHeader &header, Instant now);
};

/// On a connection of its own, which has more patience.
Result<void> Writer::Private::migrateApart() const
{
    const Result<std::unique_ptr<Connection>> opened = Connection::open(settings, Connection::Access::Migrate);
    return opened ? migrate(**opened) : tl::unexpected(opened.error());
}

Result<void> Writer::Private::connect()
{
    disconnect();
    if (const Result<void> migrated = migrateApart(); !migrated)
        return migrated;
    Result<std::unique_ptr<Connection>> opened = Connection::open(settings, Connection::Access::Write);
    if (!opened)
        return tl::unexpected(opened.error());
    connection = std::move(*opened);
    Result<void> ready;
    Result<std::unique_ptr<LineSink>> sink = LineSink::make(*connection);
    if (sink)
        lines = std::move(*sink);
    else
        ready = tl::unexpected(sink.error());
    if (ready) {
        Result<QStringList> found = findWarnings(*connection, settings);
        if (found)
            warnings = std::move(*found);
        else
            ready = tl::unexpected(found.error());
    }
    if (!ready) {
        disconnect();
        return ready;
    }
    connection->rollback(); // what only read
    runs.emplace(*connection);
    batches.emplace(*connection, *runs, *lines);
    if (const auto file = reserve())
        file->keep();
    return {};
}

void Writer::Private::disconnect()
{
    batches.reset();
    runs.reset();
    lines.reset();
    connection.reset();
}

std::optional<ReserveFile> Writer::Private::reserve() const
{
    const auto *sqlite = std::get_if<SqliteSettings>(&settings);
    return sqlite ? std::optional(ReserveFile(sqlite->path)) : std::nullopt;
}

template<typename T>
Result<T> Writer::Private::transact(const std::function<Result<T>()> &work)
{
    if (!connection)
        return fail(Error::Code::DatabaseAway, QStringLiteral("the connection to the database was lost"));
    for (int attempt = 1;; ++attempt) {
        Result<void> step = connection->begin();
        if (step) {
            Result<T> done = work();
            if (done)
                step = connection->commit();
            else
                step = tl::unexpected(done.error());
            if (step) {
                runs->commit();
                return done;
            }
        }
        runs->rollback();
        connection->rollback();
        if (attempt == deadlockTries || !isMariaDbDeadlock(step.error()))
            return tl::unexpected(step.error());
    }
}

Writer::Writer(std::unique_ptr<Private> p) : d(std::move(p)) { }

Writer::~Writer()
{
    d->disconnect();
}

Result<std::unique_ptr<Writer>> Writer::open(const StoreSettings &settings)
{
    auto p = std::make_unique<Private>();
    p->settings = settings;
    if (const Result<void> connected = p->connect(); !connected)
        return tl::unexpected(connected.error());
    return std::unique_ptr<Writer>(new Writer(std::move(p)));
}

Result<void> Writer::reopen()
{
    return d->connect();
}

QStringList Writer::warnings() const
{
    return d->warnings;
}

Result<void> Writer::ping()
{
    return d->transact<void>([this]() { return d->connection->execute(QStringLiteral("SELECT 1")); });
}

Result<ClientKey> Writer::rememberClient(
    const ClientId &client, const QString &name, const HostFacts &facts, const QString &address, Instant now)
{
    return d->transact<ClientKey>(
        [&]() { return store::rememberClient(*d->connection, client, name, facts, address, now); });
}

Result<void> Writer::touchClient(ClientKey client, Instant now)
{
    return d->transact<void>([&]() -> Result<void> {
        const Result<qint64> changed = d->connection->change(
            QStringLiteral("UPDATE client SET last_seen = ? WHERE id = ?"), {qint64(toMicroseconds(now)), client});
        return changed ? Result<void>() : tl::unexpected(changed.error());
    });
}

Result<void> Writer::rememberSchedules(ClientKey client, const std::vector<ScheduleInForce> &schedules, Instant now)
{
    return d->transact<void>([&]() { return store::rememberSchedules(*d->connection, client, schedules, now); });
}

Result<WantedRun> Writer::Private::offerOne(ClientKey client, const RunHeader &header, Instant now)
{
    WantedRun wanted{header.run, 0};
    const Result<void> made = connection->behindSavepoint([&]() -> Result<void> {
        const auto cleaned = CleanedRuns(*connection).find(header.run);
        if (!cleaned)
            return tl::unexpected(cleaned.error());
        if (*cleaned) { // it was here, and is not wanted again
            wanted.nextSeq = (*cleaned)->client == client ? (*cleaned)->storedSeq + 1 : 0;
            return {};
        }
        const Result<RunState> run = runs->findOrMake(client, header, now);
        if (!run)
            return tl::unexpected(run.error());
        if (run->client == client)
            wanted.nextSeq = run->storedSeq + 1;
        return {};
    });
    if (made)
        return wanted;
    runs->rollback();
    if (made.error().code != Error::Code::Database)
        return tl::unexpected(made.error());
    const QByteArray raw = encode(WorkerMessage(Offer{{header}, true}));
    const Result<void> kept = quarantine(
        *connection, {client, header.run, QStringLiteral("header"), {}, {}, {}, {}, raw, made.error().detail}, now);
    if (!kept)
        return tl::unexpected(kept.error());
    return wanted;
}

Result<std::vector<WantedRun>> Writer::offer(ClientKey client, const std::vector<RunHeader> &headers, Instant now)
{
    return d->transact<std::vector<WantedRun>>([&]() -> Result<std::vector<WantedRun>> {
        d->runs->forgetAll(); // an answer must come from the database itself
        std::vector<WantedRun> wanted;
        for (const RunHeader &header : headers) {
            const Result<WantedRun> one = d->offerOne(client, header, now);
            if (!one)
                return tl::unexpected(one.error());
            wanted.push_back(*one);
        }
        return wanted;
    });
}

Result<bool> Writer::holds(ClientKey client, const RunId &run, quint64 seq)
{
    return d->transact<bool>([&]() -> Result<bool> {
        bool there = false;
        const Result<void> read = d->connection->each(
            QStringLiteral("SELECT id FROM run WHERE uuid = ? AND client_id = ? AND stored_seq >= ?"),
            {run.bytes(), client, seq}, [&there](const QSqlQuery &) { there = true; });
        if (!read)
            return tl::unexpected(read.error());
        if (there)
            return true;
        if (seq == 0) { // a fact may have been acknowledged and not have made its row
            const Result<void> kept = d->connection->each(
                QStringLiteral("SELECT id FROM quarantine WHERE run_uuid = ? AND client_id = ? AND what = 'fact'"),
                {run.bytes(), client}, [&there](const QSqlQuery &) { there = true; });
            if (!kept)
                return tl::unexpected(kept.error());
            if (there)
                return true;
        }
        const auto cleaned = CleanedRuns(*d->connection).find(run);
        if (!cleaned)
            return tl::unexpected(cleaned.error());
        return *cleaned && (*cleaned)->client == client && (*cleaned)->storedSeq >= seq;
    });
}

Result<std::vector<BatchOutcome>> Writer::store(std::span<const IngestBatch> batches, Instant now)
{
    using Outcomes = std::vector<BatchOutcome>;
    Result<Outcomes> stored
        = d->transact<Outcomes>([&]() { return d->batches->store(batches, BatchStore::Way::Swift, now); });
    if (stored || stored.error().code != Error::Code::Database)
        return stored;
    qCWarning(lcStore).noquote() << "the database refuses a record; isolating it:" << stored.error().detail;
    return d->transact<Outcomes>([&]() { return d->batches->store(batches, BatchStore::Way::Careful, now); });
}

Result<quint64> Writer::storeFacts(ClientKey client, const FactBatch &batch, Instant now)
{
    return d->transact<quint64>([&]() { return FactStore(*d->connection, *d->runs).store(client, batch, now); });
}

Result<CleanupResult> Writer::cleanup(const CleanupOrder &order)
{
    const auto step
        = [&]() { return d->transact<CleanupResult>([&]() { return cleanupStep(*d->connection, order); }); };
    Result<CleanupResult> done = step();
    const std::optional<ReserveFile> reserve = d->reserve();
    if (!done && reserve && isSqliteFull(done.error()) && reserve->giveUp())
        done = step();
    if (done && !done->more && reserve)
        reserve->keep();
    if (done)
        d->runs->forgetAll();
    return done;
}

Result<void> Writer::storeUpdates(const UpdateRecord &record)
{
    return d->transact<void>([&]() { return UpdateTable(*d->connection).store(record); });
}

Result<void> Writer::audit(const AuditEntry &entry)
{
    return d->transact<void>([&]() -> Result<void> {
        const Result<qint64> noted
            = d->connection->change(QStringLiteral("INSERT INTO audit (at, who, action, detail) VALUES (?, ?, ?, ?)"),
                {qint64(toMicroseconds(entry.at)), textOf(entry.who), textOf(entry.action), textOf(entry.detail)});
        return noted ? Result<void>() : tl::unexpected(noted.error());
    });
}

} // namespace barto::store
