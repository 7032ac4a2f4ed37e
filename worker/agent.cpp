// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/agent.h"

#include "worker/capture/capturetrimmer.h"
#include "worker/journal/factrecorder.h"
#include "worker/journal/journal.h"
#include "worker/journalsource.h"
#include "worker/limitedstarter.h"
#include "worker/runorders.h"
#include "worker/session.h"
#include "worker/spoolsource.h"
#include "worker/trigger/timerfd.h"
#include "worker/trigger/trigger.h"
#include "worker/uplink/statusreporter.h"
#include "worker/uplink/uplink.h"
#include "worker/workerlog.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace barto {

Q_LOGGING_CATEGORY(lcWorker, "barto.worker", QtInfoMsg)

using namespace std::chrono_literals;

namespace {

/// Commands get 10 s between TERM and KILL.
constexpr auto terminationPatience = 15s;
constexpr auto deliveryPatience = 3s;
constexpr auto leavePatience = 50ms;

MissedTick missedTick(WorkerConfig::MissedTick policy)
{
    switch (policy) {
    case WorkerConfig::MissedTick::Delay:
        return MissedTick::Delay;
    case WorkerConfig::MissedTick::Skip:
        return MissedTick::Skip;
    case WorkerConfig::MissedTick::Burst:
        break;
    }
    return MissedTick::Burst;
}

RunLimits runLimits(const WorkerConfig &config)
{
    RunLimits limits;
    limits.onFull = config.onFull == WorkerConfig::OnFull::Drop ? capture::OnFull::Drop : capture::OnFull::Block;
    limits.spoolMaxBytes = quint64(config.spoolMaxBytes);
    limits.spoolMinFree = quint64(config.spoolMinFree);
    return limits;
}

/// Run folders of another machine's agent go where its journal went; nobody delivers them in this one's name.
void setFoldersAside(const QString &journalPath, const QString &journalWentTo)
{
    for (const QString &suffix : {QStringLiteral(".runs"), QStringLiteral(".done")}) {
        const QString from = journalPath + suffix;
        const QString to = journalWentTo + suffix;
        if (QDir(from).exists() && !QDir().rename(from, to))
            qCCritical(lcWorker, "%s holds runs of another machine and cannot be moved to %s; move it away by hand.",
                qUtf8Printable(from), qUtf8Printable(to));
    }
}

} // namespace

Result<std::unique_ptr<Agent>> Agent::start(
    const Settings &settings, std::unique_ptr<ServerLink> link, const Clock &clock)
{
    std::unique_ptr<Agent> agent(new Agent(settings, std::move(link), clock));
    Result<void> done = agent->openJournal(settings.machineId);
    if (done)
        done = agent->openSpool();
    if (done)
        done = agent->beginToFire();
    if (!done)
        return tl::unexpected(done.error());
    agent->beginToDeliver();
    return agent;
}

Agent::Agent(const Settings &settings, std::unique_ptr<ServerLink> link, const Clock &clock)
    : m_config(settings.config), m_shimPath(settings.shimPath), m_clock(clock), m_link(std::move(link))
{
    m_patience.setSingleShot(true);
}

Agent::~Agent()
{
    // A link that ends while its parts go would call into them.
    if (m_session)
        m_session->disconnect();
    m_link->disconnect();
}

Result<void> Agent::openJournal(const QString &machineId)
{
    Result<std::unique_ptr<Journal>> journal = Journal::open(m_config.journalPath, machineId, m_clock);
    if (!journal)
        return tl::unexpected(journal.error());
    m_journal = std::move(*journal);
    for (const QString &notice : m_journal->opening().notices)
        qCWarning(lcWorker, "%s", qUtf8Printable(notice));
    if (m_journal->opening().identityChanged)
        setFoldersAside(m_config.journalPath, m_journal->opening().setAside);
    m_recorder = std::make_unique<FactRecorder>(*m_journal);
    return {};
}

Result<void> Agent::openSpool()
{
    Result<std::unique_ptr<Spool>> spool = Spool::open(m_config.journalPath);
    if (!spool)
        return tl::unexpected(spool.error());
    m_spool = std::move(*spool);
    m_supervisor = std::make_unique<RunSupervisor>(*m_spool, RunSupervisorSettings{m_shimPath, {}, {}});
    if (const Result<void> usable = m_supervisor->isUsable(); !usable)
        qCCritical(lcWorker, "No run can be started: %s", qUtf8Printable(usable.error().detail));
    m_trimmer = std::make_unique<CaptureTrimmer>(
        *m_spool, m_clock, KeepLimits{m_config.keepDelivered, quint64(m_config.spoolMaxBytes), 100'000});
    m_captures = std::make_unique<SpoolSource>(
        *m_spool, *m_trimmer, [this](const RunId &run) { m_journal->outbox().noteStored(run); });
    m_facts = std::make_unique<JournalSource>(*m_journal, [this] { return recordAllForgotten(); });
    watchRuns();
    return {};
}

/// Before the first run starts: what the agent of before has left.
Result<void> Agent::beginToFire()
{
    QSet<RunId> known;
    const std::vector<RunId> adopted = m_supervisor->adopt();
    for (const std::vector<RunId> &runs : {adopted, m_spool->kept()})
        known.unite(QSet<RunId>(runs.begin(), runs.end()));
    if (const Result<int> vanished = recordVanishedClaims(*m_journal, known, m_clock.now()); !vanished)
        qCWarning(lcWorker, "Claims of the agent of before are looked through at the next start: %s",
            qUtf8Printable(vanished.error().detail));
    m_uplink = std::make_unique<Uplink>(*m_captures, *m_facts);
    if (!adopted.empty())
        qCInfo(lcWorker, "Runs of before that are not delivered yet: %zu, of which %lld go on.", adopted.size(),
            static_cast<long long>(m_supervisor->runningCount()));

    Result<std::unique_ptr<TimerFd>> alarm = TimerFd::create();
    if (!alarm)
        return tl::unexpected(alarm.error());
    m_alarm = std::move(*alarm);
    m_starter = std::make_unique<LimitedStarter>(*m_supervisor, *m_spool, runLimits(m_config));
    const Trigger::Settings settings{m_config.name, missedTick(m_config.missedTick), m_config.maxRunning};
    m_trigger = std::make_unique<Trigger>(settings, *m_journal, *m_recorder, *m_starter, *m_alarm, m_clock);
    m_trimmer->survey();
    return m_trigger->begin();
}

void Agent::beginToDeliver()
{
    m_status = std::make_unique<StatusReporter>([this] { return status(); });
    m_orders = std::make_unique<RunOrders>(*m_trigger, *m_supervisor, *m_journal);
    m_session = std::make_unique<Session>(
        Session::Parts{*m_link, *m_uplink, *m_status, *m_trigger, *m_orders}, m_journal->client());
    connect(m_session.get(), &Session::stateChanged, this, &Agent::stateChanged);
    connect(m_session.get(), &Session::trimOrdered, m_trimmer.get(), &CaptureTrimmer::trimDelivered);
    connect(&m_journal->outbox(), &Outbox::factsAdded, m_uplink.get(), &Uplink::factsPending);
    connect(&m_journal->outbox(), &Outbox::watermarksMoved, m_uplink.get(), &Uplink::watermarksMoved);
    connect(m_trigger.get(), &Trigger::warningsChanged, m_status.get(), &StatusReporter::changed);
    connect(m_trigger.get(), &Trigger::journalDamaged, this, &Agent::failed);
    connect(m_uplink.get(), &Uplink::runUnreadable, this, &Agent::noteUnreadable);
    connect(m_trimmer.get(), &CaptureTrimmer::expired, this, [this](const RunId &run) {
        m_captures->noteExpired(run);
        if (m_uplink->keptNoMore(run))
            (void)recordForgotten([&run](RunId one) { return one == run; });
    });
    connect(m_uplink.get(), &Uplink::runDelivered, this, [this] {
        m_status->changed();
        endIfDone();
    });
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_isLeaving)
            Q_EMIT stopped();
        else
            leave();
    });
    m_link->open();
}

void Agent::watchRuns()
{
    RunSupervisor *runs = m_supervisor.get();
    connect(runs, &RunSupervisor::runStarted, this, [this](const RunId &run) {
        m_starter->noteStarted();
        m_uplink->addRun(run);
        m_status->changed();
        endIfDone();
    });
    connect(runs, &RunSupervisor::runNotStarted, this, [this](const RunHeader &header, const Error &error) {
        qCWarning(lcWorker, "Run %s of '%s' was not started: %s", qUtf8Printable(header.run.text()),
            qUtf8Printable(header.schedule), qUtf8Printable(error.detail));
        m_starter->noteStarted();
        m_recorder->recordNotStarted(header, m_clock.now(), error.detail);
        endIfDone();
    });
    connect(runs, &RunSupervisor::runUnreadable, this, &Agent::noteUnreadable);
    connect(runs, &RunSupervisor::framesGrew, this, [this](const RunId &run) {
        m_trimmer->noteGrowth(run);
        m_uplink->framesGrew(run);
        m_status->changed();
    });
    connect(runs, &RunSupervisor::runEnded, this, [this](const RunId &run, bool finished) {
        if (!finished)
            m_recorder->recordLost(
                run, m_clock.now(), QStringLiteral("its helper program ended before the run had finished"));
        // A run that is delivered is not looked at again by whoever comes after us: first its loss must be written.
        if (finished || !m_recorder->hasUnwritten())
            noteEnded(run);
        else
            m_unwrittenLosses.push_back(run);
    });
    connect(m_recorder.get(), &FactRecorder::allWritten, this, [this] {
        for (const RunId &run : std::exchange(m_unwrittenLosses, {}))
            noteEnded(run);
    });
}

void Agent::noteEnded(const RunId &run)
{
    m_captures->noteEnded(run);
    m_uplink->runEnded(run);
    m_status->changed();
    endIfDone();
}

/// A run of which the server has heard must not stay "running" there for ever. (One of which it has not is among the
/// claims that left no trace.)
void Agent::noteUnreadable(const RunId &run, const Error &error)
{
    const Result<std::vector<RunHeader>> open = m_journal->claims().open();
    const bool isOpen = open && std::ranges::any_of(*open, [&run](const RunHeader &one) { return one.run == run; });
    if (!isOpen)
        m_recorder->recordLost(
            run, m_clock.now(), QStringLiteral("its folder could not be read and was set aside: %1").arg(error.detail));
}

/// What the server's store has lost and we do not keep any more either must not pass in silence.
Result<void> Agent::recordAllForgotten()
{
    QSet<RunId> known;
    for (const std::vector<RunId> &runs : {m_spool->runs(), m_spool->kept()})
        known.unite(QSet<RunId>(runs.begin(), runs.end()));
    return recordForgotten([&known](RunId run) { return !known.contains(run); });
}

Result<void> Agent::recordForgotten(const std::function<bool(RunId)> &isForgotten)
{
    const Result<int> forgotten = recordForgottenRuns(*m_journal, isForgotten, m_clock.now());
    if (!forgotten)
        qCCritical(lcWorker, "Runs that the server has lost and that are not kept any more are not recorded: %s",
            qUtf8Printable(forgotten.error().detail));
    else if (*forgotten > 0)
        qCWarning(lcWorker, "Runs of before that are not kept any more: %d. The server is told, should it lack them.",
            *forgotten);
    return forgotten ? Result<void>() : tl::unexpected(forgotten.error());
}

AgentStatus Agent::status() const
{
    AgentStatus status;
    status.running = quint32(m_supervisor->runningCount());
    status.backlogRuns = m_uplink->backlogRuns();
    status.backlogBytes = m_spool->used();
    status.warnings = m_trigger->warnings();
    if (!m_starter->hasRoom())
        status.warnings += QStringLiteral("The spool is full, or its disk nearly so.");
    if (const Result<void> usable = m_supervisor->isUsable(); !usable)
        status.warnings += QStringLiteral("No run can be started: %1.").arg(usable.error().detail);
    if (m_recorder->hasUnwritten())
        status.warnings += QStringLiteral("Facts about runs cannot be written to the journal.");
    return status;
}

void Agent::stop(const QString &why)
{
    if (std::exchange(m_isStopping, true)) {
        Q_EMIT stopped();
        return;
    }
    qCInfo(lcWorker, "Stopping: %s.", qUtf8Printable(why));
    if (const Result<void> done = m_trigger->stop(); !done)
        qCWarning(
            lcWorker, "Slots up to now are accounted for at the next start: %s", qUtf8Printable(done.error().detail));
    m_patience.start(terminationPatience);
    if (m_config.onStop == WorkerConfig::OnStop::Terminate && m_supervisor->runningCount() > 0) {
        qCInfo(
            lcWorker, "Runs that are ended now (on_stop): %lld.", static_cast<long long>(m_supervisor->runningCount()));
        m_isTerminating = true;
        m_supervisor->terminateAll();
    }
    endIfDone();
}

void Agent::handOver(const QString &why)
{
    if (std::exchange(m_isStopping, true))
        return;
    qCInfo(lcWorker, "Starting anew: %s.", qUtf8Printable(why));
    if (const Result<void> done = m_trigger->handOver(); !done)
        qCWarning(
            lcWorker, "Slots up to now are accounted for after the start: %s", qUtf8Printable(done.error().detail));
    leave();
}

/// During a stop: goes on when what it waits for has come.
void Agent::endIfDone()
{
    if (!m_isStopping || m_isLeaving || m_starter->waiting() > 0)
        return;
    if (!m_isTerminating)
        return leave();
    if (m_supervisor->runningCount() > 0)
        return;
    // Who watches wants to see how they ended.
    if (!m_session->isWelcome() || m_uplink->backlogRuns() == 0)
        leave();
    else if (m_patience.intervalAsDuration() != deliveryPatience)
        m_patience.start(deliveryPatience);
}

void Agent::leave()
{
    if (std::exchange(m_isLeaving, true))
        return;
    m_session->close(QStringLiteral("the agent stops"));
    // In a later turn: our caller may be a signal of what is about to go.
    m_patience.start(leavePatience);
}

} // namespace barto
