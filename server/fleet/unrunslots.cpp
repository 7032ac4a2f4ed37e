// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/unrunslots.h"

#include "common/base/instanttext.h"

#include <QSet>

#include <algorithm>

namespace barto {

namespace {

constexpr Microseconds tick{1};

struct Cause
{
    UnrunReason kind = UnrunReason::Other;
    QString words;
    std::optional<Instant> since;
};

Cause causeOf(const FleetSnapshot &fleet, const ScheduleProgress &progress, const Schedule *configured)
{
    const auto agent = fleet.agents.constFind(progress.client);
    if (agent == fleet.agents.constEnd() || !agent->since)
        return {UnrunReason::AgentAway, QStringLiteral("no agent of this name has connected yet"), {}};
    if (!agent->isConnected)
        return {
            UnrunReason::AgentAway, QStringLiteral("agent away since %1").arg(toIsoText(*agent->since)), agent->since};
    const bool isInForce = progress.watermark && configured && scheduleRevision(*configured) == progress.revision;
    if (isInForce)
        return {UnrunReason::Unaccounted,
            QStringLiteral("its agent is connected, and does not say what became of them"), agent->since};
    return {UnrunReason::NotConfirmed, QStringLiteral("its agent has not confirmed the schedule"),
        fleet.configuredSince.contains(progress.client) ? std::optional(fleet.configuredSince.value(progress.client))
                                                        : std::nullopt};
}

class Missed
{
public:
    Missed(const FleetSnapshot &fleet, const MissedQuery &query)
        : m_fleet(fleet), m_query(query), m_upTo(std::min(query.until - tick, fleet.taken - missedGrace))
    {
    }

    void look(ScheduleProgress progress, const Schedule *configured)
    {
        m_seen.insert({progress.client, progress.schedule});
        const Cause cause = causeOf(m_fleet, progress, configured);
        if (!progress.watermark)
            progress.watermark = m_fleet.configuredSince.value(progress.client, m_fleet.taken);
        progress.watermark = std::max(*progress.watermark, m_query.since - tick);
        if (progress.agentTimezone.isEmpty())
            progress.agentTimezone = m_fleet.agents.value(progress.client).timezone;
        const std::optional<MissedSlots> missed = missedSlots(progress, m_upTo + missedGrace);
        if (!missed)
            return;
        UnrunSlots row;
        row.state = UnrunSlots::State::Missed;
        row.client = missed->client;
        row.schedule = missed->schedule;
        row.onCalendar = progress.onCalendar;
        row.firstDue = missed->firstDue;
        row.lastDue = missed->lastDue;
        row.count = missed->count;
        row.kind = cause.kind;
        row.reason = cause.words;
        row.since = cause.since;
        rows.push_back(std::move(row));
    }

    bool hasSeen(const QString &client, const QString &schedule) const { return m_seen.contains({client, schedule}); }

    std::vector<UnrunSlots> rows;

private:
    const FleetSnapshot &m_fleet;
    const MissedQuery &m_query;
    const Instant m_upTo; ///< the last instant that counts
    QSet<std::pair<QString, QString>> m_seen;
};

} // namespace

std::vector<UnrunSlots> missedSlots(
    const FleetSnapshot &fleet, const std::vector<ScheduleProgress> &progress, const MissedQuery &query)
{
    Missed missed(fleet, query);
    const auto isWanted = [&query](const QString &client, const QString &schedule) {
        return !query.wanted || query.wanted(client, schedule);
    };
    for (const ScheduleProgress &one : progress) {
        const Schedule *configured = fleet.book.find(one.client, one.schedule);
        // One that is configured no more has no slots, but for an agent that still fires it before our eyes.
        const bool counts = configured || fleet.agents.value(one.client).isConnected;
        if (counts && isWanted(one.client, one.schedule))
            missed.look(one, configured);
    }
    const QMap<QString, Schedules> &book = fleet.book.byClient();
    for (auto client = book.cbegin(); client != book.cend(); ++client) {
        for (const Schedule &schedule : client.value()) {
            if (!missed.hasSeen(client.key(), schedule.name) && isWanted(client.key(), schedule.name))
                missed.look(
                    {client.key(), schedule.name, schedule.onCalendar, schedule.timezone, {}, {}, {}}, &schedule);
        }
    }
    return std::move(missed.rows);
}

} // namespace barto
