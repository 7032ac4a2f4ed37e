// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/serverview.h"

#include "common/base/buildinfo.h"
#include "server/fleet/fleet.h"
#include "server/gateway/gateway.h"

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

std::vector<ClientStatus> ServerView::clients(const std::vector<store::StoredClient> &known) const
{
    std::vector<KnownClient> learnt;
    learnt.reserve(known.size());
    for (const store::StoredClient &client : known)
        learnt.push_back({client.client, client.name, client.lastSeen, client.address, client.facts});
    m_fleet.learnKnownClients(learnt);
    return m_fleet.clientStatuses();
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

void ServerView::startRun(const StartRequest &order, const Started &answered)
{
    m_fleet.startRun(order, answered);
}

void ServerView::cancelRun(const RunId &run, const QString &client, const Cancelled &answered)
{
    m_fleet.cancelRun(run, client, answered);
}

} // namespace barto
