// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "common/job/firing.h"
#include "common/message/historymessage.h"
#include "gui/timeline/barrow.h"

#include <QHash>
#include <QSet>

namespace barto {

/// A mark for slots that did not run.
struct LaneMark
{
    Instant at;
    bool isSkipped = false; ///< its agent said why; else it was missed
    std::size_t unrun = 0; ///< index into TimelineContents::unrun

    friend bool operator==(const LaneMark &, const LaneMark &) = default;
};

/// One row of the timeline: a client, or below it one of its schedules.
struct TimelineLane
{
    QString client;
    QString schedule; ///< empty: the client's own lane, with the bars of all its schedules
    ClientState state = ClientState::NeverSeen;
    std::optional<Instant> awaySince;
    bool isExpandable = false;
    bool isExpanded = false;
    std::vector<RunBar> bars; ///< sorted by start
    std::vector<RunId> runs; ///< of each bar
    QStringList schedules; ///< of each bar
    std::vector<LaneMark> marks; ///< sorted
    std::vector<Instant> due; ///< slots to come, sorted

    bool isClient() const { return schedule.isEmpty(); }
};

/// What the server told of a stretch of time.
struct TimelineContents
{
    std::vector<ClientStatus> clients;
    std::vector<TimelinePage> pages;
    std::vector<UnrunSlots> unrun;
    std::vector<Firing> firings; ///< merged: a schedule's on all clients, of which a hundred are named
};

/// How many clients have slots to come that no lane can show, since the server does not name them.
quint32 clientsNotNamed(const TimelineContents &contents);

/// The lanes, clients in the order of their names; schedules only below clients in `expanded`. With `pattern` only clients
/// and schedules whose name contains it.
std::vector<TimelineLane> timelineLanes(
    const TimelineContents &contents, const QSet<QString> &expanded, const QString &pattern);

BarState barStateOf(Outcome outcome);

} // namespace barto
