// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/feed/serverfeed.h"

#include "common/base/handover.h"
#include "gui/feed/feedlink.h"

namespace barto {

ServerFeed::ServerFeed(LinkSettings settings, const Clock &clock, QObject *parent)
    : Feed(parent), m_clock(clock), m_link(std::make_unique<FeedLink>(std::move(settings), clock))
{
    m_thread.setObjectName(QStringLiteral("link"));
    m_link->moveToThread(&m_thread);
    FeedLink *link = m_link.get();
    connect(link, &FeedLink::opened, this, posting(this, &ServerFeed::linkOpened), Qt::DirectConnection);
    connect(link, &FeedLink::closed, this, posting(this, &ServerFeed::linkClosed), Qt::DirectConnection);
    connect(link, &FeedLink::replied, this, posting(this, &ServerFeed::deliver), Qt::DirectConnection);
    connect(link, &FeedLink::ended, this, posting(this, &ServerFeed::finish), Qt::DirectConnection);
    connect(&m_thread, &QThread::finished, m_link.get(), &FeedLink::close, Qt::DirectConnection); // in that thread
    leaveBehind(m_thread);
}

ServerFeed::~ServerFeed()
{
    m_thread.quit();
    join(m_thread);
}

void ServerFeed::start()
{
    if (m_thread.isRunning())
        return;
    FeedState connecting;
    connecting.link = FeedState::Link::Connecting;
    connecting.since = m_clock.now();
    setState(connecting);
    m_thread.start();
    post(m_link.get(), [link = m_link.get()] { link->open(); });
}

OperatorCall *ServerFeed::send(OperatorRequest request)
{
    auto *call = new OperatorCall(++m_lastId, this);
    m_calls.insert(call->id(), call);
    connect(call, &OperatorCall::stopWanted, this,
        [this](quint64 id) { post(m_link.get(), [link = m_link.get(), id] { link->stop(id); }); });
    post(m_link.get(),
        [link = m_link.get(), id = call->id(), request = std::move(request)] { link->send(id, request); });
    return call;
}

void ServerFeed::retryNow()
{
    post(m_link.get(), [link = m_link.get()] { link->retryNow(); });
}

void ServerFeed::linkOpened()
{
    FeedState live;
    live.link = FeedState::Link::Live;
    live.since = m_clock.now();
    setState(live);
}

void ServerFeed::linkClosed(LinkFault fault, const QString &reason, std::optional<std::chrono::milliseconds> nextIn)
{
    FeedState lost = state();
    if (lost.link == FeedState::Link::Live) {
        lost.link = FeedState::Link::Lost;
        lost.since = m_clock.now();
    }
    lost.fault = fault;
    lost.reason = reason;
    lost.nextAttempt.reset();
    if (nextIn)
        lost.nextAttempt = m_clock.now() + *nextIn;
    setState(lost);
}

void ServerFeed::deliver(quint64 id, const OperatorReply &reply)
{
    if (OperatorCall *call = m_calls.value(id))
        Q_EMIT call->replied(reply);
}

void ServerFeed::finish(quint64 id, const std::optional<Error> &error)
{
    OperatorCall *call = m_calls.take(id);
    if (!call)
        return;
    Q_EMIT call->ended(error);
    call->deleteLater();
}

} // namespace barto
