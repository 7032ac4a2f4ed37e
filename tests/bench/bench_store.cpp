// SPDX-License-Identifier: MIT OR Apache-2.0
// How fast lines become durable by the store alone, without the way to it, beside LOAD DATA LOCAL INFILE in the same
// run: bench_store [sqlite] [mariadb] [lines=1000000]

#include "tests/bench/baseline.h"
#include "tests/bench/benchlab.h"
#include "tests/bench/report.h"

#include "server/store/writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>

using namespace barto;
using namespace barto::bench;
using namespace barto::store;

namespace {

constexpr int batchLines = 650; // of 80 bytes: a batch of 64 KiB
constexpr int batchesPerTransaction = 16; // 1 MiB

template<typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

Instant now()
{
    return SystemClock().now();
}

RunHeader headerOf(const char *schedule)
{
    RunHeader header;
    header.run = RunId::make();
    header.schedule = QString::fromLatin1(schedule);
    header.due = header.dueLast = now();
    header.commands.push_back({CommandId::make(), QStringLiteral("seq")});
    return header;
}

FrameBatch linesOf(const RunHeader &header, quint64 first, qint64 count)
{
    FrameBatch batch;
    batch.run = header.run;
    batch.firstSeq = first;
    batch.lastSeq = first + quint64(count) - 1;
    batch.header = header;
    const Instant at = now();
    for (qint64 i = 0; i < count; ++i)
        batch.frames.append({quint8(FrameKind::Stdout), 1, at, lineText(qint64(first) + i)});
    return batch;
}

/// Seconds of storing `lines` of one run; packing them, which is the agent's work, does not count.
double storeLines(Writer &writer, ClientKey client, qint64 lines)
{
    const RunHeader header = headerOf("flood");
    double seconds = 0;
    for (qint64 done = 0; done < lines;) {
        std::vector<IngestBatch> batches;
        for (int i = 0; i < batchesPerTransaction && done < lines; ++i) {
            const qint64 count = std::min<qint64>(batchLines, lines - done);
            batches.push_back({client, linesOf(header, quint64(done) + 1, count)});
            done += count;
        }
        QElapsedTimer timer;
        timer.start();
        orDie(writer.store(batches, now()));
        seconds += double(timer.nsecsElapsed()) / 1e9;
    }
    return seconds;
}

/// Lines of disjoint runs by so many writers at once; lines a second.
double concurrently(const StoreSettings &settings, ClientKey client, int writers, qint64 lines)
{
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < writers; ++i)
        threads.emplace_back(QThread::create([&settings, client, share = lines / writers] {
            storeLines(*orDie(Writer::open(settings)), client, share);
        }));
    QElapsedTimer timer;
    timer.start();
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        thread->wait();
    return double(lines) * 1e9 / double(timer.nsecsElapsed());
}

/// Runs of one line a second, each stored whole in a transaction of its own, as ad hoc runs come.
double smallRuns(Writer &writer, ClientKey client, int count)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i) {
        const RunHeader header = headerOf("echo");
        IngestBatch one{client, {}};
        one.batch.run = header.run;
        one.batch.header = header;
        const auto add = [&one](FrameKind kind, quint16 position, const std::string &payload) {
            one.batch.frames.append(
                {quint8(kind), position, now(), QByteArrayView(payload.data(), qsizetype(payload.size()))});
        };
        add(FrameKind::RunStarted, 0, encode(RunStartedPayload{1}));
        add(FrameKind::CommandStarted, 1, {});
        add(FrameKind::Stdout, 1, "hi");
        add(FrameKind::CommandFinished, 1, encode(CommandFinishedPayload{}));
        add(FrameKind::RunFinished, 0, encode(RunFinishedPayload{}));
        one.batch.firstSeq = 1;
        one.batch.lastSeq = 5;
        orDie(writer.store({&one, 1}, now()));
    }
    return count * 1e9 / double(timer.nsecsElapsed());
}

void benchSqlite(Report &report, const QString &path, qint64 lines)
{
    const StoreSettings settings = SqliteSettings{path};
    const auto writer = orDie(Writer::open(settings));
    const ClientKey client = orDie(writer->rememberClient(ClientId::make(), QStringLiteral("bench"), {}, {}, now()));
    std::vector<double> rates;
    for (int i = 0; i < 3; ++i)
        rates.push_back(double(lines) / storeLines(*writer, client, lines));
    report.add({QStringLiteral("sqlite"), QStringLiteral("SQLite, synchronous FULL, the store alone"), median(rates),
        QStringLiteral("lines/s")});
    report.add({QStringLiteral("sqlite_runs"), QStringLiteral("SQLite, runs of one line, a commit each"),
        smallRuns(*writer, client, 2000), QStringLiteral("runs/s")});
}

void benchMariaDb(Report &report, const QString &folder, qint64 lines)
{
    const auto server = startMariaDb();
    Baseline baseline(*server, folder, lines);
    orDie(server->freshDatabase(QStringLiteral("bench")));
    MariaDbSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = server->port();
    settings.login = {server->user(), server->password()};
    settings.database = QStringLiteral("bench");
    const auto writer = orDie(Writer::open(settings));
    const ClientKey client = orDie(writer->rememberClient(ClientId::make(), QStringLiteral("bench"), {}, {}, now()));
    std::vector<double> loads;
    std::vector<double> ours;
    std::vector<double> two;
    for (int i = 0; i < 3; ++i) { // in turns, so that all see the same machine
        loads.push_back(baseline.loadData());
        ours.push_back(double(lines) / storeLines(*writer, client, lines));
        two.push_back(concurrently(settings, client, 2, lines));
    }
    const QString unit = QStringLiteral("x LOAD DATA");
    report.add({QStringLiteral("mariadb"), QStringLiteral("MariaDB, the store alone, one writer"),
        median(ours) / median(loads), unit});
    report.add({QStringLiteral("mariadb_two"), QStringLiteral("MariaDB, the store alone, two writers on disjoint runs"),
        median(two) / median(loads), unit});
    report.add({QStringLiteral("mariadb_runs"), QStringLiteral("MariaDB, runs of one line, a commit each"),
        smallRuns(*writer, client, 2000), QStringLiteral("runs/s")});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    Report report(QStringLiteral("store"), argc, argv);
    const qint64 lines = report.number(QStringLiteral("lines"), 1'000'000);
    const QTemporaryDir folder;
    if (report.wants(QStringLiteral("sqlite")))
        benchSqlite(report, folder.filePath(QStringLiteral("bench.db")), lines);
    if (report.wants(QStringLiteral("mariadb")))
        benchMariaDb(report, folder.path(), lines);
    return report.finish();
}
