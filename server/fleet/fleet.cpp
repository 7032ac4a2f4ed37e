// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/fleet.h"

#include "common/base/buildinfo.h"
#include "common/base/instanttext.h"

namespace barto {

Q_LOGGING_CATEGORY(lcFleet, "barto.server.fleet", QtInfoMsg)

Fleet::Fleet(ScheduleBook book, const Clock &clock, QObject *parent)
    : QObject(parent), m_book(std::move(book)), m_clock(clock)
{
    for (const QString &client : m_book.clients())
        m_configuredSince.insert(client, m_clock.now());
}

Fleet::~Fleet() = default;

AgentSession *Fleet::find(quint64 session)
{
    const auto found = m_sessions.find(session);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

void Fleet::greet(quint64 session, const AgentPeer &peer, const Hello &hello)
{
    if (find(session)) {
        Q_EMIT sessionRefused(session, {Goodbye::Reason::Protocol, QStringLiteral("Hello was said twice.")});
        return;
    }
    if (const std::optional<Goodbye> goodbye = objection(peer, hello)) {
        qCWarning(lcFleet).noquote() << "agent" << peer.name << "at" << peer.address
                                     << "is refused:" << goodbye->sentence;
        Q_EMIT sessionRefused(session, *goodbye);
        return;
    }
    replaceSessionsOf(hello.client);
    const Instant now = m_clock.now();
    auto entry = std::make_unique<AgentSession>();
    entry->peer = peer;
    entry->client = hello.client;
    entry->since = now;
    entry->sent = m_book.schedules(peer.name);
    const Schedules schedules = entry->sent;
    m_sessions[session] = std::move(entry);
    m_byName[peer.name] = session;
    m_known[peer.name] = {hello.client, peer.name, now, peer.address, hello.facts};
    qCInfo(lcFleet).noquote() << "agent" << peer.name << "connected from" << peer.address << "with" << schedules.size()
                              << "schedules; bartoc" << hello.facts.version;
    if (schedules.empty())
        qCInfo(lcFleet).noquote() << "agent" << peer.name << "has no schedules in bartos.toml";
    for (const QString &warning : peer.warnings)
        qCWarning(lcFleet).noquote() << "agent" << peer.name << "-" << warning;
    Q_EMIT outgoing(session, Welcome{protocolVersion, buildInfo().version, {}, schedules});
    Q_EMIT sessionAccepted(session, peer.name, peer.address, hello);
    Q_EMIT clientConnected(peer.name);
}

std::optional<Goodbye> Fleet::objection(const AgentPeer &peer, const Hello &hello) const
{
    if (hello.protocol != protocolVersion) {
        return Goodbye{Goodbye::Reason::Unsupported,
            QStringLiteral("This bartos speaks protocol %1, the agent speaks %2. Install versions of both that "
                           "belong together.")
                .arg(protocolVersion)
                .arg(hello.protocol)};
    }
    if (hello.client.isNull())
        return Goodbye{Goodbye::Reason::Protocol, QStringLiteral("Hello names no client.")};
    const auto holder = m_byName.constFind(peer.name);
    if (holder == m_byName.constEnd())
        return std::nullopt;
    const AgentSession &other = *m_sessions.at(*holder);
    if (other.client == hello.client)
        return std::nullopt;
    return Goodbye{Goodbye::Reason::NameTaken,
        QStringLiteral("Another agent named '%1' is connected from %2. Give each agent a name of its own in "
                       "bartoc.toml.")
            .arg(peer.name, other.peer.address)};
}

void Fleet::replaceSessionsOf(const ClientId &client)
{
    std::vector<quint64> old;
    for (const auto &[number, session] : m_sessions) {
        if (session->client == client)
            old.push_back(number);
    }
    for (const quint64 number : old) {
        qCInfo(lcFleet).noquote() << "agent" << m_sessions.at(number)->peer.name
                                  << "connected again: its earlier connection is closed";
        Q_EMIT sessionRefused(
            number, {Goodbye::Reason::Replaced, QStringLiteral("A newer connection of the same agent took over.")});
        drop(number);
    }
}

void Fleet::endSession(quint64 session)
{
    if (find(session)) {
        qCInfo(lcFleet).noquote() << "agent" << find(session)->peer.name << "is away";
        drop(session);
    } else {
        Q_EMIT sessionGone(session); // replaced, refused or silent: Ingest may hold something of it all the same
    }
}

void Fleet::noteComplaint(const QString &client, const QString &complaint)
{
    if (m_known.contains(client)) // who never said Hello is nobody's client
        m_complaints[client] = complaint;
}

void Fleet::drop(quint64 session)
{
    const auto found = m_sessions.find(session);
    const std::unique_ptr<AgentSession> gone = std::move(found->second);
    m_sessions.erase(found);
    const QString name = gone->peer.name;
    if (m_byName.value(name) == session)
        m_byName.remove(name);
    m_known[name].lastSeen = m_clock.now();
    m_starts.dropSession(session,
        {StartResult::State::Unknown,
            QStringLiteral("The agent went away before it answered. Ask again, or look at the run later.")});
    m_cancels.dropSession(session, {RunId(), false, QStringLiteral("the agent went away before it answered")});
    Q_EMIT sessionGone(session);
    Q_EMIT clientDisconnected(name);
}

void Fleet::hear(quint64 session, const AgentStatus &status)
{
    AgentSession *from = find(session);
    if (!from)
        return;
    for (const QString &warning : status.warnings) {
        if (!from->status.warnings.contains(warning))
            qCWarning(lcFleet).noquote() << "agent" << from->peer.name << "-" << warning;
    }
    from->status = status;
}

void Fleet::hear(quint64 session, const SchedulesConfirmed &confirmed)
{
    AgentSession *from = find(session);
    if (!from)
        return;
    from->complaints.clear();
    m_complaints.remove(from->peer.name);
    Schedules inForce;
    for (const ConfirmedSchedule &one : confirmed.schedules) {
        const Schedule *sent = from->sentAs(one);
        if (!one.error.isEmpty()) {
            from->complaints += QStringLiteral("It cannot fire '%1': %2.").arg(one.name, one.error);
            qCWarning(lcFleet).noquote() << "agent" << from->peer.name << "cannot fire" << one.name + QLatin1Char(':')
                                         << one.error;
        } else if (sent) {
            inForce.push_back(*sent);
        } else {
            qCDebug(lcFleet) << "agent" << from->peer.name << "confirmed an older" << one.name;
        }
    }
    Q_EMIT schedulesConfirmed(session, from->peer.name, inForce);
}

void Fleet::setBook(const ScheduleBook &book)
{
    for (const QString &client : book.clientsThatDiffer(m_book))
        m_configuredSince.insert(client, m_clock.now());
    m_book = book;
    m_nextDue.clear();
    for (const auto &[number, session] : m_sessions) {
        const Schedules schedules = m_book.schedules(session->peer.name);
        if (schedules == session->sent)
            continue;
        session->sent = schedules;
        qCInfo(lcFleet).noquote() << "agent" << session->peer.name << "gets" << schedules.size() << "schedules";
        Q_EMIT outgoing(number, SchedulesChanged{schedules});
    }
}

void Fleet::learnKnownClients(const std::vector<KnownClient> &known)
{
    for (const KnownClient &client : known) {
        const auto here = m_known.constFind(client.name);
        if (here == m_known.constEnd() || here->lastSeen < client.lastSeen)
            m_known[client.name] = client;
    }
}

} // namespace barto
