// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/list.h"

#include "cli/commands/schedules.h"

namespace barto {

CommandPtr makeCommand(const ListOptions &options, const CommandContext &context)
{
    if (options.schedule.isEmpty()) {
        SchedulesOptions schedules;
        schedules.client = options.client;
        schedules.isDigest = true;
        schedules.isFailedOnly = options.output.isFailedOnly;
        return makeCommand(schedules, context);
    }
    OutputsOptions output = options.output;
    output.client = options.client;
    output.schedule = options.schedule;
    return makeCommand(output, context);
}

} // namespace barto
