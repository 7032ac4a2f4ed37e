// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/calendarspec.h"

#include "common/calendar/describe.h"
#include "common/calendar/expression.h"
#include "common/calendar/parser.h"
#include "common/calendar/randomfields.h"
#include "common/calendar/zonedtimes.h"

namespace barto {

struct CalendarSpec::Parts
{
    CalendarExpression written;
    ZonedTimes times;
    bool hasOwnZone;
};

Result<CalendarSpec> CalendarSpec::parse(const QString &text, const RandomNames &names, const std::optional<Zone> &zone)
{
    const Result<ParsedCalendar> parsed = parseCalendar(text);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const Zone used = parsed->zone ? *parsed->zone : zone ? *zone : Zone::local();
    const CalendarExpression &written = parsed->expression;
    return CalendarSpec(std::make_shared<const Parts>(
        Parts{written, ZonedTimes(LocalTimes(drawRandomFields(written, names.client, names.schedule)), used),
            parsed->zone.has_value()}));
}

QString CalendarSpec::normalized() const
{
    return normalText(m_parts->written);
}

QString CalendarSpec::description() const
{
    return describe(m_parts->written);
}

bool CalendarSpec::matches(Instant instant) const
{
    return m_parts->times.atOrAfter(instant) == instant;
}

std::optional<Instant> CalendarSpec::next(Instant after) const
{
    if (after == Instant::max())
        return std::nullopt;
    return m_parts->times.atOrAfter(after + Microseconds(1));
}

std::optional<Instant> CalendarSpec::previous(Instant before) const
{
    if (before == Instant::min())
        return std::nullopt;
    return m_parts->times.atOrBefore(before - Microseconds(1));
}

quint64 CalendarSpec::count(Instant after, Instant upTo) const
{
    if (after >= upTo)
        return 0;
    const Instant to = upTo == Instant::max() ? upTo : upTo + Microseconds(1);
    return m_parts->times.count(after + Microseconds(1), to);
}

Zone CalendarSpec::zone() const
{
    return m_parts->times.zone();
}

bool CalendarSpec::hasOwnZone() const
{
    return m_parts->hasOwnZone;
}

bool CalendarSpec::isRandom() const
{
    const CalendarExpression &e = m_parts->written;
    return e.month.isRandom || e.day.isRandom || e.hour.isRandom || e.minute.isRandom || e.second.isRandom;
}

} // namespace barto
