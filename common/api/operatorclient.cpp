// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/api/operatorclient.h"

#include "common/link/link.h"

#include <utility>

namespace barto {

Q_LOGGING_CATEGORY(lcApi, "barto.common.api", QtInfoMsg)

OperatorClient::OperatorClient(Link &link, QObject *parent) : QObject(parent), m_link(link), m_connected(link.isOpen())
{
    connect(&m_link, &Link::opened, this, &OperatorClient::linkOpened);
    connect(&m_link, &Link::closed, this, &OperatorClient::linkLost);
    connect(&m_link, &Link::received, this, &OperatorClient::receive);
}

OperatorClient::~OperatorClient() = default;

OperatorCall *OperatorClient::send(OperatorRequest request)
{
    auto *call = new OperatorCall(++m_lastId, this);
    connect(call, &OperatorCall::stopWanted, this, &OperatorClient::stop);
    m_calls.insert(call->id(), call);
    const QByteArray payload = encode(RequestEnvelope{call->id(), std::move(request)});
    if (!m_connected)
        m_waiting.push_back(payload);
    else if (!m_link.send(payload)) // being closed: its `closed` comes, but perhaps it has just been
        QMetaObject::invokeMethod(
            this,
            [this, id = call->id()] {
                end(id, Error{Error::Code::Unreachable, QStringLiteral("the connection to bartos was lost")});
            },
            Qt::QueuedConnection);
    return call;
}

void OperatorClient::linkOpened()
{
    m_connected = true;
    for (const QByteArray &payload : std::exchange(m_waiting, {}))
        m_link.send(payload);
    Q_EMIT connected();
}

void OperatorClient::linkLost(const Error &error)
{
    m_connected = false;
    m_waiting.clear();
    const Error cause = std::exchange(m_fault, {}).value_or(error);
    QList<quint64> ids = m_calls.keys();
    std::sort(ids.begin(), ids.end());
    Error forCalls = cause;
    // A regular end of the link is none for a request that it leaves unanswered.
    if (forCalls.code == Error::Code::Cancelled)
        forCalls.code = Error::Code::Unreachable;
    for (const quint64 id : std::as_const(ids))
        end(id, forCalls);
    Q_EMIT disconnected(cause);
}

void OperatorClient::receive(const QByteArray &payload)
{
    quint64 id = 0;
    const Result<ReplyEnvelope> reply = decodeReply(payload, &id);
    if (!reply && reply.error().code == Error::Code::Unsupported) {
        qCWarning(lcApi).noquote() << "ignored:" << reply.error().detail;
        return;
    }
    if (!reply) {
        qCWarning(lcApi).noquote() << "bartos sent what is no reply:" << reply.error().detail;
        m_fault = reply.error();
        return m_link.close(QStringLiteral("a reply could not be read"));
    }
    OperatorCall *call = m_calls.value(reply->id);
    if (!call)
        return; // it has ended
    if (const auto *last = std::get_if<End>(&reply->body))
        return end(reply->id, last->error);
    Q_EMIT call->replied(reply->body);
}

void OperatorClient::stop(quint64 id)
{
    if (!m_calls.contains(id))
        return;
    const QByteArray payload = encode(RequestEnvelope{++m_lastId, StopRequest{id}});
    if (m_connected)
        m_link.send(payload);
    else
        m_waiting.push_back(payload);
}

void OperatorClient::end(quint64 id, const std::optional<Error> &error)
{
    OperatorCall *call = m_calls.take(id);
    if (!call)
        return;
    Q_EMIT call->ended(error);
    call->deleteLater();
}

} // namespace barto
