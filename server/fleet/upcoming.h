// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/firing.h"
#include "server/fleet/fleetsnapshot.h"

#include <vector>

namespace barto {

struct UpcomingQuery
{
    static constexpr quint32 mostRows = 10'000;
    static constexpr qsizetype mostNames = 100; ///< of the clients in one row

    ScheduleFilter wanted;
    quint32 limit = 20; ///< rows
    std::optional<Microseconds> horizon; ///< from the snapshot's moment
    bool isMerged = true;
};

/// What the fleet fires next, soonest first; at the same instant by schedule. Schedules whose zone is not known are
/// left out. Any thread; the time is bounded by the limit, and clients that share an expression are computed once.
std::vector<Firing> upcoming(const FleetSnapshot &fleet, const UpcomingQuery &query);

} // namespace barto
