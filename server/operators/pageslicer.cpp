// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/pageslicer.h"

namespace barto {

namespace {

constexpr qsizetype glance = 32; ///< a RunGlance
constexpr qsizetype numbers = 160; ///< all fixed-size fields of any of these, with room

template<typename... Texts>
qsizetype utf8Bound(const Texts &...texts)
{
    return (numbers + ... + (texts.size() * 3 + 5));
}

qsizetype utf8Bound(const QStringList &texts)
{
    qsizetype size = 5;
    for (const QString &text : texts)
        size += text.size() * 3 + 5;
    return size;
}

} // namespace

qsizetype wireEstimate(const ClientStatus &value)
{
    const HostFacts &facts = value.facts;
    return utf8Bound(value.name, value.address, value.nextSchedule, facts.hostname, facts.os, facts.kernel,
               facts.architecture, facts.version, facts.timezone, facts.tzdata)
        + utf8Bound(value.warnings);
}

qsizetype wireEstimate(const RunSummary &value)
{
    return utf8Bound(value.client, value.schedule, value.onCalendar, value.reason, value.command)
        + value.lastLine.size();
}

qsizetype wireEstimate(const ScheduleStatus &value)
{
    const Schedule &schedule = value.schedule;
    return utf8Bound(
               value.client, value.description, schedule.name, schedule.onCalendar, schedule.timezone, schedule.updates)
        + utf8Bound(schedule.cmds) + utf8Bound(value.normalForm, value.zone, value.clockNote)
        + glance * qsizetype(value.recent.size() + value.elapses.size()) + (value.last ? wireEstimate(*value.last) : 0);
}

qsizetype wireEstimate(const RunCounts &value)
{
    return utf8Bound(value.client, value.schedule);
}

qsizetype wireEstimate(const FailingSchedule &value)
{
    return utf8Bound(value.client, value.schedule) + wireEstimate(value.last) + glance * qsizetype(value.recent.size());
}

qsizetype wireEstimate(const Firing &value)
{
    return utf8Bound(value.schedule, value.onCalendar) + utf8Bound(value.clients);
}

qsizetype wireEstimate(const UnrunSlots &value)
{
    return utf8Bound(value.client, value.schedule, value.onCalendar, value.reason);
}

qsizetype wireEstimate(const UpdateReport &value)
{
    return utf8Bound(value.client, value.kind, value.schedule, value.problem);
}

qsizetype wireEstimate(const PackageUpdate &value)
{
    return utf8Bound(value.name, value.oldVersion, value.newVersion, value.repository, value.architecture);
}

qsizetype wireEstimate(const CommandSummary &value)
{
    return utf8Bound(value.text);
}

} // namespace barto
