// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/calendar/zone.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace barto {

/// A mark of the time axis.
struct TimeTick
{
    Instant at;
    QString label;
    bool isDay = false; ///< local midnight: its label is a date

    friend bool operator==(const TimeTick &, const TimeTick &) = default;
};

/// Which stretch of time lies on how many pixels. A value: zooming and panning give another one.
class TimeScale
{
public:
    static constexpr Microseconds shortest = std::chrono::seconds(10); ///< on the whole width
    static constexpr Microseconds longest = std::chrono::days(62);

    TimeScale() = default;
    /// `length` is brought between shortest and longest; a width below 1 counts as 1.
    TimeScale(Instant from, Microseconds length, int width);

    Instant from() const { return m_from; }
    Instant until() const { return m_from + m_length; }
    Microseconds length() const { return m_length; }
    int width() const { return m_width; }

    /// Pixels from the left edge; far outside it stops at +-1,000,000.
    double x(Instant at) const;
    Instant at(double x) const;

    /// The same moment stays under the pixel `x`; a factor above 1 shows less time.
    TimeScale zoomed(double factor, double x) const;
    TimeScale moved(double pixels) const; ///< positive: later times come into view
    TimeScale resized(int width) const; ///< the right end stays, so that "now" does not jump
    TimeScale withLength(Microseconds length) const; ///< around the right end

    /// Marks on round local times (1 2 5 10 15 30 s or min, 1 2 3 6 12 h, 1 2 7 14 d) no closer than `spacing` pixels.
    /// Those of an hour that the clock repeats carry their zone's abbreviation.
    std::vector<TimeTick> ticks(const Zone &zone, int spacing, const QLocale &locale) const;

    friend bool operator==(const TimeScale &, const TimeScale &) = default;

private:
    Microseconds tickStep(int spacing) const;

    Instant m_from;
    Microseconds m_length = std::chrono::hours(6);
    int m_width = 1;
};

} // namespace barto
