// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timelinelane.h"

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
    for (std::size_t i = 0; i < contents.unrun.size(); ++i) {
        const UnrunSlots &missing = contents.unrun[i];
        const LaneMark mark{missing.firstDue, missing.state == UnrunSlots::State::Skipped, i};
        addTo(lanes, missing.client, missing.schedule, [&](TimelineLane &lane) { lane.marks.push_back(mark); });
    }
    for (const Firing &firing : contents.firings) {
        for (const QString &client : firing.clients)
            addTo(lanes, client, firing.schedule, [&](TimelineLane &lane) { lane.due.push_back(firing.due); });
    }
    return lanes;
}

} // namespace

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
