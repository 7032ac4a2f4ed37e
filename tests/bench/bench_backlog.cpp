// SPDX-License-Identifier: MIT OR Apache-2.0
// Many agents that come back at once, each with much to deliver: what the server takes, and how fast they are done. Not
// part of scripts/bench, because it may take long: bench_backlog [sqlite] [mariadb] [agents=200] [megabytes=100]

#include "common/dispatch/epolldispatcher.h"
#include "tests/bench/baseline.h"
#include "tests/bench/benchlab.h"
#include "tests/bench/report.h"
#include "tests/bench/simagent.h"
#include "tests/support/processuse.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

using namespace barto;
using namespace barto::bench;

namespace {

constexpr int linesPerBatch = 600; // of 80 bytes: a little less than 64 KiB

const PackedFrames &someLines()
{
    static const PackedFrames frames = [] {
        PackedFrames made;
        for (int i = 0; i < linesPerBatch; ++i)
            made.append({quint8(FrameKind::Stdout), 1, SystemClock().now(), lineText(i)});
        return made;
    }();
    return frames;
}

/// An agent that delivers one run, as fast as its credit allows.
class Deliverer
{
public:
    Deliverer(const SimAgent::Place &place, int number, int batches)
        : m_agent(place, QStringLiteral("backlog%1").arg(number)), m_batches(batches)
    {
        m_header.run = RunId::make();
        m_header.schedule = QStringLiteral("flood");
        m_header.commands.push_back({CommandId::make(), QStringLiteral("seq")});
        QObject::connect(&m_agent, &SimAgent::welcome, &m_agent, [this] { m_agent.send(CreditWanted{1024 * 1024}); });
        QObject::connect(&m_agent, &SimAgent::said, &m_agent, [this](const ServerMessage &message) { hear(message); });
        QObject::connect(&m_agent, &SimAgent::lost, &m_agent,
            [](const QString &reason) { qFatal("an agent was lost: %s", qUtf8Printable(reason)); });
        m_agent.connectNow();
    }
    bool isDone() const { return m_acknowledged == m_batches; }

private:
    void hear(const ServerMessage &message)
    {
        if (const auto *credit = std::get_if<Credit>(&message))
            m_window = qint64(credit->window);
        else if (const auto *stored = std::get_if<Acknowledge>(&message))
            m_acknowledged = int(stored->storedSeq / linesPerBatch);
        while (m_sent < m_batches && m_window > 0
            && (m_sent == m_acknowledged || (m_sent + 1 - m_acknowledged) * someLines().byteSize() <= m_window))
            sendNext();
    }
    void sendNext()
    {
        FrameBatch batch;
        batch.run = m_header.run;
        batch.firstSeq = quint64(m_sent) * linesPerBatch + 1;
        batch.lastSeq = batch.firstSeq + linesPerBatch - 1;
        if (m_sent++ == 0)
            batch.header = m_header;
        batch.frames = someLines();
        m_agent.send(batch);
    }

    SimAgent m_agent;
    RunHeader m_header;
    int m_batches;
    int m_sent = 0;
    int m_acknowledged = 0;
    qint64 m_window = 0;
};

void measure(Report &report, MariaDbServer *mariadb, const QString &database)
{
    Lab lab(mariadb);
    QProcessEnvironment environment = lab.environment();
    environment.insert(QStringLiteral("BARTOS_SERVER__MAX_CONNECTIONS_PER_ADDRESS"), QStringLiteral("0"));
    lab.setEnvironment(environment);
    lab.setVerbose(false);
    startAll(lab, {});
    const int agents = int(report.number(QStringLiteral("agents"), 200));
    const int batches = int(
        report.number(QStringLiteral("megabytes"), 100) * 1'000'000 / (linesPerBatch * qint64(lineText(1).size())));
    std::vector<std::unique_ptr<Deliverer>> all;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < agents; ++i)
        all.push_back(std::make_unique<Deliverer>(SimAgent::Place{lab.port(), false}, i, batches));
    waitFor(
        "the end of all deliveries",
        [&] { return std::ranges::all_of(all, [](const auto &agent) { return agent->isDone(); }); },
        std::chrono::hours(2));
    const QString id = database.toLower();
    report.add({id + QStringLiteral("_rate"), database + QStringLiteral(", %1 agents at once").arg(agents),
        double(agents) * batches * linesPerBatch * 1e9 / double(timer.nsecsElapsed()), QStringLiteral("lines/s")});
    report.add({id + QStringLiteral("_peak"), database + QStringLiteral(", bartos' peak RSS meanwhile"),
        ProcessUse::of(lab.server().pid()).peakKib / 1024, QStringLiteral("MiB"), {}, 256.0});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher); // the application owns it
    const QCoreApplication app(argc, argv);
    findPrograms();
    raiseOpenFiles();
    Report report(QStringLiteral("backlog"), argc, argv);
    if (report.wants(QStringLiteral("mariadb"))) {
        const auto mariadb = startMariaDb();
        measure(report, mariadb.get(), QStringLiteral("MariaDB"));
    }
    if (report.wants(QStringLiteral("sqlite")))
        measure(report, nullptr, QStringLiteral("SQLite"));
    return report.finish();
}
