// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/id.h"

#include <chrono>
#include <deque>

namespace barto {

/// Counts what is in flight against the credit that the server gave, and decides how large the next batch may be:
/// batches start at 16 KiB and double up to 64 KiB while they are acknowledged within a second. Pure logic.
class SendWindow
{
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr qsizetype leastBatch = 16 * 1024;
    static constexpr qsizetype largestBatch = 64 * 1024;

    /// A new session: nothing is in flight and nothing may be sent.
    void reset();
    void setCredit(quint64 window) { m_window = window; }
    quint64 credit() const { return m_window; }
    quint64 inFlight() const { return m_inFlight; }
    /// The window is too small for what there is to send.
    bool isTight() const { return m_window < 2 * quint64(largestBatch); }

    /// Bytes that the next batch may have; 0: wait.
    qsizetype allowance() const;
    void sent(const RunId &run, quint64 lastSeq, qsizetype bytes, Time now);
    /// Frames up to `storedSeq` of the run are stored.
    void acknowledged(const RunId &run, quint64 storedSeq, Time now);
    /// What is in flight of this run will not be stored (a hole): it does not count any more.
    void forget(const RunId &run);

private:
    struct Entry
    {
        RunId run;
        quint64 lastSeq;
        qsizetype bytes;
        Time at;
    };

    std::deque<Entry> m_entries;
    quint64 m_window = 0;
    quint64 m_inFlight = 0;
    qsizetype m_batch = leastBatch;
};

} // namespace barto
