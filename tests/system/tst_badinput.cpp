// SPDX-License-Identifier: MIT OR Apache-2.0

// Each thing that goes wrong has a defined outcome and says what to do.

#include "common/job/run.h"
#include "tests/system/lab.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace barto;

namespace {

constexpr int patience = 30'000;
const QString vader = QStringLiteral("vader");

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badServerFiles_data();
    void badServerFiles();
    void badAgentFile();
    void missingFiles();
    void portTaken();
    void databasePathCannotBeWritten();
    void mariadbRefusesThePassword();
    void mariadbUnreachable();
    void journalOfAnotherVersion();
    void journalDamaged();
    void secondAgentOnOneJournal();
    void tornCapture();
    void scheduleForAClientNeverSeen();
    void aLineOfHundredMegabytes();
    void serverNotThere();
    void wrongToken();

private:
    std::unique_ptr<MariaDbServer> m_mariadb;
};

void TestBadInput::badServerFiles_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("tail");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *what, const char *head, const char *tail, const char *says) {
        QTest::newRow(what) << QString::fromLatin1(head) << QString::fromLatin1(tail) << QString::fromLatin1(says);
    };
    row("no TOML", "= nonsense", "", "bartos.toml:1:");
    row("unknown key", "api_kex = \"x\"", "", "api_key");
    row("wrong type", "signing_key = [1]", "", "bartos.toml:1:");
    row("bad expression", "",
        "[schedules.x]\nschedules = [{ name = \"a\", on_calendar = \"Mon *-13-01\", cmds = [\"true\"] }]\n", "13");
    row("a crontab line", "",
        "[schedules.x]\nschedules = [{ name = \"a\", on_calendar = \"0 9 * * 1-5\", cmds = [\"true\"] }]\n", "crontab");
    row("a name twice", "",
        "[schedules.x]\nschedules = [{ name = \"a\", on_calendar = \"daily\", cmds = [\"true\"] }, { name = \"a\", "
        "on_calendar = "
        "\"hourly\", cmds = [\"true\"] }]\n",
        "'a'");
    row("unreadable certificate", "",
        "[server.tls]\nip = \"127.0.0.1\"\nport = 1\ncert_file_path = \"/no/cert.pem\"\nkey_file_path = "
        "\"/no/key.pem\"\n",
        "/no/");
}

void TestBadInput::badServerFiles()
{
    QFETCH(QString, head);
    QFETCH(QString, tail);
    QFETCH(QString, says);
    Lab barto;
    barto.setServerHead(head);
    barto.setServerTail(tail);
    QVERIFY(barto.launchServer());
    QCOMPARE(barto.server().waitForEnd(), 2);
    QVERIFY2(barto.server().log().contains(says), qPrintable(barto.server().log()));
}

void TestBadInput::badAgentFile()
{
    Lab barto;
    barto.setAgentHead(QStringLiteral("missed_tick = \"Sometimes\""));
    QVERIFY(barto.launchAgent(vader));
    QCOMPARE(barto.agent(vader).waitForEnd(), 2);
    QVERIFY2(barto.agent(vader).log().contains(QStringLiteral("Burst")), qPrintable(barto.agent(vader).log()));
}

void TestBadInput::missingFiles()
{
    Lab barto;
    for (const char *program : {"bartos", "bartoc"}) {
        Daemon daemon(QLatin1StringView(program), barto.path(QStringLiteral("missing.out")));
        QVERIFY(daemon.start({QStringLiteral("-c"), QStringLiteral("/no/such/file.toml")}, barto.environment()));
        QCOMPARE(daemon.waitForEnd(), 2);
        QVERIFY2(daemon.log().contains(QStringLiteral("/no/such/file.toml")), qPrintable(daemon.log()));
    }
}

void TestBadInput::portTaken()
{
    Lab barto;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, barto.port()));
    QVERIFY(barto.launchServer());
    QCOMPARE(barto.server().waitForEnd(), 1);
    QVERIFY2(barto.server().log().contains(QString::number(barto.port())), qPrintable(barto.server().log()));
}

void TestBadInput::databasePathCannotBeWritten()
{
    Lab barto;
    QVERIFY(QDir().mkpath(barto.path(QStringLiteral("bartos.db")))); // a folder where the file should be
    QVERIFY(barto.launchServer());
    QCOMPARE(barto.server().waitForEnd(), 1);
    QVERIFY2(barto.server().log().contains(QStringLiteral("bartos.db")), qPrintable(barto.server().log()));
}

void TestBadInput::mariadbRefusesThePassword()
{
    m_mariadb = std::make_unique<MariaDbServer>();
    const Result<void> started = m_mariadb->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    Lab barto(m_mariadb.get());
    QProcessEnvironment environment = barto.environment();
    environment.insert(QStringLiteral("BARTOS_MARIADB__PASSWORD"), QStringLiteral("wrong"));
    barto.setEnvironment(environment);
    QVERIFY(barto.launchServer());
    QTRY_VERIFY_WITH_TIMEOUT(barto.server().log().contains(QStringLiteral("Access denied")), patience);
    QVERIFY(!barto.server().log().contains(QStringLiteral("wrong")));
}

void TestBadInput::mariadbUnreachable()
{
    Lab barto(m_mariadb.get());
    barto.addSchedule(vader, QStringLiteral("{ name = \"tick\", on_calendar = \"*:*:*\", cmds = [\"echo tick\"] }"));
    m_mariadb->kill();
    QVERIFY(barto.launchServer());
    // It stays up, says so, welcomes agents, and stores what they kept once the database is there.
    QVERIFY(barto.startAgent(vader));
    const Lab::Answer info = barto.cli({QStringLiteral("info")});
    QCOMPARE(info.exitCode, 0);
    QVERIFY2(info.out.contains(QStringLiteral("away")), qPrintable(info.out));
    const Result<void> again = m_mariadb->start();
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(barto.runs(QStringLiteral("tick"), int(Outcome::Succeeded)) >= 2, patience);
}

void TestBadInput::journalOfAnotherVersion()
{
    Lab barto;
    {
        QSqlDatabase journal = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("journal"));
        journal.setDatabaseName(barto.path(QStringLiteral("vader.db")));
        QVERIFY(journal.open());
        QVERIFY(QSqlQuery(journal).exec(QStringLiteral("CREATE TABLE something_else(id INTEGER)")));
        QVERIFY(QSqlQuery(journal).exec(QStringLiteral("PRAGMA user_version = 4711")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("journal"));
    QVERIFY(barto.launchAgent(vader));
    QCOMPARE(barto.agent(vader).waitForEnd(), 1);
    QVERIFY2(barto.agent(vader).log().contains(QStringLiteral("vader.db")), qPrintable(barto.agent(vader).log()));
    QVERIFY(QFile::exists(barto.path(QStringLiteral("vader.db"))));
}

void TestBadInput::journalDamaged()
{
    Lab barto;
    QFile journal(barto.path(QStringLiteral("vader.db")));
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(QByteArray(8192, 'x'));
    journal.close();
    QVERIFY(barto.launchAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto.agent(vader).log().contains(QStringLiteral("vader.db")), patience);
    // Whatever it decides, the damaged file's bytes are still somewhere.
    bool kept = false;
    for (const QString &name : QDir(barto.path(QString())).entryList({QStringLiteral("vader.db*")}, QDir::Files)) {
        QFile file(barto.path(name));
        kept = kept || (file.open(QIODevice::ReadOnly) && file.readAll().startsWith(QByteArray(8192, 'x')));
    }
    QVERIFY(kept);
}

void TestBadInput::secondAgentOnOneJournal()
{
    Lab barto;
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    Daemon second(QStringLiteral("bartoc"), barto.path(QStringLiteral("second.out")));
    QVERIFY(second.start(
        {QStringLiteral("-e"), QStringLiteral("-c"), barto.path(QStringLiteral("vader.toml")), QStringLiteral("-r"),
            barto.path(QStringLiteral("vader.db")), QStringLiteral("-t"), barto.path(QStringLiteral("second.log"))},
        barto.environment()));
    QCOMPARE(second.waitForEnd(), 1);
    QVERIFY2(second.log().contains(QString::number(barto.agent(vader).pid())), qPrintable(second.log()));
}

void TestBadInput::tornCapture()
{
    Lab barto;
    barto.addSchedule(vader,
        QStringLiteral(
            "{ name = \"torn\", on_calendar = \"%1\", cmds = [\"seq 1 1000; echo $$ $PPID > %2; exec sleep 60\"] }")
            .arg(onceIn(3), barto.path(QStringLiteral("pids"))));
    // The server is away, so that all of the capture stays on disk: first it must hand out the schedule.
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    barto.server().kill();
    QFile pids(barto.path(QStringLiteral("pids")));
    QTRY_VERIFY_WITH_TIMEOUT(pids.exists() && pids.size() > 2, patience);
    QVERIFY(pids.open(QIODevice::ReadOnly));
    const QByteArrayList numbers = pids.readAll().trimmed().split(' ');
    barto.agent(vader).kill();
    ::kill(numbers[1].toInt(), SIGKILL);
    ::kill(numbers[0].toInt(), SIGKILL);
    // As a power loss would: the last frames never reached the disk.
    const QString runs = barto.path(QStringLiteral("vader.db.runs"));
    const QStringList folders = QDir(runs).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(folders.size(), 1);
    const QStringList segments = QDir(runs + QLatin1Char('/') + folders[0]).entryList({QStringLiteral("*.seg")});
    QCOMPARE(segments.size(), 1);
    QFile segment(runs + QLatin1Char('/') + folders[0] + QLatin1Char('/') + segments[0]);
    QVERIFY(segment.resize(segment.size() - 1000));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    QTRY_COMPARE_WITH_TIMEOUT(barto.runs(QStringLiteral("torn"), int(Outcome::Lost)), 1, patience);
    const qint64 lines = barto.number(QStringLiteral("SELECT count(*) FROM line WHERE kind = 3"));
    QVERIFY2(lines > 800 && lines < 1000, qPrintable(QString::number(lines)));
    QTRY_COMPARE_WITH_TIMEOUT(barto.number(QStringLiteral("SELECT count(*) FROM line WHERE kind = 8")), 1, patience);
}

void TestBadInput::scheduleForAClientNeverSeen()
{
    Lab barto;
    barto.addSchedule(
        QStringLiteral("nobody"), QStringLiteral("{ name = \"a\", on_calendar = \"*:*:*\", cmds = [\"true\"] }"));
    QVERIFY(barto.startServer());
    const Lab::Answer clients = barto.cli({QStringLiteral("clients")});
    QCOMPARE(clients.exitCode, 0);
    QVERIFY2(clients.out.contains(QStringLiteral("nobody")) && clients.out.contains(QStringLiteral("never seen")),
        qPrintable(clients.out));
    const Lab::Answer misspelt = barto.cli({QStringLiteral("list"), QStringLiteral("-n"), QStringLiteral("nobdy")});
    QCOMPARE(misspelt.exitCode, 1);
    QVERIFY2(misspelt.err.contains(QStringLiteral("Did you mean 'nobody'?")), qPrintable(misspelt.err));
}

void TestBadInput::aLineOfHundredMegabytes()
{
    Lab barto;
    constexpr qint64 size = 100'000'000;
    barto.addSchedule(vader,
        QStringLiteral("{ name = \"long\", on_calendar = \"%1\", cmds = [\"head -c %2 /dev/zero | tr '\\\\000' x; "
                       "echo; echo end\"] }")
            .arg(onceIn(3))
            .arg(size));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    QTRY_COMPARE_WITH_TIMEOUT(barto.runs(QStringLiteral("long"), int(Outcome::Succeeded)), 1, 4 * patience);
    QCOMPARE(barto.number(QStringLiteral("SELECT sum(length(data)) FROM line")), size + 3);
    QVERIFY(barto.number(QStringLiteral("SELECT max(length(data)) FROM line")) <= 65536);
    // All pieces but the last are marked as such (0x10).
    QCOMPARE(barto.number(QStringLiteral("SELECT count(*) FROM line WHERE kind = 3")), 2);
}

void TestBadInput::serverNotThere()
{
    Lab barto;
    const Lab::Answer answer = barto.cli({QStringLiteral("clients")});
    QCOMPARE(answer.exitCode, 3);
    QVERIFY2(answer.err.contains(
                 QStringLiteral("cannot reach bartos at 127.0.0.1:%1: connection refused").arg(barto.port())),
        qPrintable(answer.err));
    QCOMPARE(answer.out, QString());
}

void TestBadInput::wrongToken()
{
    Lab barto;
    barto.setServerHead(QStringLiteral("api_key = \"right-token-of-the-lab\""));
    QVERIFY(barto.startServer());
    const Lab::Answer answer = barto.cli({QStringLiteral("clients")});
    QCOMPARE(answer.exitCode, 4);
    QVERIFY2(answer.err.contains(QStringLiteral("bartos refused the token")), qPrintable(answer.err));
    QVERIFY(barto.launchAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto.agent(vader).log().contains(QStringLiteral("api_key")), patience);
    QVERIFY(barto.agent(vader).isRunning());
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
