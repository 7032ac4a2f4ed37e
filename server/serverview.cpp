// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/serverview.h"

#include "common/base/buildinfo.h"
#include "server/fleet/fleet.h"
#include "server/fleet/unrunslots.h"
#include "server/fleet/upcoming.h"
#include "server/gateway/gateway.h"
#include "server/missedreport.h"

#include <QSysInfo>

#include <algorithm>

namespace barto {

ServerView::ServerView(Fleet &fleet, const Gateway &gateway, const IngestCounters &counters,
    const store::StoreSettings &settings, const Clock &clock)
    : m_fleet(fleet), m_gateway(gateway), m_counters(counters), m_settings(settings), m_started(clock.now())
{
    m_database.since = m_started;
    m_database.error = QStringLiteral("not opened yet");
}

void ServerView::learn(const std::vector<store::StoredClient> &known) const
{
    std::vector<KnownClient> learnt;
    learnt.reserve(known.size());
    for (const store::StoredClient &client : known)
        learnt.push_back({client.client, client.name, client.lastSeen, client.address, client.facts});
    m_fleet.learnKnownClients(learnt);
}

std::vector<ClientStatus> ServerView::clients(const std::vector<store::StoredClient> &known) const
{
    learn(known);
    std::vector<ClientStatus> statuses = m_fleet.clientStatuses();
    for (ClientStatus &status : statuses) {
        status.missedSlots = m_missed ? m_missed->missed(status.name) : 0;
        if (status.missedSlots > 0)
            status.warnings += status.missedSlots == 1
                ? QStringLiteral("One slot was missed since it went away.")
                : QStringLiteral("%1 slots were missed since it went away.").arg(status.missedSlots);
    }
    return statuses;
}

FleetView::NextJob ServerView::next(
    const std::vector<store::StoredClient> &known, const NextRequest &request, const Wanted &wanted) const
{
    learn(known);
    const UpcomingQuery query{wanted, request.limit, request.horizon, request.isMerged};
    return [fleet = m_fleet.snapshot(), query] { return upcoming(fleet, query); };
}

FleetView::MissedJob ServerView::missed(
    const std::vector<store::StoredClient> &known, Instant since, Instant until, const Wanted &wanted) const
{
    learn(known);
    const MissedQuery query{wanted, since, until};
    return [fleet = m_fleet.snapshot(), query](const std::vector<store::StoredProgress> &stored) {
        std::vector<ScheduleProgress> progress;
        progress.reserve(stored.size());
        for (const store::StoredProgress &one : stored)
            progress.push_back({one.client, one.schedule, one.onCalendar, one.timezone, one.agentTimezone, one.revision,
                one.watermark});
        return missedSlots(fleet, progress, query);
    };
}

std::vector<ConfiguredSchedule> ServerView::schedules(const QString &client) const
{
    std::vector<ConfiguredSchedule> configured;
    const QMap<QString, Schedules> &book = m_fleet.book().byClient();
    for (auto it = book.cbegin(); it != book.cend(); ++it) {
        if (!client.isEmpty() && it.key() != client)
            continue;
        const std::size_t first = configured.size();
        for (const Schedule &schedule : it.value())
            configured.push_back(describe(it.key(), schedule));
        std::sort(configured.begin() + qsizetype(first), configured.end(),
            [](const auto &a, const auto &b) { return a.schedule.name < b.schedule.name; });
    }
    return configured;
}

ConfiguredSchedule ServerView::describe(const QString &client, const Schedule &schedule) const
{
    // In words it reads the same in any zone.
    const Result<CalendarSpec> spec = calendarOf(client, schedule, QStringLiteral("UTC"));
    return {client, schedule, m_fleet.nextDue(client, schedule), spec ? spec->description() : QString()};
}

ServerInfo ServerView::info() const
{
    const BuildInfo build = buildInfo();
    ServerInfo info;
    info.name = QSysInfo::machineHostName();
    info.version = build.version;
    info.commit = build.commit;
    info.builtAt = build.builtAt;
    info.compiler = build.compiler;
    info.qtVersion = build.qtRunning;
    info.protocol = protocolVersion;
    info.started = m_started;
    info.databaseKind = store::kindOf(m_settings);
    info.databasePlace = store::placeOf(m_settings);
    info.databaseUp = m_database.up;
    info.databaseSince = m_database.since;
    info.databaseError = m_database.error;
    info.clientsUp = m_fleet.sessionCount();
    info.clientsKnown = m_fleet.knownCount();
    info.schedules = m_fleet.book().count();
    info.linesStored = m_counters.lines.load(std::memory_order_relaxed);
    info.batchesStored = m_counters.batches.load(std::memory_order_relaxed);
    info.listeners = m_gateway.listeners();
    info.timezone = Zone::local().name();
    return info;
}

FleetView::Told ServerView::tellToTrim(Microseconds olderThan)
{
    const Fleet::Told told = m_fleet.tellToTrim(olderThan);
    return {told.agents, told.away};
}

void ServerView::startRun(const StartRequest &order, const Started &answered)
{
    m_fleet.startRun(order, answered);
}

void ServerView::cancelRun(const RunId &run, const QString &client, const Cancelled &answered)
{
    m_fleet.cancelRun(run, client, answered);
}

} // namespace barto
