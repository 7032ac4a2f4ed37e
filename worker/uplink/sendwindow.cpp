// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/uplink/sendwindow.h"

#include <algorithm>

namespace barto {

void SendWindow::reset()
{
    m_entries.clear();
    m_window = 0;
    m_inFlight = 0;
    m_batch = leastBatch;
}

qsizetype SendWindow::allowance() const
{
    if (m_window == 0)
        return 0;
    if (m_inFlight == 0)
        return m_batch;
    const quint64 room = m_window > m_inFlight ? m_window - m_inFlight : 0;
    // Scraps of room are not worth a message.
    return room >= quint64(m_batch) / 4 ? std::min(m_batch, qsizetype(room)) : 0;
}

void SendWindow::sent(const RunId &run, quint64 lastSeq, qsizetype bytes, Time now)
{
    m_entries.push_back({run, lastSeq, bytes, now});
    m_inFlight += quint64(bytes);
}

void SendWindow::acknowledged(const RunId &run, quint64 storedSeq, Time now)
{
    std::erase_if(m_entries, [&](const Entry &entry) {
        if (entry.run != run || entry.lastSeq > storedSeq)
            return false;
        m_inFlight -= quint64(entry.bytes);
        const bool quick = now - entry.at <= std::chrono::seconds(1);
        m_batch = quick ? std::min(m_batch * 2, largestBatch) : leastBatch;
        return true;
    });
}

void SendWindow::forget(const RunId &run)
{
    std::erase_if(m_entries, [&](const Entry &entry) {
        if (entry.run != run)
            return false;
        m_inFlight -= quint64(entry.bytes);
        return true;
    });
}

} // namespace barto
