// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/calendar/calendarspec.h"
#include "common/job/run.h"
#include "common/job/schedule.h"
#include "worker/trigger/slotplan.h"

#include <optional>

namespace barto {

/// A schedule as the trigger has it in force.
struct ArmedSchedule
{
    Schedule schedule;
    QByteArray revision;
    std::optional<CalendarSpec> spec;
    QString error; ///< why there is no spec, so that it is never due
    std::optional<Instant> watermark; ///< none until the clock is sane

    /// A header with a run uuid and command uuids of its own.
    RunHeader header(RunId run, RunTrigger trigger) const;
    RunHeader header(const PlannedRun &planned) const;
};

/// Reads the schedule's expression and zone; `client` is the agent's name, which `R` is drawn from.
ArmedSchedule armSchedule(const Schedule &schedule, const QString &client);

} // namespace barto
