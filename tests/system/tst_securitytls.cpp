// SPDX-License-Identifier: MIT OR Apache-2.0

// Who is refused for a certificate, and what both sides say about it. (Agents and server speak TLS 1.3 here, so the
// server's refusals come after the client's handshake is done; openssl stands in for clients of TLS 1.2 and for peers
// that our own programs would not let start.)

#include "tests/system/securitylab.h"

#include <QTcpSocket>
#include <QTest>

using namespace barto;

namespace {

const QString vader = QStringLiteral("vader");
const QString luke = QStringLiteral("luke");

} // namespace

class TestSecurityTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongAuthority();
    void systemAuthoritiesWithoutCaCert();
    void wrongHost();
    void expiredServer();
    void noClientCertificate();
    void clientOfAnotherAuthority();
    void expiredClient_data();
    void expiredClient();
    void revoked();
    void nameMismatch();
    void nameMismatchIsAWarningByDefault();
    void keyReadableByOthers();
    void protocolsAndCiphers();

private:
    static void refuses(
        SecurityLab &barto, const QString &agentSays, const QString &cliSays, const QString &serverSays);
    static int openssl(SecurityLab &barto, const QString &options);
};

/// Starts an agent and asks by the command line, both of which must fail with these words, and the server keep its own
/// in log and audit.
void TestSecurityTls::refuses(
    SecurityLab &barto, const QString &agentSays, const QString &cliSays, const QString &serverSays)
{
    QVERIFY(barto.launchAgent(vader));
    QVERIFY(SecurityLab::says(barto.agent(vader), agentSays));
    QVERIFY(barto.agent(vader).isRunning()); // it fires its schedules all the same
    const Lab::Answer answer = barto.cli({QStringLiteral("info")});
    QVERIFY2(answer.err.contains(cliSays), qPrintable(answer.err));
    QVERIFY2(answer.exitCode == 3 || answer.exitCode == 4, qPrintable(QString::number(answer.exitCode)));
    if (serverSays.isEmpty())
        return;
    QVERIFY(SecurityLab::says(barto.server(), serverSays));
    QVERIFY(barto.isAudited(QStringLiteral("refused"), serverSays));
}

void TestSecurityTls::wrongAuthority()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet({}) && barto.makeCerts(QStringLiteral("ca"), QStringLiteral("CA=other")));
    barto.setCaFile(QStringLiteral("other.pem"));
    QVERIFY(barto.startServer());
    refuses(barto, QStringLiteral("the server's certificate is not signed by ca_cert"),
        QStringLiteral("not signed by ca_cert"), QStringLiteral("it may not trust this server's certificate"));
}

void TestSecurityTls::systemAuthoritiesWithoutCaCert()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet({}));
    QVERIFY(barto.startServer());
    barto.setTls(false); // only of those that connect: no ca_cert
    barto.setCliLink(QStringLiteral("prefix = \"wss\""));
    const Lab::Answer answer = barto.cli({QStringLiteral("info")});
    QCOMPARE(answer.exitCode, 3);
    QVERIFY2(answer.err.contains(QStringLiteral("not signed by an authority that this system knows")),
        qPrintable(answer.err));
}

void TestSecurityTls::wrongHost()
{
    SecurityLab barto;
    barto.setTls(true);
    QVERIFY(barto.makeCerts(QStringLiteral("ca"))
        && barto.makeCerts(QStringLiteral("server server DNS:elsewhere.example")));
    QVERIFY(barto.startServer());
    refuses(barto, QStringLiteral("the server's certificate is not for '127.0.0.1'"),
        QStringLiteral("is not for '127.0.0.1'"), QStringLiteral("it may not trust this server's certificate"));
}

void TestSecurityTls::expiredServer()
{
    SecurityLab barto;
    barto.setTls(true);
    QVERIFY(barto.makeCerts(QStringLiteral("ca"))
        && barto.makeCerts(QStringLiteral("server server IP:127.0.0.1"), QStringLiteral("DAYS=-1")));
    // bartos itself does not start with it,
    QVERIFY(barto.launchServer());
    QCOMPARE(barto.server().waitForEnd(), 2);
    QVERIFY2(barto.server().log().contains(QStringLiteral("server.pem: the certificate expired at"))
            && barto.server().log().contains(QStringLiteral("renew it")),
        qPrintable(barto.server().log()));
    // and those who connect do not believe whoever uses it.
    QProcess other;
    other.setWorkingDirectory(barto.path(QString()));
    other.start(QStringLiteral("openssl"),
        {QStringLiteral("s_server"), QStringLiteral("-accept"), QString::number(barto.port()), QStringLiteral("-cert"),
            QStringLiteral("server.pem"), QStringLiteral("-key"), QStringLiteral("server.key"),
            QStringLiteral("-quiet")});
    QVERIFY(other.waitForStarted());
    QTcpSocket probe;
    const auto listens = [&] {
        probe.connectToHost(QHostAddress::LocalHost, barto.port());
        const bool connected = probe.waitForConnected(500);
        probe.abort(); // s_server serves one after the other
        return connected;
    };
    QTRY_VERIFY(listens());
    refuses(barto, QStringLiteral("the server's certificate expired at"), QStringLiteral("certificate expired at"), {});
    other.kill();
    other.waitForFinished();
}

void TestSecurityTls::noClientCertificate()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet({}));
    barto.setTlsTail(barto.clientCa());
    QVERIFY(barto.startServer());
    refuses(barto, QStringLiteral("certificate"), QStringLiteral("certificate"),
        QStringLiteral("it showed no client certificate"));
    QVERIFY2(barto.agent(vader).log().contains(QStringLiteral("client_cert")), qPrintable(barto.agent(vader).log()));
    // TLS 1.2 ends within the handshake.
    QVERIFY(openssl(barto, QStringLiteral("-tls1_2")) != 0);
    QVERIFY2(barto.output().contains(QStringLiteral("alert")), qPrintable(barto.output()));
}

void TestSecurityTls::clientOfAnotherAuthority()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet({}) && barto.makeCerts(QStringLiteral("ca"), QStringLiteral("CA=other"))
        && barto.makeCerts(QStringLiteral("client vader"), QStringLiteral("CA=other")));
    barto.setTlsTail(barto.clientCa());
    barto.setAgentLink(barto.clientCertificate(vader));
    barto.setCliLink(barto.clientCertificate(vader));
    QVERIFY(barto.startServer());
    refuses(barto, QStringLiteral("it does not accept client_cert"), QStringLiteral("it does not accept client_cert"),
        QStringLiteral("TLS: "));
}

void TestSecurityTls::expiredClient_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("TLS 1.2") << QStringLiteral("-tls1_2");
    QTest::newRow("TLS 1.3") << QStringLiteral("-tls1_3");
}

void TestSecurityTls::expiredClient()
{
    QFETCH(QString, version);
    SecurityLab barto;
    QVERIFY(barto.makeFleet({}) && barto.makeCerts(QStringLiteral("client vader"), QStringLiteral("DAYS=-1")));
    barto.setTlsTail(barto.clientCa());
    QVERIFY(barto.startServer());
    openssl(barto, version + QStringLiteral(" -cert vader.pem -key vader.key"));
    QVERIFY2(barto.output().contains(QStringLiteral("alert")) || !barto.output().contains(QStringLiteral("HTTP/1.1")),
        qPrintable(barto.output()));
    QVERIFY(SecurityLab::says(barto.server(), QStringLiteral("certificate has expired")));
    QVERIFY(barto.isAudited(QStringLiteral("refused"), QStringLiteral("certificate has expired")));
    // Our own programs say it before they connect, with the file's name.
    barto.setCliLink(barto.clientCertificate(vader));
    const Lab::Answer answer = barto.cli({QStringLiteral("info")});
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.err.contains(QStringLiteral("vader.pem: the certificate expired at")), qPrintable(answer.err));
}

void TestSecurityTls::revoked()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet(QStringLiteral("vader luke")) && barto.makeCerts(QStringLiteral("revoke vader")));
    barto.setTlsTail(barto.clientCa(QStringLiteral("client_crl = \"%1\"\n").arg(barto.path(QStringLiteral("ca.crl")))));
    barto.setAgentLink(barto.clientCertificate(vader));
    barto.setCliLink(barto.clientCertificate(vader));
    QVERIFY(barto.startServer());
    refuses(barto, QStringLiteral("The client certificate is revoked"),
        QStringLiteral("The client certificate is revoked"), QStringLiteral("403 The client certificate is revoked"));
    barto.setCliLink(barto.clientCertificate(luke));
    const Lab::Answer answer = barto.cli({QStringLiteral("info")});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
}

void TestSecurityTls::nameMismatch()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet(QStringLiteral("vader luke")));
    barto.setTlsTail(barto.clientCa(QStringLiteral("require_name_match = true\n")));
    barto.setAgentLink(barto.clientCertificate(luke));
    barto.setCliLink(barto.clientCertificate(luke));
    QVERIFY(barto.startServer());
    QVERIFY(barto.launchAgent(vader));
    const QString says = QStringLiteral("The certificate's CN and DNS names do not have this client's name");
    QVERIFY(SecurityLab::says(barto.agent(vader), says));
    QVERIFY(SecurityLab::says(barto.server(), says));
    QVERIFY(barto.isAudited(QStringLiteral("refused"), says));
    QVERIFY(barto.startAgent(luke)); // its own name
}

void TestSecurityTls::nameMismatchIsAWarningByDefault()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet(QStringLiteral("anything")));
    barto.setTlsTail(barto.clientCa());
    barto.setAgentLink(barto.clientCertificate(QStringLiteral("anything")));
    barto.setCliLink(barto.clientCertificate(QStringLiteral("anything")));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    const QString says = QStringLiteral("Its certificate is for anything, not for 'vader'.");
    QVERIFY(SecurityLab::says(barto.server(), says));
    const Lab::Answer answer = barto.cli({QStringLiteral("clients")});
    QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
}

void TestSecurityTls::keyReadableByOthers()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet(QStringLiteral("vader")));
    QCOMPARE(barto.run(QStringLiteral("chmod 644 server.key vader.key")), 0);
    QVERIFY(barto.launchServer());
    QCOMPARE(barto.server().waitForEnd(), 2);
    QVERIFY2(barto.server().log().contains(QStringLiteral("chmod 600")), qPrintable(barto.server().log()));
    barto.setAgentLink(barto.clientCertificate(vader));
    QVERIFY(barto.launchAgent(vader));
    QCOMPARE(barto.agent(vader).waitForEnd(), 2);
    QVERIFY2(barto.agent(vader).log().contains(QStringLiteral("chmod 600")), qPrintable(barto.agent(vader).log()));
}

/// An exchange by openssl s_client; its whole talk is in output().
int TestSecurityTls::openssl(SecurityLab &barto, const QString &options)
{
    return barto.run(
        QStringLiteral("openssl s_client -connect 127.0.0.1:%1 -CAfile ca.pem -verify_return_error -ign_eof %2")
            .arg(barto.port())
            .arg(options),
        "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
}

void TestSecurityTls::protocolsAndCiphers()
{
    for (const auto &kind : {QStringLiteral("KEY=ec"), QStringLiteral("KEY=rsa")}) {
        SecurityLab barto;
        barto.setTls(true);
        QVERIFY(barto.makeCerts(QStringLiteral("ca"), kind)
            && barto.makeCerts(QStringLiteral("server server IP:127.0.0.1"), kind));
        QVERIFY(barto.startServer());
        QCOMPARE(openssl(barto, {}), 0);
        QVERIFY2(
            barto.output().contains(QStringLiteral("TLSv1.3")) && barto.output().contains(QStringLiteral("200 OK")),
            qPrintable(barto.output()));
        QCOMPARE(openssl(barto, QStringLiteral("-tls1_2")), 0);
        QVERIFY2(barto.output().contains(QStringLiteral("200 OK")), qPrintable(barto.output()));
        // Old versions, and ciphers without forward secrecy or authentication of what is sent.
        for (const char *old : {"-tls1_1 -cipher ALL:@SECLEVEL=0", "-tls1 -cipher ALL:@SECLEVEL=0",
                 "-tls1_2 -cipher AES128-SHA:AES256-SHA256:AES128-GCM-SHA256",
                 "-tls1_2 -cipher ECDHE+AES+SHA256:ECDHE+SHA", "-tls1_2 -cipher aNULL:eNULL:@SECLEVEL=0"}) {
            openssl(barto, QLatin1StringView(old));
            QVERIFY2(!barto.output().contains(QStringLiteral("200 OK")), old);
        }
    }
}

QTEST_GUILESS_MAIN(TestSecurityTls)
#include "tst_securitytls.moc"
