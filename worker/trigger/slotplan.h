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

/// A run to be started for slots `due` to `dueLast`.
struct PlannedRun
{
    RunTrigger trigger = RunTrigger::Slot;
    Instant due;
    Instant dueLast;
    quint64 slotCount = 1;

    friend bool operator==(const PlannedRun &, const PlannedRun &) = default;
};

struct PlannedSkip
{
    Instant firstDue;
    Instant lastDue;
    quint64 count = 0;
    QString reason;

    friend bool operator==(const PlannedSkip &, const PlannedSkip &) = default;
};

/// What becomes of a schedule's slots: each of them is in exactly one of the runs and skips.
struct SlotPlan
{
    std::vector<PlannedRun> runs;
    std::vector<PlannedSkip> skips;

    bool isEmpty() const { return runs.empty() && skips.empty(); }
    Instant lastDue() const; ///< the epoch in an empty plan
    void append(const SlotPlan &other);
    /// Turns the runs behind the first `room` into skips with that reason.
    void limitTo(std::size_t room, const QString &reason);
};

constexpr quint64 burstLimit = 100;
/// A slot that is served later than this is a missed tick.
constexpr std::chrono::seconds punctual{1};

/// For slots in (after, upTo] while the agent runs: late ones as `missedTick` says, the others a run each. Of more than
/// `burstLimit` late ones Burst runs the newest.
SlotPlan planSlots(const CalendarSpec &spec, Instant after, Instant upTo, Instant now, MissedTick missedTick);

/// For slots in (after, upTo] during which the agent did not run: one record, or one run if the schedule is persistent.
SlotPlan planUnattended(const CalendarSpec &spec, Instant after, Instant upTo, bool persistent);

} // namespace barto
