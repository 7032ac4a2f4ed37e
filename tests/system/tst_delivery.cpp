// SPDX-License-Identifier: MIT OR Apache-2.0

// Real processes, both databases: what jobs print arrives, whole, once, in order, whatever dies meanwhile.

#include "common/job/run.h"
#include "tests/system/lab.h"

#include <QDir>
#include <QTest>

#include <csignal>

using namespace barto;

namespace {

constexpr int patience = 30'000;
const QString vader = QStringLiteral("vader");

// Prints 1 to `count`, one line each, with a pause between them.
QString slowCount(int count, const char *pause)
{
    return QStringLiteral("{ name = \"count\", on_calendar = \"%1\", cmds = [\"for i in $(seq 1 %2); do echo $i; sleep "
                          "%3; done; exit 7\"] }")
        .arg(onceIn(2))
        .arg(count)
        .arg(QLatin1StringView(pause));
}

} // namespace

class TestDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hundredThousandLines_data() { backends(); }
    void hundredThousandLines();
    void endingsAreToldApart_data() { backends(); }
    void endingsAreToldApart();
    void twoSchedulesWithOneExpression_data() { backends(); }
    void twoSchedulesWithOneExpression();
    void serverKilledInMidJob_data() { backends(); }
    void serverKilledInMidJob();
    void agentKilledInMidJob_data() { backends(); }
    void agentKilledInMidJob();
    void agentFiresWhileTheServerIsAway_data() { backends(); }
    void agentFiresWhileTheServerIsAway();
    void databaseRestartedInMidJob();
    void shimKilled_data() { backends(); }
    void shimKilled();

private:
    void backends();
    std::unique_ptr<Lab> lab();
    static void compareCount(const Lab &lab, int count);

    std::unique_ptr<MariaDbServer> m_mariadb;
};

void TestDelivery::initTestCase()
{
    QVERIFY2(!binDir().isEmpty(), "BARTO_TEST_BIN_DIR says where the programs are; ctest sets it.");
    m_mariadb = std::make_unique<MariaDbServer>();
    const Result<void> started = m_mariadb->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestDelivery::backends()
{
    QTest::addColumn<bool>("mariadb");
    QTest::newRow("SQLite") << false;
    QTest::newRow("MariaDB") << true;
}

std::unique_ptr<Lab> TestDelivery::lab()
{
    return std::make_unique<Lab>(
        *static_cast<bool *>(QTest::qData("mariadb", QMetaType::fromType<bool>().id())) ? m_mariadb.get() : nullptr);
}

// Lines 1 to count, each once, in this order, and the exit code of slowCount.
void TestDelivery::compareCount(const Lab &lab, int count)
{
    const Lab::Rows lines = lab.rows(QStringLiteral("SELECT data FROM line ORDER BY command_id, seq"));
    QCOMPARE(lines.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(lines[i][0].toByteArray(), QByteArray::number(i + 1));
    QCOMPARE(lab.number(QStringLiteral("SELECT exit_code FROM command")), 7);
}

void TestDelivery::hundredThousandLines()
{
    const auto barto = lab();
    barto->addSchedule(
        vader, QStringLiteral("{ name = \"many\", on_calendar = \"%1\", cmds = [\"seq 1 100000\"] }").arg(onceIn(3)));
    QVERIFY(barto->startServer());
    QVERIFY(barto->startAgent(vader));
    QTRY_COMPARE_WITH_TIMEOUT(barto->runs(QStringLiteral("many"), int(Outcome::Succeeded)), 1, patience);
    const Lab::Rows lines = barto->rows(QStringLiteral("SELECT data FROM line ORDER BY command_id, seq"));
    QCOMPARE(lines.size(), 100'000);
    for (int i = 0; i < 100'000; ++i)
        QCOMPARE(lines[i][0].toByteArray(), QByteArray::number(i + 1));
}

void TestDelivery::endingsAreToldApart()
{
    const auto barto = lab();
    const QString due = onceIn(3);
    const auto add = [&](const char *name, const char *cmds) {
        barto->addSchedule(vader,
            QStringLiteral("{ name = \"%1\", on_calendar = \"%2\", cmds = %3 }")
                .arg(QLatin1StringView(name), due, QLatin1StringView(cmds)));
    };
    add("silent", "[\"exit 3\"]");
    add("signalled", "[\"kill -TERM $$\"]");
    add("code143", "[\"exit 143\"]");
    add("missing", "[\"/no/such/program\"]");
    add("no-permission", "[\"/etc/passwd\"]");
    add("binary", "[\"printf 'a\\\\000b\\\\377c'\"]");
    add("steps", "[\"false\", \"echo after\"]");
    add("nothing", "[\"true\"]");
    QVERIFY(barto->startServer());
    QVERIFY(barto->startAgent(vader));
    QTRY_COMPARE_WITH_TIMEOUT(
        barto->number(QStringLiteral("SELECT count(*) FROM run WHERE finished IS NOT NULL")), 8, patience);

    const Lab::Answer failed = barto->cli({QStringLiteral("failed")});
    QCOMPARE(failed.exitCode, 0);
    for (const char *name : {"silent", "signalled", "code143", "missing", "no-permission", "steps"})
        QVERIFY2(failed.out.contains(QLatin1StringView(name)), qPrintable(failed.out));
    QVERIFY(!failed.out.contains(QStringLiteral("nothing")));
    QVERIFY(failed.out.contains(QStringLiteral("signal TERM")));
    QVERIFY(failed.out.contains(QStringLiteral("exit 143")));

    const auto ending = [&](const char *name) {
        return barto->rows(QStringLiteral(
            "SELECT c.exit_code, c.exit_signal FROM command c JOIN run r ON r.id = c.run_id JOIN schedule s "
            "ON s.id = r.schedule_id WHERE s.name = '%1' ORDER BY c.position")
                               .arg(QLatin1StringView(name)));
    };
    QCOMPARE(ending("silent")[0][0].toInt(), 3);
    QVERIFY(ending("silent")[0][1].isNull());
    QVERIFY(ending("signalled")[0][0].isNull());
    QCOMPARE(ending("signalled")[0][1].toInt(), 15);
    QCOMPARE(ending("code143")[0][0].toInt(), 143);
    QCOMPARE(ending("missing")[0][0].toInt(), 127);
    QCOMPARE(ending("no-permission")[0][0].toInt(), 126);
    QCOMPARE(ending("steps").size(), 2);
    QCOMPARE(ending("steps")[1][0].toInt(), 0);
    // The views that barto's users know: a death by signal is 128 + its number, and output is text.
    QCOMPARE(
        barto->number(QStringLiteral("SELECT count(*) FROM exit_status WHERE exit_code = 143 AND success = 0")), 2);
    QCOMPARE(barto->rows(QStringLiteral("SELECT data FROM output WHERE cmd_name = 'steps'"))[0][0].toString(),
        QStringLiteral("after"));
    const QByteArray binary("a\0b\377c", 5);
    QCOMPARE(
        barto
            ->rows(QStringLiteral(
                "SELECT l.data FROM line l JOIN command c ON c.id = l.command_id WHERE c.text LIKE 'printf%'"))[0][0]
            .toByteArray(),
        binary);
}

void TestDelivery::twoSchedulesWithOneExpression()
{
    const auto barto = lab();
    for (const char *name : {"one", "two"})
        barto->addSchedule(vader,
            QStringLiteral("{ name = \"%1\", on_calendar = \"*:*:*\", cmds = [\"echo %1\"] }")
                .arg(QLatin1StringView(name)));
    QVERIFY(barto->startServer());
    QVERIFY(barto->startAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto->runs(QStringLiteral("one"), int(Outcome::Succeeded)) >= 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(barto->runs(QStringLiteral("two"), int(Outcome::Succeeded)) >= 2, patience);
    // No slot of either ran twice.
    QCOMPARE(
        barto->number(QStringLiteral(
            "SELECT count(*) FROM (SELECT schedule_id, due FROM run GROUP BY schedule_id, due HAVING count(*) > 1) t")),
        0);
}

void TestDelivery::serverKilledInMidJob()
{
    constexpr qint64 all = 300;
    const auto barto = lab();
    barto->addSchedule(vader, slowCount(all, "0.02"));
    QVERIFY(barto->startServer());
    QVERIFY(barto->startAgent(vader));
    qint64 enough = 5;
    for (int i = 0; i < 2; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(barto->number(QStringLiteral("SELECT count(*) FROM line")) >= enough, patience);
        barto->server().kill();
        QVERIFY(barto->startServer());
        // On a busy machine the job may have got to its end meanwhile.
        enough = std::min(all, barto->number(QStringLiteral("SELECT count(*) FROM line")) + 5);
    }
    QTRY_COMPARE_WITH_TIMEOUT(barto->runs(QStringLiteral("count"), int(Outcome::Failed)), 1, patience);
    compareCount(*barto, all);
}

void TestDelivery::agentKilledInMidJob()
{
    const auto barto = lab();
    barto->addSchedule(vader, slowCount(400, "0.02"));
    QVERIFY(barto->startServer());
    QVERIFY(barto->startAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto->number(QStringLiteral("SELECT count(*) FROM line")) > 5, patience);
    barto->agent(vader).kill();
    const qint64 whenKilled = barto->number(QStringLiteral("SELECT count(*) FROM line"));
    QVERIFY(whenKilled < 400);
    QVERIFY(barto->startAgent(vader));
    QTRY_COMPARE_WITH_TIMEOUT(barto->runs(QStringLiteral("count"), int(Outcome::Failed)), 1, patience);
    compareCount(*barto, 400);
    QCOMPARE(barto->number(QStringLiteral("SELECT count(*) FROM run")), 1);
}

void TestDelivery::agentFiresWhileTheServerIsAway()
{
    const auto barto = lab();
    barto->addSchedule(vader, QStringLiteral("{ name = \"tick\", on_calendar = \"*:*:*\", cmds = [\"echo tick\"] }"));
    QVERIFY(barto->startServer());
    QVERIFY(barto->startAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto->runs(QStringLiteral("tick"), int(Outcome::Succeeded)) >= 1, patience);
    barto->agent(vader).stop();
    const qint64 before = barto->number(QStringLiteral("SELECT count(*) FROM run"));
    QCOMPARE(barto->server().stop(), 0);
    // The agent knows its schedules from its journal alone, fires, and keeps the runs.
    const QString done = barto->path(QStringLiteral("vader.db.runs"));
    QVERIFY(barto->launchAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(QDir(done).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() >= 2, patience);
    QVERIFY(barto->startServer());
    QVERIFY(barto->isUp(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto->runs(QStringLiteral("tick"), int(Outcome::Succeeded)) >= before + 2, patience);
    QCOMPARE(
        barto->number(QStringLiteral(
            "SELECT count(*) FROM (SELECT schedule_id, due FROM run GROUP BY schedule_id, due HAVING count(*) > 1) t")),
        0);
}

void TestDelivery::databaseRestartedInMidJob()
{
    Lab barto(m_mariadb.get());
    barto.addSchedule(vader, slowCount(200, "0.02"));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto.number(QStringLiteral("SELECT count(*) FROM line")) > 5, patience);
    m_mariadb->kill();
    const Result<void> again = m_mariadb->start();
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QVERIFY(barto.server().isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(barto.runs(QStringLiteral("count"), int(Outcome::Failed)), 1, 2 * patience);
    compareCount(barto, 200);
}

void TestDelivery::shimKilled()
{
    const auto barto = lab();
    barto->addSchedule(vader,
        QStringLiteral("{ name = \"orphan\", on_calendar = \"%1\", cmds = [\"echo $$ $PPID; exec sleep 60\"] }")
            .arg(onceIn(3)));
    QVERIFY(barto->startServer());
    QVERIFY(barto->startAgent(vader));
    const QString line = QStringLiteral("SELECT data FROM line");
    QTRY_COMPARE_WITH_TIMEOUT(barto->rows(line).size(), 1, patience);
    const QByteArrayList pids = barto->rows(line)[0][0].toByteArray().split(' ');
    const int job = pids.value(0).toInt();
    const int shim = pids.value(1).toInt();
    QVERIFY(job > 1 && shim > 1);
    ::kill(shim, SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(barto->runs(QStringLiteral("orphan"), int(Outcome::Lost)), 1, patience);
    QCOMPARE(barto->rows(line).size(), 1);
    // Nobody is killed when a shim dies; this test cleans up behind itself.
    QCOMPARE(::kill(job, SIGKILL), 0);
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
