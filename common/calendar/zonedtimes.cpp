// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/zonedtimes.h"

#include <algorithm>

namespace barto {

namespace {

// Nothing is due outside the calendar's years, and far from them the calendar's arithmetic would overflow. Two days are
// more than any zone's distance from UTC.
constexpr Instant firstInstant
    = std::chrono::sys_days(std::chrono::year(firstCalendarYear) / 1 / 1) - std::chrono::days(2);
constexpr Instant lastInstant
    = std::chrono::sys_days(std::chrono::year(lastCalendarYear + 1) / 1 / 1) + std::chrono::days(2);

} // namespace

std::optional<Instant> ZonedTimes::atOrAfter(Instant from) const
{
    if (m_times.isNever() || from > lastInstant)
        return std::nullopt;
    from = std::max(from, firstInstant);
    return m_times.isEveryHour() ? flowingAtOrAfter(from) : fixedAtOrAfter(from);
}

std::optional<Instant> ZonedTimes::atOrBefore(Instant from) const
{
    if (m_times.isNever() || from < firstInstant)
        return std::nullopt;
    from = std::min(from, lastInstant);
    return m_times.isEveryHour() ? flowingAtOrBefore(from) : fixedAtOrBefore(from);
}

// Fixed times: the way from local time to instant never goes back, so one search in local time is enough.
std::optional<Instant> ZonedTimes::fixedAtOrAfter(Instant from) const
{
    const Zone::Span span = m_zone.spanAt(from);
    LocalInstant local = span.toLocal(from);
    if (span.index > 0) {
        const bool isRepeated = local < span.localBefore();
        const bool isGapEnd = from == span.begin; // what was skipped before it is due now
        if (isRepeated || isGapEnd)
            local = span.localBefore();
    }
    const auto found = m_times.atOrAfter(local);
    if (!found)
        return std::nullopt;
    if ((m_zone.isLast(span.index) || *found < span.localEnd()) && (span.index == 0 || *found >= span.localBegin()))
        return span.toInstant(*found); // the common case, without another look at the zone
    return m_zone.toInstant(*found);
}

std::optional<Instant> ZonedTimes::fixedAtOrBefore(Instant from) const
{
    const Zone::Span span = m_zone.spanAt(from);
    LocalInstant local = span.toLocal(from);
    if (span.index > 0 && local < span.localBefore()) // repeated: all these times have been due before
        local = span.localBefore() - Microseconds(1);
    const auto found = m_times.atOrBefore(local);
    if (!found)
        return std::nullopt;
    return m_zone.toInstant(*found);
}

// Real time: each span is searched for itself, because local time may go back between two of them.
std::optional<Instant> ZonedTimes::flowingAtOrAfter(Instant from) const
{
    std::optional<LocalInstant> found;
    LocalInstant searched{};
    for (Zone::Span span = m_zone.spanAt(from);; span = m_zone.span(span.index + 1), from = span.begin) {
        const LocalInstant local = span.toLocal(from);
        if (!found || local < searched || local > *found) {
            found = m_times.atOrAfter(local);
            searched = local;
        }
        if (found && (m_zone.isLast(span.index) || *found < span.localEnd()))
            return span.toInstant(*found);
        if (m_zone.isLast(span.index))
            return std::nullopt;
    }
}

std::optional<Instant> ZonedTimes::flowingAtOrBefore(Instant from) const
{
    for (Zone::Span span = m_zone.spanAt(from);; span = m_zone.span(span.index - 1)) {
        const auto found = m_times.atOrBefore(span.toLocal(std::min(from, span.end - Microseconds(1))));
        if (found && (span.index == 0 || *found >= span.localBegin()))
            return span.toInstant(*found);
        if (span.index == 0)
            return std::nullopt;
    }
}

quint64 ZonedTimes::count(Instant from, Instant to) const
{
    from = std::max(from, firstInstant);
    to = std::min(to, lastInstant);
    if (m_times.isNever() || from >= to)
        return 0;
    quint64 count = 0;
    for (Zone::Span span = m_zone.spanAt(from);; span = m_zone.span(span.index + 1)) {
        count += countInSpan(span, std::max(from, span.begin), std::min(to, span.end));
        if (to <= span.end || m_zone.isLast(span.index))
            return count;
    }
}

quint64 ZonedTimes::countInSpan(const Zone::Span &span, Instant from, Instant to) const
{
    LocalInstant begin = span.toLocal(from);
    const LocalInstant end = span.toLocal(to);
    quint64 count = 0;
    if (span.index > 0 && !m_times.isEveryHour()) {
        if (begin < span.localBefore()) // repeated
            begin = std::min(span.localBefore(), end);
        else if (from == span.begin && from < to && span.localBefore() < begin) {
            // What was skipped is one slot at the gap's end, unless that is one already.
            const auto skipped = m_times.atOrAfter(span.localBefore());
            if (skipped && *skipped < begin)
                count += m_times.atOrAfter(begin) == begin ? 0 : 1;
        }
    }
    return count + m_times.countBefore(end) - m_times.countBefore(begin);
}

} // namespace barto
