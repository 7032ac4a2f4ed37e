// SPDX-License-Identifier: MIT OR Apache-2.0
// What agents cost that have nothing to do: the server's memory and CPU, and how much slower another agent's round trip
// becomes beside them: bench_idle [plain] [tls] [memory] [agents=10000]

#include "common/dispatch/epolldispatcher.h"
#include "tests/bench/benchlab.h"
#include "tests/bench/report.h"
#include "tests/bench/simagent.h"
#include "tests/support/processuse.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpSocket>
#include <QTimer>

#include <sched.h>

using namespace barto;
using namespace barto::bench;
using namespace std::chrono_literals;

namespace {

constexpr auto heartbeat = 5s;
constexpr int connectingAtOnce = 64;

/// So many idle agents in this process.
class Crowd
{
public:
    explicit Crowd(SimAgent::Place place) : m_place(place)
    {
        // Everybody's ping falls somewhere into the five seconds.
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] {
            constexpr int parts = 100;
            for (std::size_t i = std::size_t(m_part++ % parts); i < m_agents.size(); i += parts)
                m_agents[i]->beat();
        });
        setBeating(true);
    }
    void setBeating(bool on)
    {
        if (on)
            m_beat.start(std::chrono::milliseconds(heartbeat) / 100);
        else
            m_beat.stop();
    }

    void growTo(int count)
    {
        while (int(m_agents.size()) < count) {
            const int wanted = std::min<int>(int(m_agents.size()) + connectingAtOnce, count);
            while (int(m_agents.size()) < wanted) {
                auto agent = std::make_unique<SimAgent>(
                    m_place, QStringLiteral("idle%1").arg(m_agents.size(), 5, 10, QLatin1Char('0')));
                QObject::connect(agent.get(), &SimAgent::welcome, agent.get(), [this] { ++m_welcome; });
                QObject::connect(agent.get(), &SimAgent::lost, agent.get(),
                    [](const QString &reason) { qFatal("an idle agent was lost: %s", qUtf8Printable(reason)); });
                agent->connectNow();
                m_agents.push_back(std::move(agent));
            }
            waitFor("the idle agents' welcome", [&] { return m_welcome >= wanted; });
        }
    }

private:
    SimAgent::Place m_place;
    std::vector<std::unique_ptr<SimAgent>> m_agents;
    QTimer m_beat;
    int m_part = 0;
    int m_welcome = 0;
};

/// While it lives, this program and another one share one core, so that a round trip costs what both do for it. On two,
/// most of it is how long a halted core takes to wake, which tells more of the machine than of the server, and changes
/// threefold from run to run.
class OnOneCore
{
public:
    explicit OnOneCore(qint64 other) : m_other(other)
    {
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(0, &one);
        if (::sched_getaffinity(0, sizeof(m_before), &m_before) != 0)
            qFatal("the cores of this program are not known");
        put(one);
    }
    ~OnOneCore() { put(m_before); }
    OnOneCore(const OnOneCore &) = delete;
    OnOneCore &operator=(const OnOneCore &) = delete;

private:
    void put(const cpu_set_t &cores) const
    {
        for (const qint64 process : {QCoreApplication::applicationPid(), m_other}) {
            const QDir threads(QStringLiteral("/proc/%1/task").arg(process));
            for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                if (::sched_setaffinity(thread.toInt(), sizeof(cores), &cores) != 0)
                    qFatal("a thread cannot be put on one core");
            }
        }
    }

    qint64 m_other;
    cpu_set_t m_before{};
};

/// One agent, awake: pings and waits for the answer, again and again.
class Awake
{
public:
    explicit Awake(SimAgent::Place place) : m_agent(place, QStringLiteral("awake"))
    {
        m_agent.connectNow();
        waitFor("the awake agent's welcome", [&] { return m_agent.isWelcome(); });
    }
    /// Round trips a second, over `time`.
    double measure(std::chrono::milliseconds time)
    {
        qint64 count = 0;
        bool isOver = false;
        QEventLoop loop;
        QObject::connect(&m_agent, &SimAgent::pong, &loop, [&] {
            ++count;
            if (isOver)
                loop.quit(); // with no ping left under way, which would be answered in the next measurement
            else
                m_agent.beat();
        });
        QTimer::singleShot(time, &loop, [&isOver] { isOver = true; });
        QElapsedTimer timer;
        timer.start();
        m_agent.beat();
        loop.exec();
        return double(count) * 1e9 / double(timer.nsecsElapsed());
    }

private:
    SimAgent m_agent;
};

void prepare(Lab &lab)
{
    QProcessEnvironment environment = lab.environment();
    environment.insert(QStringLiteral("BARTOS_SERVER__MAX_CONNECTIONS_PER_ADDRESS"), QStringLiteral("0"));
    lab.setEnvironment(environment);
    lab.setVerbose(false);
}

struct Load
{
    double kibEach = 0;
    double cpuPercent = 0;
    double cpuBeyond = 0; ///< without heartbeats
};

double cpuPercent(Lab &lab)
{
    const double before = ProcessUse::of(lab.server().pid()).cpuSeconds;
    QElapsedTimer timer;
    timer.start();
    idleFor(2 * heartbeat);
    return (ProcessUse::of(lab.server().pid()).cpuSeconds - before) * 1e11 / double(timer.nsecsElapsed());
}

/// After what they sent at their beginning is stored.
Load loadOf(Lab &lab, Crowd &crowd, int count, double rssBefore)
{
    idleFor(3s);
    Load load;
    load.kibEach = (ProcessUse::of(lab.server().pid()).rssKib - rssBefore) / count;
    load.cpuPercent = cpuPercent(lab);
    // Without the agents' pings; the server's own go on, and cost as much as those did.
    crowd.setBeating(false);
    const double half = cpuPercent(lab);
    crowd.setBeating(true);
    load.cpuBeyond = std::max(0.0, 2 * half - load.cpuPercent);
    return load;
}

void plain(Report &report)
{
    Lab lab;
    prepare(lab);
    startAll(lab, {});
    const SimAgent::Place place{lab.port(), false};
    Awake awake(place);
    const auto trip = [&] {
        const OnOneCore together(lab.server().pid());
        awake.measure(500ms);
        return awake.measure(2s);
    };
    const double alone = trip();
    const QString trips = QStringLiteral("round trips/s");
    report.add({QStringLiteral("alone"), QStringLiteral("one agent alone"), alone, trips});
    Crowd crowd(place);
    const double rssBefore = ProcessUse::of(lab.server().pid()).rssKib;
    const int most = int(std::min<qint64>(report.number(QStringLiteral("agents"), 10'000), raiseOpenFiles() - 200));
    for (const int count : {1000, most}) {
        QElapsedTimer timer;
        timer.start();
        crowd.growTo(count);
        if (count == most)
            report.add({QStringLiteral("connects"), QStringLiteral("agents that connect, a second"),
                (count - 1000) * 1e9 / double(timer.nsecsElapsed()), QStringLiteral("agents/s")});
        const Load load = loadOf(lab, crowd, count, rssBefore);
        const QString id = count == most ? QStringLiteral("most") : QStringLiteral("thousand");
        const QString who = QStringLiteral("%1 idle agents: ").arg(count);
        report.add({id + QStringLiteral("_memory"), who + QStringLiteral("the server's memory"), load.kibEach,
            QStringLiteral("KiB each"), {}, 25.0});
        report.add({id + QStringLiteral("_cpu"), who + QStringLiteral("the server's CPU, heartbeats included"),
            load.cpuPercent, QStringLiteral("% of a core")});
        report.add({id + QStringLiteral("_cpu_beyond"), who + QStringLiteral("beyond heartbeats"), load.cpuBeyond,
            QStringLiteral("% of a core"), {}, 2.0});
        const double beside = trip();
        report.add({id + QStringLiteral("_trips"), who + QStringLiteral("another one"), beside, trips});
        report.add({id + QStringLiteral("_trips_ratio"), who + QStringLiteral("another one"), beside / alone,
            QStringLiteral("x alone"), 0.5});
    }
}

void tls(Report &report)
{
    Lab lab;
    prepare(lab);
    if (!lab.makeCertificates())
        qFatal("no certificates");
    lab.setTls(true);
    if (!lab.launchServer())
        qFatal("bartos does not start");
    const SimAgent::Place place{lab.port(), true};
    waitFor("bartos under TLS", [&] {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), lab.port());
        return socket.waitForConnected(500);
    });
    const Awake awake(place); // what the first one costs does not count
    const double rssBefore = ProcessUse::of(lab.server().pid()).rssKib;
    Crowd crowd(place);
    QElapsedTimer timer;
    timer.start();
    crowd.growTo(1000);
    report.add({QStringLiteral("tls_connects"), QStringLiteral("agents that connect under TLS, a second"),
        1000 * 1e9 / double(timer.nsecsElapsed()), QStringLiteral("agents/s")});
    const Load load = loadOf(lab, crowd, 1000, rssBefore);
    report.add({QStringLiteral("tls_memory"), QStringLiteral("1000 idle agents under TLS: the server's memory"),
        load.kibEach, QStringLiteral("KiB each"), {}, 90.0});
    report.add({QStringLiteral("tls_cpu"), QStringLiteral("1000 idle agents under TLS: the server's CPU"),
        load.cpuPercent, QStringLiteral("% of a core")});
}

/// What the programs themselves have, with nothing to do.
void memory(Report &report)
{
    Lab lab;
    lab.setVerbose(false);
    const QString agent = QStringLiteral("agent1");
    lab.addSchedule(agent, onDemand(QStringLiteral("nothing"), QStringLiteral("true")));
    startAll(lab, {agent});
    idleFor(2s);
    const auto own = [](qint64 pid) { return ProcessUse::of(pid).anonymousKib / 1024; };
    const QString mib = QStringLiteral("MiB");
    report.add({QStringLiteral("bartoc_memory"), QStringLiteral("bartoc, idle, RssAnon"), own(lab.agent(agent).pid()),
        mib, {}, 8.0});
    report.add({QStringLiteral("bartos_memory"), QStringLiteral("bartos, idle, RssAnon"), own(lab.server().pid()), mib,
        {}, 16.0});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher); // the application owns it
    const QCoreApplication app(argc, argv);
    findPrograms();
    raiseOpenFiles();
    Report report(QStringLiteral("idle"), argc, argv);
    if (report.wants(QStringLiteral("memory")))
        memory(report);
    if (report.wants(QStringLiteral("plain")))
        plain(report);
    if (report.wants(QStringLiteral("tls")))
        tls(report);
    return report.finish();
}
