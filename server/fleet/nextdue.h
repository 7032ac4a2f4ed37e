// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/calendarspec.h"
#include "common/job/schedule.h"

#include <QHash>

namespace barto {

/// When schedules are due next, remembered until that instant has passed, so that a list of 10,000 clients is cheap. No
/// thread of its own.
class NextDue
{
public:
    /// Empty if never, or if calendarOf() fails.
    std::optional<Instant> of(
        const QString &client, const Schedule &schedule, const QString &agentTimezone, Instant now);
    void clear() { m_entries.clear(); }

private:
    struct Entry
    {
        std::optional<CalendarSpec> spec;
        std::optional<Instant> from; ///< computed for instants from this one ...
        std::optional<Instant> next; ///< ... up to this one
    };
    QHash<QByteArray, Entry> m_entries;
};

/// The schedule's expression on that client, in its own zone, else in `agentTimezone`. Error::NotFound if neither is
/// given or known here, Error::Parse for the expression.
Result<CalendarSpec> calendarOf(const QString &client, const Schedule &schedule, const QString &agentTimezone);

} // namespace barto
