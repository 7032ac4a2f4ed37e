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

void LiveFeed::Subscriber::skip(const TailPage &page, const TailGap &before)
{
    if (skipped == 0) {
        client = page.client;
        schedule = page.schedule;
    }
    skipped += quint64(page.frames.count());
    const bool isKnown = std::ranges::any_of(gaps, [&](const TailGap &gap) { return gap.run == before.run; });
    if (!isKnown && gaps.size() < maxGaps)
        gaps.push_back(before);
}

TailPage LiveFeed::Subscriber::catchUp(TailPage page)
{
    page.skipped = std::exchange(skipped, 0);
    page.gaps = std::exchange(gaps, {});
    return page;
}

LiveFeed::LiveFeed(QObject *parent) : QObject(parent) { }

void LiveFeed::subscribe(quint64 subscriber, const TailRequest &filter)
{
    m_subscribers.insert(subscriber, Subscriber{filter});
}

void LiveFeed::pageTaken(quint64 subscriber, qint64 bytes)
{
    const auto found = m_subscribers.find(subscriber);
    if (found == m_subscribers.end())
        return;
    found->pending = std::max<qint64>(0, found->pending - bytes);
    if (found->pending == 0 && found->skipped > 0) // nothing else may ever come
        Q_EMIT pageReady(subscriber, found->catchUp({found->gaps.front().run, found->client, found->schedule, {}, 0}));
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

void LiveFeed::publish(
    const TailGap &before, const QString &client, const QString &schedule, const PackedFrames &frames)
{
    if (frames.isEmpty())
        return;
    std::optional<PackedFrames> events; // made when the first one wants them
    for (auto it = m_subscribers.begin(); it != m_subscribers.end(); ++it) {
        const TailRequest &filter = it->filter;
        if (!matches(filter, client, schedule) || (!filter.run.isNull() && filter.run != before.run))
            continue;
        if (filter.withoutLines && !events)
            events = withoutLines(frames);
        const PackedFrames &wanted = filter.withoutLines ? *events : frames;
        if (wanted.isEmpty())
            continue;
        const qint64 bytes = wanted.byteSize();
        const TailPage page{before.run, client, schedule, wanted, 0};
        // One page is always allowed, however large, so that nobody waits for ever.
        if (it->pending > 0 && it->pending + bytes > maxPending) {
            it->skip(page, before);
            continue;
        }
        it->pending += bytes;
        Q_EMIT pageReady(it.key(), it->catchUp(page));
    }
}

} // namespace barto
