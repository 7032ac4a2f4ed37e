// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/calendarspec.h"

namespace barto::testing {

/// The faults of systemd 252 that barto does not copy (docs/calendar.md says why), as narrow conditions: whatever they
/// do not cover is a disagreement.
class SystemdFaults
{
public:
    explicit SystemdFaults(const CalendarSpec &spec);

    /// A list counted from the month's end is refused if its n-th part (from 0) goes beyond day 28 - 3 n.
    bool isRefused() const;

    /// A repetition without an end that runs out of its field takes the units above along, and of those below the one
    /// that changed only the first is set back: the first slots of the hour, day, month or year are skipped. In a zone
    /// with summer time the summer flag is taken along as well, and a second's fraction always is: then one unit is
    /// enough.
    bool isSkipped(Instant last, Instant slot) const;

    /// It prints seconds that hold 0/1 as "*", even with fractions beside it that go on being due.
    static bool isStarred(const QString &ours, const QString &theirs);

    /// A year that begins while the clock is changed (Kathmandu 1986) ends the search: "never".
    bool endsEarly(Instant last, Instant slot) const;

private:
    bool hasOpenStep(int field) const; ///< 0 = year ... 5 = second
    bool changesWithinAYear(Instant at) const;

    Zone m_zone;
    QStringList m_fields; ///< year, month, day, hour, minute, second, as normalized
    bool m_isFromMonthEnd = false;
};

/// True if the zone's clock changes within three hours of `at`: there barto has rules of its own.
bool isNearChange(const Zone &zone, Instant at);

} // namespace barto::testing
