// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace barto {

/// A slot to come; where asked for, one for all clients that have it at that instant by the same schedule.
struct Firing
{
    Instant due;
    QStringList clients; ///< sorted; at most 100 of `clientCount`
    quint32 clientCount = 1;
    QString schedule;
    QString onCalendar;
    quint32 awayCount = 0; ///< of these clients: not connected now; their agents fire from their own disks

    friend bool operator==(const Firing &, const Firing &) = default;
};

/// Why slots did not run. The numbers are sent.
enum class UnrunReason : quint8 {
    Other = 0,
    AgentAway = 1, ///< no word from its agent since
    NotConfirmed = 2, ///< its agent is connected, but has not told that it has the schedule in force
    Unaccounted = 3, ///< its agent is connected and has it in force, and yet says nothing of the slot
    PolicySkip = 4, ///< missed_tick = "skip", or more slots than it makes up for
    ClockSet = 5, ///< the machine's clock was set forward over it
    AgentStopped = 6, ///< no agent was running at that time
    SpoolFull = 7, ///< no room for another run's output
    TooMany = 8, ///< max_running, or the run before was still going on
};

/// Slots of one schedule on one client without a run of their own: missed (nothing was recorded) or skipped (its agent
/// recorded why). A burst is one row.
struct UnrunSlots
{
    enum class State : quint8 { Missed = 1, Skipped = 2 };
    State state = State::Missed;
    QString client;
    QString schedule;
    QString onCalendar;
    Instant firstDue;
    Instant lastDue;
    quint64 count = 0;
    UnrunReason kind = UnrunReason::Other;
    QString reason; ///< a clause: "agent away since 08:09"
    std::optional<RunId> madeUpBy; ///< the run that caught up on them
    std::optional<Instant> madeUpAt;
    qint64 key = 0; ///< of the skipped slots' row in the store; 0 for missed ones
    std::optional<Instant> since = {}; ///< since when the reason holds, where that is known

    friend bool operator==(const UnrunSlots &, const UnrunSlots &) = default;
};

} // namespace barto
