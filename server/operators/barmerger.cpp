// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/barmerger.h"

#include <algorithm>

namespace barto {

int badness(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return 0;
    case Outcome::Running:
        return 1;
    case Outcome::Skipped:
        return 2;
    case Outcome::Cancelled:
        return 3;
    case Outcome::NotStarted:
        return 4;
    case Outcome::Lost:
        return 5;
    case Outcome::Failed:
        break;
    }
    return 6;
}

/// A bar without an end goes on for ever: whatever follows would be hidden in it.
bool BarMerger::isClose(const TimelineBar &bar, Instant start) const
{
    qint64 apart = 0;
    return bar.end && !__builtin_sub_overflow(toMicroseconds(start), toMicroseconds(*bar.end), &apart)
        && apart < m_bucket.count();
}

void BarMerger::add(qint64 row, const TimelineBar &bar)
{
    if (m_bucket <= Microseconds(0)) {
        m_done.emplace_back(row, bar);
        return;
    }
    const auto [found, isNew] = m_open.try_emplace(row, bar);
    if (isNew)
        return;
    TimelineBar &open = found->second;
    if (!bar.end || !isClose(open, bar.start)) {
        m_done.emplace_back(row, std::exchange(open, bar));
        return;
    }
    open.runs += bar.runs;
    open.end = std::max(*open.end, *bar.end);
    if (badness(bar.outcome) > badness(open.outcome)) {
        open.outcome = bar.outcome;
        open.key = bar.key;
        open.run = bar.run;
    }
}

std::vector<std::pair<qint64, TimelineBar>> BarMerger::take(std::optional<Instant> start)
{
    for (auto open = m_open.begin(); open != m_open.end();) {
        if (start && isClose(open->second, *start)) {
            ++open;
            continue;
        }
        m_done.emplace_back(open->first, open->second);
        open = m_open.erase(open);
    }
    return std::exchange(m_done, {});
}

} // namespace barto
