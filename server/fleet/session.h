// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/fleet/fleet.h"

namespace barto {

/// One connected agent.
struct Fleet::Session
{
    AgentPeer peer;
    ClientId client;
    Instant since;
    Schedules sent; ///< with Welcome or the last SchedulesChanged
    AgentStatus status;
    QStringList complaints; ///< sentences: what it cannot fire

    /// The schedule that was sent, if it is the one confirmed; null if another was sent meanwhile.
    const Schedule *sentAs(const ConfirmedSchedule &confirmed) const
    {
        for (const Schedule &schedule : sent) {
            if (schedule.name == confirmed.name && scheduleRevision(schedule) == confirmed.revision)
                return &schedule;
        }
        return nullptr;
    }
};

} // namespace barto
