// SPDX-License-Identifier: MIT OR Apache-2.0

// How late runs start, and how many a second: the agent with its real journal, spool and shims, and a server in memory.

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

void print(const char *what, std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    const auto at = [&](double part) { return milliseconds[std::size_t(part * double(milliseconds.size() - 1))]; };
    std::printf("%-34s p50 %.2f  p99 %.2f  max %.2f ms (%zu)\n", what, at(0.5), at(0.99), milliseconds.back(),
        milliseconds.size());
}

std::vector<double> lateness(const MiniServer &server)
{
    std::vector<double> all;
    for (const MiniServer::Run &run : server.runs) {
        if (run.started && run.header->due)
            all.push_back(double((*run.started - *run.header->due).count()) / 1000);
    }
    return all;
}

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

void oneSchedule()
{
    AgentRig rig;
    MiniServer server;
    server.schedules
        = {Schedule{QStringLiteral("tick"), QStringLiteral("*:*:0/0.25"), {}, false, {}, {QStringLiteral("true")}}};
    if (!rig.start(&server))
        qFatal("%s", qUtf8Printable(rig.error.detail));
    waitUntil(server, [&] { return finished(server) >= 60; });
    print("one schedule, start after due", lateness(server));
}

void thousandAtOnce(double bare)
{
    AgentRig rig;
    MiniServer server;
    const Instant due = std::chrono::floor<std::chrono::seconds>(rig.clock.now()) + 3s;
    const QString at = QStringLiteral("@%1").arg(toMicroseconds(due) / 1'000'000);
    for (int i = 0; i < 1000; ++i)
        server.schedules.push_back(Schedule{QString::number(i), at, {}, false, {}, {QStringLiteral("true")}});
    if (!rig.start(&server))
        qFatal("%s", qUtf8Printable(rig.error.detail));
    waitUntil(server, [&] { return finished(server) >= 1000; });
    const std::vector<double> late = lateness(server);
    const double rate = 1'000'000 / std::ranges::max(late);
    print("1,000 at once, start after due", late);
    std::printf("%-34s %.0f/s = %.2f of posix_spawn\n", "", rate, rate / bare);
}

void adHoc(double bare)
{
    AgentRig rig;
    MiniServer server;
    server.schedules = {onDemand(QStringLiteral("hi"), QStringLiteral("echo hi"))};
    if (!rig.start(&server))
        qFatal("%s", qUtf8Printable(rig.error.detail));
    waitUntil(server, [&] { return !server.confirmed.empty(); });
    std::vector<double> times;
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer timer;
        timer.start();
        const RunId run = RunId::make();
        server.say(StartRun{run, QStringLiteral("hi")});
        waitUntil(server, [&] { return server.runs.value(run).finished; });
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    print("ad hoc, order to stored end", times);
    const int before = finished(server);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 500; ++i)
        server.say(StartRun{RunId::make(), QStringLiteral("hi")});
    waitUntil(server, [&] { return finished(server) >= before + 500; });
    const double rate = 500'000.0 / double(timer.elapsed());
    std::printf("%-34s %.0f/s = %.2f of posix_spawn\n", "500 ad hoc runs at once", rate, rate / bare);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (!qEnvironmentVariableIsSet("BARTO_TEST_BIN_DIR"))
        qputenv("BARTO_TEST_BIN_DIR", QCoreApplication::applicationDirPath().toUtf8() + "/../bin");
    QLoggingCategory::setFilterRules(QStringLiteral("barto.*.info=false"));
    const double bare = bareRate(1000);
    std::printf("%-34s %.0f/s\n", "posix_spawn of sh", bare);
    oneSchedule();
    thousandAtOnce(bare);
    adHoc(bare);
    return 0;
}
