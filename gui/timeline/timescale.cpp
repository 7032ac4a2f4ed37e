// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timescale.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Microseconds, 21> steps{1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h,
    3h, 6h, 12h, std::chrono::days(1), std::chrono::days(2), std::chrono::days(7), std::chrono::days(14)};
constexpr double farAway = 1'000'000;

/// A stretch in which the zone's offset from UTC does not change.
struct Span
{
    Instant from;
    Instant until;
    Microseconds offset;
    QString abbreviation;
};

Instant instantOf(const QDateTime &time)
{
    return Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QDateTime timeOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count(), Qt::UTC);
}

Span spanFrom(Instant from, Instant until, const QTimeZone &zone)
{
    const QDateTime start = timeOf(from);
    return {from, until, std::chrono::seconds(zone.offsetFromUtc(start)), zone.abbreviation(start)};
}

std::vector<Span> spans(Instant from, Instant until, const QTimeZone &zone)
{
    std::vector<Span> found;
    Instant begin = from;
    for (const QTimeZone::OffsetData &change : zone.transitions(timeOf(from), timeOf(until))) {
        const Instant end = instantOf(change.atUtc);
        if (end > begin)
            found.push_back(spanFrom(begin, end, zone));
        begin = std::max(begin, end);
    }
    found.push_back(spanFrom(begin, until, zone));
    return found;
}

/// Whether the local time of `at` comes twice, once in `span` and once in a neighbour.
bool comesTwice(Instant at, const Span &span, const std::vector<Span> &all)
{
    const Instant local = at + span.offset;
    return std::ranges::any_of(all, [&](const Span &other) {
        const Instant there = local - other.offset;
        return &other != &span && there >= other.from && there < other.until;
    });
}

QString labelOf(Instant local, Microseconds step, const QLocale &locale)
{
    const QDateTime time = timeOf(local);
    if (time.time() == QTime(0, 0))
        return locale.toString(time.date(), QStringLiteral("ddd d MMM"));
    return time.time().toString(step < 1min ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
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

std::vector<TimeTick> TimeScale::ticks(const QTimeZone &zone, int spacing, const QLocale &locale) const
{
    const Microseconds step = tickStep(spacing);
    // A whole day more on both sides: to see a neighbouring offset even when the change itself is outside.
    const std::vector<Span> all = spans(m_from - std::chrono::days(1), until() + std::chrono::days(1), zone);
    std::vector<TimeTick> marks;
    for (const Span &span : all) {
        const Microseconds begin = std::max(span.from, m_from).time_since_epoch() + span.offset;
        // A step divides the day, or is whole days: its multiples since 1970 are round local times.
        std::int64_t count = begin / step;
        if (Microseconds(count * step) < begin)
            ++count;
        for (;; ++count) {
            const Instant local = Instant(count * step);
            const Instant at = local - span.offset;
            if (at >= span.until || at > until())
                break;
            TimeTick tick{at, labelOf(local, step, locale), timeOf(local).time() == QTime(0, 0)};
            if (comesTwice(at, span, all))
                tick.label = QStringLiteral("%1 %2").arg(tick.label, span.abbreviation);
            marks.push_back(std::move(tick));
        }
    }
    return marks;
}

} // namespace barto
