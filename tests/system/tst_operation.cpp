// SPDX-License-Identifier: MIT OR Apache-2.0

// A day in the life: schedules change under running agents, agents come and go, orders are given, TLS is used.

#include "common/job/run.h"
#include "tests/system/lab.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace barto;

namespace {

constexpr int patience = 30'000;
const QString vader = QStringLiteral("vader");
const QString luke = QStringLiteral("luke");

QString tick(const char *name)
{
    return QStringLiteral("{ name = \"%1\", on_calendar = \"*:*:*\", cmds = [\"echo %1\"] }")
        .arg(QLatin1StringView(name));
}

} // namespace

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hotReload();
    void brokenReloadChangesNothing();
    void checkTouchesNothing();
    void referenceFilesStartEverything();
    void twoAgentsOfOneName();
    void runAndCancel();
    void cleanStop();
    void tls();
    void liveTail();
};

void TestOperation::hotReload()
{
    Lab barto;
    barto.addSchedule(vader, tick("old"));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto.runs(QStringLiteral("old"), int(Outcome::Succeeded)) >= 1, patience);
    barto.clearSchedules();
    barto.addSchedule(vader, tick("new"));
    barto.writeServerConfig();
    QTRY_VERIFY_WITH_TIMEOUT(barto.runs(QStringLiteral("new"), int(Outcome::Succeeded)) >= 1, patience);
    const qint64 old = barto.number(
        QStringLiteral("SELECT count(*) FROM run r JOIN schedule s ON s.id = r.schedule_id WHERE s.name = 'old'"));
    QTRY_VERIFY_WITH_TIMEOUT(barto.runs(QStringLiteral("new"), int(Outcome::Succeeded)) >= 3, patience);
    const qint64 later = barto.number(
        QStringLiteral("SELECT count(*) FROM run r JOIN schedule s ON s.id = r.schedule_id WHERE s.name = 'old'"));
    QVERIFY(later - old <= 1); // one may have been under way when we looked first
}

void TestOperation::brokenReloadChangesNothing()
{
    Lab barto;
    barto.addSchedule(vader, tick("old"));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    barto.clearSchedules();
    barto.addSchedule(vader, QStringLiteral("{ name = \"new\", on_calender = \"*:*:*\", cmds = [\"true\"] }"));
    barto.writeServerConfig();
    barto.server().signal(SIGHUP);
    QTRY_VERIFY_WITH_TIMEOUT(barto.server().log().contains(QStringLiteral("'on_calendar'")), patience);
    const qint64 before = barto.runs(QStringLiteral("old"), int(Outcome::Succeeded));
    QTRY_VERIFY_WITH_TIMEOUT(barto.runs(QStringLiteral("old"), int(Outcome::Succeeded)) >= before + 2, patience);
}

void TestOperation::checkTouchesNothing()
{
    Lab barto;
    barto.addSchedule(vader, tick("one"));
    barto.writeServerConfig();
    Daemon server(QStringLiteral("bartos"), barto.path(QStringLiteral("check.out")));
    QVERIFY(server.start({QStringLiteral("--check"), QStringLiteral("-c"), barto.path(QStringLiteral("bartos.toml"))},
        barto.environment()));
    QCOMPARE(server.waitForEnd(), 0);
    QVERIFY2(server.log().contains(QStringLiteral("one")), qPrintable(server.log()));
    QVERIFY(!QFile::exists(barto.path(QStringLiteral("bartos.db"))));
    QFile config(barto.path(QStringLiteral("check.toml")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("name = \"vader\"\n[bartos]\nhost = \"127.0.0.1\"\napi_key = \"sesame-open\"\n");
    config.close();
    Daemon agent(QStringLiteral("bartoc"), barto.path(QStringLiteral("check-agent.out")));
    QVERIFY(agent.start({QStringLiteral("--check"), QStringLiteral("-c"), config.fileName(), QStringLiteral("-r"),
                            barto.path(QStringLiteral("check.db"))},
        barto.environment()));
    QCOMPARE(agent.waitForEnd(), 0);
    QVERIFY(!agent.log().contains(QStringLiteral("sesame-open")));
    QVERIFY(!QFile::exists(barto.path(QStringLiteral("check.db"))));
}

void TestOperation::referenceFilesStartEverything()
{
    // The sample files of barto 1.2.0's manual, with addresses, ports, paths and the database put in place.
    Lab barto;
    const auto prepare = [&barto](const char *name, const QList<std::pair<QString, QString>> &changes) {
        QFile in(QStringLiteral(BARTO_REFERENCE_DIR "/%1").arg(QLatin1StringView(name)));
        QFile out(barto.path(QLatin1StringView(name)));
        if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
            qFatal("cannot copy %s", name);
        QString text = QString::fromUtf8(in.readAll());
        for (const auto &[from, to] : changes) {
            if (!text.contains(from))
                qFatal("%s has no '%s'", name, qPrintable(from));
            text.replace(from, to);
        }
        out.write(text.toUtf8());
        out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return out.fileName();
    };
    MariaDbServer mariadb;
    const Result<void> started = mariadb.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    QVERIFY(mariadb.freshDatabase(QStringLiteral("db")));
    QVERIFY(barto.makeCertificates());
    const QString port = QString::number(barto.port());
    const QString bartos = prepare("bartos-1.2.0.toml",
        {{QStringLiteral("ip = \"0.0.0.0\""), QStringLiteral("ip = \"127.0.0.1\"")},
            {QStringLiteral("ip = \"0.0.0.1\""), QStringLiteral("ip = \"127.0.0.1\"")},
            {QStringLiteral("port = \"20000\""), QStringLiteral("port = \"%1\"").arg(port)},
            {QStringLiteral("/path/cert.pem"), barto.path(QStringLiteral("server.pem"))},
            {QStringLiteral("/path/key.pem"), barto.path(QStringLiteral("server.key"))},
            {QStringLiteral("host = \"localhost\""), QStringLiteral("host = \"127.0.0.1\"")},
            {QStringLiteral("port = 3307"), QStringLiteral("port = %1").arg(mariadb.port())},
            {QStringLiteral("username = \"user\""), QStringLiteral("username = \"%1\"").arg(mariadb.user())},
            {QStringLiteral("password = \"pass\""), QStringLiteral("password = \"%1\"").arg(mariadb.password())},
            {QStringLiteral("options = \"ssl=true\""), QStringLiteral("options = \"ssl=false\"")}});
    const QList<std::pair<QString, QString>> link{
        {QStringLiteral("host = \"localhost.ozias.net\""), QStringLiteral("host = \"localhost\"")},
        {QStringLiteral("port = 21526"), QStringLiteral("port = %1").arg(port)}};
    const QString bartoc = prepare("bartoc-1.2.0.toml", link);
    const QString cli = prepare("barto-cli-1.2.0.toml", link);
    QProcessEnvironment environment = barto.environment();
    // The manual's clients use wss and trust what the system trusts, which cannot be our CA.
    for (const char *key : {"BARTOC_BARTOS__CA_CERT", "BARTO_CLI_BARTOS__CA_CERT"})
        environment.insert(QLatin1StringView(key), barto.path(QStringLiteral("ca.pem")));

    QVERIFY(barto.server().start({QStringLiteral("-e"), QStringLiteral("-c"), bartos, QStringLiteral("-t"),
                                     barto.path(QStringLiteral("bartos.log"))},
        environment));
    Daemon agent(QStringLiteral("bartoc"), barto.path(QStringLiteral("reference.out")));
    QVERIFY(agent.start(
        {QStringLiteral("-e"), QStringLiteral("-c"), bartoc, QStringLiteral("-t"),
            barto.path(QStringLiteral("bartoc.log")), QStringLiteral("-r"), barto.path(QStringLiteral("reference.db"))},
        environment));
    const auto clients = [&] {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(binDir() + QStringLiteral("/barto-cli"), {QStringLiteral("-c"), cli, QStringLiteral("clients")});
        process.waitForFinished(patience);
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    QTRY_VERIFY2_WITH_TIMEOUT(clients().contains(QStringLiteral("● up")),
        qPrintable(barto.server().log() + agent.log() + clients()), patience);
    QCOMPARE(agent.stop(), 0);
    QCOMPARE(barto.server().stop(), 0);
}

void TestOperation::twoAgentsOfOneName()
{
    Lab barto;
    barto.addSchedule(vader, tick("tick"));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    Daemon second(QStringLiteral("bartoc"), barto.path(QStringLiteral("second.out")));
    QVERIFY(second.start(
        {QStringLiteral("-e"), QStringLiteral("-c"), barto.path(QStringLiteral("vader.toml")), QStringLiteral("-r"),
            barto.path(QStringLiteral("second.db")), QStringLiteral("-t"), barto.path(QStringLiteral("second.log"))},
        barto.environment()));
    QTRY_VERIFY_WITH_TIMEOUT(
        second.log().contains(QStringLiteral("name")) && second.log().contains(QStringLiteral("vader")), patience);
    QVERIFY(barto.isUp(vader));
    const qint64 before = barto.runs(QStringLiteral("tick"), int(Outcome::Succeeded));
    QTRY_VERIFY_WITH_TIMEOUT(barto.runs(QStringLiteral("tick"), int(Outcome::Succeeded)) >= before + 2, patience);
    QCOMPARE(barto.number(QStringLiteral("SELECT count(*) FROM client")), 1);
}

void TestOperation::runAndCancel()
{
    Lab barto;
    barto.addSchedule(
        vader, QStringLiteral("{ name = \"seven\", on_calendar = \"2199-01-01\", cmds = [\"echo hi; exit 7\"] }"));
    barto.addSchedule(vader,
        QStringLiteral("{ name = \"sleeper\", on_calendar = \"2199-01-01\", cmds = [\"sleep 100 & sleep 100\"] }"));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    const Lab::Answer seven
        = barto.cli({QStringLiteral("run"), vader, QStringLiteral("seven"), QStringLiteral("--wait")});
    QCOMPARE(seven.exitCode, 7);
    QVERIFY2(seven.out.contains(QStringLiteral("hi")), qPrintable(seven.out));
    QCOMPARE(barto.cli({QStringLiteral("run"), vader, QStringLiteral("sleeper")}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(barto.runs(QStringLiteral("sleeper"), int(Outcome::Running)), 1, patience);
    const QByteArray uuid
        = barto
              .rows(QStringLiteral(
                  "SELECT r.uuid FROM run r JOIN schedule s ON s.id = r.schedule_id WHERE s.name = 'sleeper'"))[0][0]
              .toByteArray();
    const Lab::Answer cancelled = barto.cli({QStringLiteral("cancel"), QString::fromLatin1(uuid.toHex().first(8))});
    QVERIFY2(cancelled.exitCode == 0, qPrintable(cancelled.err));
    QTRY_COMPARE_WITH_TIMEOUT(barto.runs(QStringLiteral("sleeper"), int(Outcome::Cancelled)), 1, patience);
    const Lab::Answer unknown = barto.cli({QStringLiteral("run"), vader, QStringLiteral("sevn")});
    QVERIFY(unknown.exitCode != 0);
    QVERIFY2(unknown.err.contains(QStringLiteral("seven")), qPrintable(unknown.err));
}

void TestOperation::cleanStop()
{
    Lab barto;
    barto.addSchedule(vader, tick("tick"));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    QCOMPARE(barto.agent(vader).stop(), 0);
    const Lab::Answer clients = barto.cli({QStringLiteral("clients")});
    QVERIFY2(clients.out.contains(QStringLiteral("◌ away")), qPrintable(clients.out));
    QCOMPARE(barto.server().stop(), 0);
}

void TestOperation::tls()
{
    Lab barto;
    QVERIFY(barto.makeCertificates());
    barto.setTls(true);
    barto.addSchedule(vader, tick("tick"));
    QVERIFY(barto.launchServer());
    QVERIFY(barto.startAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto.runs(QStringLiteral("tick"), int(Outcome::Succeeded)) >= 1, patience);
    // Another CA's certificate is not trusted, and both say why.
    barto.setCaFile(QStringLiteral("other-ca.pem"));
    const Lab::Answer answer = barto.cli({QStringLiteral("info")});
    QCOMPARE(answer.exitCode, 3);
    QVERIFY2(answer.err.contains(QStringLiteral("certificate")), qPrintable(answer.err));
}

void TestOperation::liveTail()
{
    Lab barto;
    barto.addSchedule(vader, tick("one"));
    barto.addSchedule(luke, tick("two"));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    QVERIFY(barto.startAgent(luke));
    QProcess tail;
    tail.setProcessEnvironment(barto.environment());
    tail.start(binDir() + QStringLiteral("/barto-cli"),
        {QStringLiteral("-c"), barto.path(QStringLiteral("barto-cli.toml")), QStringLiteral("tail"),
            QStringLiteral("-f"), QStringLiteral("--client"), luke});
    QByteArray shown;
    QTRY_VERIFY_WITH_TIMEOUT((shown += tail.readAllStandardOutput()).count("two") >= 3, patience);
    QVERIFY(!shown.contains("one"));
    tail.terminate();
    QVERIFY(tail.waitForFinished(patience));
}

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
