// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/handover.h"
#include "common/link/link.h"
#include "server/gateway/gateway.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <functional>
#include <memory>

namespace barto {

/// Both sinks; what they are told is recorded in the test's thread, where `onX` may answer.
class RecordingSinks : public QObject, public WorkerSink, public OperatorSink, public RefusalSink
{
public:
    QList<WorkerPeer> workers;
    QList<OperatorPeer> operators;
    QList<QPair<SessionId, QString>> workersGone;
    QList<QPair<SessionId, QString>> operatorsGone;
    std::vector<WorkerMessage> messages;
    std::vector<RequestEnvelope> requests;
    QList<Refusal> refusals;
    int drained = 0;
    qsizetype wireBytes = 0;
    std::function<void(SessionId, const RequestEnvelope &)> onRequest;
    std::function<void(SessionId)> onDrained;

    void workerConnected(const WorkerPeer &peer) override
    {
        post(this, [this, peer] { workers.append(peer); });
    }
    void workerMessage(SessionId, WorkerMessage &&message, qsizetype bytes) override
    {
        post(this, [this, message, bytes] {
            messages.push_back(message);
            wireBytes += bytes;
        });
    }
    void workerGone(SessionId session, const QString &why, const QString &) override
    {
        post(this, [this, session, why] { workersGone.append({session, why}); });
    }
    void refused(const Refusal &refusal) override
    {
        post(this, [this, refusal] { refusals.append(refusal); });
    }
    void operatorConnected(const OperatorPeer &peer) override
    {
        post(this, [this, peer] { operators.append(peer); });
    }
    void operatorRequest(SessionId session, RequestEnvelope &&request) override
    {
        post(this, [this, session, request] {
            requests.push_back(request);
            if (onRequest)
                onRequest(session, request);
        });
    }
    void operatorDrained(SessionId session) override
    {
        post(this, [this, session] {
            ++drained;
            if (onDrained)
                onDrained(session);
        });
    }
    void operatorGone(SessionId session, const QString &why) override
    {
        post(this, [this, session, why] { operatorsGone.append({session, why}); });
    }
};

/// A gateway on a free port of loopback, and what a test does to it.
class GatewayLab
{
public:
    GatewayLab()
    {
        settings.listeners = {{QStringLiteral("127.0.0.1"), 0, std::nullopt}};
        settings.stopTimeout = std::chrono::milliseconds(500);
    }
    ~GatewayLab() { gateway.stop(); }

    Result<void> start() { return gateway.start(settings, sinks, sinks, sinks); }
    quint16 port(int listener = 0) const
    {
        return quint16(gateway.listeners().at(listener).section(QLatin1Char(':'), -1).toUShort());
    }

    LinkSettings linkSettings(LinkSettings::Peer peer = LinkSettings::Peer::Agent) const
    {
        LinkSettings link;
        link.peer = peer;
        link.host = QStringLiteral("127.0.0.1");
        link.port = port();
        link.name = QStringLiteral("vader");
        link.token = settings.apiKey;
        link.once = true;
        return link;
    }
    std::unique_ptr<Link> link(const LinkSettings &link) const
    {
        auto made = std::make_unique<Link>(link, clock);
        made->open();
        return made;
    }
    /// What the server answers to these bytes until it closes the connection.
    QByteArray raw(const QByteArray &request, int listener = 0) const
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port(listener));
        QSignalSpy closed(&socket, &QTcpSocket::disconnected);
        socket.write(request);
        return closed.wait(20'000) || socket.state() == QAbstractSocket::UnconnectedState ? socket.readAll()
                                                                                          : QByteArray("still open");
    }
    static QByteArray upgrade(const QByteArray &target, const QByteArray &more = "Sec-WebSocket-Protocol: barto.v1\r\n")
    {
        return "GET " + target
            + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + more + "\r\n";
    }

    SystemClock clock;
    GatewaySettings settings;
    RecordingSinks sinks;
    Gateway gateway{clock};
};

inline WorkerMessage helloMessage()
{
    Hello hello;
    hello.client = ClientId::make();
    return hello;
}

} // namespace barto
