// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/link/link.h"
#include "tests/support/freeport.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace barto;
using namespace std::chrono_literals;

namespace {

/// A server that says what it is told to, good or bad.
class FakeServer : public QObject
{
public:
    explicit FakeServer(const QStringList &subprotocols, quint16 port = 0)
    {
        m_server.setSupportedSubprotocols(subprotocols);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            peers.emplace_back(m_server.nextPendingConnection());
            connect(peers.back().get(), &QWebSocket::binaryMessageReceived, this,
                [this](const QByteArray &frame) { frames.append(frame); });
        });
        isListening = m_server.listen(QHostAddress::LocalHost, port);
    }
    ~FakeServer() override
    {
        peers.clear();
        m_server.close();
    }
    quint16 port() const { return m_server.serverPort(); }
    QByteArray challenge() const
    {
        const QUrlQuery query(peers.back()->requestUrl());
        return challengeFromText(query.queryItemValue(QStringLiteral("challenge"))).value_or(QByteArray());
    }

    std::vector<std::unique_ptr<QWebSocket>> peers;
    QByteArrayList frames;
    bool isListening = false;

private:
    QWebSocketServer m_server{QStringLiteral("fake"), QWebSocketServer::NonSecureMode};
};

const auto plain = QStringLiteral("barto.v1");
const auto sealed = QStringLiteral("barto.v1.ed25519");

} // namespace

class TestLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backoffGrowsAndSlowsDown();
    void saysWhyItCannotConnect_data();
    void saysWhyItCannotConnect();
    void otherServersAreNoBarto_data();
    void otherServersAreNoBarto();
    void silenceTimesOut();
    void opensOnlyGoodSeals_data();
    void opensOnlyGoodSeals();
    void comesBack();
    void criticalAfterRetryCount();
    void holdsOff();
    void silentServerIsLeft();
    void anyByteIsLife();
    void drainedAfterMuch();
    void closeIsFinal();
    void tooLargeIsRefused();

private:
    LinkSettings settings(quint16 port, bool once = true) const
    {
        LinkSettings link;
        link.once = once;
        link.host = QStringLiteral("127.0.0.1");
        link.port = port;
        link.name = QStringLiteral("va der+");
        link.backoff = {10ms, 40ms, 30ms, 0, [] { return 0.0; }};
        return link;
    }
    SystemClock m_clock;
};

void TestLink::backoffGrowsAndSlowsDown()
{
    double jitter = 0;
    Backoff backoff({500ms, 60s, 300s, 10, [&jitter] { return jitter; }});
    std::vector<std::chrono::milliseconds> waits;
    for (int i = 0; i < 11; ++i)
        waits.push_back(backoff.next());
    QVERIFY((waits == std::vector<std::chrono::milliseconds>{500ms, 1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s, 300s, 300s}));
    QVERIFY(backoff.isExhausted());
    backoff.reset();
    jitter = 1;
    QCOMPARE(backoff.next().count(), 250);
    Backoff endless({500ms, 60s, 300s, 0, [] { return 0.0; }});
    for (int i = 0; i < 1000; ++i)
        QVERIFY(endless.next() <= 60s);
    Backoff random({500ms, 60s, 300s, 0, {}});
    const auto wait = random.next();
    QVERIFY(wait >= 250ms && wait <= 500ms);
}

void TestLink::saysWhyItCannotConnect_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<LinkFault>("fault");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("refused") << QStringLiteral("127.0.0.1") << LinkFault::ConnectionRefused << Error::Code::Unreachable
                             << QStringLiteral("cannot reach bartos at 127.0.0.1:%1: connection refused");
    QTest::newRow("refused v6") << QStringLiteral("::1") << LinkFault::ConnectionRefused << Error::Code::Unreachable
                                << QStringLiteral("cannot reach bartos at [::1]:%1: connection refused");
    QTest::newRow("unknown") << QStringLiteral("no-such-host.invalid") << LinkFault::UnknownHost
                             << Error::Code::Unreachable
                             << QStringLiteral("cannot reach bartos: no address is known for 'no-such-host.invalid'");
}

void TestLink::saysWhyItCannotConnect()
{
    QFETCH(QString, host);
    QFETCH(QString, says);
    LinkSettings to = settings(freePort());
    to.host = host;
    Link link(to, m_clock);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 30'000);
    const auto error = closed[0][0].value<Error>();
    QCOMPARE(error.detail, says.contains(u'%') ? says.arg(to.port) : says);
    QTEST(error.code, "code");
    QTEST(link.fault(), "fault");
    QVERIFY(!link.nextAttemptIn());
    link.open(); // once more, once
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 2, 30'000);
}

void TestLink::otherServersAreNoBarto_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<LinkFault>("fault");
    QTest::newRow("a web page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi") << LinkFault::NotBarto;
    QTest::newRow("404") << QByteArray("HTTP/1.1 404 Not Found\r\n\r\n") << LinkFault::NotBarto;
    QTest::newRow("400") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << LinkFault::NotBarto;
    QTest::newRow("ssh") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << LinkFault::NetworkDown;
    QTest::newRow("401") << QByteArray("HTTP/1.1 401 Unauthorized\r\n\r\n") << LinkFault::Token;
    QTest::newRow("403") << QByteArray("HTTP/1.1 403 The name (it) is bad\r\n\r\n") << LinkFault::Denied;
    QTest::newRow("nothing") << QByteArray() << LinkFault::NetworkDown;
}

void TestLink::otherServersAreNoBarto()
{
    QFETCH(QByteArray, answer);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server, answer] {
        QTcpSocket *peer = server.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer, answer] {
            peer->readAll();
            peer->write(answer);
            peer->disconnectFromHost();
        });
    });
    LinkSettings to = settings(server.serverPort());
    to.connectTimeout = 10s;
    Link link(to, m_clock);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_COMPARE(closed.size(), 1);
    QFETCH(LinkFault, fault);
    QVERIFY2(link.fault() == fault, qPrintable(closed[0][0].value<Error>().detail));
    if (fault == LinkFault::Denied)
        QVERIFY(closed[0][0].value<Error>().detail.endsWith(QStringLiteral("The name (it) is bad")));
    QCOMPARE(closed.size(), 1);
}

void TestLink::silenceTimesOut()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    LinkSettings to = settings(server.serverPort());
    to.connectTimeout = 100ms;
    Link link(to, m_clock);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed[0][0].value<Error>().code, Error::Code::Timeout);
}

void TestLink::opensOnlyGoodSeals_data()
{
    QTest::addColumn<QString>("frame");
    QTest::addColumn<int>("received");
    for (const char *frame :
        {"good", "good good", "tampered", "good replayed", "other connection", "other client", "unsealed"})
        QTest::newRow(frame) << QString::fromLatin1(frame) << int(QByteArray(frame).count("good"));
}

void TestLink::opensOnlyGoodSeals()
{
    QFETCH(QString, frame);
    QFETCH(int, received);
    const SigningKey key = SigningKey::make();
    FakeServer server({sealed});
    LinkSettings to = settings(server.port());
    to.serverKeys = {key.publicKey()};
    Link link(to, m_clock);
    QSignalSpy payloads(&link, &Link::received);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_VERIFY(link.isOpen());
    FrameSealer sealer(key, to.name, server.challenge());
    QByteArray last;
    const auto send = [&server](const QByteArray &bytes) { server.peers.back()->sendBinaryMessage(bytes); };
    for (int i = 0; i < received; ++i)
        send(last = sealer.seal("payload"));
    if (frame.contains(u"tampered"))
        send(sealer.seal("payload").replace("payload", "Payload"));
    else if (frame.contains(u"replayed"))
        send(last);
    else if (frame == u"other connection")
        send(FrameSealer(key, to.name, newChallenge()).seal("payload"));
    else if (frame == u"other client")
        send(FrameSealer(key, QStringLiteral("luke"), server.challenge()).seal("payload"));
    else if (frame == u"unsealed")
        send("payload");
    const bool isBad = !frame.endsWith(u"good");
    QTRY_COMPARE(payloads.size() + closed.size(), received + int(isBad));
    QCOMPARE(payloads.size(), received);
    QCOMPARE(link.badSeals(), quint64(isBad));
    QCOMPARE(link.isOpen(), !isBad);
    if (isBad)
        QCOMPARE(link.fault(), LinkFault::BadSeal);
}

void TestLink::comesBack()
{
    auto server = std::make_unique<FakeServer>(QStringList(plain));
    const quint16 port = server->port();
    Link link(settings(port, false), m_clock);
    QSignalSpy opened(&link, &Link::opened);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(QUrlQuery(server->peers[0]->requestUrl()).queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded),
        QStringLiteral("va der+"));
    server.reset();
    QTRY_VERIFY(closed.size() >= 4); // the loss, and attempts in vain
    QVERIFY(!link.isOpen() && !link.send("x"));
    server = std::make_unique<FakeServer>(QStringList(plain), port);
    QVERIFY(server->isListening);
    QTRY_COMPARE(opened.size(), 2);
    QVERIFY(link.send("hello"));
    QTRY_COMPARE(server->frames, QByteArrayList({QByteArray("hello")}));
}

void TestLink::criticalAfterRetryCount()
{
    LinkSettings to = settings(freePort(), false);
    to.backoff.retryCount = 3;
    Link link(to, m_clock);
    QTest::ignoreMessage(
        QtCriticalMsg, QRegularExpression(QStringLiteral("^3 attempts in a row .*connection refused")));
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_VERIFY(closed.size() >= 5); // it never gives up, and complains once
}

void TestLink::holdsOff()
{
    FakeServer server({plain});
    Link link(settings(server.port(), false), m_clock);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_VERIFY(link.isOpen());
    link.holdOff(5min);
    QVERIFY(link.isOpen());
    QTRY_COMPARE(server.peers.size(), size_t(1));
    server.peers[0]->close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("Another one took over."));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(link.fault(), LinkFault::ClosedByServer);
    QVERIFY(closed[0][0].value<Error>().detail.endsWith(QStringLiteral("Another one took over.")));
    QVERIFY(link.nextAttemptIn() > 4min);
    link.close();
    QCOMPARE(closed.size(), 2);
    QVERIFY(!link.nextAttemptIn());
}

void TestLink::silentServerIsLeft()
{
    QTcpServer server; // a WebSocket that answers no ping: the upgrade comes from a recording
    QVERIFY(server.listen(QHostAddress::LocalHost));
    FakeServer real({plain});
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *peer = server.nextPendingConnection();
        auto *upstream = new QTcpSocket(peer);
        upstream->connectToHost(QHostAddress::LocalHost, real.port());
        connect(peer, &QTcpSocket::readyRead, upstream, [=] {
            const QByteArray bytes = peer->readAll();
            if (bytes.startsWith("GET "))
                upstream->write(bytes);
        });
        connect(upstream, &QTcpSocket::readyRead, peer, [=] { peer->write(upstream->readAll()); });
    });
    LinkSettings to = settings(server.serverPort());
    to.heartbeat = 50ms;
    to.heartbeatTimeout = 200ms;
    Link link(to, m_clock);
    QSignalSpy opened(&link, &Link::opened);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(link.fault(), LinkFault::TimedOut);
    QCOMPARE(closed[0][0].value<Error>().code, Error::Code::Timeout);
}

void TestLink::anyByteIsLife()
{
    FakeServer server({plain});
    LinkSettings to = settings(server.port());
    to.heartbeat = 20ms;
    to.heartbeatTimeout = 2s;
    to.steadyAfter = 1ms;
    Link link(to, m_clock);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_COMPARE(server.peers.size(), size_t(1));
    QSignalSpy pongs(server.peers[0].get(), &QWebSocket::pong);
    server.peers[0]->ping();
    QTRY_COMPARE(pongs.size(), 1);
    QVERIFY(link.isOpen() && closed.isEmpty());
}

void TestLink::drainedAfterMuch()
{
    FakeServer server({plain});
    LinkSettings to = settings(server.port());
    to.lowMark = 1000;
    Link link(to, m_clock);
    QSignalSpy drained(&link, &Link::drained);
    link.open();
    QTRY_VERIFY(link.isOpen());
    QVERIFY(link.send("little"));
    for (int i = 0; i < 100; ++i)
        QVERIFY(link.send(QByteArray(100'000, 'x')));
    QVERIFY(link.bytesToWrite() > 1000);
    QTRY_COMPARE(server.frames.size(), 101);
    QTRY_VERIFY(drained.size() >= 1);
    QVERIFY(link.bytesToWrite() <= 1000);
}

void TestLink::closeIsFinal()
{
    FakeServer server({plain});
    Link link(settings(server.port(), false), m_clock);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_VERIFY(link.isOpen());
    link.send("last words");
    link.close(QStringLiteral("Stopping."));
    QCOMPARE(closed.size(), 1);
    QCOMPARE(link.fault(), LinkFault::ClosedByUs);
    QTRY_COMPARE(server.frames, QByteArrayList({QByteArray("last words")}));
    QTRY_COMPARE(server.peers[0]->closeReason(), QStringLiteral("Stopping."));
    QVERIFY(!link.nextAttemptIn());
    link.close();
    QCOMPARE(closed.size(), 1);
}

void TestLink::tooLargeIsRefused()
{
    FakeServer server({plain});
    LinkSettings to = settings(server.port());
    to.maxMessageBytes = 1000;
    Link link(to, m_clock);
    QSignalSpy received(&link, &Link::received);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    QTRY_COMPARE(server.peers.size(), size_t(1));
    server.peers[0]->sendBinaryMessage(QByteArray(1001, 'x'));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed[0][0].value<Error>().code, Error::Code::TooLarge);
    QCOMPARE(received.size(), 0);
}

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
