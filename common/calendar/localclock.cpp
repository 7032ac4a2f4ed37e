// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/localtimes.h"

#include "common/calendar/fieldbits.h"

#include <algorithm>
#include <bit>

namespace barto {

namespace {

constexpr qint64 second = microsecondsPerSecond;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;

template<typename Bits>
int lowest(Bits bits)
{
    return std::countr_zero(bits);
}

template<typename Bits>
int highest(Bits bits)
{
    return int(sizeof(Bits) * 8) - 1 - std::countl_zero(bits);
}

bool isWhole(const CalendarPart &part)
{
    return part.start % second == 0 && part.step % second == 0;
}

} // namespace

LocalClock::LocalClock(const CalendarExpression &expression)
    : m_hours(fieldBits<quint32>(expression.hour, calendarfields::hour)),
      m_minutes(fieldBits<quint64>(expression.minute, calendarfields::minute))
{
    const CalendarFieldKind &kind = calendarfields::second;
    std::vector<CalendarPart> parts = expression.second.parts;
    if (expression.second.isEvery())
        parts = {{0, -1, kind.unit}};
    for (CalendarPart &part : parts) {
        if (part.step == 0)
            part.stop = part.start;
        else if (part.stop < 0)
            part.stop = kind.most;
    }
    if (std::all_of(parts.begin(), parts.end(), isWhole)) {
        for (const CalendarPart &part : parts)
            m_seconds |= partBits<quint64>({part.start / kind.unit, part.stop / kind.unit, part.step / kind.unit}, 59);
    } else {
        m_fractions = FractionSet(std::move(parts));
    }
    m_firstInMinute = secondAtOrAfter(0).value_or(0);
    m_lastInMinute = secondAtOrBefore(minute - 1).value_or(0);
}

qint64 LocalClock::first() const
{
    return lowest(m_hours) * hour + lowest(m_minutes) * minute + m_firstInMinute;
}

qint64 LocalClock::last() const
{
    return highest(m_hours) * hour + highest(m_minutes) * minute + m_lastInMinute;
}

std::optional<qint64> LocalClock::atOrAfter(qint64 time) const
{
    const auto h = int(time / hour);
    if (m_hours >> h & 1) {
        const auto m = int(time % hour / minute);
        if (m_minutes >> m & 1) {
            if (const auto found = secondAtOrAfter(time % minute))
                return h * hour + m * minute + *found;
        }
        if (const quint64 later = m_minutes & ~lowBits<quint64>(m + 1))
            return h * hour + lowest(later) * minute + m_firstInMinute;
    }
    if (const quint32 later = m_hours & ~lowBits<quint32>(h + 1))
        return lowest(later) * hour + lowest(m_minutes) * minute + m_firstInMinute;
    return std::nullopt;
}

std::optional<qint64> LocalClock::atOrBefore(qint64 time) const
{
    const auto h = int(time / hour);
    if (m_hours >> h & 1) {
        const auto m = int(time % hour / minute);
        if (m_minutes >> m & 1) {
            if (const auto found = secondAtOrBefore(time % minute))
                return h * hour + m * minute + *found;
        }
        if (const quint64 earlier = m_minutes & lowBits<quint64>(m))
            return h * hour + highest(earlier) * minute + m_lastInMinute;
    }
    if (const quint32 earlier = m_hours & lowBits<quint32>(h))
        return highest(earlier) * hour + highest(m_minutes) * minute + m_lastInMinute;
    return std::nullopt;
}

quint64 LocalClock::count() const
{
    return quint64(std::popcount(m_hours)) * quint64(std::popcount(m_minutes)) * secondsBefore(minute);
}

quint64 LocalClock::countBefore(qint64 time) const
{
    const auto h = int(time / hour);
    const auto m = int(time % hour / minute);
    const quint64 inMinute = secondsBefore(minute);
    const quint64 inHour = quint64(std::popcount(m_minutes)) * inMinute;
    quint64 count = quint64(std::popcount(m_hours & lowBits<quint32>(h))) * inHour;
    if (m_hours >> h & 1) {
        count += quint64(std::popcount(m_minutes & lowBits<quint64>(m))) * inMinute;
        if (m_minutes >> m & 1)
            count += secondsBefore(time % minute);
    }
    return count;
}

std::optional<qint64> LocalClock::secondAtOrAfter(qint64 time) const
{
    if (m_fractions.isEmpty()) {
        const quint64 later = m_seconds & ~lowBits<quint64>(int((time + second - 1) / second));
        return later ? std::optional(lowest(later) * second) : std::nullopt;
    }
    return m_fractions.atOrAfter(time);
}

std::optional<qint64> LocalClock::secondAtOrBefore(qint64 time) const
{
    if (m_fractions.isEmpty()) {
        const quint64 earlier = m_seconds & lowBits<quint64>(int(time / second) + 1);
        return earlier ? std::optional(highest(earlier) * second) : std::nullopt;
    }
    return m_fractions.atOrBefore(time);
}

quint64 LocalClock::secondsBefore(qint64 time) const
{
    if (m_fractions.isEmpty())
        return quint64(std::popcount(m_seconds & lowBits<quint64>(int((time + second - 1) / second))));
    return m_fractions.countBefore(time);
}

} // namespace barto
