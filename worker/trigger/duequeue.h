// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/calendar/calendarspec.h"

#include <QHash>
#include <QString>

#include <optional>
#include <queue>
#include <vector>

namespace barto {

/// Which schedule is due next: a heap of one instant per schedule. Pure logic, no clock.
class DueQueue
{
public:
    struct Entry
    {
        Instant due;
        QString schedule;
    };

    /// Puts the schedule's first slot after `after` into the queue, instead of what it had there. A schedule that is
    /// never due again is kept out.
    void put(const QString &schedule, const CalendarSpec &spec, Instant after);
    void remove(const QString &schedule);
    void clear();

    std::optional<Entry> next();
    /// Takes out all schedules whose instant is at or before `upTo`, in order of their instants, then names. The
    /// caller puts them back.
    std::vector<Entry> take(Instant upTo);

private:
    struct Item
    {
        Instant due;
        QString schedule;
        quint64 serial = 0; ///< an item whose serial is not the schedule's current one is stale

        friend bool operator>(const Item &a, const Item &b)
        {
            return a.due != b.due ? a.due > b.due : a.schedule > b.schedule;
        }
    };
    void dropStale();

    std::priority_queue<Item, std::vector<Item>, std::greater<>> m_heap;
    QHash<QString, quint64> m_current;
    quint64 m_serial = 0;
};

} // namespace barto
