// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/trigger/slotplan.h"

#include <algorithm>

namespace barto {

namespace {

constexpr Microseconds tick{1};

/// All slots in (after, upTo] as one; its count is 0 if there are none.
PlannedRun allAsOne(const CalendarSpec &spec, Instant after, Instant upTo)
{
    PlannedRun all{RunTrigger::CatchUp, after, after, upTo > after ? spec.count(after, upTo) : 0};
    if (all.slotCount > 0) {
        all.due = spec.next(after).value_or(upTo);
        all.dueLast = spec.previous(upTo + tick).value_or(all.due);
    }
    return all;
}

PlannedSkip skipped(const PlannedRun &all, const QString &reason)
{
    return PlannedSkip{all.due, all.dueLast, all.slotCount, reason};
}

void planBurst(const CalendarSpec &spec, const PlannedRun &late, SlotPlan &plan)
{
    Instant first = late.due;
    if (late.slotCount > burstLimit) {
        first = late.dueLast;
        for (quint64 i = 1; i < burstLimit; ++i)
            first = spec.previous(first).value_or(first);
        PlannedSkip rest = skipped(
            late, QStringLiteral("more than %1 slots had passed, and only the newest were run").arg(burstLimit));
        rest.lastDue = spec.previous(first).value_or(late.due);
        rest.count -= burstLimit;
        plan.skips.push_back(rest);
    }
    spec.forEach(first - tick, late.dueLast, [&plan](Instant due) {
        plan.runs.push_back(PlannedRun{RunTrigger::Slot, due, due, 1});
    });
}

} // namespace

Instant SlotPlan::lastDue() const
{
    Instant last{};
    for (const PlannedRun &run : runs)
        last = std::max(last, run.dueLast);
    for (const PlannedSkip &skip : skips)
        last = std::max(last, skip.lastDue);
    return last;
}

void SlotPlan::append(const SlotPlan &other)
{
    runs.insert(runs.end(), other.runs.begin(), other.runs.end());
    skips.insert(skips.end(), other.skips.begin(), other.skips.end());
}

void SlotPlan::limitTo(std::size_t room, const QString &reason)
{
    if (runs.size() <= room)
        return;
    PlannedSkip skip{runs[room].due, runs[room].dueLast, 0, reason};
    for (std::size_t i = room; i < runs.size(); ++i) {
        skip.lastDue = std::max(skip.lastDue, runs[i].dueLast);
        skip.count += runs[i].slotCount;
    }
    runs.resize(room);
    skips.push_back(skip);
}

SlotPlan planSlots(const CalendarSpec &spec, Instant after, Instant upTo, Instant now, MissedTick missedTick)
{
    SlotPlan plan;
    const Instant lateUpTo = std::max(after, std::min(upTo, now - punctual));
    if (const PlannedRun late = allAsOne(spec, after, lateUpTo); late.slotCount > 0) {
        switch (missedTick) {
        case MissedTick::Burst:
            planBurst(spec, late, plan);
            break;
        case MissedTick::Delay:
            plan.runs.push_back(late);
            break;
        case MissedTick::Skip:
            plan.skips.push_back(skipped(late, QStringLiteral("missed, and missed_tick is Skip")));
            break;
        }
    }
    spec.forEach(lateUpTo, upTo, [&plan](Instant due) {
        plan.runs.push_back(PlannedRun{RunTrigger::Slot, due, due, 1});
    });
    return plan;
}

SlotPlan planUnattended(const CalendarSpec &spec, Instant after, Instant upTo, bool persistent)
{
    SlotPlan plan;
    const PlannedRun all = allAsOne(spec, after, upTo);
    if (all.slotCount == 0)
        return plan;
    if (persistent)
        plan.runs.push_back(all);
    else
        plan.skips.push_back(skipped(all, QStringLiteral("agent not running")));
    return plan;
}

} // namespace barto
