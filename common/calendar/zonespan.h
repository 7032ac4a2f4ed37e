// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"

#include <cstddef>

namespace barto {

/// A point on a wall clock: microseconds since 1970-01-01 00:00 of whatever zone it is read in.
using LocalInstant = std::chrono::local_time<std::chrono::microseconds>;

/// A time during which the zone's distance from UTC and its abbreviation stay the same.
struct ZoneSpan
{
    Instant begin; ///< the first instant; the least Instant for the first span
    Instant end; ///< the first instant after it; the greatest Instant for the last span
    Microseconds offset; ///< local minus UTC
    Microseconds lastOffset; ///< that of the span before; the same as `offset` for the first span
    std::size_t index = 0;

    LocalInstant toLocal(Instant instant) const { return LocalInstant(instant.time_since_epoch() + offset); }
    Instant toInstant(LocalInstant local) const { return Instant(local.time_since_epoch() - offset); }
    LocalInstant localBegin() const { return toLocal(begin); } ///< not for the first span
    LocalInstant localEnd() const { return toLocal(end); } ///< not for the last span
    /// Where the clock stood when the span before ended. Less than localBegin(): the times between were skipped.
    /// Greater: the times between are repeated. Not for the first span.
    LocalInstant localBefore() const { return LocalInstant(begin.time_since_epoch() + lastOffset); }
};

} // namespace barto
