// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/accesstable.h"
#include "server/gateway/httprequest.h"
#include "tests/server/gateway/gatewaylab.h"

using namespace barto;
using namespace std::chrono_literals;

/// Who gets in, and what strangers are answered.
class TestGatewayDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeads();
    void refusesHeads_data();
    void refusesHeads();
    void answersPlainHttp_data();
    void answersPlainHttp();
    void readyFollowsTheServer();
    void headInPieces();
    void slowAndLargeHeadsEnd();
    void limitsPerAddressAndInAll();
    void tokens();
    void rolesComeFromRules();
    void accessMayChange();
    void refusesToListen();
};

void TestGatewayDoor::readsHeads()
{
    const QByteArray text = "GET /a?b=c?d HTTP/1.1\r\nConnection: keep-alive\r\nCONNECTION:Upgrade \r\nX:\r\n\r\nrest";
    QCOMPARE(headLength(text).value(), text.size() - 4);
    QVERIFY(!headLength(text.first(text.size() - 5)));
    const HttpRequest request = parseHttpRequest(text).value();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.path, QByteArray("/a"));
    QCOMPARE(request.query, QByteArray("b=c?d"));
    QCOMPARE(request.header("connection"), QByteArray("keep-alive, Upgrade"));
    QVERIFY(request.headerHas("connection", "upgrade"));
    QVERIFY(!request.headerHas("connection", "up"));
    QCOMPARE(headLength("GET / HTTP/1.0\n\n").value(), 16);
}

void TestGatewayDoor::refusesHeads_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("empty") << QByteArray("\r\n\r\n");
    QTest::newRow("two words") << QByteArray("GET /\r\n\r\n");
    QTest::newRow("HTTP/2") << QByteArray("GET / HTTP/2\r\n\r\n");
    QTest::newRow("absolute") << QByteArray("GET http://x/ HTTP/1.1\r\n\r\n");
    QTest::newRow("bytes") << QByteArray("GET /\xff HTTP/1.1\r\n\r\n");
    QTest::newRow("nameless header") << QByteArray("GET / HTTP/1.1\r\n: x\r\n\r\n");
    QTest::newRow("folded header") << QByteArray("GET / HTTP/1.1\r\nA: x\r\n b: y\r\n\r\n");
    QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nhello\r\n\r\n");
    QTest::newRow("no end") << QByteArray("GET / HTTP/1.1\r\nA: b");
}

void TestGatewayDoor::refusesHeads()
{
    QFETCH(QByteArray, head);
    QCOMPARE(parseHttpRequest(head).error().code, Error::Code::Protocol);
}

void TestGatewayDoor::answersPlainHttp_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    const auto get
        = [](const QByteArray &target) { return QByteArray("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n"); };
    const QByteArray token = "Authorization: Bearer right\r\n";
    const QByteArray protocol = "Sec-WebSocket-Protocol: barto.v1\r\n";
    QTest::newRow("healthz") << get("/healthz") << QByteArray("HTTP/1.1 200 OK\r\n");
    QTest::newRow("readyz") << get("/readyz") << QByteArray("HTTP/1.1 503 ");
    QTest::newRow("root") << get("/") << QByteArray("HTTP/1.1 404 ");
    QTest::newRow("post") << QByteArray("POST /healthz HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 404 ");
    QTest::newRow("other path") << GatewayLab::upgrade("/v1/ws/other?name=a") << QByteArray("HTTP/1.1 404 ");
    QTest::newRow("no token") << GatewayLab::upgrade("/v1/ws/worker?name=a") << QByteArray("HTTP/1.1 401 ");
    QTest::newRow("wrong token") << GatewayLab::upgrade(
        "/v1/ws/cli?name=a", "Authorization: Bearer righ\r\n" + protocol)
                                 << QByteArray("HTTP/1.1 401 ");
    QTest::newRow("no upgrade") << QByteArray("GET /v1/ws/worker?name=a HTTP/1.1\r\n" + token + "\r\n")
                                << QByteArray("HTTP/1.1 426 ");
    QTest::newRow("no name") << GatewayLab::upgrade("/v1/ws/worker", token + protocol)
                             << QByteArray("HTTP/1.1 403 The name");
    QTest::newRow("bad name") << GatewayLab::upgrade("/v1/ws/worker?name=a%0Ab", token + protocol)
                              << QByteArray("HTTP/1.1 403 The name");
    QTest::newRow("no subprotocol") << GatewayLab::upgrade("/v1/ws/worker?name=a", token)
                                    << QByteArray("HTTP/1.1 403 This server speaks");
    QTest::newRow("wrong subprotocol") << GatewayLab::upgrade(
        "/v1/ws/cli?name=a", token + "Sec-WebSocket-Protocol: barto.v2\r\n")
                                       << QByteArray("HTTP/1.1 403 This server speaks");
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02\x00\r\n\r\n", 9) << QByteArray("HTTP/1.1 400 ");
}

void TestGatewayDoor::answersPlainHttp()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    GatewayLab lab;
    lab.settings.apiKey = QStringLiteral("right");
    QVERIFY(lab.start());
    const QByteArray got = lab.raw(request);
    QVERIFY2(got.startsWith(answer), got.constData());
    QVERIFY(got.contains("Connection: close\r\n"));
    QVERIFY(lab.sinks.workers.isEmpty() && lab.sinks.operators.isEmpty());
}

void TestGatewayDoor::readyFollowsTheServer()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    lab.gateway.setReady(true);
    QVERIFY(lab.raw("GET /readyz HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 200"));
    lab.gateway.setReady(false);
    QVERIFY(lab.raw("GET /readyz HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 503"));
}

void TestGatewayDoor::headInPieces()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), lab.port());
    const QByteArray request = GatewayLab::upgrade("/v1/ws/worker?name=a%2Bb");
    QSignalSpy written(&socket, &QTcpSocket::bytesWritten);
    for (const char byte : request) {
        socket.write(&byte, 1);
        QVERIFY(written.wait());
    }
    QTRY_COMPARE(lab.sinks.workers.size(), 1);
    QCOMPARE(lab.sinks.workers[0].name, QStringLiteral("a+b"));
    QTRY_VERIFY(socket.peek(100).startsWith("HTTP/1.1 101"));
}

void TestGatewayDoor::slowAndLargeHeadsEnd()
{
    GatewayLab lab;
    lab.settings.handshakeTimeout = 200ms;
    QVERIFY(lab.start());
    QCOMPARE(lab.raw(""), QByteArray()); // says nothing
    QCOMPARE(lab.raw("GET / HTTP/1.1\r\nA: "), QByteArray()); // never finishes
    QVERIFY(lab.raw("GET /" + QByteArray(20'000, 'x') + " HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 431"));
    // The connections are counted out again.
    const auto link = lab.link(lab.linkSettings());
    QTRY_VERIFY(link->isOpen());
}

void TestGatewayDoor::limitsPerAddressAndInAll()
{
    for (const bool perAddress : {true, false}) {
        GatewayLab lab;
        (perAddress ? lab.settings.maxConnectionsPerAddress : lab.settings.maxConnections) = 2;
        QVERIFY(lab.start());
        auto first = lab.link(lab.linkSettings());
        const auto second = lab.link(lab.linkSettings(LinkSettings::Peer::Operator));
        QTRY_VERIFY(first->isOpen() && second->isOpen());
        const auto third = lab.link(lab.linkSettings());
        QSignalSpy closed(third.get(), &Link::closed);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(third->fault(), LinkFault::NetworkDown);
        first.reset();
        QTRY_COMPARE(lab.sinks.workersGone.size(), 1);
        third->open();
        QTRY_VERIFY(third->isOpen() || closed.size() > 1);
        if (!third->isOpen()) // the door learns of the end a moment later than the sink
            third->open();
        QTRY_VERIFY(third->isOpen());
    }
}

void TestGatewayDoor::tokens()
{
    GatewayLab lab;
    lab.settings.apiKey = newToken();
    QVERIFY(lab.start());
    const auto agent = lab.link(lab.linkSettings());
    const auto asking = lab.link(lab.linkSettings(LinkSettings::Peer::Operator));
    QTRY_VERIFY(agent->isOpen() && asking->isOpen());
    QTRY_COMPARE(lab.sinks.operators.size(), 1);
    QCOMPARE(lab.sinks.operators[0].role, Role::Admin);

    LinkSettings wrong = lab.linkSettings();
    wrong.token = newToken();
    const auto stranger = lab.link(wrong);
    QSignalSpy closed(stranger.get(), &Link::closed);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(stranger->fault(), LinkFault::Token);
    QCOMPARE(closed[0][0].value<Error>().code, Error::Code::Refused);
    QVERIFY(!closed[0][0].value<Error>().detail.contains(wrong.token));
}

void TestGatewayDoor::rolesComeFromRules()
{
    const AccessRules rules{{QStringLiteral("eve"), TokenHash::of("eve's"), Role::Viewer},
        {QStringLiteral("oscar"), TokenHash::of("oscar's"), Role::Operator}};
    const AccessTable table(QStringLiteral("key"), rules);
    QVERIFY(table.admitsAgent("key"));
    QVERIFY(!table.admitsAgent("eve's"));
    QVERIFY(!table.admitOperator("key")); // not while there are rules
    QCOMPARE(table.admitOperator("oscar's")->role, Role::Operator);
    QCOMPARE(table.admitOperator("eve's")->rule, QStringLiteral("eve"));
    QVERIFY(AccessTable().admitsAgent({}));
    QCOMPARE(AccessTable().admitOperator({})->role, Role::Admin);
    QVERIFY(!AccessTable({}, rules).admitOperator({}));
    QVERIFY(AccessTable({}, rules).admitsAgent({}));
    for (const Role role : {Role::Viewer, Role::Operator, Role::Admin})
        QCOMPARE(roleFromText(roleText(role)).value(), role);
    QVERIFY(!roleFromText(QStringLiteral("root")));
}

void TestGatewayDoor::accessMayChange()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    const auto before = lab.link(lab.linkSettings(LinkSettings::Peer::Operator));
    QTRY_VERIFY(before->isOpen());
    lab.gateway.setAccess(QStringLiteral("key"), {{QStringLiteral("eve"), TokenHash::of("eve's"), Role::Viewer}});
    const auto refused = lab.link(lab.linkSettings(LinkSettings::Peer::Operator));
    QTRY_COMPARE(refused->fault(), LinkFault::Token);
    LinkSettings settings = lab.linkSettings(LinkSettings::Peer::Operator);
    settings.token = QStringLiteral("eve's");
    const auto eve = lab.link(settings);
    QTRY_COMPARE(lab.sinks.operators.size(), 2);
    QCOMPARE(lab.sinks.operators[1].name, QStringLiteral("eve"));
    QCOMPARE(lab.sinks.operators[1].role, Role::Viewer);
    QVERIFY(before->isOpen());
}

void TestGatewayDoor::refusesToListen()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    GatewayLab second;
    second.settings.listeners[0].port = lab.port();
    const auto taken = second.start();
    QCOMPARE(taken.error().code, Error::Code::Conflict);
    QVERIFY2(taken.error().detail.contains(QString::number(lab.port())), qPrintable(taken.error().detail));
    GatewayLab third;
    third.settings.listeners[0].address = QStringLiteral("somewhere");
    QCOMPARE(third.start().error().code, Error::Code::Config);
    GatewayLab fourth;
    fourth.settings.listeners.clear();
    QCOMPARE(fourth.start().error().code, Error::Code::Config);
}

QTEST_GUILESS_MAIN(TestGatewayDoor)
#include "tst_gatewaydoor.moc"
