// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/localtimes.h"

#include "common/calendar/fieldbits.h"
#include "common/calendar/weekdays.h"

#include <algorithm>
#include <bit>

namespace barto {

using namespace std::chrono;

namespace {

constexpr quint8 noDays = 0xff;

// "Counted back" is only a matter of the month's length: ~03 of 30 days is 28, and ~07/2 goes on towards the end.
quint32 dayBits(const CalendarExpression &expression, int monthLength)
{
    const quint32 all = lowBits<quint32>(monthLength + 1) & ~1u;
    if (expression.day.isEvery())
        return all;
    quint32 bits = 0;
    for (CalendarPart part : expression.day.parts) {
        if (expression.isFromMonthEnd) {
            const int begin = part.stop >= 0 ? part.stop : part.start;
            const int end = part.stop >= 0 ? part.start : 1;
            part = {monthLength + 1 - begin, part.step > 0 ? monthLength + 1 - end : -1, part.step};
        }
        bits |= partBits<quint32>(part, monthLength);
    }
    return bits & all;
}

quint32 weekdayBits(quint8 weekdays, unsigned weekdayOfFirst)
{
    if (weekdays == 0)
        return ~0u;
    quint32 bits = 0;
    for (unsigned day = 1; day <= 31; ++day) {
        if (weekdays >> ((weekdayOfFirst + day - 1) % 7) & 1)
            bits |= 1u << day;
    }
    return bits;
}

unsigned monthLength(unsigned month, bool isLeap)
{
    static constexpr unsigned lengths[] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return lengths[month] + (month == 2 && isLeap ? 1 : 0);
}

} // namespace

LocalDays::LocalDays(const CalendarExpression &expression)
{
    const auto months = fieldBits<quint32>(expression.month, calendarfields::month);
    std::array<quint32, 14> counts{};
    for (unsigned kind = 0; kind < 14; ++kind) {
        unsigned weekday = kind % 7; // of the first of the month; 0 = Monday
        for (unsigned month = 1; month <= 12; ++month) {
            const unsigned length = monthLength(month, kind >= 7);
            if (months >> month & 1) {
                const quint32 bits = dayBits(expression, int(length)) & weekdayBits(expression.weekdays, weekday);
                m_kinds[kind][month] = bits;
                m_kinds[kind][0] |= bits ? 1u << month : 0;
                counts[kind] += quint32(std::popcount(bits));
            }
            weekday = (weekday + length) % 7;
        }
    }
    for (int year = firstCalendarYear; year <= lastCalendarYear; ++year) {
        const auto index = size_t(year - firstCalendarYear);
        const unsigned first = weekday(local_days(std::chrono::year(year) / 1 / 1)).iso_encoding() - 1;
        const unsigned kind = first + (std::chrono::year(year).is_leap() ? 7 : 0);
        const bool isNamed = fieldContains(expression.year, year) && counts[kind] > 0;
        m_kindOf[index] = isNamed ? quint8(kind) : noDays;
        m_countBefore[index + 1] = m_countBefore[index] + (isNamed ? counts[kind] : 0);
    }
    m_count = m_countBefore[years];
}

const LocalDays::Months *LocalDays::monthsOf(int year) const
{
    if (year < firstCalendarYear || year > lastCalendarYear)
        return nullptr;
    const quint8 kind = m_kindOf[size_t(year - firstCalendarYear)];
    return kind == noDays ? nullptr : &m_kinds[kind];
}

int LocalDays::nextYear(int year) const
{
    year = std::max(year, firstCalendarYear);
    while (year <= lastCalendarYear && !monthsOf(year))
        ++year;
    return year;
}

int LocalDays::previousYear(int year) const
{
    year = std::min(year, lastCalendarYear);
    while (year >= firstCalendarYear && !monthsOf(year))
        --year;
    return year;
}

bool LocalDays::contains(Day day) const
{
    const year_month_day date(day);
    const Months *months = monthsOf(int(date.year()));
    return months && ((*months)[unsigned(date.month())] >> unsigned(date.day()) & 1);
}

std::optional<LocalDays::Day> LocalDays::atOrAfter(Day day) const
{
    const year_month_day date(day);
    if (const Months *months = monthsOf(int(date.year()))) {
        const auto month = unsigned(date.month());
        if (const quint32 days = (*months)[month] & ~lowBits<quint32>(int(unsigned(date.day()))))
            return day + std::chrono::days(std::countr_zero(days) - int(unsigned(date.day())));
        if (const quint32 later = (*months)[0] & ~lowBits<quint32>(int(month) + 1)) {
            const auto next = unsigned(std::countr_zero(later));
            return Day(date.year() / std::chrono::month(next) / std::countr_zero((*months)[next]));
        }
    }
    const int year = nextYear(int(date.year()) + 1);
    if (year > lastCalendarYear)
        return std::nullopt;
    const Months &months = *monthsOf(year);
    const auto month = unsigned(std::countr_zero(months[0]));
    return Day(std::chrono::year(year) / std::chrono::month(month) / std::countr_zero(months[month]));
}

std::optional<LocalDays::Day> LocalDays::atOrBefore(Day day) const
{
    const year_month_day date(day);
    const auto highest = [](quint32 bits) { return 31 - std::countl_zero(bits); };
    if (const Months *months = monthsOf(int(date.year()))) {
        const auto month = unsigned(date.month());
        if (const quint32 days = (*months)[month] & lowBits<quint32>(int(unsigned(date.day())) + 1))
            return day - std::chrono::days(int(unsigned(date.day())) - highest(days));
        if (const quint32 earlier = (*months)[0] & lowBits<quint32>(int(month))) {
            const auto before = unsigned(highest(earlier));
            return Day(date.year() / std::chrono::month(before) / highest((*months)[before]));
        }
    }
    const int year = previousYear(int(date.year()) - 1);
    if (year < firstCalendarYear)
        return std::nullopt;
    const Months &months = *monthsOf(year);
    const auto month = unsigned(highest(months[0]));
    return Day(std::chrono::year(year) / std::chrono::month(month) / highest(months[month]));
}

quint64 LocalDays::countBefore(Day day) const
{
    const year_month_day date(day);
    const int year = int(date.year());
    if (year < firstCalendarYear)
        return 0;
    if (year > lastCalendarYear)
        return m_count;
    quint64 count = m_countBefore[size_t(year - firstCalendarYear)];
    if (const Months *months = monthsOf(year)) {
        const auto month = unsigned(date.month());
        for (unsigned m = 1; m < month; ++m)
            count += quint64(std::popcount((*months)[m]));
        count += quint64(std::popcount((*months)[month] & lowBits<quint32>(int(unsigned(date.day())))));
    }
    return count;
}

} // namespace barto
