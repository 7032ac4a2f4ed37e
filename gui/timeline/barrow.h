// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/timeline/timescale.h"

#include <optional>
#include <vector>

namespace barto {

/// How bad a run's end is, growing: what merged bars show.
enum class BarState : quint8 {
    Succeeded,
    Cancelled,
    Running,
    Failed, ///< lost and not started ones, too
};

/// A run, or several that the server has merged, as the time axis needs it.
struct RunBar
{
    std::optional<Instant> due; ///< a hairline leads from here to the start
    Instant start;
    std::optional<Instant> end; ///< none while it runs
    BarState state = BarState::Succeeded;
    quint32 runs = 1;

    friend bool operator==(const RunBar &, const RunBar &) = default;
};

/// What is painted for one or more of them.
struct PaintedBar
{
    int left = 0; ///< pixels
    int right = 0; ///< the first pixel after it
    int dueAt = 0; ///< where the hairline of its lateness begins; `left` without one
    BarState state = BarState::Succeeded;
    bool isOpen = false; ///< it still runs
    std::size_t first = 0; ///< index of the bar that it shows, of the worst one when merged
    quint32 runs = 0;

    friend bool operator==(const PaintedBar &, const PaintedBar &) = default;
};

/// The bars of one row, sorted by start, as they appear on `scale`: none outside of it, each at least 3 pixels wide,
/// and at most one that begins in a pixel column: those that would share one are merged, and look as the worst of them.
/// A run that goes on ends at `now`.
std::vector<PaintedBar> paintedBars(const std::vector<RunBar> &bars, const TimeScale &scale, Instant now);

/// The painted bar at the pixel `x`, the topmost; null where there is none. `slack` pixels beside it count, too.
const PaintedBar *barAt(const std::vector<PaintedBar> &bars, int x, int slack);

} // namespace barto
