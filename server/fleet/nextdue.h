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
    /// `agentTimezone` is used by a schedule without a zone; empty = UTC. Empty if never, or if the expression or zone
    /// cannot be read here.
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

/// The schedule's expression on that client, in its own zone, else `agentTimezone`, else UTC.
Result<CalendarSpec> calendarOf(const QString &client, const Schedule &schedule, const QString &agentTimezone);

} // namespace barto
