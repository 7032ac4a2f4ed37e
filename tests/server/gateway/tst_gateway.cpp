// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/server/gateway/gatewaylab.h"

using namespace barto;
using namespace std::chrono_literals;

/// Sessions: what is carried, how they end.
class TestGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesBothWays();
    void sealsForAgents();
    void agentWithoutKeysSkipsTheCheck();
    void wrongServerKeyEndsTheLink();
    void serverThatDoesNotSealIsRefused();
    void malformedEndsWith1003();
    void oversizedEndsWith1009();
    void unknownRequestKindIsAnswered();
    void oversizedReplyBecomesAnError();
    void slowOperatorIsHeldBack();
    void silentPeerIsDropped();
    void goodbyeReachesTheAgent();
    void twoHundredAtOnce();
    void operatorsAreAnsweredBesideAFlood();
    void stopSaysGoodbye();
};

void TestGateway::carriesBothWays()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    const auto link = lab.link(lab.linkSettings());
    QSignalSpy received(link.get(), &Link::received);
    QTRY_VERIFY(link->isOpen());
    QTRY_COMPARE(lab.sinks.workers.size(), 1);
    const WorkerPeer peer = lab.sinks.workers.front();
    QCOMPARE(peer.name, QStringLiteral("vader"));
    QCOMPARE(peer.address, QStringLiteral("127.0.0.1"));
    QVERIFY(!peer.sealed && !peer.encrypted);

    const QByteArray hello = encode(helloMessage());
    QVERIFY(link->send(hello));
    QTRY_COMPARE(lab.sinks.messages.size(), size_t(1));
    QVERIFY(std::holds_alternative<Hello>(lab.sinks.messages.front()));
    QCOMPARE(lab.sinks.wireBytes, hello.size());

    lab.gateway.send(peer.session, Credit{77});
    lab.gateway.send(peer.session + 256, Credit{78}); // nobody
    lab.gateway.send(99, Credit{79}); // not even a thread
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(std::get<Credit>(decodeServerMessage(received[0][0].toByteArray()).value()).window, quint64(77));

    link->close(QStringLiteral("bye"));
    QTRY_COMPARE(lab.sinks.workersGone.size(), 1);
    QVERIFY2(
        lab.sinks.workersGone[0].second.contains(QStringLiteral("bye")), qPrintable(lab.sinks.workersGone[0].second));
}

void TestGateway::sealsForAgents()
{
    GatewayLab lab;
    lab.settings.signingKey = SigningKey::make();
    QVERIFY(lab.start());
    LinkSettings settings = lab.linkSettings();
    settings.serverKeys = {SigningKey::make().publicKey(), lab.settings.signingKey->publicKey()};
    const auto link = lab.link(settings);
    QSignalSpy received(link.get(), &Link::received);
    QTRY_COMPARE(lab.sinks.workers.size(), 1);
    QVERIFY(lab.sinks.workers[0].sealed);
    for (quint64 i = 0; i < 100; ++i)
        lab.gateway.send(lab.sinks.workers[0].session, Credit{i});
    QTRY_COMPARE(received.size(), 100);
    QVERIFY(link->isSealed());
    QCOMPARE(std::get<Credit>(decodeServerMessage(received[99][0].toByteArray()).value()).window, quint64(99));

    const auto operatorLink = lab.link(lab.linkSettings(LinkSettings::Peer::Operator)); // never sealed
    QTRY_VERIFY(operatorLink->isOpen());
    QVERIFY(!operatorLink->isSealed());
}

void TestGateway::agentWithoutKeysSkipsTheCheck()
{
    GatewayLab lab;
    lab.settings.signingKey = SigningKey::make();
    QVERIFY(lab.start());
    const auto link = lab.link(lab.linkSettings());
    QSignalSpy received(link.get(), &Link::received);
    QTRY_COMPARE(lab.sinks.workers.size(), 1);
    lab.gateway.send(lab.sinks.workers[0].session, Credit{1});
    QTRY_COMPARE(received.size(), 1);
    QVERIFY(decodeServerMessage(received[0][0].toByteArray()));
}

void TestGateway::wrongServerKeyEndsTheLink()
{
    GatewayLab lab;
    lab.settings.signingKey = SigningKey::make();
    QVERIFY(lab.start());
    LinkSettings settings = lab.linkSettings();
    settings.serverKeys = {SigningKey::make().publicKey()};
    const auto link = lab.link(settings);
    QSignalSpy received(link.get(), &Link::received);
    QSignalSpy closed(link.get(), &Link::closed);
    QTRY_COMPARE(lab.sinks.workers.size(), 1);
    lab.gateway.send(lab.sinks.workers[0].session, Credit{1});
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(link->fault(), LinkFault::BadSeal);
    QCOMPARE(link->badSeals(), quint64(1));
    QCOMPARE(received.size(), 0);
    QTRY_COMPARE(lab.sinks.workersGone.size(), 1);
    QVERIFY2(
        lab.sinks.workersGone[0].second.contains(QStringLiteral("seal")), qPrintable(lab.sinks.workersGone[0].second));
}

void TestGateway::serverThatDoesNotSealIsRefused()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    LinkSettings settings = lab.linkSettings();
    settings.serverKeys = {SigningKey::make().publicKey()};
    const auto link = lab.link(settings);
    QSignalSpy closed(link.get(), &Link::closed);
    QTRY_COMPARE(closed.size(), 1);
    const auto error = closed[0][0].value<Error>();
    QCOMPARE(link->fault(), LinkFault::Denied);
    QVERIFY2(error.detail.contains(QStringLiteral("does not seal")), qPrintable(error.detail));
}

void TestGateway::malformedEndsWith1003()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    for (const auto peer : {LinkSettings::Peer::Agent, LinkSettings::Peer::Operator}) {
        const auto link = lab.link(lab.linkSettings(peer));
        QSignalSpy closed(link.get(), &Link::closed);
        QTRY_VERIFY(link->isOpen());
        link->send("no cbor");
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(link->fault(), LinkFault::ClosedByServer);
        QVERIFY2(closed[0][0].value<Error>().detail.contains(QStringLiteral("array was expected"))
                || peer == LinkSettings::Peer::Operator,
            qPrintable(closed[0][0].value<Error>().detail));
    }
    QTRY_COMPARE(lab.sinks.workersGone.size(), 1);
    QTRY_COMPARE(lab.sinks.operatorsGone.size(), 1);
}

void TestGateway::oversizedEndsWith1009()
{
    GatewayLab lab;
    lab.settings.maxWorkerMessageBytes = 1000;
    QVERIFY(lab.start());
    const auto link = lab.link(lab.linkSettings());
    QSignalSpy closed(link.get(), &Link::closed);
    QTRY_VERIFY(link->isOpen());
    link->send(QByteArray(1001, 'x'));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed[0][0].value<Error>().code, Error::Code::TooLarge);
    QTRY_COMPARE(lab.sinks.workersGone.size(), 1);
    QVERIFY2(
        lab.sinks.workersGone[0].second.contains(QStringLiteral("1009")), qPrintable(lab.sinks.workersGone[0].second));
    QVERIFY(lab.sinks.messages.empty());
}

void TestGateway::unknownRequestKindIsAnswered()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    const auto link = lab.link(lab.linkSettings(LinkSettings::Peer::Operator));
    QSignalSpy received(link.get(), &Link::received);
    QTRY_VERIFY(link->isOpen());
    link->send(QByteArray::fromHex("83186305a0")); // [99, 5, {}]
    QTRY_COMPARE(received.size(), 1);
    const ReplyEnvelope reply = decodeReply(received[0][0].toByteArray()).value();
    QCOMPARE(reply.id, quint64(5));
    QCOMPARE(std::get<End>(reply.body).error.value().code, Error::Code::Unsupported);
    QVERIFY(link->isOpen());
}

void TestGateway::oversizedReplyBecomesAnError()
{
    GatewayLab lab;
    lab.settings.maxReplyBytes = 2000;
    QVERIFY(lab.start());
    lab.sinks.onRequest = [&lab](SessionId session, const RequestEnvelope &request) {
        ServerInfo info;
        lab.gateway.reply(session, {request.id, info});
        info.name = QString(3000, QLatin1Char('x'));
        lab.gateway.reply(session, {request.id, info});
        lab.gateway.reply(session, {request.id, ServerInfo()});
        lab.gateway.reply(session, {request.id, End{}});
        lab.gateway.reply(session, {request.id + 1, End{}});
    };
    const auto link = lab.link(lab.linkSettings(LinkSettings::Peer::Operator));
    QSignalSpy received(link.get(), &Link::received);
    QTRY_VERIFY(link->isOpen());
    link->send(encode(RequestEnvelope{7, InfoRequest{}}));
    QTRY_COMPARE(received.size(), 3);
    QVERIFY(std::holds_alternative<ServerInfo>(decodeReply(received[0][0].toByteArray())->body));
    const ReplyEnvelope cut = decodeReply(received[1][0].toByteArray()).value();
    QCOMPARE(cut.id, quint64(7));
    QCOMPARE(std::get<End>(cut.body).error.value().code, Error::Code::TooLarge);
    QCOMPARE(decodeReply(received[2][0].toByteArray())->id, quint64(8));
    QVERIFY(lab.sinks.drained > 0);
}

void TestGateway::slowOperatorIsHeldBack()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    ServerInfo page;
    page.name = QString(100'000, QLatin1Char('x'));
    int sent = 0;
    // One page for each room that is told: no more than the low mark and a page may gather.
    lab.sinks.onRequest = [&](SessionId session, const RequestEnvelope &request) {
        lab.gateway.reply(session, {request.id, page});
    };
    lab.sinks.onDrained = [&](SessionId session) {
        if (++sent < 300)
            lab.gateway.reply(session, {1, page});
    };
    QTcpSocket reader; // reads nothing until told to
    reader.setReadBufferSize(1);
    reader.connectToHost(QStringLiteral("127.0.0.1"), lab.port());
    reader.write(GatewayLab::upgrade("/v1/ws/cli?name=slow"));
    QTRY_COMPARE(lab.sinks.operators.size(), 1);
    const QByteArray request = encode(RequestEnvelope{1, InfoRequest{}});
    reader.write(QByteArray("\x82") + char(0x80 | request.size()) + QByteArray(4, '\0') + request);
    QTRY_VERIFY(sent > 0);
    int before = -1;
    QTRY_VERIFY_WITH_TIMEOUT((std::exchange(before, sent) == sent), 20'000); // it has come to a stand
    QVERIFY2(sent < 300, "everything was taken although nobody reads");
    reader.setReadBufferSize(0);
    QObject::connect(&reader, &QTcpSocket::readyRead, &reader, [&reader] { reader.readAll(); });
    reader.readAll();
    QTRY_COMPARE_WITH_TIMEOUT(sent, 300, 30'000);
}

void TestGateway::silentPeerIsDropped()
{
    GatewayLab lab;
    lab.settings.heartbeat = 50ms;
    lab.settings.heartbeatTimeout = 300ms;
    QVERIFY(lab.start());
    LinkSettings settings = lab.linkSettings();
    settings.heartbeat = 50ms;
    settings.heartbeatTimeout = 10s;
    const auto alive = lab.link(settings);
    QTRY_VERIFY(alive->isOpen());
    QTcpSocket silent; // answers no ping
    silent.connectToHost(QStringLiteral("127.0.0.1"), lab.port());
    silent.write(GatewayLab::upgrade("/v1/ws/worker?name=silent"));
    QTRY_COMPARE(lab.sinks.workers.size(), 2);
    QTRY_COMPARE(lab.sinks.workersGone.size(), 1);
    QCOMPARE(lab.sinks.workersGone[0].first, lab.sinks.workers[1].session);
    QVERIFY(lab.sinks.workersGone[0].second.contains(QStringLiteral("nothing was heard")));
    QTRY_COMPARE(silent.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(alive->isOpen());
}

void TestGateway::goodbyeReachesTheAgent()
{
    GatewayLab lab;
    lab.settings.signingKey = SigningKey::make();
    QVERIFY(lab.start());
    const auto link = lab.link(lab.linkSettings());
    QSignalSpy received(link.get(), &Link::received);
    QSignalSpy closed(link.get(), &Link::closed);
    QTRY_COMPARE(lab.sinks.workers.size(), 1);
    const QString sentence
        = QStringLiteral("Another connection of this client took over. ") + QString(200, QChar(0xe4));
    lab.gateway.close(lab.sinks.workers[0].session, {Goodbye::Reason::Replaced, sentence});
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(received.size(), 1);
    const auto goodbye = std::get<Goodbye>(decodeServerMessage(received[0][0].toByteArray()).value());
    QCOMPARE(goodbye.reason, Goodbye::Reason::Replaced);
    QCOMPARE(goodbye.sentence, sentence);
    QVERIFY(closed[0][0].value<Error>().detail.contains(QStringLiteral("took over")));
    QTRY_COMPARE(lab.sinks.workersGone.size(), 1);
}

void TestGateway::twoHundredAtOnce()
{
    GatewayLab lab;
    lab.settings.workers = 3;
    QVERIFY(lab.start());
    std::vector<std::unique_ptr<Link>> links;
    for (int i = 0; i < 200; ++i) {
        LinkSettings settings = lab.linkSettings();
        settings.name = QStringLiteral("agent-%1").arg(i);
        links.push_back(lab.link(settings));
        QObject::connect(links.back().get(), &Link::opened, links.back().get(),
            [link = links.back().get()] { link->send(encode(helloMessage())); });
    }
    QTRY_COMPARE_WITH_TIMEOUT(lab.sinks.messages.size(), size_t(200), 60'000);
    QSet<SessionId> sessions;
    std::array<int, 4> perThread{};
    for (const WorkerPeer &peer : std::as_const(lab.sinks.workers)) {
        sessions.insert(peer.session);
        ++perThread.at(peer.session & 0xff);
    }
    QCOMPARE(sessions.size(), 200);
    QCOMPARE(perThread[0], 0);
    QVERIFY(perThread[1] >= 60 && perThread[2] >= 60 && perThread[3] >= 60);
    links.clear();
    QTRY_COMPARE_WITH_TIMEOUT(lab.sinks.workersGone.size(), 200, 60'000);
}

void TestGateway::operatorsAreAnsweredBesideAFlood()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    lab.sinks.onRequest = [&lab](SessionId session, const RequestEnvelope &request) {
        lab.gateway.reply(session, {request.id, End{}});
    };
    const auto flooder = lab.link(lab.linkSettings());
    QTRY_VERIFY(flooder->isOpen());
    AgentStatus status;
    status.warnings = QStringList(200, QStringLiteral("The spool is full."));
    const QByteArray message = encode(WorkerMessage(status));
    const auto fill = [&] {
        while (flooder->bytesToWrite() < 256 * 1024 && flooder->send(message)) { }
    };
    QObject::connect(flooder.get(), &Link::drained, flooder.get(), fill);
    flooder->send(encode(helloMessage()));
    fill();
    for (int i = 0; i < 10; ++i) {
        const auto asking = lab.link(lab.linkSettings(LinkSettings::Peer::Operator));
        QSignalSpy received(asking.get(), &Link::received);
        QTRY_VERIFY(asking->isOpen());
        asking->send(encode(RequestEnvelope{1, InfoRequest{}}));
        QTRY_COMPARE(received.size(), 1);
    }
    QTRY_VERIFY(lab.sinks.messages.size() > 100); // it was a flood
    flooder->disconnect();
}

void TestGateway::stopSaysGoodbye()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    const auto link = lab.link(lab.linkSettings());
    const auto asking = lab.link(lab.linkSettings(LinkSettings::Peer::Operator));
    QSignalSpy received(link.get(), &Link::received);
    QSignalSpy closed(link.get(), &Link::closed);
    QTRY_VERIFY(link->isOpen() && asking->isOpen());
    QTRY_COMPARE(lab.sinks.workers.size() + lab.sinks.operators.size(), 2);
    lab.gateway.stop();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(received.size(), 1);
    QCOMPARE(std::get<Goodbye>(*decodeServerMessage(received[0][0].toByteArray())).reason, Goodbye::Reason::Stopping);
    QTRY_COMPARE(lab.sinks.workersGone.size(), 1);
    QTRY_COMPARE(lab.sinks.operatorsGone.size(), 1);
    QTRY_VERIFY(!asking->isOpen());
    lab.gateway.send(lab.sinks.workers[0].session, Credit{1}); // does nothing
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
