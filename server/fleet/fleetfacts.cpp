// SPDX-License-Identifier: MIT OR Apache-2.0
// What the fleet tells operators.

#include "server/fleet/fleet.h"

namespace barto {

namespace {

/// A batch under way is what every busy agent has.
constexpr quint64 usualBacklog = 64 * 1024;

} // namespace

std::vector<ClientStatus> Fleet::clientStatuses() const
{
    QStringList names = m_known.keys() + m_book.clients();
    names.sort();
    names.removeDuplicates();
    std::vector<ClientStatus> statuses;
    statuses.reserve(std::size_t(names.size()));
    for (const QString &name : names)
        statuses.push_back(statusOf(name));
    return statuses;
}

FleetSnapshot Fleet::snapshot() const
{
    FleetSnapshot snapshot{m_clock.now(), m_book, m_configuredSince, {}};
    for (const KnownClient &known : m_known)
        snapshot.agents.insert(known.name, {false, known.lastSeen, known.facts.timezone});
    for (const auto &[number, session] : m_sessions) {
        AgentGlance &agent = snapshot.agents[session->peer.name];
        agent.isConnected = true;
        agent.since = session->since;
    }
    return snapshot;
}

quint32 Fleet::knownCount() const
{
    quint32 count = quint32(m_known.size());
    for (auto it = m_book.byClient().cbegin(); it != m_book.byClient().cend(); ++it)
        count += m_known.contains(it.key()) ? 0 : 1;
    return count;
}

ClientStatus Fleet::statusOf(const QString &name) const
{
    ClientStatus status;
    status.name = name;
    const auto known = m_known.constFind(name);
    if (known != m_known.constEnd()) {
        status.client = known->client;
        status.state = ClientState::Away;
        status.since = status.lastSeen = known->lastSeen;
        status.address = known->address;
        status.facts = known->facts;
    }
    const auto link = m_byName.constFind(name);
    if (link != m_byName.constEnd()) {
        const AgentSession &session = *m_sessions.at(*link);
        status.state = session.status.backlogBytes > usualBacklog ? ClientState::CatchingUp : ClientState::Up;
        status.since = session.since;
        status.lastSeen = m_clock.now();
        status.running = session.status.running;
        status.backlogBytes = session.status.backlogBytes;
        status.backlogRuns = session.status.backlogRuns;
        status.warnings = warningsOf(session);
        status.isEncrypted = session.peer.encrypted;
    }
    if (const QString complaint = m_complaints.value(name); !complaint.isEmpty())
        status.warnings += QStringLiteral("It does not trust this server and closed its link: %1.").arg(complaint);
    addNextDue(status);
    return status;
}

QStringList Fleet::warningsOf(const AgentSession &session) const
{
    return session.peer.warnings + session.status.warnings + session.complaints;
}

void Fleet::addNextDue(ClientStatus &status) const
{
    const Instant now = m_clock.now();
    const auto schedules = m_book.byClient().constFind(status.name);
    if (schedules == m_book.byClient().constEnd())
        return;
    for (const Schedule &schedule : *schedules) {
        const std::optional<Instant> due = m_nextDue.of(status.name, schedule, status.facts.timezone, now);
        if (due && (!status.nextDue || *due < *status.nextDue)) {
            status.nextDue = due;
            status.nextSchedule = schedule.name;
        }
    }
}

std::optional<Instant> Fleet::nextDue(const QString &client, const Schedule &schedule) const
{
    return m_nextDue.of(client, schedule, agentTimezone(client), m_clock.now());
}

} // namespace barto
