// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/expectedslots.h"

#include "server/fleet/nextdue.h"

namespace barto {

namespace {

Result<CalendarSpec> calendarOf(const ScheduleProgress &progress)
{
    Schedule schedule;
    schedule.name = progress.schedule;
    schedule.onCalendar = progress.onCalendar;
    schedule.timezone = progress.timezone;
    return calendarOf(progress.client, schedule, progress.agentTimezone);
}

} // namespace

std::optional<MissedSlots> missedSlots(const ScheduleProgress &progress, Instant now)
{
    if (!progress.watermark)
        return std::nullopt;
    const Result<CalendarSpec> spec = calendarOf(progress);
    const Instant upTo = now - missedGrace;
    if (!spec || *progress.watermark >= upTo)
        return std::nullopt;
    const std::optional<Instant> first = spec->next(*progress.watermark);
    if (!first || *first > upTo)
        return std::nullopt;
    // `previous` looks strictly before, and upTo itself counts.
    const std::optional<Instant> last = spec->previous(upTo + Microseconds(1));
    return MissedSlots{
        progress.client, progress.schedule, *first, last.value_or(*first), spec->count(*progress.watermark, upTo)};
}

std::vector<MissedSlots> missedSlots(const std::vector<ScheduleProgress> &progress, Instant now)
{
    std::vector<MissedSlots> missed;
    for (const ScheduleProgress &one : progress) {
        if (const std::optional<MissedSlots> found = missedSlots(one, now))
            missed.push_back(*found);
    }
    return missed;
}

std::optional<Instant> missedFrom(const ScheduleProgress &progress)
{
    if (!progress.watermark)
        return std::nullopt;
    const Result<CalendarSpec> spec = calendarOf(progress);
    const std::optional<Instant> first = spec ? spec->next(*progress.watermark) : std::nullopt;
    return first ? std::optional(*first + missedGrace) : std::nullopt;
}

} // namespace barto
