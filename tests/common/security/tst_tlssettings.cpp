// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/security/revocationlist.h"
#include "common/security/tlssettings.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testcertificates.h"

using namespace barto;

class TestTlsSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsGoodFiles();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void refusesExpired();
    void revocations();

private:
    TestCertificates m_files;
    FakeClock m_clock{SystemClock().now() + std::chrono::minutes(10)}; ///< after the certificates were made
};

void TestTlsSettings::initTestCase()
{
    QVERIFY(m_files.makeAuthority(QStringLiteral("ca")));
    QVERIFY(m_files.makeAuthority(QStringLiteral("other")));
    QVERIFY(m_files.make(QStringLiteral("rsa"), QStringLiteral("ca"), QStringLiteral("DNS:localhost")));
    QVERIFY(m_files.make(QStringLiteral("ec"), QStringLiteral("ca"), QStringLiteral("DNS:localhost"), true));
    QVERIFY(m_files.make(QStringLiteral("open"), QStringLiteral("ca"), QStringLiteral("DNS:localhost"), true));
    QVERIFY(m_files.protect(QStringLiteral("open"), QFileDevice::ReadOther));
    QVERIFY(m_files.openssl(QStringLiteral("pkey -in ec.key -aes256 -passout pass:secret -out locked.key")));
    QVERIFY(m_files.protect(QStringLiteral("locked")));
    QFile text(m_files.path(QStringLiteral("text.pem")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("hello\n");
    text.setPermissions(QFileDevice::ReadOwner);
}

void TestTlsSettings::acceptsGoodFiles()
{
    for (const QString &name : {QStringLiteral("rsa"), QStringLiteral("ec")}) {
        const QString cert = m_files.path(name + QStringLiteral(".pem"));
        const QString key = m_files.path(name + QStringLiteral(".key"));
        const auto server
            = serverConfiguration({cert, key, m_files.path(QStringLiteral("ca.pem")), {}, false}, m_clock);
        QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
        QCOMPARE(server->peerVerifyMode(), QSslSocket::VerifyPeer);
        QVERIFY(serverConfiguration({cert, key, {}, {}, false}, m_clock)->peerVerifyMode() == QSslSocket::VerifyNone);
        QVERIFY(clientConfiguration({m_files.path(QStringLiteral("ca.pem")), cert, key}, m_clock));
    }
    QVERIFY(clientConfiguration({}, m_clock));
}

void TestTlsSettings::refusesBadFiles_data()
{
    QTest::addColumn<QString>("cert");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *cert, const char *key, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(cert) << QString::fromLatin1(key) << QString::fromLatin1(says);
    };
    row("no certificate file", "none.pem", "rsa.key", "none.pem: it cannot be read");
    row("no key file", "rsa.pem", "none.key", "none.key: it cannot be read");
    row("text as certificate", "text.pem", "rsa.key", "no certificate in PEM form");
    row("text as key", "rsa.pem", "text.pem", "no RSA or EC private key");
    row("another's key", "rsa.pem", "ec.key", "does not belong to the certificate");
    row("everybody may read it", "open.pem", "open.key", "chmod o=");
    row("pass phrase", "ec.pem", "locked.key", "pass phrase");
}

void TestTlsSettings::refusesBadFiles()
{
    QFETCH(QString, cert);
    QFETCH(QString, key);
    QFETCH(QString, says);
    const auto server = serverConfiguration({m_files.path(cert), m_files.path(key), {}, {}, false}, m_clock);
    QVERIFY(!server);
    QCOMPARE(server.error().code, Error::Code::Config);
    QVERIFY2(server.error().detail.contains(says), qPrintable(server.error().detail));
    const auto client = clientConfiguration({{}, m_files.path(cert), m_files.path(key)}, m_clock);
    QVERIFY(!client && client.error().detail.contains(says));
}

void TestTlsSettings::refusesExpired()
{
    const TlsServerSettings settings{
        m_files.path(QStringLiteral("rsa.pem")), m_files.path(QStringLiteral("rsa.key")), {}, {}, false};
    FakeClock later(m_clock.now() + std::chrono::hours(24 * 31));
    QVERIFY(serverConfiguration(settings, later).error().detail.contains(QStringLiteral("expired at")));
    FakeClock earlier(m_clock.now() - std::chrono::hours(24));
    QVERIFY(serverConfiguration(settings, earlier).error().detail.contains(QStringLiteral("not valid before")));
    QVERIFY(clientConfiguration({m_files.path(QStringLiteral("ca.pem")), {}, {}}, later)
                .error()
                .detail.contains(QStringLiteral("expired")));
    QVERIFY(clientConfiguration({{}, m_files.path(QStringLiteral("rsa.pem")), {}}, m_clock)
                .error()
                .detail.contains(QStringLiteral("belong together")));
}

void TestTlsSettings::revocations()
{
    QVERIFY(m_files.revoke(QStringLiteral("ca"), QStringLiteral("rsa")));
    const auto certificate = [this](const char *name) {
        return QSslCertificate::fromPath(m_files.path(QString::fromLatin1(name))).value(0);
    };
    const QString crl = m_files.path(QStringLiteral("ca.crl"));
    const auto list = RevocationList::load(crl, {certificate("ca.pem")});
    QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
    QVERIFY(list->revokes(certificate("rsa.pem")));
    QVERIFY(!list->revokes(certificate("ec.pem")));
    QVERIFY(!list->revokes(QSslCertificate()));
    QVERIFY(!RevocationList().revokes(certificate("rsa.pem")));
    QVERIFY(list->nextUpdate() > m_clock.now());
    QVERIFY(RevocationList::load(crl, {certificate("other.pem")}).error().detail.contains(QStringLiteral("signed")));
    QVERIFY(!RevocationList::load(m_files.path(QStringLiteral("ca.pem")), {certificate("ca.pem")}));
    QVERIFY(!RevocationList::load(m_files.path(QStringLiteral("none")), {}));
}

QTEST_GUILESS_MAIN(TestTlsSettings)
#include "tst_tlssettings.moc"
