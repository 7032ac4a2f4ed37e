// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/workermessage.h"

#include <QHash>

#include <deque>
#include <optional>

namespace barto {

/// What a session gave to be stored or looked up, in its order.
using IngestItem = std::variant<FrameBatch, FactBatch, Offer>;

/// About how many bytes the item keeps in memory; for batches what credit counts.
qint64 itemBytes(const IngestItem &item);

/// A queue per session, served round robin by bytes (deficit round robin): a session that floods with large batches
/// gets no more than one that sends small ones. Within a session the order stays. Pure logic, no thread.
class FairQueue
{
public:
    explicit FairQueue(qint64 quantum = 64 * 1024) : m_quantum(quantum) { }

    struct Entry
    {
        quint64 session = 0;
        IngestItem item;
        qint64 bytes = 0;
    };

    void push(quint64 session, IngestItem item);
    /// The next one to be served, or none. Sessions on hold are passed over.
    std::optional<Entry> pop();
    /// A session on hold keeps what is pushed, but nothing of it is popped.
    void setHold(quint64 session, bool hold);
    /// Drops what the session still has here.
    void remove(quint64 session);
    void clear();

    bool isEmpty() const { return m_ring.empty(); } ///< nothing that pop() would give
    qint64 bytes(quint64 session) const; ///< queued, held or not
    qint64 totalBytes() const { return m_totalBytes; }
    qsizetype count() const { return m_count; } ///< of all items

private:
    struct Item
    {
        IngestItem item;
        qint64 bytes = 0;
    };
    struct Lane
    {
        std::deque<Item> items;
        qint64 bytes = 0;
        qint64 deficit = 0;
        bool hold = false;
        bool queued = false; ///< stands in the ring
    };
    void enter(quint64 session, Lane &lane);
    void leave(quint64 session, Lane &lane);

    qint64 m_quantum;
    qint64 m_totalBytes = 0;
    qsizetype m_count = 0;
    QHash<quint64, Lane> m_lanes;
    std::deque<quint64> m_ring;
};

} // namespace barto
