// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/job/client.h"
#include "common/message/operatormessage.h"
#include "common/message/servermessage.h"
#include "common/message/workermessage.h"
#include "server/fleet/agentsession.h"
#include "server/fleet/fleetsnapshot.h"
#include "server/fleet/nextdue.h"
#include "server/fleet/pendinganswers.h"
#include "server/fleet/schedulebook.h"

#include <QHash>
#include <QLoggingCategory>
#include <QMap>
#include <QObject>

#include <deque>
#include <functional>
#include <map>

namespace barto {

Q_DECLARE_LOGGING_CATEGORY(lcFleet)

/// A client that was seen at some time, connected or not.
struct KnownClient
{
    ClientId client;
    QString name;
    Instant lastSeen;
    QString address;
    HostFacts facts;
};

/// Who is connected, what each should run, and how each is doing. Main thread; others speak to it by queued functors.
///
/// It decides about sessions, and only says what should follow: the wiring (server/server.cpp) carries `outgoing` and
/// `sessionRefused` to the gateway, `sessionAccepted` and `sessionGone` to Ingest. Nothing here waits for the database.
class Fleet : public QObject
{
    Q_OBJECT
public:
    using StartAnswered = std::function<void(const StartResult &)>;
    using CancelAnswered = std::function<void(const CancelResult &)>;
    static constexpr std::chrono::milliseconds answerLimit = std::chrono::seconds(30);

    Fleet(ScheduleBook book, const Clock &clock, QObject *parent = nullptr);
    ~Fleet() override;

    /// From the gateway: the session's first message, the other messages that are not Ingest's, and its end (told for
    /// every session, welcome or not).
    void greet(quint64 session, const AgentPeer &peer, const Hello &hello);
    void hear(quint64 session, const AgentStatus &status);
    void hear(quint64 session, const SchedulesConfirmed &confirmed);
    void hear(quint64 session, const StartAnswer &answer);
    void hear(quint64 session, const CancelAnswer &answer);
    void endSession(quint64 session);
    /// The agent closed its link because of what this server sent. Shown with the client until it takes something.
    void noteComplaint(const QString &client, const QString &complaint);

    /// New schedules: told to those agents whose schedules changed.
    void setBook(const ScheduleBook &book);
    const ScheduleBook &book() const { return m_book; }
    /// What the store knows of clients; those connected since this server's start are known better here.
    void learnKnownClients(const std::vector<KnownClient> &known);

    /// Forwards over a live link only. `answered` is called once, in this thread, perhaps before this returns: Refused
    /// with a sentence (no such client or schedule, not connected), Accepted or Refused by the agent, or Unknown when
    /// the link drops first or the agent does not answer in 30 s.
    void startRun(const StartRequest &request, const StartAnswered &answered);
    /// Likewise; `client` is whose run it is, as the store knows; empty: whoever was asked to start it lately. Not
    /// accepted, with a reason, when it cannot be asked.
    void cancelRun(const RunId &run, const QString &client, const CancelAnswered &answered);

    /// All connected agents are to delete what is delivered and older than this. How many were told, and how many known
    /// ones are away.
    struct Told
    {
        quint32 agents = 0;
        quint32 away = 0;
    };
    Told tellToTrim(Microseconds olderThan);

    FleetSnapshot snapshot() const;
    /// Everybody: connected ones, those that have schedules and known ones, in order of their names.
    std::vector<ClientStatus> clientStatuses() const;
    quint32 sessionCount() const { return quint32(m_byName.size()); }
    quint32 knownCount() const; ///< as many as clientStatuses() would list
    bool isConnected(const QString &client) const { return m_byName.contains(client); }
    /// The next slot of a configured schedule, in the zone its agent uses. Empty: never, not configured, or the zone of
    /// its agent is not known.
    std::optional<Instant> nextDue(const QString &client, const Schedule &schedule) const;
    /// The agent's local zone as it told last; empty: unknown.
    QString agentTimezone(const QString &client) const { return m_known.value(client).facts.timezone; }

Q_SIGNALS:
    void outgoing(quint64 session, const barto::ServerMessage &message);
    /// To be closed with `goodbye` as its last message.
    void sessionRefused(quint64 session, const barto::Goodbye &goodbye);
    void sessionAccepted(quint64 session, const QString &name, const QString &address, const barto::Hello &hello);
    /// Told for every session that ended, accepted or not; perhaps twice.
    void sessionGone(quint64 session);
    /// The agent now fires these, as they were sent to it.
    void schedulesConfirmed(quint64 session, const QString &client, const barto::Schedules &schedules);
    void clientConnected(const QString &client);
    void clientDisconnected(const QString &client);

private:
    AgentSession *find(quint64 session);
    std::optional<Goodbye> objection(const AgentPeer &peer, const Hello &hello) const;
    void replaceSessionsOf(const ClientId &client);
    void drop(quint64 session);
    QStringList warningsOf(const AgentSession &session) const;
    ClientStatus statusOf(const QString &name) const;
    void addNextDue(ClientStatus &status) const;
    void rememberStart(const StartRequest &request);

    ScheduleBook m_book;
    QHash<QString, Instant> m_configuredSince; ///< by client
    const Clock &m_clock;
    std::map<quint64, std::unique_ptr<AgentSession>> m_sessions;
    QHash<QString, quint64> m_byName;
    QMap<QString, KnownClient> m_known; ///< connected ones too
    QHash<QString, QString> m_complaints; ///< by client
    PendingAnswers<StartResult> m_starts;
    PendingAnswers<CancelResult> m_cancels;
    std::deque<std::pair<RunId, QString>> m_recentStarts;
    mutable NextDue m_nextDue;
};

} // namespace barto
