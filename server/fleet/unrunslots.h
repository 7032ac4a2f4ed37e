// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/firing.h"
#include "server/fleet/expectedslots.h"
#include "server/fleet/fleetsnapshot.h"

#include <vector>

namespace barto {

struct MissedQuery
{
    ScheduleFilter wanted;
    Instant since; ///< slots at or after it ...
    Instant until; ///< ... and before this; later ones than the snapshot's moment minus the grace are never missed
};

/// Slots for which there is neither a run nor a reason, with what is known of the cause: one row for each schedule, in
/// no order. `progress` is what the agents of configured schedules have told last; of a schedule that none has told of,
/// slots count as missed since it was configured. Any thread; slots are counted, not walked.
std::vector<UnrunSlots> missedSlots(
    const FleetSnapshot &fleet, const std::vector<ScheduleProgress> &progress, const MissedQuery &query);

} // namespace barto
