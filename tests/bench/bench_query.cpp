// SPDX-License-Identifier: MIT OR Apache-2.0
// How long an operator waits for a page of a long history, asked over the wire: bench_query [sqlite] [mariadb]
// [runs=100000] [lines=100 a run] [asked=200]

#include "tests/bench/benchlab.h"
#include "tests/bench/report.h"
#include "tests/bench/seed.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>

using namespace barto;
using namespace barto::bench;
using namespace std::chrono_literals;

namespace {

void plant(const Seed &seed, const Lab &lab, MariaDbServer *mariadb)
{
    const QString name = QStringLiteral("seed");
    {
        QSqlDatabase database
            = QSqlDatabase::addDatabase(mariadb ? QStringLiteral("QMYSQL") : QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(mariadb ? lab.database() : lab.path(QStringLiteral("bartos.db")));
        if (mariadb) {
            database.setHostName(QStringLiteral("127.0.0.1"));
            database.setPort(mariadb->port());
            database.setUserName(mariadb->user());
            database.setPassword(mariadb->password());
        }
        if (!database.open())
            qFatal("the database cannot be opened");
        seed.plant(database);
    }
    QSqlDatabase::removeDatabase(name);
}

class Asker
{
public:
    Asker(Report &report, const QString &database, Desk &desk)
        : m_report(report), m_database(database), m_desk(desk),
          m_times(int(report.number(QStringLiteral("asked"), 200)))
    {
    }

    template<typename Reply>
    Reply ask(
        const char *id, const QString &what, const OperatorRequest &request, std::optional<double> p99AtMost = 50.0)
    {
        Sample took;
        std::optional<Reply> reply;
        for (int i = 0; i < m_times; ++i) {
            QElapsedTimer timer;
            timer.start();
            reply = m_desk.ask<Reply>(request);
            took.add(double(timer.nsecsElapsed()) / 1e6);
        }
        m_report.add(m_database.toLower() + u'_' + QLatin1StringView(id), m_database + QStringLiteral(", ") + what,
            took, {}, p99AtMost);
        return *reply;
    }

private:
    Report &m_report;
    QString m_database;
    Desk &m_desk;
    int m_times;
};

void askAll(Asker &asker, const Seed &seed)
{
    const Instant now = SystemClock().now();
    const auto first = asker.ask<RunPage>("page", QStringLiteral("newest page of 100 runs"), RunsRequest{});
    if (first.runs.size() != 100)
        qFatal("a page of %zu runs", first.runs.size());
    RunsRequest middle;
    middle.filter.until = now - 15 * 24h;
    asker.ask<RunPage>("middle", QStringLiteral("page of runs in the middle"), middle);
    RunsRequest failed;
    failed.filter.outcomes = {Outcome::Failed, Outcome::Lost, Outcome::NotStarted};
    failed.filter.since = now - 24h;
    failed.withLastLine = true;
    asker.ask<RunPage>("failed", QStringLiteral("failed (of 24 hours)"), failed);
    RunsRequest cmd;
    cmd.filter.schedule = Seed::scheduleName(7);
    cmd.withLastLine = true;
    asker.ask<RunPage>("cmd", QStringLiteral("cmd (one schedule's runs)"), cmd);
    RunsRequest client;
    client.filter.client = Seed::clientName(7);
    asker.ask<RunPage>("client", QStringLiteral("one client's runs"), client);
    asker.ask<ClientPage>("clients", QStringLiteral("clients (%1)").arg(seed.clients), ClientsRequest{});
    SchedulesRequest list;
    list.client = Seed::clientName(7);
    list.dayStart = now - 12h;
    asker.ask<SchedulePage>("list", QStringLiteral("list (one client's schedules)"), list);
    list.client.clear();
    asker.ask<SchedulePage>("schedules", QStringLiteral("all %1 schedules").arg(seed.clients * seed.schedulesPerClient),
        list, std::nullopt);
    asker.ask<RunDetail>("show", QStringLiteral("one run"), RunRequest{first.runs[50].run.text()});
    LinesRequest lines;
    lines.run = first.runs[50].run;
    asker.ask<LinePage>("lines", QStringLiteral("one run's lines (%1)").arg(seed.linesPerRun), lines);
}

void measure(Report &report, MariaDbServer *mariadb, const QString &database)
{
    Seed seed;
    seed.runs = int(report.number(QStringLiteral("runs"), seed.runs));
    seed.linesPerRun = int(report.number(QStringLiteral("lines"), seed.linesPerRun));
    Lab lab(mariadb);
    lab.setVerbose(false);
    startAll(lab, {});
    lab.server().stop();
    QElapsedTimer timer;
    timer.start();
    plant(seed, lab, mariadb);
    std::fprintf(stderr, "  %s: seeded in %.0f s\n", qUtf8Printable(database), double(timer.elapsed()) / 1000);
    startAll(lab, {});
    Desk desk(lab.port());
    Asker asker(report, database, desk);
    askAll(asker, seed);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    findPrograms();
    Report report(QStringLiteral("query"), argc, argv);
    if (report.wants(QStringLiteral("mariadb"))) {
        const auto mariadb = startMariaDb();
        measure(report, mariadb.get(), QStringLiteral("MariaDB"));
    }
    if (report.wants(QStringLiteral("sqlite")))
        measure(report, nullptr, QStringLiteral("SQLite"));
    return report.finish();
}
