// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// The fields of the values of common/job, as they travel. Never reorder; add at the end only.

#include "common/job/client.h"
#include "common/job/fact.h"
#include "common/job/firing.h"
#include "common/job/packageupdate.h"
#include "common/job/summary.h"
#include "common/job/textmatch.h"
#include "common/message/archive.h"

namespace barto {

inline bool isKnown(RunTrigger value)
{
    return value >= RunTrigger::Slot && value <= RunTrigger::AdHoc;
}
inline bool isKnown(Outcome value)
{
    return value <= Outcome::Skipped;
}
inline bool isKnown(ClientState value)
{
    return value >= ClientState::Up && value <= ClientState::NeverSeen;
}
inline bool isKnown(RunSort value)
{
    return value >= RunSort::At && value <= RunSort::Late;
}
inline bool isKnown(UnrunReason value)
{
    return value <= UnrunReason::TooMany;
}
inline bool isKnown(UnrunSlots::State value)
{
    return value >= UnrunSlots::State::Missed && value <= UnrunSlots::State::Skipped;
}
inline bool isKnown(Error::Code value)
{
    return value >= Error::Code::Parse && value <= Error::Code::Cancelled;
}

template<typename A>
void fields(A &a, Error &v)
{
    a(v.code, v.detail);
}
template<typename A>
void fields(A &a, Schedule &v)
{
    a(v.name, v.onCalendar, v.timezone, v.persistent, v.updates, v.cmds);
}
template<typename A>
void fields(A &a, CommandSpec &v)
{
    a(v.id, v.text);
}
template<typename A>
void fields(A &a, RunHeader &v)
{
    a(v.run, v.schedule, v.onCalendar, v.timezone, v.revision, v.trigger, v.due, v.dueLast, v.slotCount, v.commands);
}
template<typename A>
void fields(A &a, SlotsSkipped &v)
{
    a(v.schedule, v.onCalendar, v.timezone, v.revision, v.firstDue, v.lastDue, v.count, v.reason);
}
template<typename A>
void fields(A &a, RunLost &v)
{
    a(v.run, v.at, v.reason);
}
template<typename A>
void fields(A &a, RunNotStarted &v)
{
    a(v.header, v.at, v.reason);
}
template<typename A>
void fields(A &a, Fact &v)
{
    a(v.id, v.what);
}
template<typename A>
void fields(A &a, Watermark &v)
{
    a(v.schedule, v.revision, v.upTo);
}
template<typename A>
void fields(A &a, HostFacts &v)
{
    a(v.hostname, v.os, v.kernel, v.architecture, v.version, v.timezone, v.tzdata, v.booted);
}
template<typename A>
void fields(A &a, ClientStatus &v)
{
    a(v.name, v.client, v.state, v.since, v.lastSeen, v.address, v.facts, v.running, v.backlogBytes, v.backlogRuns,
        v.nextSchedule, v.nextDue, v.warnings, v.backlogLines, v.failedToday, v.runsToday, v.isEncrypted,
        v.missedSlots);
}
template<typename A>
void fields(A &a, RunSummary &v)
{
    a(v.key, v.run, v.client, v.schedule, v.onCalendar, v.trigger, v.due, v.dueLast, v.slotCount, v.started, v.finished,
        v.outcome, v.reason, v.exitCode, v.signal, v.lines, v.stderrLines, v.lastLine, v.at, v.command);
}
template<typename A>
void fields(A &a, CommandSummary &v)
{
    a(v.command, v.position, v.text, v.started, v.finished, v.exitCode, v.signal, v.cpuMicroseconds, v.maxRssKib,
        v.lines);
}
template<typename A>
void fields(A &a, RunGlance &v)
{
    a(v.key, v.outcome, v.at, v.took);
}
template<typename A>
void fields(A &a, ScheduleStatus &v)
{
    a(v.client, v.schedule, v.last, v.runsToday, v.failedToday, v.next, v.description, v.normalForm, v.zone, v.elapses,
        v.isConfigured, v.neverFires, v.clockNote, v.recent, v.medianTook);
}
template<typename A>
void fields(A &a, FailingSchedule &v)
{
    a(v.client, v.schedule, v.since, v.inARow, v.isMoreInARow, v.last, v.recent);
}
template<typename A>
void fields(A &a, RunFilter &v)
{
    a(v.client, v.schedule, v.outcomes, v.since, v.until, v.exceptClient, v.exceptSchedule, v.lateOver, v.tookOver,
        v.text);
}
template<typename A>
void fields(A &a, RunPlace &v)
{
    a(v.value, v.key);
}
template<typename A>
void fields(A &a, TextMatch &v)
{
    a(v.text, v.isPattern, v.isCaseSensitive, v.stderrOnly);
}
template<typename A>
void fields(A &a, Firing &v)
{
    a(v.due, v.clients, v.clientCount, v.schedule, v.onCalendar, v.awayCount);
}
template<typename A>
void fields(A &a, UnrunSlots &v)
{
    a(v.state, v.client, v.schedule, v.onCalendar, v.firstDue, v.lastDue, v.count, v.kind, v.reason, v.madeUpBy,
        v.madeUpAt, v.key, v.since);
}
template<typename A>
void fields(A &a, PackageUpdate &v)
{
    a(v.name, v.oldVersion, v.newVersion, v.repository, v.architecture, v.downloadBytes, v.sizeChange, v.isSecurity);
}
template<typename A>
void fields(A &a, UpdateReport &v)
{
    a(v.client, v.kind, v.schedule, v.run, v.checked, v.packages, v.problem, v.isApplied, v.downloadBytes,
        v.sizeChange);
}

} // namespace barto
