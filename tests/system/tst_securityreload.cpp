// SPDX-License-Identifier: MIT OR Apache-2.0

// What changes under a running server: certificates, revocations, and a fleet's way to mutual TLS. Nobody who belongs
// is ever refused or cut off.

#include "tests/system/securitylab.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>

#include <csignal>

using namespace barto;

namespace {

const QString vader = QStringLiteral("vader");
const QString luke = QStringLiteral("luke");
const QString tick = QStringLiteral(R"({ name = "tick", on_calendar = "*:*:*", cmds = ["echo tick"] })");

} // namespace

class TestSecurityReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificatesOnChangeAndOnHangup();
    void badCertificateStaysOut();
    void revocationCutsOff();
    void toMutualTlsWithoutDowntime();
    void referenceRecipe();

private:
    static QByteArray serialShown(const SecurityLab &barto);
};

/// Of the certificate that the server shows to a new connection.
QByteArray TestSecurityReload::serialShown(const SecurityLab &barto)
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), barto.port());
    return socket.waitForEncrypted(5000) ? socket.peerCertificate().serialNumber() : QByteArray();
}

void TestSecurityReload::certificatesOnChangeAndOnHangup()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet({}));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    const QByteArray first = serialShown(barto);
    QVERIFY(!first.isEmpty());
    // Written in place, as scripts do.
    QVERIFY(barto.makeCerts(QStringLiteral("server server DNS:localhost IP:127.0.0.1")));
    QTRY_VERIFY_WITH_TIMEOUT(serialShown(barto) != first, 20'000);
    const QByteArray second = serialShown(barto);
    QVERIFY(!second.isEmpty());
    // Moved into place, as programs that renew do.
    QVERIFY(barto.makeCerts(QStringLiteral("server fresh DNS:localhost IP:127.0.0.1")));
    QCOMPARE(barto.run(QStringLiteral("mv fresh.key server.key; mv fresh.pem server.pem")), 0);
    QTRY_VERIFY_WITH_TIMEOUT(serialShown(barto) != second && !serialShown(barto).isEmpty(), 20'000);
    const qsizetype before = barto.server().log().count(QStringLiteral("the certificates were read again"));
    barto.server().signal(SIGHUP);
    QTRY_VERIFY_WITH_TIMEOUT(
        barto.server().log().count(QStringLiteral("the certificates were read again")) > before, 20'000);
    // All that on one connection.
    QCOMPARE(barto.agent(vader).log().count(QStringLiteral("has taken us in")), 1);
    QVERIFY(barto.isUp(vader));
}

void TestSecurityReload::badCertificateStaysOut()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet({}));
    QVERIFY(barto.startServer());
    const QByteArray first = serialShown(barto);
    QCOMPARE(barto.run(QStringLiteral("echo nonsense > server.pem")), 0);
    QVERIFY(SecurityLab::says(barto.server(), QStringLiteral("the certificates in use stay: cert_file_path")));
    QCOMPARE(serialShown(barto), first);
    QVERIFY(barto.startAgent(vader));
}

void TestSecurityReload::revocationCutsOff()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet(QStringLiteral("vader luke admin")));
    barto.setTlsTail(barto.clientCa(QStringLiteral("client_crl = \"%1\"\n").arg(barto.path(QStringLiteral("ca.crl")))));
    barto.setCliLink(barto.clientCertificate(QStringLiteral("admin")));
    QVERIFY(barto.startServer());
    barto.setAgentLink(barto.clientCertificate(luke));
    QVERIFY(barto.startAgent(luke));
    barto.setAgentLink(barto.clientCertificate(vader));
    QVERIFY(barto.startAgent(vader));
    QVERIFY(barto.makeCerts(QStringLiteral("revoke vader")));
    QVERIFY(SecurityLab::says(barto.server(), QStringLiteral("is closed: its certificate has been revoked")));
    QVERIFY(SecurityLab::says(barto.agent(vader), QStringLiteral("The client certificate has been revoked.")));
    QVERIFY(barto.isUp(luke));
    QCOMPARE(barto.agent(luke).log().count(QStringLiteral("has taken us in")), 1);
    barto.agent(vader).stop();
    QVERIFY(barto.launchAgent(vader));
    QVERIFY(SecurityLab::says(barto.agent(vader), QStringLiteral("The client certificate is revoked")));
}

/// As documented: certificates for all agents first, which nobody asks for yet; then client_ca_cert on the server.
void TestSecurityReload::toMutualTlsWithoutDowntime()
{
    SecurityLab barto;
    QVERIFY(barto.makeFleet(QStringLiteral("vader luke")));
    barto.addSchedule(vader, tick);
    barto.addSchedule(luke, tick);
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader)); // still without
    for (const QString &name : {vader, luke}) {
        barto.agent(name).stop();
        barto.setAgentLink(barto.clientCertificate(name));
        QVERIFY(barto.startAgent(name)); // silently unused
    }
    barto.setCliLink(barto.clientCertificate(luke));
    QCOMPARE(barto.cli({QStringLiteral("info")}).exitCode, 0);
    barto.server().stop();
    barto.setTlsTail(barto.clientCa());
    QVERIFY(barto.startServer());
    QVERIFY(barto.isUp(vader) && barto.isUp(luke));
    const qint64 before = barto.number(QStringLiteral("SELECT count(*) FROM line"));
    QTRY_VERIFY_WITH_TIMEOUT(barto.number(QStringLiteral("SELECT count(*) FROM line")) > before + 2, 20'000);
    // No slot passed in silence, and none was lost, while the server was away.
    QTRY_COMPARE_WITH_TIMEOUT(
        barto.number(QStringLiteral("SELECT count(*) FROM run WHERE outcome NOT IN (0, 1, 6)")), 0, 20'000);
    QVERIFY(!barto.server().log().contains(QStringLiteral("was refused")));
    barto.setCliLink({});
    QCOMPARE(barto.cli({QStringLiteral("info")}).exitCode, 3);
}

/// The commands that have always been documented: RSA keys, and client certificates of version 1 with nothing but a CN.
void TestSecurityReload::referenceRecipe()
{
    SecurityLab barto;
    const int made = barto.run(QStringLiteral(R"(set -e
openssl genrsa -out bartos-ca.key 4096
openssl req -new -x509 -days 3650 \
  -key bartos-ca.key \
  -out bartos-ca.pem \
  -subj "/CN=barto CA"
openssl genrsa -out bartos.key 4096
openssl req -new \
  -key bartos.key \
  -out bartos.csr \
  -subj "/CN=bartos.example.com"
openssl x509 -req -days 365 \
  -in bartos.csr \
  -CA bartos-ca.pem \
  -CAkey bartos-ca.key \
  -CAcreateserial \
  -extfile <(printf "subjectAltName=DNS:bartos.example.com,IP:127.0.0.1") \
  -out bartos.pem
chmod 600 bartos-ca.key bartos.key
openssl genrsa -out my-worker.key 4096
openssl req -new \
  -key my-worker.key \
  -out my-worker.csr \
  -subj "/CN=my-worker"
openssl x509 -req -days 365 \
  -in my-worker.csr \
  -CA bartos-ca.pem \
  -CAkey bartos-ca.key \
  -CAcreateserial \
  -out my-worker.pem
cp bartos.pem server.pem; cp bartos.key server.key; cp bartos-ca.pem ca.pem
openssl x509 -in my-worker.pem -noout -text | grep 'Version: 1 ')"));
    QVERIFY2(made == 0, qPrintable(barto.output()));
    barto.setTls(true);
    barto.setTlsTail(barto.clientCa(QStringLiteral("require_name_match = true\n")));
    barto.setAgentLink(barto.clientCertificate(QStringLiteral("my-worker")));
    barto.setCliLink(barto.clientCertificate(QStringLiteral("my-worker")));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(QStringLiteral("my-worker"))); // its name is matched by CN
    QVERIFY(barto.launchAgent(vader));
    QVERIFY(SecurityLab::says(barto.agent(vader), QStringLiteral("do not have this client's name")));
}

QTEST_GUILESS_MAIN(TestSecurityReload)
#include "tst_securityreload.moc"
