// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/calendar/calendarspec.h"
#include "common/job/run.h"

#include <QString>

#include <vector>

namespace barto {

/// `missed_tick`: what becomes of slots that passed while the agent ran but could not fire.
enum class MissedTick : quint8 { Burst, Delay, Skip };

/// What the agent did while the slots passed.
enum class Passed : quint8 {
    Running, ///< it ran: slots older than a second are missed ticks
    NotRunning, ///< it did not: one record, or one run with `persistent`
};

/// A run to be started for slots `due` to `dueLast`.
struct PlannedRun
{
    RunTrigger trigger = RunTrigger::Slot;
    Instant due;
    Instant dueLast;
    quint64 slotCount = 1;
};

struct PlannedSkip
{
    Instant firstDue;
    Instant lastDue;
    quint64 count = 0;
    QString reason;
};

/// Every slot after `after`, up to and including `upTo`, is in exactly one of the runs and skips.
struct SlotPlan
{
    std::vector<PlannedRun> runs;
    std::vector<PlannedSkip> skips;
};

struct SlotRules
{
    MissedTick missedTick = MissedTick::Burst;
    Passed passed = Passed::Running;
    bool persistent = false;
    int room = 0; ///< how many runs may be started; the rest is skipped
    QString noRoomReason; ///< why not more
};

constexpr quint64 burstLimit = 100;
/// A slot that is served later than this is a missed tick.
constexpr std::chrono::seconds punctual{1};

/// Decides what becomes of the slots of one schedule. Pure. `now` tells which of them are late.
SlotPlan planSlots(const CalendarSpec &spec, Instant after, Instant upTo, Instant now, const SlotRules &rules);

} // namespace barto
