// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/expression.h"
#include "common/calendar/fractionset.h"
#include "common/calendar/zone.h"

#include <array>
#include <optional>

namespace barto {

/// The days an expression names, from 1970 to 2199, as bit sets by kind of year: there are only fourteen kinds.
class LocalDays
{
public:
    explicit LocalDays(const CalendarExpression &expression);

    using Day = std::chrono::local_days;
    bool isEmpty() const { return m_count == 0; }
    bool contains(Day day) const;
    std::optional<Day> atOrAfter(Day day) const;
    std::optional<Day> atOrBefore(Day day) const;
    quint64 countBefore(Day day) const; ///< how many of the days are earlier

private:
    static constexpr int years = lastCalendarYear - firstCalendarYear + 1;
    using Months = std::array<quint32, 13>; ///< by month: bit n = day n; [0]: bit n = month n has any

    const Months *monthsOf(int year) const; ///< null for a year without days
    int nextYear(int year) const; ///< the first year with days at or after; past the last if none
    int previousYear(int year) const; ///< the reverse; before the first if none

    std::array<Months, 14> m_kinds{};
    std::array<quint8, years> m_kindOf{}; ///< `noDays`: the expression names none in it
    std::array<quint32, years + 1> m_countBefore{};
    quint64 m_count = 0;
};

/// The times of day an expression names, in microseconds since midnight.
class LocalClock
{
public:
    explicit LocalClock(const CalendarExpression &expression);

    bool isEveryHour() const { return m_hours == 0xffffff; }
    qint64 first() const;
    qint64 last() const;
    std::optional<qint64> atOrAfter(qint64 time) const;
    std::optional<qint64> atOrBefore(qint64 time) const;
    quint64 countBefore(qint64 time) const;
    quint64 count() const;

private:
    std::optional<qint64> secondAtOrAfter(qint64 time) const; ///< within a minute
    std::optional<qint64> secondAtOrBefore(qint64 time) const;
    quint64 secondsBefore(qint64 time) const;

    quint32 m_hours = 0;
    quint64 m_minutes = 0;
    quint64 m_seconds = 0; ///< whole seconds; unused if there are fractions
    FractionSet m_fractions; ///< empty without fractions
    qint64 m_firstInMinute = 0, m_lastInMinute = 0;
};

/// The local times an expression names, as if no clock were ever changed. `expression` holds no R.
class LocalTimes
{
public:
    explicit LocalTimes(const CalendarExpression &expression) : m_days(expression), m_clock(expression) { }

    bool isNever() const { return m_days.isEmpty(); }
    bool isEveryHour() const { return m_clock.isEveryHour(); }
    std::optional<LocalInstant> atOrAfter(LocalInstant from) const;
    std::optional<LocalInstant> atOrBefore(LocalInstant from) const;
    quint64 countBefore(LocalInstant to) const;

private:
    LocalDays m_days;
    LocalClock m_clock;
};

} // namespace barto
