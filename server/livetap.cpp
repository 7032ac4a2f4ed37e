// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/livetap.h"

#include "server/ingest/ingest.h"

namespace barto {

LiveTap::LiveTap(Ingest &ingest, QObject *parent) : QObject(parent), m_ingest(ingest)
{
    connect(&ingest.liveFeed(), &LiveFeed::pageReady, this, &LiveTap::handOn, Qt::QueuedConnection);
}

quint64 LiveTap::subscribe(const TailRequest &filter, std::function<void(const TailPage &)> take)
{
    const quint64 number = ++m_last;
    m_takers.insert(number, std::move(take));
    QMetaObject::invokeMethod(
        &m_ingest, [this, number, filter] { m_ingest.liveFeed().subscribe(number, filter); }, Qt::QueuedConnection);
    return number;
}

void LiveTap::pageTaken(quint64 subscription, qint64 bytes)
{
    QMetaObject::invokeMethod(
        &m_ingest, [this, subscription, bytes] { m_ingest.liveFeed().pageTaken(subscription, bytes); },
        Qt::QueuedConnection);
}

void LiveTap::unsubscribe(quint64 subscription)
{
    m_takers.remove(subscription);
    QMetaObject::invokeMethod(
        &m_ingest, [this, subscription] { m_ingest.liveFeed().unsubscribe(subscription); }, Qt::QueuedConnection);
}

void LiveTap::handOn(quint64 subscription, const TailPage &page)
{
    const auto taker = m_takers.constFind(subscription);
    if (taker == m_takers.constEnd())
        return;
    const std::function<void(const TailPage &)> take = *taker; // it may end its own subscription
    take(page);
}

} // namespace barto
