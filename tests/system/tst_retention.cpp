// SPDX-License-Identifier: MIT OR Apache-2.0

// Real processes: what a cleanup removed stays removed though agents still keep it; slots that were missed and reports
// of package updates are told of; a cancelled job goes with all that it started.

#include "common/job/run.h"
#include "tests/system/asker.h"
#include "tests/system/lab.h"

#include <QDir>
#include <QTest>

#include <csignal>

using namespace barto;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;
const QString vader = QStringLiteral("vader");

const QString never = QStringLiteral("2199-01-01"); // but when an operator asks

QString quick(const char *name, const QString &onCalendar, const QString &command)
{
    return QStringLiteral("{ name = \"%1\", on_calendar = \"%2\", cmds = ['''%3'''] }")
        .arg(QString::fromLatin1(name), onCalendar, command);
}

/// Runs the schedule to its end; the job's exit code.
int runNow(const Lab &barto, const char *schedule)
{
    return barto.cli({QStringLiteral("run"), vader, QString::fromLatin1(schedule), QStringLiteral("--wait")}).exitCode;
}

bool isAlive(qint64 pid)
{
    return ::kill(pid_t(pid), 0) == 0;
}

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void removedRunsStayRemoved_data() { backends(); }
    void removedRunsStayRemoved();
    void updatesAreRead_data() { backends(); }
    void updatesAreRead();
    void missedSlots();
    void cancelEndsGrandchildren_data();
    void cancelEndsGrandchildren();

private:
    static void backends()
    {
        QTest::addColumn<bool>("mariadb");
        QTest::newRow("SQLite") << false;
        QTest::newRow("MariaDB") << true;
    }
    std::unique_ptr<Lab> lab()
    {
        QFETCH(bool, mariadb);
        return std::make_unique<Lab>(mariadb ? m_mariadb.get() : nullptr);
    }
    std::unique_ptr<MariaDbServer> m_mariadb;
};

void TestRetention::initTestCase()
{
    QVERIFY2(!binDir().isEmpty(), "BARTO_TEST_BIN_DIR says where the programs are; ctest sets it.");
    m_mariadb = std::make_unique<MariaDbServer>();
    const Result<void> started = m_mariadb->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestRetention::removedRunsStayRemoved()
{
    const auto barto = lab();
    barto->addSchedule(vader, quick("one", never, QStringLiteral("seq 1 100")));
    barto->addSchedule(vader, quick("two", never, QStringLiteral("echo 2; exit 3")));
    barto->addSchedule(vader, quick("later", never, QStringLiteral("echo 3")));
    QVERIFY(barto->startServer());
    QVERIFY(barto->startAgent(vader));
    QCOMPARE(runNow(*barto, "one"), 0);
    QCOMPARE(runNow(*barto, "two"), 3);
    const auto kept = [&] {
        return QDir(barto->path(QStringLiteral("vader.db.done"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(kept(), 2, patience);
    Asker asker(barto->port());
    const auto removed = asker.ask<CleanupResult>(CleanupRequest{Microseconds(0)});
    QVERIFY2(!asker.error, asker.error ? qPrintable(asker.error->detail) : "");
    QCOMPARE(removed.back().runs, 2u);
    QCOMPARE(removed.back().lines, 101u);
    QCOMPARE(barto->number(QStringLiteral("SELECT COUNT(*) FROM run")), 0);
    // The agent names one of them as the last that was acknowledged, and keeps both.
    QCOMPARE(barto->agent(vader).stop(), 0);
    QVERIFY(barto->startAgent(vader));
    QCOMPARE(runNow(*barto, "later"), 0);
    QCOMPARE(barto->number(QStringLiteral("SELECT COUNT(*) FROM run")), 1);
    QVERIFY2(!barto->logs().contains(QStringLiteral("the store lacks")), qPrintable(barto->logs()));
    // Asked for, agents let go of what they have delivered.
    QTRY_COMPARE_WITH_TIMEOUT(kept(), 3, patience);
    const auto told = asker.ask<CleanupResult>(CleanupRequest{Microseconds(0), false, {}, true});
    QCOMPARE(told.back().agentsTold, 1u);
    QTRY_COMPARE_WITH_TIMEOUT(kept(), 0, patience);
}

void TestRetention::updatesAreRead()
{
    const auto barto = lab();
    const QString sample = QStringLiteral(BARTO_SAMPLES "/apt-list.txt");
    barto->addSchedule(vader, quick("apt-updates", never, QStringLiteral("cat ") + sample));
    barto->addSchedule(vader,
        QStringLiteral("{ name = \"odd\", on_calendar = \"%1\", updates = \"brew\", cmds = ['echo lp0 on fire'] }")
            .arg(never));
    QVERIFY(barto->startServer());
    QVERIFY(barto->startAgent(vader));
    QCOMPARE(runNow(*barto, "apt-updates"), 0);
    QCOMPARE(runNow(*barto, "odd"), 0);
    const auto reports = [&] { return barto->number(QStringLiteral("SELECT COUNT(*) FROM update_report")); };
    QTRY_COMPARE_WITH_TIMEOUT(reports(), 2, patience);
    const auto check = [&](Asker &asker) {
        const auto pages = asker.ask<UpdatesPage>(UpdatesRequest{vader, QStringLiteral("apt")});
        QCOMPARE(pages.size(), 1u);
        QCOMPARE(pages[0].reports.size(), 1u);
        const UpdateReport &report = pages[0].reports[0];
        QCOMPARE(report.kind, QStringLiteral("apt"));
        QCOMPARE(report.schedule, QStringLiteral("apt-updates"));
        QCOMPARE(report.packages.size(), 111u);
        QCOMPARE(report.packages[1].newVersion, QStringLiteral("2.6.2"));
        QVERIFY(report.packages[1].isSecurity);
        const auto odd = asker.ask<UpdatesPage>(UpdatesRequest{vader, QStringLiteral("brew")});
        QVERIFY(odd.at(0).reports.at(0).problem.startsWith(QStringLiteral("not understood: ")));
        asker.ask<UpdatesPage>(UpdatesRequest{vader, QStringLiteral("pkg")});
        QVERIFY(asker.error && asker.error->detail.contains(QStringLiteral("the kinds are apk, apt, brew")));
    };
    {
        Asker asker(barto->port());
        check(asker);
    }
    // What a server that died did not come to is done at the next start.
    barto->server().kill();
    barto->rows(QStringLiteral("DELETE FROM update_package"));
    barto->rows(QStringLiteral("DELETE FROM update_report"));
    QVERIFY(barto->startServer());
    QTRY_COMPARE_WITH_TIMEOUT(reports(), 2, patience);
    Asker asker(barto->port());
    check(asker);
}

void TestRetention::missedSlots()
{
    Lab barto;
    barto.addSchedule(vader, quick("tick", QStringLiteral("*:*:0/2"), QStringLiteral("true")));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto.runs(QStringLiteral("tick"), int(Outcome::Succeeded)) >= 1, patience);
    Asker asker(barto.port());
    const auto next = asker.ask<NextPage>(NextRequest{vader, {}, 3});
    QCOMPARE(next.at(0).firings.size(), 3u);
    QCOMPARE(next[0].firings[0].clients, QStringList{vader});
    QCOMPARE(next[0].firings[0].awayCount, 0u);
    QVERIFY(asker.ask<MissedPage>(MissedRequest{}).at(0).unrun.empty());
    QCOMPARE(barto.agent(vader).stop(), 0);
    QCOMPARE(asker.ask<NextPage>(NextRequest{vader, {}, 1}).at(0).firings.at(0).awayCount, 1u);
    const auto unrun = [&] { return asker.ask<MissedPage>(MissedRequest{}).at(0).unrun; };
    QTRY_VERIFY_WITH_TIMEOUT(!unrun().empty(), patience); // after the grace
    const UnrunSlots missed = unrun().at(0);
    QCOMPARE(missed.state, UnrunSlots::State::Missed);
    QCOMPARE(missed.kind, UnrunReason::AgentAway);
    QVERIFY2(missed.reason.startsWith(QStringLiteral("agent away since ")), qPrintable(missed.reason));
    QVERIFY(missed.count >= 1);
    const auto ofVader = [&] { return asker.ask<ClientPage>(ClientsRequest{}).at(0).clients.at(0).missedSlots; };
    QTRY_VERIFY_WITH_TIMEOUT(ofVader() >= 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(barto.logs().contains(QStringLiteral("agent vader has not accounted for")), patience);
    // Back again, the agent says itself why: nothing is told twice.
    QVERIFY(barto.startAgent(vader));
    const auto isSkipped = [&] {
        const auto rows = unrun();
        return rows.size() == 1 && rows[0].state == UnrunSlots::State::Skipped;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSkipped(), patience);
    QCOMPARE(unrun().at(0).kind, UnrunReason::AgentStopped);
    QVERIFY(unrun().at(0).count >= missed.count);
    QCOMPARE(ofVader(), 0u);
}

void TestRetention::cancelEndsGrandchildren_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("TERM is enough") << QString();
    QTest::newRow("KILL after the grace") << QStringLiteral("trap \"\" TERM; ");
}

void TestRetention::cancelEndsGrandchildren()
{
    QFETCH(QString, before);
    Lab barto;
    const QString pids = barto.path(QStringLiteral("pids"));
    // A child and a grandchild, which outlive their parents if nobody ends them.
    barto.addSchedule(vader,
        quick("family", never,
            before
                + QStringLiteral("sleep 1000 & echo $! >> %1; (sleep 1000 & echo $! >> %1); echo ready; wait")
                      .arg(pids)));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    Asker asker(barto.port());
    const RunId run = RunId::make();
    QCOMPARE(asker.ask<StartResult>(StartRequest{run, vader, QStringLiteral("family")}).at(0).state,
        StartResult::State::Accepted);
    QTRY_COMPARE_WITH_TIMEOUT(barto.number(QStringLiteral("SELECT COUNT(*) FROM line")), 1, patience);
    QFile file(pids);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<qint64> family;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty())
            family.append(line.toLongLong());
    }
    QCOMPARE(family.size(), 2);
    for (const qint64 pid : family)
        QVERIFY(isAlive(pid));
    QVERIFY(asker.ask<CancelResult>(CancelRequest{run.text()}).at(0).accepted);
    QTRY_COMPARE_WITH_TIMEOUT(barto.runs(QStringLiteral("family"), int(Outcome::Cancelled)), 1, patience);
    for (const qint64 pid : family)
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), patience);
    const Lab::Rows ending = barto.rows(QStringLiteral("SELECT exit_signal FROM command"));
    QCOMPARE(ending.at(0).at(0).toInt(), before.isEmpty() ? SIGTERM : SIGKILL);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
