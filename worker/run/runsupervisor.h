// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "common/base/result.h"
#include "common/job/run.h"
#include "worker/capture/capturesync.h"
#include "worker/capture/runorder.h"
#include "worker/capture/spool.h"

#include <QLoggingCategory>
#include <QObject>
#include <QQueue>
#include <QSocketNotifier>

#include <memory>
#include <unordered_map>

namespace barto {

Q_DECLARE_LOGGING_CATEGORY(lcRun)

class ShimLauncher;

struct RunSupervisorSettings
{
    QString shimPath; ///< opened once, at construction; every shim is started from that file, replaced or not
    QString shell; ///< empty = $SHELL, else /bin/sh
    QString workingFolder; ///< of the commands; empty = the agent's own
};

/// Starts the shims of runs, adopts those that live on from an earlier agent, and tells of their appends and their end.
/// It owns no process: a run goes on without it. Lives in the agent's main thread and wakes up only when a shim wrote
/// or died. Its construction raises RLIMIT_NOFILE (commands get the old limit back) and sets SIGCHLD to SA_NOCLDWAIT,
/// so no QProcess in the same program can learn an exit code.
class RunSupervisor : public QObject
{
    Q_OBJECT
public:
    RunSupervisor(Spool &spool, const RunSupervisorSettings &settings, QObject *parent = nullptr);
    ~RunSupervisor() override;

    /// Error::Io if the shim's binary could not be opened: then nothing can be started (starts fail with it).
    Result<void> isUsable() const;

    /// Queues the run: it is started in the next turns of the event loop, a few a turn, so that a thousand at once
    /// block nothing. Then runStarted or runNotStarted follows. Error::Conflict if the run exists already, Config if
    /// its order cannot be written (a NUL in a text), Io if there is no shim: the caller records "not started".
    Result<void> start(const RunHeader &header, const RunLimits &limits);

    /// Starts all that is queued before it returns: for an agent that stops, since a queued run was already claimed and
    /// would otherwise pass in silence.
    void startQueuedNow();

    /// Takes over all folders in .runs, at the agent's start, before the first start(). Returns the runs that have a
    /// readable order, alive or dead; runEnded follows for the dead ones in later turns (also for those that an earlier
    /// agent has already reported: who records "lost" must do it once). Folders that cannot be read are set aside and
    /// told by runUnreadable.
    std::vector<RunId> adopt();

    /// Asks the run's shim to end it: TERM to its process groups, KILL after the run's termGraceMs. What "run finished"
    /// says then decides. A run still in the start queue is taken out of it (runNotStarted with Error::Cancelled).
    /// Error::NotFound for a run that is not here, Conflict ("already ended") if its shim is dead or its commands are
    /// done, Io if the signal could not be sent.
    Result<void> cancel(const RunId &run);
    /// Cancels every run. runEnded follows for each.
    void terminateAll();

    /// Runs whose shim lives or is about to be started: what max_running counts. A shim outlives "run finished" while a
    /// daemon that a command left holds its pipes.
    qsizetype runningCount() const;
    bool isRunning(const RunId &run) const;

Q_SIGNALS:
    /// The shim was spawned.
    void runStarted(const barto::RunId &run);
    /// Nothing of this run will ever be executed; its folder is gone.
    void runNotStarted(const barto::RunHeader &header, const barto::Error &error);
    /// The run has new frames (one signal for many appends).
    void framesGrew(const barto::RunId &run);
    /// The shim is dead and its files are complete. False: it died before "run finished": the run is lost. A framesGrew
    /// went before; frames may still be unread by CaptureReader, which now wants setShimDead().
    void runEnded(const barto::RunId &run, bool finished);
    /// The run's folder has no readable order and was set aside. Who claimed the run must record what became of it.
    void runUnreadable(const barto::RunId &run, const barto::Error &error);

private:
    struct Watched
    {
        FileDescriptor poke; ///< the reading end
        QSocketNotifier *notifier = nullptr; ///< a child of this
        quint32 shimPid = 0; ///< 0 = adopted: the capture says it
    };
    struct Queued
    {
        RunHeader header;
        QByteArray order;
    };

    void scheduleTurn();
    void turn();
    void startOne(const Queued &queued);
    void watch(const RunId &run, FileDescriptor poke, quint32 shimPid);
    void onPoked(const RunId &run);
    void unwatch(const RunId &run);
    Result<void> signalShim(const RunId &run, Watched &watched);
    void followAside();
    void judgeLater(const RunId &run);
    void judge(const RunId &run);

    Spool &m_spool;
    RunSupervisorSettings m_settings;
    std::unique_ptr<ShimLauncher> m_launcher;
    std::optional<Error> m_unusable;
    capture::ResourceLimit m_openFiles; ///< RLIMIT_NOFILE as it was
    CaptureSync m_sync;
    QQueue<Queued> m_queue; ///< runs to be started
    std::unordered_map<RunId, Watched> m_watched;
    QQueue<RunId> m_unjudged; ///< runs whose shim is dead
    bool m_turnScheduled = false;
};

} // namespace barto
