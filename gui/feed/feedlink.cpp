// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/feed/feedlink.h"

namespace barto {

FeedLink::FeedLink(LinkSettings settings, const Clock &clock) : m_settings(std::move(settings)), m_clock(clock) { }

FeedLink::~FeedLink() = default;

void FeedLink::prepare()
{
    if (m_link || m_isClosed)
        return;
    m_link = std::make_unique<Link>(m_settings, m_clock);
    m_client = std::make_unique<OperatorClient>(*m_link);
    connect(m_client.get(), &OperatorClient::connected, this, &FeedLink::opened);
    connect(m_client.get(), &OperatorClient::disconnected, this, &FeedLink::onClosed);
}

void FeedLink::open()
{
    prepare();
    if (m_link)
        m_link->open();
}

void FeedLink::close()
{
    m_isClosed = true;
    if (m_client)
        disconnect(m_client.get(), nullptr, this, nullptr);
    if (m_link)
        m_link->close();
    m_client.reset();
    m_link.reset();
}

void FeedLink::retryNow()
{
    if (!m_link || m_link->isOpen() || !m_link->nextAttemptIn())
        return;
    m_link->close();
    m_link->open();
}

void FeedLink::onClosed(const Error &reason)
{
    const LinkFault fault = m_link->fault();
    if (fault != LinkFault::ClosedByUs) // retryNow
        Q_EMIT closed(fault, reason.detail, m_link->nextAttemptIn());
}

void FeedLink::send(quint64 id, const OperatorRequest &request)
{
    prepare(); // requests may come before the order to connect: they wait for it
    if (!m_client)
        return;
    OperatorCall *call = m_client->send(request);
    m_calls.insert(id, call);
    connect(call, &OperatorCall::replied, this, [this, id](const OperatorReply &reply) { Q_EMIT replied(id, reply); });
    connect(call, &OperatorCall::ended, this, [this, id](const std::optional<Error> &error) {
        m_calls.remove(id);
        Q_EMIT ended(id, error);
    });
}

void FeedLink::stop(quint64 id)
{
    if (OperatorCall *call = m_calls.value(id))
        call->stop();
}

} // namespace barto
