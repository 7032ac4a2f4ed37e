// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/ingest/fairqueue.h"

#include <algorithm>

namespace barto {

qint64 itemBytes(const IngestItem &item)
{
    if (const auto *batch = std::get_if<FrameBatch>(&item))
        return batch->frames.byteSize() + (batch->header ? headerBytes(*batch->header) : 0);
    if (const auto *facts = std::get_if<FactBatch>(&item))
        return 64 + 512 * qint64(facts->facts.size()) + 128 * qint64(facts->watermarks.size());
    qint64 bytes = 64;
    for (const RunHeader &header : std::get<Offer>(item).runs)
        bytes += headerBytes(header);
    return bytes;
}

void FairQueue::push(quint64 session, IngestItem item)
{
    Lane &lane = m_lanes[session];
    const qint64 bytes = itemBytes(item);
    lane.bytes += bytes;
    lane.items.push_back({std::move(item), bytes});
    m_totalBytes += bytes;
    ++m_count;
    enter(session, lane);
}

std::optional<FairQueue::Entry> FairQueue::pop()
{
    while (!m_ring.empty()) {
        const quint64 session = m_ring.front();
        Lane &lane = m_lanes[session];
        if (lane.deficit < lane.items.front().bytes) {
            // Not its turn yet: it saves a quantum up and the next one is looked at.
            lane.deficit += m_quantum;
            m_ring.pop_front();
            m_ring.push_back(session);
            continue;
        }
        Item next = std::move(lane.items.front());
        lane.items.pop_front();
        lane.deficit -= next.bytes;
        lane.bytes -= next.bytes;
        m_totalBytes -= next.bytes;
        --m_count;
        if (lane.items.empty()) {
            lane.deficit = 0;
            leave(session, lane);
        }
        return Entry{session, std::move(next.item), next.bytes};
    }
    return std::nullopt;
}

void FairQueue::setHold(quint64 session, bool hold)
{
    Lane &lane = m_lanes[session];
    lane.hold = hold;
    if (hold)
        leave(session, lane);
    else
        enter(session, lane);
}

void FairQueue::remove(quint64 session)
{
    const auto lane = m_lanes.find(session);
    if (lane == m_lanes.end())
        return;
    leave(session, *lane);
    m_totalBytes -= lane->bytes;
    m_count -= qsizetype(lane->items.size());
    m_lanes.erase(lane);
}

void FairQueue::clear()
{
    m_lanes.clear();
    m_ring.clear();
    m_totalBytes = 0;
    m_count = 0;
}

qint64 FairQueue::bytes(quint64 session) const
{
    const auto lane = m_lanes.constFind(session);
    return lane == m_lanes.constEnd() ? 0 : lane->bytes;
}

void FairQueue::enter(quint64 session, Lane &lane)
{
    if (lane.queued || lane.hold || lane.items.empty())
        return;
    lane.queued = true;
    lane.deficit = m_quantum;
    m_ring.push_back(session);
}

void FairQueue::leave(quint64 session, Lane &lane)
{
    if (!lane.queued)
        return;
    lane.queued = false;
    m_ring.erase(std::find(m_ring.begin(), m_ring.end(), session));
}

} // namespace barto
