// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timescale.h"

#include "gui/model/timeformat.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Microseconds, 21> steps{1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h,
    3h, 6h, 12h, std::chrono::days(1), std::chrono::days(2), std::chrono::days(7), std::chrono::days(14)};
constexpr double farAway = 1'000'000;

/// Whether the clock shows the local time of `at`, which lies in `span`, once more in a neighbour.
bool comesTwice(Instant at, const ZoneSpan &span, const Zone &zone)
{
    const LocalInstant local = span.toLocal(at);
    if (span.index > 0 && local < span.localBefore())
        return true;
    return !zone.isLast(span.index) && local >= zone.span(span.index + 1).localBegin();
}

QString labelOf(LocalInstant local, Microseconds step, const QLocale &locale)
{
    const QTime time = timeOf(local);
    if (time == QTime(0, 0))
        return weekdayText(dateOf(local), locale);
    return time.toString(step < 1min ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

} // namespace

TimeScale::TimeScale(Instant from, Microseconds length, int width)
    : m_from(from), m_length(std::clamp(length, shortest, longest)), m_width(std::max(1, width))
{
}

double TimeScale::x(Instant at) const
{
    const double pixels = double((at - m_from).count()) * m_width / double(m_length.count());
    return std::clamp(pixels, -farAway, farAway);
}

Instant TimeScale::at(double x) const
{
    return m_from + Microseconds(std::llround(x * double(m_length.count()) / m_width));
}

TimeScale TimeScale::zoomed(double factor, double x) const
{
    const double length
        = std::clamp(double(m_length.count()) / factor, double(shortest.count()), double(longest.count()));
    const Instant fixed = at(x);
    const TimeScale scaled(m_from, Microseconds(std::llround(length)), m_width);
    return {fixed - Microseconds(std::llround(x * length / m_width)), scaled.m_length, m_width};
}

TimeScale TimeScale::moved(double pixels) const
{
    return {at(pixels), m_length, m_width};
}

TimeScale TimeScale::resized(int width) const
{
    const int pixels = std::max(1, width);
    const Microseconds length(std::llround(double(m_length.count()) * pixels / m_width));
    const TimeScale scaled(m_from, m_width == 1 ? m_length : length, pixels);
    return {until() - scaled.m_length, scaled.m_length, pixels};
}

TimeScale TimeScale::withLength(Microseconds length) const
{
    const TimeScale scaled(m_from, length, m_width);
    return {until() - scaled.m_length, scaled.m_length, m_width};
}

Microseconds TimeScale::tickStep(int spacing) const
{
    const double least = double(m_length.count()) * spacing / m_width;
    const auto found = std::ranges::find_if(steps, [&](Microseconds step) { return double(step.count()) >= least; });
    return found == steps.end() ? steps.back() : *found;
}

std::vector<TimeTick> TimeScale::ticks(const Zone &zone, int spacing, const QLocale &locale) const
{
    const Microseconds step = tickStep(spacing);
    std::vector<TimeTick> marks;
    for (ZoneSpan span = zone.spanAt(m_from);; span = zone.span(span.index + 1)) {
        const LocalInstant begin = span.toLocal(std::max(span.begin, m_from));
        // A step divides the day, or is whole days: its multiples since 1970 are round local times.
        LocalInstant local(begin.time_since_epoch() / step * step);
        if (local < begin)
            local += step;
        for (; span.toInstant(local) < span.end && span.toInstant(local) <= until(); local += step) {
            const Instant at = span.toInstant(local);
            TimeTick tick{at, labelOf(local, step, locale), local == std::chrono::floor<std::chrono::days>(local)};
            if (comesTwice(at, span, zone))
                tick.label = QStringLiteral("%1 %2").arg(tick.label, zone.abbreviation(at));
            marks.push_back(std::move(tick));
        }
        if (zone.isLast(span.index) || span.end > until())
            return marks;
    }
}

} // namespace barto
