// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/livetap.h"

#include "common/base/handover.h"
#include "server/ingest/ingest.h"

namespace barto {

LiveTap::LiveTap(Ingest &ingest, QObject *parent) : QObject(parent), m_ingest(ingest)
{
    connect(&ingest.liveFeed(), &LiveFeed::pageReady, this, posting(this, &LiveTap::handOn), Qt::DirectConnection);
}

quint64 LiveTap::subscribe(const TailRequest &filter, std::function<void(const TailPage &)> take)
{
    const quint64 number = ++m_last;
    m_takers.insert(number, std::move(take));
    post(&m_ingest, [this, number, filter] { m_ingest.liveFeed().subscribe(number, filter); });
    return number;
}

void LiveTap::pageTaken(quint64 subscription, qint64 bytes)
{
    post(&m_ingest, [this, subscription, bytes] { m_ingest.liveFeed().pageTaken(subscription, bytes); });
}

void LiveTap::unsubscribe(quint64 subscription)
{
    m_takers.remove(subscription);
    post(&m_ingest, [this, subscription] { m_ingest.liveFeed().unsubscribe(subscription); });
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
