// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/server/gateway/gatewaylab.h"
#include "tests/support/testcertificates.h"

using namespace barto;
using namespace std::chrono_literals;

/// wss: certificates of all kinds, and two listeners.
class TestGatewayTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void connects_data();
    void connects();
    void mutual_data();
    void mutual();
    void revokedIsRefused();
    void nameMustMatchWhereRequired();
    void plainAndEncrypted();
    void sharedPlaceIsEncryptedOnly();
    void reloads();
    void silentHandshakeEnds();

private:
    TlsServerSettings server(const char *name) const
    {
        const QString base = QString::fromLatin1(name);
        return {
            m_files.path(base + QStringLiteral(".pem")), m_files.path(base + QStringLiteral(".key")), {}, {}, false};
    }
    QString pem(const char *name) const { return m_files.path(QString::fromLatin1(name)); }
    static LinkSettings encrypted(const GatewayLab &lab, const QString &ca)
    {
        LinkSettings settings = lab.linkSettings();
        settings.encrypted = true;
        settings.tls.caFile = ca;
        return settings;
    }

    TestCertificates m_files;
};

void TestGatewayTls::initTestCase()
{
    const auto local = QStringLiteral("DNS:localhost,IP:127.0.0.1");
    const auto ca = QStringLiteral("ca");
    QVERIFY(m_files.makeAuthority(ca));
    QVERIFY(m_files.makeAuthority(QStringLiteral("other")));
    QVERIFY(m_files.make(QStringLiteral("rsa"), ca, local));
    QVERIFY(m_files.make(QStringLiteral("ec"), ca, local, true));
    QVERIFY(m_files.make(QStringLiteral("elsewhere"), ca, QStringLiteral("DNS:elsewhere.example")));
    QVERIFY(m_files.make(QStringLiteral("vader"), ca, QStringLiteral("DNS:darth.example"), true));
    QVERIFY(m_files.make(QStringLiteral("boba"), ca, QStringLiteral("DNS:boba.example"), true));
    QVERIFY(m_files.make(QStringLiteral("strange"), QStringLiteral("other"), QStringLiteral("DNS:vader"), true));
}

void TestGatewayTls::connects_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("says");
    const QString ip = QStringLiteral("127.0.0.1");
    QTest::newRow("rsa") << QByteArray("rsa") << pem("ca.pem") << ip << QString();
    QTest::newRow("ec") << QByteArray("ec") << pem("ca.pem") << QStringLiteral("localhost") << QString();
    QTest::newRow("wrong authority") << QByteArray("rsa") << pem("other.pem") << ip
                                     << QStringLiteral("not signed by ca_cert");
    QTest::newRow("system's authorities")
        << QByteArray("rsa") << QString() << ip << QStringLiteral("not signed by an authority");
    QTest::newRow("wrong host name") << QByteArray("elsewhere") << pem("ca.pem") << ip
                                     << QStringLiteral("is not for '127.0.0.1'");
    QTest::newRow("no such file") << QByteArray("rsa") << pem("none.pem") << ip << QStringLiteral("cannot be read");
}

void TestGatewayTls::connects()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QString, ca);
    QFETCH(QString, host);
    QFETCH(QString, says);
    GatewayLab lab;
    lab.settings.listeners[0].tls = server(certificate.constData());
    QVERIFY(lab.start());
    QVERIFY(lab.gateway.listeners()[0].startsWith(QStringLiteral("wss://")));
    LinkSettings settings = encrypted(lab, ca);
    settings.host = host;
    for (const auto peer : {LinkSettings::Peer::Agent, LinkSettings::Peer::Operator}) {
        settings.peer = peer;
        const auto link = lab.link(settings);
        QSignalSpy closed(link.get(), &Link::closed);
        QTRY_VERIFY(link->isOpen() || !closed.isEmpty());
        const QString detail = closed.isEmpty() ? QString() : closed[0][0].value<Error>().detail;
        QVERIFY2(says.isEmpty() == detail.isEmpty() && detail.contains(says), qPrintable(detail));
        if (!says.isEmpty())
            continue;
        // Moved to its thread after the handshake, the socket must still work both ways.
        QSignalSpy received(link.get(), &Link::received);
        if (peer == LinkSettings::Peer::Agent) {
            QTRY_COMPARE(lab.sinks.workers.size(), 1);
            QVERIFY(lab.sinks.workers[0].encrypted);
            lab.gateway.send(lab.sinks.workers[0].session, Credit{1});
            QTRY_COMPARE(received.size(), 1);
            link->send(encode(helloMessage()));
            QTRY_COMPARE(lab.sinks.messages.size(), size_t(1));
        } else {
            link->send(encode(RequestEnvelope{1, InfoRequest{}}));
            QTRY_COMPARE(lab.sinks.requests.size(), size_t(1));
        }
    }
}

void TestGatewayTls::mutual_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<bool>("opens");
    QTest::newRow("ours") << QByteArray("vader") << true;
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("another authority's") << QByteArray("strange") << false;
}

void TestGatewayTls::mutual()
{
    QFETCH(QByteArray, client);
    QFETCH(bool, opens);
    GatewayLab lab;
    lab.settings.listeners[0].tls = server("rsa");
    lab.settings.listeners[0].tls->clientCaFile = pem("ca.pem");
    QVERIFY(lab.start());
    LinkSettings settings = encrypted(lab, pem("ca.pem"));
    if (!client.isEmpty()) {
        settings.tls.certFile = m_files.path(QString::fromLatin1(client) + QStringLiteral(".pem"));
        settings.tls.keyFile = m_files.path(QString::fromLatin1(client) + QStringLiteral(".key"));
    }
    const auto link = lab.link(settings);
    QSignalSpy closed(link.get(), &Link::closed);
    QTRY_VERIFY(link->isOpen() || !closed.isEmpty());
    const QString detail = closed.isEmpty() ? QString() : closed[0][0].value<Error>().detail;
    QVERIFY2(link->isOpen() == opens, qPrintable(detail));
    if (!opens) {
        QVERIFY2(link->fault() == LinkFault::Tls, qPrintable(detail));
        return;
    }
    QTRY_COMPARE(lab.sinks.workers.size(), 1);
    QCOMPARE(
        lab.sinks.workers[0].certificateNames, QStringList({QStringLiteral("vader"), QStringLiteral("darth.example")}));
}

void TestGatewayTls::revokedIsRefused()
{
    QVERIFY(m_files.revoke(QStringLiteral("ca"), QStringLiteral("boba")));
    GatewayLab lab;
    lab.settings.listeners[0].tls = server("rsa");
    lab.settings.listeners[0].tls->clientCaFile = pem("ca.pem");
    lab.settings.listeners[0].tls->clientCrlFile = pem("ca.crl");
    QVERIFY(lab.start());
    LinkSettings settings = encrypted(lab, pem("ca.pem"));
    settings.tls.certFile = pem("boba.pem");
    settings.tls.keyFile = pem("boba.key");
    const auto revoked = lab.link(settings);
    QSignalSpy closed(revoked.get(), &Link::closed);
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY2(closed[0][0].value<Error>().detail.contains(QStringLiteral("revoked")),
        qPrintable(closed[0][0].value<Error>().detail));
    settings.tls.certFile = pem("vader.pem");
    settings.tls.keyFile = pem("vader.key");
    const auto good = lab.link(settings);
    QTRY_VERIFY(good->isOpen());
}

void TestGatewayTls::nameMustMatchWhereRequired()
{
    GatewayLab lab;
    lab.settings.listeners[0].tls = server("rsa");
    lab.settings.listeners[0].tls->clientCaFile = pem("ca.pem");
    lab.settings.listeners[0].tls->requireNameMatch = true;
    QVERIFY(lab.start());
    LinkSettings settings = encrypted(lab, pem("ca.pem"));
    settings.tls.certFile = pem("vader.pem");
    settings.tls.keyFile = pem("vader.key");
    for (const QString &name : {QStringLiteral("vader"), QStringLiteral("darth.example"), QStringLiteral("luke")}) {
        settings.name = name;
        const auto link = lab.link(settings);
        QTRY_VERIFY(link->isOpen() || link->fault() != LinkFault::None);
        QCOMPARE(link->isOpen(), name != u"luke");
        QCOMPARE(link->fault(), name == u"luke" ? LinkFault::Denied : LinkFault::None);
    }
}

void TestGatewayTls::plainAndEncrypted()
{
    GatewayLab lab;
    lab.settings.listeners.push_back({QStringLiteral("127.0.0.1"), 0, server("ec")});
    QVERIFY(lab.start());
    const auto plain = lab.link(lab.linkSettings());
    LinkSettings settings = encrypted(lab, pem("ca.pem"));
    settings.port = lab.port(1);
    const auto secret = lab.link(settings);
    QTRY_VERIFY(plain->isOpen() && secret->isOpen());
    // The wrong way round, both say what may be wrong.
    LinkSettings wrong = lab.linkSettings();
    wrong.port = lab.port(1);
    const auto plainToTls = lab.link(wrong);
    QSignalSpy closed(plainToTls.get(), &Link::closed);
    QTRY_COMPARE(closed.size(), 1);
    settings.port = lab.port(0);
    const auto tlsToPlain = lab.link(settings);
    QTRY_COMPARE(tlsToPlain->fault(), LinkFault::Tls);
}

void TestGatewayTls::sharedPlaceIsEncryptedOnly()
{
    quint16 port = 0;
    {
        GatewayLab probe;
        QVERIFY(probe.start());
        port = probe.port();
    }
    GatewayLab lab;
    lab.settings.listeners
        = {{QStringLiteral("127.0.0.1"), port, std::nullopt}, {QStringLiteral("127.0.0.1"), port, server("rsa")}};
    QVERIFY(lab.start());
    QCOMPARE(lab.gateway.listeners(), QStringList(QStringLiteral("wss://127.0.0.1:%1").arg(port)));
}

void TestGatewayTls::reloads()
{
    const auto copy = [this](const char *from) {
        for (const QString &end : {QStringLiteral(".pem"), QStringLiteral(".key")}) {
            QFile::remove(m_files.path(QStringLiteral("live") + end));
            QFile::copy(m_files.path(QString::fromLatin1(from) + end), m_files.path(QStringLiteral("live") + end));
        }
    };
    copy("elsewhere");
    GatewayLab lab;
    lab.settings.listeners[0].tls = server("live");
    QVERIFY(lab.start());
    const auto before = lab.link(encrypted(lab, pem("ca.pem")));
    QTRY_COMPARE(before->fault(), LinkFault::Tls);
    QFile::remove(pem("live.pem"));
    QVERIFY(!lab.gateway.reloadCertificates());
    copy("rsa");
    QVERIFY(lab.gateway.reloadCertificates());
    const auto after = lab.link(encrypted(lab, pem("ca.pem")));
    QTRY_VERIFY(after->isOpen());
}

void TestGatewayTls::silentHandshakeEnds()
{
    GatewayLab lab;
    lab.settings.listeners[0].tls = server("rsa");
    lab.settings.handshakeTimeout = 200ms;
    QVERIFY(lab.start());
    QCOMPARE(lab.raw(""), QByteArray());
    QVERIFY(lab.raw("GET /healthz HTTP/1.1\r\n\r\n") != "still open");
    LinkSettings settings = encrypted(lab, pem("ca.pem"));
    const auto link = lab.link(settings);
    QTRY_VERIFY(link->isOpen() || link->fault() != LinkFault::None);
}

QTEST_GUILESS_MAIN(TestGatewayTls)
#include "tst_gatewaytls.moc"
