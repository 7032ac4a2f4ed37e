// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/ingest/livefeed.h"

#include <algorithm>

namespace barto {

namespace {

/// What starts and ends, without what was printed.
PackedFrames withoutLines(const PackedFrames &frames)
{
    PackedFrames kept;
    frames.forEach(0, [&kept](qsizetype, const FrameView &frame) {
        const FrameKind kind = frame.kind();
        if (!isLine(kind) && kind != FrameKind::Dropped && kind != FrameKind::Gap)
            kept.append(frame);
    });
    return kept;
}

bool matches(const TailRequest &filter, const QString &client, const QString &schedule)
{
    return (filter.client.isEmpty() || filter.client == client)
        && (filter.schedule.isEmpty() || filter.schedule == schedule);
}

} // namespace

LiveFeed::LiveFeed(QObject *parent) : QObject(parent) { }

void LiveFeed::subscribe(quint64 subscriber, const TailRequest &filter)
{
    m_subscribers.insert(subscriber, {filter, 0, 0});
}

void LiveFeed::pageTaken(quint64 subscriber, qint64 bytes)
{
    const auto found = m_subscribers.find(subscriber);
    if (found != m_subscribers.end())
        found->pending = std::max<qint64>(0, found->pending - bytes);
}

void LiveFeed::unsubscribe(quint64 subscriber)
{
    m_subscribers.remove(subscriber);
}

bool LiveFeed::isWanted(const QString &client, const QString &schedule) const
{
    return std::any_of(m_subscribers.cbegin(), m_subscribers.cend(),
        [&](const Subscriber &subscriber) { return matches(subscriber.filter, client, schedule); });
}

void LiveFeed::publish(const RunId &run, const QString &client, const QString &schedule, const PackedFrames &frames)
{
    if (frames.isEmpty())
        return;
    std::optional<PackedFrames> events; // made when the first one wants them
    for (auto it = m_subscribers.begin(); it != m_subscribers.end(); ++it) {
        const TailRequest &filter = it->filter;
        if (!matches(filter, client, schedule) || (!filter.run.isNull() && filter.run != run))
            continue;
        if (filter.withoutLines && !events)
            events = withoutLines(frames);
        const PackedFrames &wanted = filter.withoutLines ? *events : frames;
        if (wanted.isEmpty())
            continue;
        const qint64 bytes = wanted.byteSize();
        // One page is always allowed, however large, so that nobody waits for ever.
        if (it->pending > 0 && it->pending + bytes > maxPending) {
            it->skipped += quint64(wanted.count());
            continue;
        }
        it->pending += bytes;
        const TailPage page{run, client, schedule, wanted, std::exchange(it->skipped, 0)};
        Q_EMIT pageReady(it.key(), page);
    }
}

} // namespace barto
