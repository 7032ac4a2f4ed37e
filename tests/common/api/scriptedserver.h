// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/handover.h"
#include "common/link/linksettings.h"
#include "server/gateway/gateway.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace barto {

/// A real gateway on loopback whose operators are answered by a function. Everything happens in the test's thread but
/// the gateway's own.
class ScriptedServer : public QObject, public WorkerSink, public OperatorSink, public RefusalSink
{
public:
    /// Replies to a request, in order; End is the test's to add.
    using Script = std::function<std::vector<OperatorReply>(const OperatorRequest &)>;

    explicit ScriptedServer(Script script, const QString &apiKey = {}) : m_script(std::move(script))
    {
        GatewaySettings settings;
        settings.listeners = {{QStringLiteral("127.0.0.1"), 0, {}}};
        settings.apiKey = apiKey;
        const Result<void> started = m_gateway.start(settings, *this, *this, *this);
        if (!started)
            qFatal("%s", qPrintable(started.error().detail));
        m_port = m_gateway.listeners().value(0).section(QLatin1Char(':'), -1).toUShort();
    }
    ~ScriptedServer() override { m_gateway.stop(); }

    quint16 port() const { return m_port; }
    const std::vector<OperatorRequest> &requests() const { return m_requests; }
    const OperatorPeer &peer() const { return m_peer; }

    LinkSettings linkSettings() const
    {
        LinkSettings settings;
        settings.peer = LinkSettings::Peer::Operator;
        settings.once = true;
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = m_port;
        settings.name = QStringLiteral("tester");
        return settings;
    }
    /// To the session that is open, outside of the script.
    void push(quint64 id, OperatorReply body) { m_gateway.reply(m_peer.session, {id, std::move(body)}); }
    void closeSession() { m_gateway.close(m_peer.session, {}); }

    void workerConnected(const WorkerPeer &) override { }
    void workerMessage(SessionId, WorkerMessage &&, qsizetype) override { }
    void workerGone(SessionId, const QString &, const QString &) override { }
    void refused(const Refusal &) override { }
    void operatorConnected(const OperatorPeer &peer) override
    {
        post(this, [this, peer] { m_peer = peer; });
    }
    void operatorRequest(SessionId session, RequestEnvelope &&request) override
    {
        post(this, [this, session, request = std::move(request)] {
            m_requests.push_back(request.body);
            for (OperatorReply &body : m_script(request.body))
                m_gateway.reply(session, {request.id, std::move(body)});
        });
    }
    void operatorDrained(SessionId) override { }
    void operatorGone(SessionId, const QString &) override { }

private:
    const SystemClock m_clock;
    Script m_script;
    std::vector<OperatorRequest> m_requests;
    OperatorPeer m_peer;
    quint16 m_port = 0;
    Gateway m_gateway{m_clock}; ///< last: its threads speak to the members above
};

} // namespace barto
