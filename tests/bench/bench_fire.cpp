// SPDX-License-Identifier: MIT OR Apache-2.0

// How late runs start, and how many a second: the agent with its real journal, spool and shims, and a server in memory.
//   bench_fire [one] [thousand] [adhoc]

#include "tests/bench/report.h"
#include "tests/worker/agentrig.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <spawn.h>
#include <sys/wait.h>

using namespace barto;
using namespace barto::bench;
using namespace std::chrono_literals;

namespace {

void waitUntil(const MiniServer &server, const std::function<bool()> &done)
{
    QEventLoop loop;
    const auto look = [&] {
        if (done())
            loop.quit();
    };
    QObject::connect(&server, &MiniServer::changed, &loop, look, Qt::QueuedConnection);
    QTimer::singleShot(120'000, &loop, [] { qFatal("nothing came of it within two minutes"); });
    if (!done())
        loop.exec();
}

Sample lateness(const MiniServer &server)
{
    Sample all;
    for (const MiniServer::Run &run : server.runs) {
        if (run.started && run.header->due)
            all.add(double((*run.started - *run.header->due).count()) / 1000);
    }
    return all;
}

/// The longest time between two turns of this thread's event loop, in milliseconds.
class LongestTurn
{
public:
    LongestTurn()
    {
        QObject::connect(
            &m_beat, &QTimer::timeout, &m_beat, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_beat.start(5);
    }
    double milliseconds() const { return double(m_longest); }

private:
    QTimer m_beat;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

int finished(const MiniServer &server)
{
    return int(std::ranges::count_if(server.runs, [](const MiniServer::Run &run) { return run.finished; }));
}

/// Shells started one after the other, as fast as they go; at most eight live at once.
double bareRate(int count)
{
    QElapsedTimer timer;
    timer.start();
    int living = 0;
    for (int i = 0; i < count; ++i) {
        const char *const arguments[] = {"sh", "-c", "true", nullptr};
        pid_t pid = 0;
        if (::posix_spawn(&pid, "/bin/sh", nullptr, nullptr, const_cast<char *const *>(arguments), environ) == 0)
            ++living;
        for (; living >= 8; --living)
            ::waitpid(-1, nullptr, 0);
    }
    for (; living > 0; --living)
        ::waitpid(-1, nullptr, 0);
    return count * 1000.0 / double(timer.elapsed());
}

void oneSchedule(Report &report)
{
    AgentRig rig;
    MiniServer server;
    server.schedules
        = {Schedule{QStringLiteral("tick"), QStringLiteral("*:*:0/0.1"), {}, false, {}, {QStringLiteral("true")}}};
    if (!rig.start(&server))
        qFatal("%s", qUtf8Printable(rig.error.detail));
    waitUntil(server, [&] { return finished(server) >= 100; });
    report.add(QStringLiteral("one"), QStringLiteral("one schedule, start after its slot"), lateness(server), {}, 2);
}

void thousandAtOnce(Report &report, double bare)
{
    AgentRig rig;
    MiniServer server;
    const Instant due = std::chrono::floor<std::chrono::seconds>(rig.clock.now()) + 3s;
    const QString at = QStringLiteral("@%1").arg(toMicroseconds(due) / 1'000'000);
    for (int i = 0; i < 1000; ++i)
        server.schedules.push_back(Schedule{QString::number(i), at, {}, false, {}, {QStringLiteral("true")}});
    if (!rig.start(&server))
        qFatal("%s", qUtf8Printable(rig.error.detail));
    LongestTurn turn;
    waitUntil(server, [&] { return finished(server) >= 1000; });
    const Sample late = lateness(server);
    const double rate = 1'000'000 / late.max();
    report.add(QStringLiteral("thousand"), QStringLiteral("1,000 due at once, start after their slot"), late);
    report.add(
        {QStringLiteral("thousand_rate"), QStringLiteral("1,000 due at once"), rate, QStringLiteral("starts/s")});
    report.add({QStringLiteral("thousand_ratio"), QStringLiteral("1,000 due at once"), rate / bare,
        QStringLiteral("x posix_spawn"), 0.35});
    report.add({QStringLiteral("longest_turn"), QStringLiteral("1,000 due at once, the event loop's longest turn"),
        turn.milliseconds(), QStringLiteral("ms"), {}, 50.0});
}

void adHoc(Report &report, double bare)
{
    AgentRig rig;
    MiniServer server;
    server.schedules = {onDemand(QStringLiteral("hi"), QStringLiteral("echo hi"))};
    if (!rig.start(&server))
        qFatal("%s", qUtf8Printable(rig.error.detail));
    waitUntil(server, [&] { return !server.confirmed.empty(); });
    Sample times;
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer timer;
        timer.start();
        const RunId run = RunId::make();
        server.say(StartRun{run, QStringLiteral("hi")});
        waitUntil(server, [&] { return server.runs.value(run).finished; });
        times.add(double(timer.nsecsElapsed()) / 1e6);
    }
    report.add(QStringLiteral("adhoc"), QStringLiteral("ad hoc run, order to acknowledged end, no server"), times);
    const int before = finished(server);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 500; ++i)
        server.say(StartRun{RunId::make(), QStringLiteral("hi")});
    waitUntil(server, [&] { return finished(server) >= before + 500; });
    const double rate = 500'000.0 / double(timer.elapsed());
    report.add({QStringLiteral("adhoc_ratio"), QStringLiteral("500 ad hoc runs at once, no server"), rate / bare,
        QStringLiteral("x posix_spawn")});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    qputenv("SHELL", "/bin/sh"); // the agent's runs and the baseline start the same shell
    if (!qEnvironmentVariableIsSet("BARTO_TEST_BIN_DIR"))
        qputenv("BARTO_TEST_BIN_DIR", QCoreApplication::applicationDirPath().toUtf8() + "/../bin");
    QLoggingCategory::setFilterRules(QStringLiteral("barto.*.info=false"));
    Report report(QStringLiteral("fire"), argc, argv);
    if (report.wants(QStringLiteral("one")))
        oneSchedule(report);
    const double bare = bareRate(1000);
    report.add({QStringLiteral("bare"), QStringLiteral("posix_spawn of sh in a loop, eight at once"), bare,
        QStringLiteral("starts/s")});
    if (report.wants(QStringLiteral("thousand")))
        thousandAtOnce(report, bare);
    if (report.wants(QStringLiteral("adhoc")))
        adHoc(report, bare);
    return report.finish();
}
