// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace barto {

constexpr int microsecondsPerSecond = 1'000'000;
constexpr int firstCalendarYear = 1970;
constexpr int lastCalendarYear = 2199;

/// `start`, `start..stop`, `start/step` or `start..stop/step`. Seconds are counted in microseconds.
struct CalendarPart
{
    int start = 0;
    int stop = -1; ///< -1: no range
    int step = 0; ///< 0: only `start`

    friend auto operator<=>(const CalendarPart &, const CalendarPart &) = default;
};

/// One field of an expression: every value (no parts and not random), a list, or a value drawn by hash.
struct CalendarField
{
    std::vector<CalendarPart> parts;
    bool isRandom = false; ///< written R or R/n
    int randomStep = 0; ///< n of R/n (in seconds for the seconds), else 0

    bool isEvery() const { return parts.empty() && !isRandom; }

    friend bool operator==(const CalendarField &, const CalendarField &) = default;
};

/// A calendar expression as written, in its normal form: lists sorted, two-digit years made whole.
struct CalendarExpression
{
    quint8 weekdays = 0; ///< bit 0 = Monday ... bit 6 = Sunday; 0: every day
    CalendarField year, month, day, hour, minute, second;
    bool isFromMonthEnd = false; ///< `day` counts back from the month's last day, which is 1
    QString zone; ///< the suffix; empty if there was none

    friend bool operator==(const CalendarExpression &, const CalendarExpression &) = default;
};

/// What a field is called, hashed as, and what it may hold.
struct CalendarFieldKind
{
    QLatin1StringView name;
    int least;
    int most;
    int unit; ///< what counts as 1: 1, or a second's microseconds
    int randomWidth; ///< R draws from this many values, from `least` on; 0: R is not for this field
    int printWidth;
};

namespace calendarfields {
inline constexpr CalendarFieldKind year{QLatin1StringView("year"), firstCalendarYear, lastCalendarYear, 1, 0, 4};
inline constexpr CalendarFieldKind month{QLatin1StringView("month"), 1, 12, 1, 12, 2};
inline constexpr CalendarFieldKind day{QLatin1StringView("day"), 1, 31, 1, 28, 2};
inline constexpr CalendarFieldKind hour{QLatin1StringView("hour"), 0, 23, 1, 24, 2};
inline constexpr CalendarFieldKind minute{QLatin1StringView("minute"), 0, 59, 1, 60, 2};
inline constexpr CalendarFieldKind second{
    QLatin1StringView("second"), 0, 60 * microsecondsPerSecond - 1, microsecondsPerSecond, 60, 2};
} // namespace calendarfields

/// systemd's spelling, every field written: "Mon..Fri *-*-* 09:00:00".
QString normalText(const CalendarExpression &expression);

} // namespace barto
