// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/config/workerconfig.h"
#include "common/message/workermessage.h"
#include "worker/serverlink.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace barto {

class Alarm;
class CaptureTrimmer;
class FactRecorder;
class Journal;
class JournalSource;
class LimitedStarter;
class RunOrders;
class RunSupervisor;
class Session;
class Spool;
class SpoolSource;
class StatusReporter;
class Trigger;
class Uplink;

/// The agent's parts and how they hang together: journal, spool, supervisor, trigger, uplink, session. Made by main,
/// lives in its thread. Fires from its own disk at once, whether or not the server can be reached.
class Agent : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        WorkerConfig config;
        QString shimPath;
        QString machineId;
    };

    /// Everything is running when this returns; the link is being opened. Errors are those of the journal and the
    /// spool.
    static Result<std::unique_ptr<Agent>> start(
        const Settings &settings, std::unique_ptr<ServerLink> link, const Clock &clock);
    ~Agent() override;

    /// Fires no more, ends the runs if `on_stop` says so, takes leave of the server; then `stopped` follows. Called a
    /// second time it waits for nothing.
    void stop(const QString &why);
    /// The same, but runs go on in any case, and the next agent is told that nobody was away.
    void handOver(const QString &why);

Q_SIGNALS:
    void stopped();
    /// It cannot go on, but a new one can: the journal was found damaged, and is moved aside at the next start.
    void failed(const barto::Error &error);
    /// A whole sentence on how things stand with the server.
    void stateChanged(const QString &sentence);

private:
    Agent(const Settings &settings, std::unique_ptr<ServerLink> link, const Clock &clock);
    Result<void> openJournal(const QString &machineId);
    Result<void> openSpool();
    Result<void> beginToFire();
    void beginToDeliver();
    void watchRuns();
    void noteEnded(const RunId &run);
    Result<void> recordAllForgotten();
    Result<void> recordForgotten(const std::function<bool(RunId)> &isForgotten);
    void noteUnreadable(const RunId &run, const Error &error);
    void leave();
    void endIfDone();
    AgentStatus status() const;

    WorkerConfig m_config;
    QString m_shimPath;
    const Clock &m_clock;
    std::unique_ptr<ServerLink> m_link;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<FactRecorder> m_recorder;
    std::unique_ptr<Spool> m_spool;
    std::unique_ptr<RunSupervisor> m_supervisor;
    std::unique_ptr<CaptureTrimmer> m_trimmer;
    std::unique_ptr<LimitedStarter> m_starter;
    std::unique_ptr<Alarm> m_alarm;
    std::unique_ptr<Trigger> m_trigger;
    std::unique_ptr<SpoolSource> m_captures;
    std::unique_ptr<JournalSource> m_facts;
    std::unique_ptr<Uplink> m_uplink;
    std::unique_ptr<StatusReporter> m_status;
    std::unique_ptr<RunOrders> m_orders;
    std::unique_ptr<Session> m_session;
    std::vector<RunId> m_unwrittenLosses; ///< runs that are lost, which the journal does not take at present
    QTimer m_patience; ///< how long a stop may still wait for something
    bool m_isStopping = false;
    bool m_isTerminating = false; ///< runs are being ended
    bool m_isLeaving = false; ///< the link is being closed
};

} // namespace barto
