// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/calendar/zone.h"

#include <QString>

namespace barto::render {

/// Writes instants in the reader's zone, short where the reader knows the rest. A value for one listing: `now` stands
/// still in it.
class TimeText
{
public:
    TimeText(Zone zone, Instant now) : m_zone(zone), m_now(now) { }

    Instant now() const { return m_now; }
    QString zoneName() const { return m_zone.name(); }
    /// Midnight of today on the reader's clock.
    Instant dayStart() const;

    /// "09:45:31" today, "yest. 05:30", "tom. 05:30", "Fri 05:30" within six days, else "2026-10-02 05:30".
    QString shortTime(Instant instant) const;
    /// The same without seconds, for a sentence: "08:09", "yesterday 09:46", "Friday 05:30", "2026-10-02 05:30".
    QString inSentence(Instant instant) const;
    /// "in 12 s" within the next minute, "now" when it is past, else shortTime.
    QString upcoming(Instant instant) const;
    /// "09:33:02.118"
    QString clockMillis(Instant instant) const;
    /// "2026-11-24 09:33:02.118"
    QString dateClockMillis(Instant instant) const;
    /// "2026-11-24 09:33:00 +01:00"
    QString full(Instant instant) const;
    /// Whole days between today and the instant's day on the reader's calendar; negative in the past.
    int daysFromToday(Instant instant) const;

private:
    Zone m_zone;
    Instant m_now;
};

} // namespace barto::render
