// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/operatorsession.h"

#include "server/gateway/gatewaylog.h"

namespace barto {

OperatorSession::OperatorSession(std::unique_ptr<QWebSocket> socket, Ticket ticket, const GatewaySettings &settings,
    OperatorSink &sink, QObject *parent)
    : Session(std::move(socket), std::move(ticket), settings, settings.maxRequestBytes, parent), m_sink(sink)
{
    // Queued: QWebSocket may emit bytesWritten from within a write.
    connect(&this->socket(), &QWebSocket::bytesWritten, this, &OperatorSession::tellDrained, Qt::QueuedConnection);
}

void OperatorSession::begin()
{
    const Ticket &let = ticket();
    m_sink.operatorConnected({id(), let.name, let.address, let.role, let.encrypted, let.tlsProtocol, let.tlsCipher,
        let.certificateNames.value(0)});
}

void OperatorSession::reply(quint64 request, const QByteArray &payload, bool isEnd)
{
    if (hasEnded())
        return;
    m_owesDrained = true;
    if (m_cutOff.contains(request)) {
        if (isEnd)
            m_cutOff.remove(request);
    } else if (payload.size() > settings().maxReplyBytes) {
        const QString what = QStringLiteral("a reply of %1 bytes is beyond the limit of %2")
                                 .arg(payload.size())
                                 .arg(settings().maxReplyBytes);
        qCCritical(lcGateway).noquote() << "Request" << request << "of operator" << ticket().name << "failed:" << what;
        if (!isEnd)
            m_cutOff.insert(request);
        write(encode(ReplyEnvelope{request, End{Error{Error::Code::TooLarge, what}}}));
    } else {
        write(payload);
    }
    tellDrained();
}

void OperatorSession::tellDrained()
{
    if (hasEnded() || !m_owesDrained || unsentBytes() > settings().replyLowMark)
        return;
    m_owesDrained = false;
    m_sink.operatorDrained(id());
}

void OperatorSession::dismiss(const Goodbye &goodbye)
{
    end(closeCode(goodbye.reason), goodbye.sentence);
}

void OperatorSession::onFrame(const QByteArray &frame)
{
    quint64 request = 0;
    Result<RequestEnvelope> envelope = decodeRequest(frame, &request);
    if (envelope)
        return m_sink.operatorRequest(id(), std::move(*envelope));
    if (envelope.error().code == Error::Code::Unsupported)
        return write(encode(ReplyEnvelope{request, End{envelope.error()}}));
    qCWarning(lcGateway).noquote() << "Operator" << ticket().name << "at" << ticket().address
                                   << "was closed:" << envelope.error().detail;
    dismiss({Goodbye::Reason::Protocol, envelope.error().detail});
}

void OperatorSession::tellGone(const QString &why)
{
    m_sink.operatorGone(id(), why);
}

} // namespace barto
