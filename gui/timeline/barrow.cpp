// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/barrow.h"

#include <algorithm>
#include <cmath>

namespace barto {

namespace {

constexpr int narrowest = 3;

void mergeInto(PaintedBar &shown, const PaintedBar &other)
{
    shown.right = std::max(shown.right, other.right);
    shown.dueAt = std::min(shown.dueAt, other.dueAt);
    shown.isOpen = shown.isOpen || other.isOpen;
    shown.runs += other.runs;
    if (other.state > shown.state) {
        shown.state = other.state;
        shown.first = other.first;
    }
}

} // namespace

std::vector<PaintedBar> paintedBars(const std::vector<RunBar> &bars, const TimeScale &scale, Instant now)
{
    std::vector<PaintedBar> painted;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const RunBar &bar = bars[i];
        const Instant end = std::max(bar.start, bar.end.value_or(now));
        const int left = int(std::floor(scale.x(bar.start)));
        const int right = std::max(left + narrowest, int(std::ceil(scale.x(end))));
        if (right <= 0 || left >= scale.width())
            continue;
        const int dueAt = bar.due ? std::min(left, int(std::floor(scale.x(*bar.due)))) : left;
        const PaintedBar next{left, right, dueAt, bar.state, !bar.end, i, bar.runs};
        // Bars that began before the left edge all begin "there", yet may end at very different times: never merged.
        if (!painted.empty() && left >= 0 && painted.back().left == left)
            mergeInto(painted.back(), next);
        else
            painted.push_back(next);
    }
    return painted;
}

const PaintedBar *barAt(const std::vector<PaintedBar> &bars, int x, int slack)
{
    const auto covers = [x](const PaintedBar &bar, int more) { return x >= bar.left - more && x < bar.right + more; };
    for (const int more : {0, slack}) {
        const auto found
            = std::find_if(bars.rbegin(), bars.rend(), [&](const PaintedBar &bar) { return covers(bar, more); });
        if (found != bars.rend())
            return &*found;
    }
    return nullptr;
}

} // namespace barto
