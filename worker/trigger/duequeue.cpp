// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/trigger/duequeue.h"

namespace barto {

void DueQueue::put(const QString &schedule, const CalendarSpec &spec, Instant after)
{
    const std::optional<Instant> due = spec.next(after);
    if (!due)
        return remove(schedule);
    m_current.insert(schedule, ++m_serial);
    m_heap.push(Item{*due, schedule, m_serial});
}

void DueQueue::remove(const QString &schedule)
{
    m_current.remove(schedule);
}

void DueQueue::clear()
{
    m_current.clear();
    m_heap = {};
}

std::optional<DueQueue::Entry> DueQueue::next()
{
    dropStale();
    if (m_heap.empty())
        return {};
    return Entry{m_heap.top().due, m_heap.top().schedule};
}

std::vector<DueQueue::Entry> DueQueue::take(Instant upTo)
{
    std::vector<Entry> taken;
    for (dropStale(); !m_heap.empty() && m_heap.top().due <= upTo; dropStale()) {
        taken.push_back(Entry{m_heap.top().due, m_heap.top().schedule});
        m_current.remove(m_heap.top().schedule);
    }
    return taken;
}

void DueQueue::dropStale()
{
    while (!m_heap.empty() && m_current.value(m_heap.top().schedule) != m_heap.top().serial)
        m_heap.pop();
}

} // namespace barto
