// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timelinelane.h"

#include "common/calendar/calendarspec.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace barto {

namespace {

using LaneName = std::pair<QString, QString>; // client, schedule
using Lanes = std::map<LaneName, TimelineLane>;

/// The same for a schedule's lane and for its client's.
template<typename Add>
void addTo(Lanes &lanes, const QString &client, const QString &schedule, Add add)
{
    for (const QString &name : {QString(), schedule}) {
        TimelineLane &lane = lanes[{client, name}];
        lane.client = client;
        lane.schedule = name;
        add(lane);
    }
}

void addBars(Lanes &lanes, const TimelinePage &page)
{
    for (const TimelineBar &bar : page.bars) {
        if (bar.row >= page.rows.size() || bar.outcome == Outcome::Skipped) // those come as marks
            continue;
        const TimelineRow &row = page.rows[bar.row];
        addTo(lanes, row.client, row.schedule, [&](TimelineLane &lane) {
            lane.bars.push_back({bar.due, bar.start, bar.end, barStateOf(bar.outcome), bar.runs});
            lane.runs.push_back(bar.run);
            lane.schedules.append(row.schedule);
        });
    }
}

void sortBars(TimelineLane &lane)
{
    std::vector<std::size_t> order(lane.bars.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return lane.bars[i].start; });
    TimelineLane sorted = lane;
    for (std::size_t i = 0; i < order.size(); ++i) {
        sorted.bars[i] = lane.bars[order[i]];
        sorted.runs[i] = lane.runs[order[i]];
        sorted.schedules[int(i)] = lane.schedules[int(order[i])];
    }
    lane = std::move(sorted);
    std::ranges::stable_sort(lane.marks, {}, &LaneMark::at);
    std::ranges::sort(lane.due);
    lane.due.erase(std::ranges::unique(lane.due).begin(), lane.due.end());
}

/// The slots of a burst, each for itself. Only its ends where they cannot be told from here: the schedule has a zone of
/// its own, or there are more of them than anybody could see.
std::vector<Instant> slotsOf(const UnrunSlots &missing, const QString &clientZone)
{
    constexpr std::size_t most = 2000;
    if (missing.count < 2 || missing.lastDue <= missing.firstDue)
        return {missing.firstDue};
    std::vector<Instant> all;
    const auto spec = CalendarSpec::parse(missing.onCalendar, {missing.client, missing.schedule},
        Zone::known(clientZone).value_or(Zone::utc()));
    if (spec && missing.count <= most) {
        spec->forEach(missing.firstDue - Microseconds(1), missing.lastDue, [&all](Instant slot) {
            all.push_back(slot);
            return all.size() <= most;
        });
    }
    if (all.size() != missing.count || all.front() != missing.firstDue || all.back() != missing.lastDue)
        all = {missing.firstDue, missing.lastDue};
    return all;
}

void addMarks(Lanes &lanes, const TimelineContents &contents)
{
    QHash<QString, QString> zones;
    for (const ClientStatus &client : contents.clients)
        zones.insert(client.name, client.facts.timezone);
    for (std::size_t i = 0; i < contents.unrun.size(); ++i) {
        const UnrunSlots &missing = contents.unrun[i];
        const bool isSkipped = missing.state == UnrunSlots::State::Skipped;
        const std::vector<Instant> due = slotsOf(missing, zones.value(missing.client));
        addTo(lanes, missing.client, missing.schedule, [&](TimelineLane &lane) {
            for (const Instant at : due)
                lane.marks.push_back({at, isSkipped, i});
        });
    }
}

Lanes gathered(const TimelineContents &contents)
{
    Lanes lanes;
    for (const ClientStatus &client : contents.clients) {
        TimelineLane &lane = lanes[{client.name, QString()}];
        lane.client = client.name;
        lane.state = client.state;
        if (client.state == ClientState::Away)
            lane.awaySince = client.since;
    }
    for (const TimelinePage &page : contents.pages)
        addBars(lanes, page);
    addMarks(lanes, contents);
    for (const Firing &firing : contents.firings) {
        for (const QString &client : firing.clients)
            addTo(lanes, client, firing.schedule, [&](TimelineLane &lane) { lane.due.push_back(firing.due); });
    }
    return lanes;
}

} // namespace

quint32 clientsNotNamed(const TimelineContents &contents)
{
    quint32 most = 0;
    for (const Firing &firing : contents.firings)
        most = std::max(most, firing.clientCount - std::min(firing.clientCount, quint32(firing.clients.size())));
    return most;
}

BarState barStateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Running:
        return BarState::Running;
    case Outcome::Succeeded:
        return BarState::Succeeded;
    case Outcome::Cancelled:
    case Outcome::Skipped:
        return BarState::Cancelled;
    case Outcome::Failed:
    case Outcome::Lost:
    case Outcome::NotStarted:
        break;
    }
    return BarState::Failed;
}

std::vector<TimelineLane> timelineLanes(
    const TimelineContents &contents, const QSet<QString> &expanded, const QString &pattern)
{
    Lanes lanes = gathered(contents);
    const auto matches = [&](const QString &name) { return name.contains(pattern, Qt::CaseInsensitive); };
    QSet<QString> shown;
    QSet<QString> withSchedules;
    for (const auto &[name, lane] : lanes) {
        if (matches(name.first) || matches(name.second))
            shown.insert(name.first);
        if (!name.second.isEmpty())
            withSchedules.insert(name.first);
    }
    std::vector<TimelineLane> found;
    for (auto &[name, lane] : lanes) {
        const auto &[client, schedule] = name;
        const bool isOwn = schedule.isEmpty();
        if (!shown.contains(client) || (!isOwn && !expanded.contains(client)))
            continue;
        if (!isOwn && !matches(client) && !matches(schedule))
            continue;
        lane.isExpandable = isOwn && withSchedules.contains(client);
        lane.isExpanded = lane.isExpandable && expanded.contains(client);
        sortBars(lane);
        found.push_back(std::move(lane));
    }
    return found;
}

} // namespace barto
