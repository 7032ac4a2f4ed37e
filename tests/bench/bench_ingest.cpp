// SPDX-License-Identifier: MIT OR Apache-2.0
// The whole way of a line, job -> shim -> agent -> WebSocket -> commit, with real processes, beside the same rows by
// LOAD DATA LOCAL INFILE and by one INSERT a line: bench_ingest [mariadb] [sqlite] [lines=1000000] [rounds=3]

#include "tests/bench/baseline.h"
#include "tests/bench/benchlab.h"
#include "tests/bench/report.h"
#include "tests/support/processuse.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

using namespace barto;
using namespace barto::bench;

namespace {

constexpr int agents = 8;

struct Plan
{
    qint64 lines = 1'000'000;
    int rounds = 3;
};

QString agentName(int i)
{
    return QStringLiteral("agent%1").arg(i + 1);
}

/// A barto in which each agent has the schedules `all` and `share`, which print a file of lines.
class Way
{
public:
    Way(MariaDbServer *mariadb, const Plan &plan) : m_lab(mariadb), m_plan(plan)
    {
        writeLines(m_lab.path(QStringLiteral("all")), plan.lines);
        writeLines(m_lab.path(QStringLiteral("share")), plan.lines / agents);
        QStringList names;
        for (int i = 0; i < agents; ++i) {
            names += agentName(i);
            for (const char *file : {"all", "share"}) {
                const QString name = QString::fromLatin1(file);
                m_lab.addSchedule(names.last(), onDemand(name, QStringLiteral("cat %1").arg(m_lab.path(name))));
            }
        }
        m_lab.setVerbose(false);
        startAll(m_lab, names);
        m_desk.emplace(m_lab.port());
    }

    /// Lines a second, from the order to start the jobs until all is committed.
    double measure(int count)
    {
        const QString schedule = count == 1 ? QStringLiteral("all") : QStringLiteral("share");
        QElapsedTimer timer;
        timer.start();
        std::vector<RunId> runs;
        for (int i = 0; i < count; ++i)
            runs.push_back(m_desk->start(agentName(i), schedule));
        QTimer look;
        look.start(10);
        for (const RunId &run : runs) {
            while (!m_desk->isFinished(run))
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return double(m_plan.lines) * 1e9 / double(timer.nsecsElapsed());
    }

    ProcessUse server() { return ProcessUse::of(m_lab.server().pid()); }
    ProcessUse agent() { return ProcessUse::of(m_lab.agent(agentName(0)).pid()); }

private:
    Lab m_lab;
    Plan m_plan;
    std::optional<Desk> m_desk;
};

void reportProcesses(Report &report, Way &way, const QString &database, qint64 lines)
{
    const ProcessUse server = way.server();
    const ProcessUse agent = way.agent();
    const QString mib = QStringLiteral("MiB");
    report.add(
        {database + QStringLiteral("_server_peak"), QStringLiteral("bartos, peak RSS"), server.peakKib / 1024, mib});
    report.add(
        {database + QStringLiteral("_agent_peak"), QStringLiteral("bartoc, peak RSS"), agent.peakKib / 1024, mib});
    report.add({database + QStringLiteral("_server_cpu"), QStringLiteral("bartos, CPU for a million lines"),
        server.cpuSeconds * 1e6 / double(lines), QStringLiteral("s")});
}

void benchMariaDb(Report &report, const Plan &plan)
{
    const auto mariadb = startMariaDb();
    const QTemporaryDir folder;
    Baseline baseline(*mariadb, folder.path(), plan.lines);
    Way way(mariadb.get(), plan);
    std::vector<double> loads;
    std::vector<double> ones;
    std::vector<double> eights;
    std::vector<double> singles;
    for (int i = 0; i < plan.rounds; ++i) { // in turns, so that all see the same machine
        loads.push_back(baseline.loadData());
        ones.push_back(way.measure(1));
        eights.push_back(way.measure(agents));
        singles.push_back(baseline.insertEach(2000));
        std::fprintf(stderr, "  load %.0f  one %.0f (%.2f)  eight %.0f (%.2f)\n", loads.back(), ones.back(),
            ones.back() / loads.back(), eights.back(), eights.back() / loads.back());
    }
    const QString rate = QStringLiteral("lines/s");
    const QString ratio = QStringLiteral("x LOAD DATA");
    report.add({QStringLiteral("load_data"), QStringLiteral("LOAD DATA LOCAL INFILE"), median(loads), rate});
    report.add({QStringLiteral("insert_each"), QStringLiteral("one autocommit INSERT a line"), median(singles), rate});
    report.add({QStringLiteral("mariadb_one"), QStringLiteral("MariaDB, one agent"), median(ones), rate});
    report.add({QStringLiteral("mariadb_one_ratio"), QStringLiteral("MariaDB, one agent"), median(ones) / median(loads),
        ratio, 1.0});
    report.add({QStringLiteral("mariadb_eight"), QStringLiteral("MariaDB, eight agents"), median(eights), rate});
    report.add({QStringLiteral("mariadb_eight_ratio"), QStringLiteral("MariaDB, eight agents"),
        median(eights) / median(loads), ratio, 1.2});
    report.add({QStringLiteral("mariadb_insert_ratio"), QStringLiteral("MariaDB, one agent"),
        median(ones) / median(singles), QStringLiteral("x INSERT a line"), 80.0});
    reportProcesses(report, way, QStringLiteral("mariadb"), 2 * plan.rounds * plan.lines);
}

void benchSqlite(Report &report, const Plan &plan)
{
    Way way(nullptr, plan);
    std::vector<double> ones;
    std::vector<double> eights;
    for (int i = 0; i < plan.rounds; ++i) {
        ones.push_back(way.measure(1));
        eights.push_back(way.measure(agents));
        std::fprintf(stderr, "  sqlite one %.0f  eight %.0f\n", ones.back(), eights.back());
    }
    const QString rate = QStringLiteral("lines/s");
    report.add({QStringLiteral("sqlite_one"), QStringLiteral("SQLite, synchronous FULL, one agent"), median(ones), rate,
        600'000.0});
    report.add({QStringLiteral("sqlite_eight"), QStringLiteral("SQLite, synchronous FULL, eight agents"),
        median(eights), rate});
    reportProcesses(report, way, QStringLiteral("sqlite"), 2 * plan.rounds * plan.lines);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    findPrograms();
    Report report(QStringLiteral("ingest"), argc, argv);
    Plan plan;
    plan.lines = report.number(QStringLiteral("lines"), plan.lines);
    plan.rounds = int(report.number(QStringLiteral("rounds"), plan.rounds));
    if (report.wants(QStringLiteral("mariadb")))
        benchMariaDb(report, plan);
    if (report.wants(QStringLiteral("sqlite")))
        benchSqlite(report, plan);
    return report.finish();
}
