// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/historymessage.h"

#include <map>
#include <vector>

namespace barto {

/// Makes bars of one row that are close together into one, which takes the worst outcome. Bars come in order of their
/// starts.
class BarMerger
{
public:
    /// `bucket`: bars less than this apart become one; 0: none do.
    explicit BarMerger(Microseconds bucket) : m_bucket(bucket) { }

    void add(qint64 row, const TimelineBar &bar);
    /// The bars to which nothing that starts at or after `start` can be added; all of them without it. With their rows.
    std::vector<std::pair<qint64, TimelineBar>> take(std::optional<Instant> start);

private:
    bool isClose(const TimelineBar &bar, Instant start) const;

    const Microseconds m_bucket;
    std::map<qint64, TimelineBar> m_open;
    std::vector<std::pair<qint64, TimelineBar>> m_done;
};

/// How bad an outcome is, for what stands for several runs.
int badness(Outcome outcome);

} // namespace barto
