// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/job/schedule.h"
#include "common/message/workermessage.h"

namespace barto {

/// An agent's connection as the gateway knows it before Hello.
struct AgentPeer
{
    QString name; ///< of the upgrade request; checked
    QString address; ///< "10.0.0.7"
    QStringList warnings; ///< whole sentences, e.g. that its certificate names somebody else
    bool encrypted = false;
};

/// One connected agent.
struct AgentSession
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
