// SPDX-License-Identifier: MIT OR Apache-2.0
// How fast lines become durable, beside LOAD DATA LOCAL INFILE in the same run, and how fast operators' questions are
// answered over what was stored: bench_store [lines of a round, 1000000]

#include "server/store/readerpool.h"
#include "server/store/writer.h"
#include "tests/support/mariadbserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <mysql.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

using namespace barto;
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

QByteArray lineText(qint64 number)
{
    return QByteArray::number(number).rightJustified(10, '0') + QByteArray(70, 'x');
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

double loadData(const MariaDbServer &server, const QString &file)
{
    MYSQL *handle = mysql_init(nullptr);
    const unsigned on = 1;
    mysql_optionsv(handle, MYSQL_OPT_LOCAL_INFILE, &on);
    if (!mysql_real_connect(handle, "127.0.0.1", "root", "barto", "bench", server.port(), nullptr, 0))
        qFatal("%s", mysql_error(handle));
    const auto run = [handle](const QByteArray &sql) {
        if (mysql_query(handle, sql.constData()))
            qFatal("%s", mysql_error(handle));
    };
    run("DROP TABLE IF EXISTS loaded");
    run("CREATE TABLE loaded LIKE line");
    QElapsedTimer timer;
    timer.start();
    run("LOAD DATA LOCAL INFILE '" + file.toUtf8() + "' INTO TABLE loaded (command_id, seq, at, kind, data)");
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    run("DROP TABLE loaded");
    mysql_close(handle);
    return seconds;
}

void writeInfile(const QString &path, qint64 lines)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    const QByteArray at = QByteArray::number(qint64(toMicroseconds(now())));
    for (qint64 i = 1; i <= lines; ++i)
        file.write("1\t" + QByteArray::number(i) + '\t' + at + "\t3\t" + lineText(i) + '\n');
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

void question(const char *name, const std::function<void()> &ask)
{
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        ask();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("  %-26s p50 %6.2f ms  p99 %6.2f ms\n", name, times[100], times[198]);
}

void questions(const StoreSettings &settings)
{
    const auto reader = orDie(Reader::open(settings));
    RunsRequest page;
    page.withLastLine = true;
    RunsRequest failed;
    failed.filter.outcomes = {Outcome::Failed, Outcome::Lost, Outcome::NotStarted};
    failed.filter.since = now() - std::chrono::hours(24);
    RunsRequest ofSchedule;
    ofSchedule.filter.schedule = QStringLiteral("flood");
    RunId flood;
    question("page of runs", [&] { orDie(reader->runs(page)); });
    question("failed", [&] { orDie(reader->runs(failed)); });
    question("one schedule's runs", [&] { flood = orDie(reader->runs(ofSchedule)).runs.front().run; });
    question("clients", [&] { orDie(reader->clients()); });
    question("schedules", [&] { orDie(reader->schedules({}, now() - std::chrono::hours(12))); });
    question("a run by prefix", [&] { orDie(reader->run(flood.text())); });
    question("1,000 lines mid-run", [&] { orDie(reader->lines(flood, {1, 400'000}, true, {1000, 1 << 20})); });
}

double median(std::array<double, 3> values)
{
    std::sort(values.begin(), values.end());
    return values[1];
}

void benchSqlite(const QString &path, qint64 lines)
{
    const StoreSettings settings = SqliteSettings{path};
    const auto writer = orDie(Writer::open(settings));
    const ClientKey client = orDie(writer->rememberClient(ClientId::make(), QStringLiteral("bench"), {}, {}, now()));
    std::array<double, 3> rates{};
    for (double &rate : rates)
        rate = double(lines) / storeLines(*writer, client, lines);
    std::printf("SQLite, synchronous FULL: %.0f lines/s (median of three; budget 600000)\n", median(rates));
    std::printf("SQLite, runs of one line: %.0f/s\n", smallRuns(*writer, client, 2000));
    questions(settings);
}

void benchMariaDb(const QString &folder, qint64 lines)
{
    MariaDbServer server;
    orDie(server.start());
    orDie(server.freshDatabase(QStringLiteral("bench")));
    MariaDbSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = server.port();
    settings.login = {server.user(), server.password()};
    settings.database = QStringLiteral("bench");
    const auto writer = orDie(Writer::open(settings));
    const ClientKey client = orDie(writer->rememberClient(ClientId::make(), QStringLiteral("bench"), {}, {}, now()));
    const QString infile = folder + QStringLiteral("/lines");
    writeInfile(infile, lines);
    std::array<double, 3> loads{};
    std::array<double, 3> ours{};
    for (size_t i = 0; i < 3; ++i) { // in turns, so that both see the same machine
        loads[i] = double(lines) / loadData(server, infile);
        ours[i] = double(lines) / storeLines(*writer, client, lines);
    }
    const double load = median(loads);
    std::printf("LOAD DATA LOCAL INFILE:   %.0f lines/s (median of three)\n", load);
    std::printf("MariaDB, one writer:      %.0f lines/s = %.2f x LOAD DATA (median of three; budget 1.0)\n",
        median(ours), median(ours) / load);
    const double two = concurrently(settings, client, 2, lines);
    std::printf("MariaDB, two writers:     %.0f lines/s = %.2f x LOAD DATA\n", two, two / load);
    std::printf("MariaDB, runs of one line: %.0f/s\n", smallRuns(*writer, client, 2000));
    questions(settings);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 lines = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const QTemporaryDir folder;
    benchSqlite(folder.filePath(QStringLiteral("bench.db")), lines);
    std::fflush(stdout);
    benchMariaDb(folder.path(), lines);
    return 0;
}
