// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/workersession.h"

#include "server/gateway/gatewaylog.h"

#include <QTimer>

namespace barto {

WorkerSession::WorkerSession(std::unique_ptr<QWebSocket> socket, Ticket ticket, const GatewaySettings &settings,
    WorkerSink &sink, QObject *parent)
    : Session(std::move(socket), std::move(ticket), settings, settings.maxWorkerMessageBytes, parent), m_sink(sink)
{
    if (this->ticket().sealed)
        m_sealer.emplace(settings.signingKey.value(), this->ticket().name, this->ticket().challenge);
}

void WorkerSession::begin()
{
    awaitHello();
    m_sink.workerConnected(
        {id(), ticket().name, ticket().address, ticket().encrypted, ticket().sealed, ticket().certificateNames});
}

void WorkerSession::awaitHello()
{
    QTimer::singleShot(settings().helloTimeout, this, [this] {
        if (!m_hasGreeted)
            dismiss({Goodbye::Reason::Protocol,
                QStringLiteral("No Hello came within %1 s.").arg(double(settings().helloTimeout.count()) / 1000)});
    });
}

/// Hello comes first: before it nobody behind us knows the session, and nothing may gather there for it.
bool WorkerSession::isInTurn(const WorkerMessage &message)
{
    m_hasGreeted = m_hasGreeted || std::holds_alternative<Hello>(message);
    return m_hasGreeted;
}

void WorkerSession::send(const QByteArray &payload)
{
    if (!hasEnded())
        write(m_sealer ? m_sealer->seal(payload) : payload);
}

void WorkerSession::dismiss(const Goodbye &goodbye)
{
    send(encode(ServerMessage(goodbye)));
    end(closeCode(goodbye.reason), goodbye.sentence);
}

void WorkerSession::onFrame(const QByteArray &frame)
{
    Result<WorkerMessage> message = decodeWorkerMessage(frame);
    if (message && !isInTurn(*message))
        message = fail(Error::Code::Protocol, QStringLiteral("A session begins with Hello."));
    if (message)
        return m_sink.workerMessage(id(), std::move(*message), frame.size());
    if (message.error().code == Error::Code::Unsupported) {
        qCInfo(lcGateway).noquote() << "A message from" << ticket().name << "was ignored:" << message.error().detail;
        return;
    }
    qCWarning(lcGateway).noquote() << ticket().name << "at" << ticket().address
                                   << "was closed:" << message.error().detail;
    dismiss({Goodbye::Reason::Protocol, message.error().detail});
}

void WorkerSession::tellGone(const QString &why)
{
    m_sink.workerGone(id(), why, complaint());
}

} // namespace barto
