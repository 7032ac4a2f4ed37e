// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/localtimes.h"

namespace barto {

/// Local times put on the line of instants, by the rules for changed clocks that CalendarSpec states.
class ZonedTimes
{
public:
    ZonedTimes(LocalTimes times, Zone zone) : m_times(std::move(times)), m_zone(zone) { }

    Zone zone() const { return m_zone; }
    std::optional<Instant> atOrAfter(Instant from) const;
    std::optional<Instant> atOrBefore(Instant from) const;
    quint64 count(Instant from, Instant to) const; ///< in [from, to)

private:
    std::optional<Instant> fixedAtOrAfter(Instant from) const;
    std::optional<Instant> fixedAtOrBefore(Instant from) const;
    std::optional<Instant> flowingAtOrAfter(Instant from) const;
    std::optional<Instant> flowingAtOrBefore(Instant from) const;
    quint64 countInSpan(const Zone::Span &span, Instant from, Instant to) const;

    LocalTimes m_times;
    Zone m_zone;
};

} // namespace barto
