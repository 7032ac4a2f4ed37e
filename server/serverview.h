// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "server/ingest/ingest.h"
#include "server/operators/fleetview.h"
#include "server/store/settings.h"

namespace barto {

class Fleet;
class Gateway;
class MissedReport;

/// The fleet and the server itself, as the operators' desk asks for them. Main thread.
class ServerView : public FleetView
{
public:
    ServerView(Fleet &fleet, const Gateway &gateway, const IngestCounters &counters,
        const store::StoreSettings &settings, const Clock &clock);

    std::vector<ClientStatus> clients(const std::vector<store::StoredClient> &known) const override;
    std::vector<ConfiguredSchedule> schedules(const QString &client) const override;
    void describe(ScheduleStatus &status) const override;
    ServerInfo info() const override;
    NextJob next(
        const std::vector<store::StoredClient> &known, const NextRequest &request, const Wanted &wanted) const override;
    MissedJob missed(const std::vector<store::StoredClient> &known, Instant since, Instant until,
        const Wanted &wanted) const override;
    Told tellToTrim(Microseconds olderThan) override;
    void startRun(const StartRequest &order, const Started &answered) override;
    void cancelRun(const RunId &run, const QString &client, const Cancelled &answered) override;

    void setMissedReport(const MissedReport &missed) { m_missed = &missed; }
    void setDatabaseState(const DatabaseState &state) { m_database = state; }
    const DatabaseState &databaseState() const { return m_database; }

private:
    void learn(const std::vector<store::StoredClient> &known) const;
    ConfiguredSchedule configured(const QString &client, const Schedule &schedule) const;
    void addLoad(ServerInfo &info) const;

    Fleet &m_fleet;
    const Gateway &m_gateway;
    const IngestCounters &m_counters;
    store::StoreSettings m_settings;
    const MissedReport *m_missed = nullptr;
    Instant m_started;
    DatabaseState m_database;
    /// For the rate of lines: what was stored when somebody asked, at least some seconds ago.
    struct Sample
    {
        Instant at;
        quint64 lines = 0;
    };
    mutable Sample m_before;
    mutable Sample m_latest;
    const Clock &m_clock;
};

} // namespace barto
