// SPDX-License-Identifier: MIT OR Apache-2.0
// What capturing costs (DESIGN section 9): lines a second beside `job | cat > file` in the same run, the time from
// print to having read the frame, the shim's memory, and starts a second beside posix_spawn of a shell in a loop.
//   bench_capture [millions=5] [lines] [read] [latency] [starts]

#include "tests/bench/report.h"
#include "tests/support/processuse.h"
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
using namespace barto::bench;
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

void measureThroughput(Report &report, int millions)
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
    double peak = 0;
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
            peak = std::max(peak, pid ? ProcessUse::of(pid).peakKib : 0);
        }
        captured.push_back(double(timer.nsecsElapsed()) / 1e9);
        QDir(bench.spool().runFolder(run)).removeRecursively();
    }
    report.add({QStringLiteral("lines"), QStringLiteral("captured from a job that prints as fast as it can"),
        millions * 1e6 / median(captured), QStringLiteral("lines/s"), 5e6});
    report.add({QStringLiteral("lines_ratio"), QStringLiteral("the same"), median(piped) / median(captured),
        QStringLiteral("x `job | cat > file`"), 0.3});
    report.add({QStringLiteral("shim_peak"), QStringLiteral("the shim's peak RSS"), peak / 1024, QStringLiteral("MiB"),
        {}, 2.0});
}

void measureReading(Report &report, int millions)
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
    report.add({QStringLiteral("read"), QStringLiteral("captures read back in batches of 64 KiB"),
        double(frames) * 1e9 / double(timer.nsecsElapsed()), QStringLiteral("frames/s")});
}

/// The job prints the clock's time; the reader compares it with the time at which it has the frame.
void measureLatency(Report &report)
{
    Workbench bench;
    const RunId run = bench.start(
        {QStringLiteral("exec bash -c 'for ((i = 0; i < 500; i++)); do echo $EPOCHREALTIME; sleep 0.002; done'")});
    Sample latencies;
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
                    latencies.add(double(now.tv_sec * 1'000'000LL + now.tv_nsec / 1000
                                      - frame.payload.toByteArray().replace(".", "").toLongLong())
                        / 1e3);
            });
        }
    });
    QEventLoop loop;
    QObject::connect(&bench.supervisor(), &RunSupervisor::runEnded, &loop, &QEventLoop::quit);
    loop.exec();
    report.add(QStringLiteral("latency"), QStringLiteral("print to having read the frame"), latencies);
}

void measureStarts(Report &report)
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
    report.add({QStringLiteral("starts"), QStringLiteral("500 runs of `true` at once, one after the other bare"),
        ours / bare, QStringLiteral("x posix_spawn")});
    report.add({QStringLiteral("starts_turn"), QStringLiteral("500 runs at once, the event loop's longest turn"),
        double(longest), QStringLiteral("ms"), {}, 50.0});
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    qputenv("SHELL", "/bin/sh"); // the supervisor's runs and the baseline start the same shell
    if (qEnvironmentVariableIsEmpty("BARTO_TEST_BIN_DIR"))
        qputenv("BARTO_TEST_BIN_DIR", QCoreApplication::applicationDirPath().toUtf8() + "/../bin");
    Report report(QStringLiteral("capture"), argc, argv);
    const int millions = int(std::max<qint64>(1, report.number(QStringLiteral("millions"), 5)));
    if (report.wants(QStringLiteral("lines")))
        measureThroughput(report, millions);
    if (report.wants(QStringLiteral("read")))
        measureReading(report, millions);
    if (report.wants(QStringLiteral("latency")))
        measureLatency(report);
    if (report.wants(QStringLiteral("starts")))
        measureStarts(report);
    return report.finish();
}
