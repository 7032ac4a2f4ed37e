// SPDX-License-Identifier: MIT OR Apache-2.0

// Tokens, roles, and what the audit keeps of every refused and every changing request, on both databases.

#include "tests/system/securitylab.h"

#include <QTcpSocket>
#include <QTest>

using namespace barto;

namespace {

const QString vader = QStringLiteral("vader");

QString link(const QString &token)
{
    return QStringLiteral("api_key = \"%1\"\n").arg(token);
}

} // namespace

class TestSecurityAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void missingAndWrongToken();
    void refusedBeforeAnyHandshake();
    void roles_data();
    void roles();
    void everythingIsAudited_data();
    void everythingIsAudited();
    void floodDoesNotFillTheAudit();

private:
    MariaDbServer *database(bool mariadb) { return mariadb ? &m_mariadb : nullptr; }
    static QString newToken(SecurityLab &barto, QString &hash);

    MariaDbServer m_mariadb;
};

void TestSecurityAccess::initTestCase()
{
    const Result<void> started = m_mariadb.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

/// By `barto-cli new-token`, as an administrator would.
QString TestSecurityAccess::newToken(SecurityLab &barto, QString &hash)
{
    const Lab::Answer answer = barto.cli({QStringLiteral("new-token")});
    hash = answer.err.section(QStringLiteral("token_hash = \""), 1).section(QLatin1Char('"'), 0, 0);
    return answer.out.trimmed();
}

void TestSecurityAccess::missingAndWrongToken()
{
    SecurityLab barto;
    barto.setServerHead(link(QStringLiteral("the-right-token")));
    QVERIFY(barto.startServer());
    for (const QString &token : {QString(), QStringLiteral("the-wrong-token")}) {
        barto.setCliLink(token.isEmpty() ? QString() : link(token));
        barto.setAgentLink(token.isEmpty() ? QString() : link(token));
        const Lab::Answer answer = barto.cli({QStringLiteral("info")});
        QCOMPARE(answer.exitCode, 4);
        QVERIFY2(answer.err.contains(QStringLiteral("bartos refused the token. Set [bartos] api_key")),
            qPrintable(answer.err));
        QVERIFY(barto.launchAgent(vader));
        QVERIFY(SecurityLab::says(barto.agent(vader), QStringLiteral("refused the token; set [bartos] api_key")));
        barto.agent(vader).stop();
    }
    QVERIFY(SecurityLab::says(barto.server(), QStringLiteral("401 Unauthorized; it calls itself 'vader'")));
    QVERIFY(barto.isAudited(QStringLiteral("refused"), QStringLiteral("401 Unauthorized; it calls itself 'lab'")));
    QVERIFY2(!barto.logs().contains(QStringLiteral("the-wrong-token")), "a token must not be logged");
    barto.setAgentLink(link(QStringLiteral("the-right-token")));
    barto.setCliLink(link(QStringLiteral("the-right-token")));
    QVERIFY(barto.startAgent(vader));
}

/// The answer is HTTP's, and nothing of a WebSocket's.
void TestSecurityAccess::refusedBeforeAnyHandshake()
{
    SecurityLab barto;
    barto.setServerHead(link(QStringLiteral("the-right-token")));
    QVERIFY(barto.startServer());
    for (const char *authorization : {"", "Authorization: Bearer \r\n", "Authorization: Bearer the-right-toke\r\n",
             "Authorization: Bearer the-right-tokenx\r\n", "Authorization: Basic the-right-token\r\n",
             "Authorization: Bearer x, Bearer the-right-token\r\n"}) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, barto.port());
        QVERIFY(socket.waitForConnected());
        socket.write(QByteArray("GET /v1/ws/worker?name=vader HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
                                "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                "Sec-WebSocket-Protocol: barto.v1\r\n"
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")
            + authorization + "\r\n");
        QVERIFY(QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000));
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 401 Unauthorized\r\n"), answer.constData());
        QVERIFY2(!answer.contains("Sec-WebSocket-Accept"), answer.constData());
    }
}

void TestSecurityAccess::roles_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<bool>("may");
    const auto row = [](const char *role, const QStringList &command, bool may) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1StringView(role), command[0])))
            << QString::fromLatin1(role) << command << may;
    };
    const QStringList look{QStringLiteral("clients")};
    const QStringList start{QStringLiteral("run"), vader, QStringLiteral("echo")};
    const QStringList cancel{QStringLiteral("cancel"), QStringLiteral("00000000-0000-4000-8000-000000000001")};
    const QStringList clean{QStringLiteral("cleanup")};
    const QStringList ask{QStringLiteral("query"), QStringLiteral("-q"), QStringLiteral("SELECT 1")};
    row("viewer", look, true);
    row("viewer", start, false);
    row("viewer", cancel, false);
    row("viewer", clean, false);
    row("viewer", ask, false);
    row("operator", look, true);
    row("operator", start, true);
    row("operator", clean, false);
    row("operator", ask, false);
    row("admin", ask, true);
    row("admin", clean, true);
}

void TestSecurityAccess::roles()
{
    QFETCH(QString, role);
    QFETCH(QStringList, command);
    QFETCH(bool, may);
    SecurityLab barto;
    QString hash;
    const QString token = newToken(barto, hash);
    QCOMPARE(hash.size(), 64);
    barto.setServerHead(link(QStringLiteral("of-agents")));
    barto.setServerTail(
        QStringLiteral("[[access]]\nname = \"anna\"\nrole = \"%1\"\ntoken_hash = \"%2\"\n").arg(role, hash));
    barto.addSchedule(vader, QStringLiteral(R"({ name = "echo", on_calendar = "2199-01-01", cmds = ["echo hi"] })"));
    QVERIFY(barto.startServer());
    barto.setAgentLink(link(QStringLiteral("of-agents")));
    barto.setCliLink(link(token));
    QVERIFY(barto.startAgent(vader));
    // With [[access]], the agents' key is nobody's among operators.
    barto.setCliLink(link(QStringLiteral("of-agents")));
    QCOMPARE(barto.cli({QStringLiteral("info")}).exitCode, 4);
    barto.setCliLink(link(token));
    const Lab::Answer answer = barto.cli(command);
    if (may) {
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        return;
    }
    QCOMPARE(answer.exitCode, 4);
    const QString says = QStringLiteral("and 'anna' has the role '%1'").arg(role);
    QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
    QVERIFY(SecurityLab::says(barto.server(), says));
    QVERIFY(barto.isAudited(QStringLiteral("refused"), says));
}

void TestSecurityAccess::everythingIsAudited_data()
{
    QTest::addColumn<bool>("mariadb");
    QTest::newRow("SQLite") << false;
    QTest::newRow("MariaDB") << true;
}

void TestSecurityAccess::everythingIsAudited()
{
    QFETCH(bool, mariadb);
    SecurityLab barto(database(mariadb));
    barto.setServerHead(link(QStringLiteral("key")));
    barto.addSchedule(vader, QStringLiteral(R"({ name = "echo", on_calendar = "2199-01-01", cmds = ["echo hi"] })"));
    QVERIFY(barto.startServer());
    QCOMPARE(barto.cli({QStringLiteral("info")}).exitCode, 4); // no token
    barto.setAgentLink(link(QStringLiteral("key")));
    barto.setCliLink(link(QStringLiteral("key")));
    QVERIFY(barto.startAgent(vader));
    QCOMPARE(barto.cli({QStringLiteral("run"), vader, QStringLiteral("echo")}).exitCode, 0);
    barto.cli({QStringLiteral("run"), vader, QStringLiteral("nothing")});
    barto.cli({QStringLiteral("cancel"), QStringLiteral("00000000-0000-4000-8000-000000000001")});
    barto.cli({QStringLiteral("cancel"), QStringLiteral("abcdef")});
    QCOMPARE(barto.cli({QStringLiteral("cleanup")}).exitCode, 0);
    QCOMPARE(barto.cli({QStringLiteral("query"), QStringLiteral("-q"), QStringLiteral("SELECT 41 + 1")}).exitCode, 0);
    QCOMPARE(barto.cli({QStringLiteral("query"), QStringLiteral("-q"), QStringLiteral("DELETE FROM run")}).exitCode, 4);
    QVERIFY(barto.isAudited(QStringLiteral("refused"), QStringLiteral("401 Unauthorized")));
    QVERIFY(barto.isAudited(QStringLiteral("run"), QStringLiteral("echo on vader, run ")));
    QVERIFY(barto.isAudited(QStringLiteral("run"), QStringLiteral("nothing on vader, run ")));
    QVERIFY(barto.isAudited(QStringLiteral("cancel"), QStringLiteral("run 00000000-0000-4000-8000-000000000001")));
    QVERIFY(barto.isAudited(QStringLiteral("cancel"), QStringLiteral("run abcdef: ")));
    QVERIFY(barto.isAudited(QStringLiteral("cleanup"), QStringLiteral("removed, done")));
    QVERIFY(barto.isAudited(QStringLiteral("query"), QStringLiteral("SELECT 41 + 1")));
    QVERIFY(barto.isAudited(QStringLiteral("query"), QStringLiteral("DELETE FROM run")));
    QVERIFY(barto.isAudited(QStringLiteral("refused"), QStringLiteral("query: Only reading is allowed here")));
    // Who, from where, when.
    const Lab::Rows rows = barto.rows(QStringLiteral("SELECT who, at FROM audit WHERE action = 'query'"));
    QCOMPARE(rows[0][0].toString(), QStringLiteral("lab (127.0.0.1)"));
    const qint64 age = QDateTime::currentMSecsSinceEpoch() * 1000 - rows[0][1].toLongLong();
    QVERIFY2(age > 0 && age < 600'000'000, qPrintable(QString::number(age)));
    // And operators may read it.
    const Lab::Answer shown = barto.cli(
        {QStringLiteral("query"), QStringLiteral("-q"), QStringLiteral("SELECT action, detail FROM audit")});
    QVERIFY2(shown.out.contains(QStringLiteral("removed, done")), qPrintable(shown.out + shown.err));
}

void TestSecurityAccess::floodDoesNotFillTheAudit()
{
    SecurityLab barto;
    barto.setServerHead(link(QStringLiteral("key")));
    QVERIFY(barto.startServer());
    for (int i = 0; i < 300; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, barto.port());
        QVERIFY(socket.waitForConnected());
        socket.write("GET /v1/ws/cli?name=" + QByteArray::number(i) + " HTTP/1.1\r\n\r\n");
        QVERIFY(socket.waitForReadyRead());
    }
    barto.server().stop(); // tells what it has counted
    const qint64 rows = barto.number(QStringLiteral("SELECT count(*) FROM audit"));
    QVERIFY2(rows >= 2 && rows <= 40, qPrintable(QString::number(rows)));
    const qint64 lines = barto.server().log().count(QStringLiteral("was refused"));
    QVERIFY2(lines >= 2 && lines <= 40, qPrintable(QString::number(lines)));
}

QTEST_GUILESS_MAIN(TestSecurityAccess)
#include "tst_securityaccess.moc"
