// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/trigger/armedschedule.h"

#include <algorithm>
#include <limits>

namespace barto {

RunHeader ArmedSchedule::header(RunId run, RunTrigger trigger) const
{
    RunHeader header;
    header.run = run;
    header.schedule = schedule.name;
    header.onCalendar = schedule.onCalendar;
    header.timezone = spec && spec->hasOwnZone() ? spec->zone().name() : schedule.timezone;
    header.revision = revision;
    header.trigger = trigger;
    for (const QString &cmd : schedule.cmds)
        header.commands.push_back(CommandSpec{CommandId::make(), cmd});
    return header;
}

RunHeader ArmedSchedule::header(const PlannedRun &planned) const
{
    RunHeader run = header(RunId::make(), planned.trigger);
    run.due = planned.due;
    run.dueLast = planned.dueLast;
    run.slotCount = quint32(std::min<quint64>(planned.slotCount, std::numeric_limits<quint32>::max()));
    return run;
}

ArmedSchedule armSchedule(const Schedule &schedule, const QString &client)
{
    ArmedSchedule armed{schedule, scheduleRevision(schedule), {}, {}, {}};
    std::optional<Zone> zone;
    if (!schedule.timezone.isEmpty()) {
        const Result<Zone> found = Zone::find(schedule.timezone);
        if (!found) {
            armed.error = found.error().detail;
            return armed;
        }
        zone = *found;
    }
    const Result<CalendarSpec> spec = CalendarSpec::parse(schedule.onCalendar, {client, schedule.name}, zone);
    if (spec)
        armed.spec = *spec;
    else
        armed.error = spec.error().detail;
    return armed;
}

} // namespace barto
