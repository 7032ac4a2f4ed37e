// SPDX-License-Identifier: MIT OR Apache-2.0
// What capturing costs (DESIGN section 9): lines a second beside `job | cat > file` in the same run, the time from
// print to having read the frame, the shim's memory, and starts a second beside posix_spawn of a shell in a loop.
//   bench_capture [lines in millions, default 5] [lines | read | latency | starts]

#include "tests/worker/run/workbench.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstdio>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

using namespace barto;
using namespace barto::test;

namespace {

/// Waits in a loop of its own process, as SIGCHLD is at SA_NOCLDWAIT here: wait4 returns once the child is gone.
double runShell(const QByteArray &text)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray shell("/bin/sh");
    QByteArray option("-c");
    QByteArray copy = text;
    char *const arguments[] = {shell.data(), option.data(), copy.data(), nullptr};
    pid_t pid = 0;
    if (::posix_spawn(&pid, "/bin/sh", nullptr, nullptr, arguments, ::environ) != 0)
        qFatal("cannot start a shell");
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) { }
    return double(timer.nsecsElapsed()) / 1e9;
}

/// VmHWM of the shim in KiB.
long peakMemory(quint32 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    long peak = 0;
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                peak = line.mid(6).trimmed().split(' ').first().toLong();
        }
    }
    return peak;
}

void measureThroughput(int millions)
{
    Workbench bench;
    const QString input = bench.path(QStringLiteral("input"));
    const QByteArray output = QFile::encodeName(bench.path(QStringLiteral("output")));
    QFile file(input);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no input file");
    const QByteArray line = QByteArray(79, 'x') + '\n';
    for (int i = 0; i < 1000; ++i)
        file.write(line.repeated(millions * 1000));
    file.close();
    const QString job = QStringLiteral("cat '%1'").arg(input);
    runShell(job.toUtf8() + " > /dev/null"); // warms the page cache

    RunLimits limits;
    limits.spoolMaxBytes = 0;
    std::vector<double> captured;
    std::vector<double> piped;
    long peak = 0;
    for (int i = 0; i < 3; ++i) {
        piped.push_back(runShell(job.toUtf8() + " | cat > '" + output + "'"));
        QFile::remove(QString::fromUtf8(output));
        QElapsedTimer timer;
        timer.start();
        quint32 pid = 0;
        const RunId run = bench.start({job}, limits);
        while (!bench.ended.contains(run)) {
            QTest::qWait(1);
            if (pid == 0 && QFile::exists(bench.spool().runFolder(run)))
                pid = bench.shimPid(run);
            peak = std::max(peak, pid ? peakMemory(pid) : 0);
        }
        captured.push_back(double(timer.nsecsElapsed()) / 1e9);
        QDir(bench.spool().runFolder(run)).removeRecursively();
    }
    std::sort(captured.begin(), captured.end());
    std::sort(piped.begin(), piped.end());
    std::printf("captured %.1f M lines/s (%.2f s), `job | cat > file` %.2f s: ratio %.2f; shim's peak %.2f MiB\n",
        millions / captured[1], captured[1], piped[1], piped[1] / captured[1], double(peak) / 1024);
}

void measureReading(int millions)
{
    Workbench bench;
    RunLimits limits;
    limits.spoolMaxBytes = 0;
    const RunId run = bench.start(
        {QStringLiteral("yes xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                        " | head -n $((%1 * 1000000))")
                .arg(millions)},
        limits);
    if (!bench.waitForEnd(run))
        qFatal("the run does not end");
    auto reader = CaptureReader::open(bench.spool().runFolder(run));
    reader->setShimDead();
    QElapsedTimer timer;
    timer.start();
    quint64 frames = 0;
    for (;;) {
        const auto batch = reader->read(64 * 1024);
        if (!batch || !*batch)
            break;
        frames += quint64((*batch)->frames.count());
    }
    std::printf(
        "read %.1f M frames/s in batches of 64 KiB\n", double(frames) / 1e6 / (double(timer.nsecsElapsed()) / 1e9));
}

/// The job prints the clock's time; the reader compares it with the time at which it has the frame.
void measureLatency()
{
    Workbench bench;
    const RunId run = bench.start(
        {QStringLiteral("exec bash -c 'for ((i = 0; i < 500; i++)); do echo $EPOCHREALTIME; sleep 0.002; done'")});
    std::vector<double> latencies;
    std::unique_ptr<CaptureReader> reader;
    QObject::connect(&bench.supervisor(), &RunSupervisor::framesGrew, &bench.supervisor(), [&] {
        if (!reader)
            reader = std::make_unique<CaptureReader>(std::move(*CaptureReader::open(bench.spool().runFolder(run))));
        for (auto batch = reader->read(16 * 1024); batch && *batch; batch = reader->read(16 * 1024)) {
            struct timespec now
            {
            };
            ::clock_gettime(CLOCK_REALTIME, &now);
            (*batch)->frames.forEach(0, [&](qsizetype, const FrameView &frame) {
                if (frame.kind() == FrameKind::Stdout)
                    latencies.push_back(double(now.tv_sec * 1'000'000LL + now.tv_nsec / 1000
                                            - frame.payload.toByteArray().replace(".", "").toLongLong())
                        / 1e3);
            });
        }
    });
    QEventLoop loop;
    QObject::connect(&bench.supervisor(), &RunSupervisor::runEnded, &loop, &QEventLoop::quit);
    loop.exec();
    std::sort(latencies.begin(), latencies.end());
    std::printf("print -> read: p50 %.2f ms, p99 %.2f ms of %zu lines\n", latencies[latencies.size() / 2],
        latencies[latencies.size() * 99 / 100], latencies.size());
}

void measureStarts()
{
    constexpr int count = 500;
    Workbench bench;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i)
        runShell("true");
    const double bare = count / (double(timer.nsecsElapsed()) / 1e9);
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    timer.restart();
    std::vector<RunId> runs;
    for (int i = 0; i < count; ++i)
        runs.push_back(bench.start({QStringLiteral("true")}));
    beat.start(0);
    QEventLoop loop; // qWaitFor would sleep 10 ms a turn
    QObject::connect(&bench.supervisor(), &RunSupervisor::runEnded, &loop, [&] {
        if (bench.ended.size() == size_t(count))
            loop.quit();
    });
    loop.exec();
    const double ours = count / (double(timer.nsecsElapsed()) / 1e9);
    std::printf("%d runs of `true` due at once: %.0f/s, posix_spawn of `sh` in a loop %.0f/s: ratio %.2f; longest turn "
                "%lld ms\n",
        count, ours, bare, ours / bare, static_cast<long long>(longest));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsEmpty("BARTO_TEST_BIN_DIR"))
        qputenv("BARTO_TEST_BIN_DIR", QCoreApplication::applicationDirPath().toUtf8());
    const int millions = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 5;
    const QByteArray only = argc > 2 ? QByteArray(argv[2]) : QByteArray();
    const auto wanted = [&](const char *part) { return only.isEmpty() || only == part; };
    if (wanted("lines"))
        measureThroughput(millions);
    if (wanted("read"))
        measureReading(millions);
    if (wanted("latency"))
        measureLatency();
    if (wanted("starts"))
        measureStarts();
    return 0;
}
