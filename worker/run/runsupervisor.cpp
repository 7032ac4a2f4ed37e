// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/run/runsupervisor.h"

#include "worker/capture/capturereader.h"
#include "worker/capture/format.h"
#include "worker/capture/segments.h"
#include "worker/run/poke.h"
#include "worker/run/shimlauncher.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace barto {

Q_LOGGING_CATEGORY(lcRun, "barto.worker.run", QtInfoMsg)

namespace {

/// What starting or judging may take of one turn of the event loop; a start itself takes about 1 ms.
constexpr qint64 turnMilliseconds = 10;

/// Shims leave no zombies, whoever their parent is.
void leaveNoZombies()
{
    struct sigaction action
    {
    };
    action.sa_handler = SIG_DFL;
    action.sa_flags = SA_NOCLDWAIT;
    ::sigaction(SIGCHLD, &action, nullptr);
}

/// A descriptor a run is needed. Returns the limit as it was.
capture::ResourceLimit raiseOpenFiles()
{
    struct rlimit limit
    {
    };
    ::getrlimit(RLIMIT_NOFILE, &limit);
    const capture::ResourceLimit before{RLIMIT_NOFILE, limit.rlim_cur, limit.rlim_max};
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    return before;
}

/// The run's fifo, if it has a writer; not open if it has none. An ended fifo opened only now would never wake us.
Result<FileDescriptor> openLivingPoke(const QString &folder)
{
    const QString path = folder + QLatin1Char('/') + QLatin1StringView(capture::pokeName);
    FileDescriptor poke(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW));
    if (!poke.isOpen() && errno != ENOENT)
        return failErrno(path, errno);
    struct stat status
    {
    };
    const bool isFifo = poke.isOpen() && ::fstat(poke.number(), &status) == 0 && S_ISFIFO(status.st_mode);
    if (!isFifo || drainPoke(poke.number()) == Poke::Ended)
        return FileDescriptor();
    return poke;
}

/// What the shim had to complain of, for the log.
QString complaintsIn(const QString &folder)
{
    const auto log
        = readRegularFile(QString(folder + QLatin1Char('/') + QLatin1StringView(capture::shimLogName)), 4096);
    return log ? QString::fromUtf8(*log).trimmed() : QString();
}

} // namespace

RunSupervisor::RunSupervisor(Spool &spool, const RunSupervisorSettings &settings, QObject *parent)
    : QObject(parent), m_spool(spool), m_settings(settings), m_openFiles(raiseOpenFiles()), m_sync(spool.runsFolder())
{
    leaveNoZombies();
    if (m_settings.shell.isEmpty())
        m_settings.shell = qEnvironmentVariable("SHELL");
    if (m_settings.shell.isEmpty())
        m_settings.shell = QStringLiteral("/bin/sh");
    if (m_settings.workingFolder.isEmpty())
        m_settings.workingFolder = QDir::currentPath();
    auto launcher = ShimLauncher::open(m_settings.shimPath, m_spool.usedDescriptor());
    if (launcher)
        m_launcher = std::move(*launcher);
    else
        m_unusable = launcher.error();
}

RunSupervisor::~RunSupervisor() = default;

Result<void> RunSupervisor::isUsable() const
{
    if (m_unusable)
        return tl::unexpected(*m_unusable);
    return {};
}

Result<void> RunSupervisor::start(const RunHeader &header, const RunLimits &limits)
{
    if (m_unusable)
        return tl::unexpected(*m_unusable);
    if (isRunning(header.run) || !m_spool.find(header.run).isEmpty())
        return fail(Error::Code::Conflict, QStringLiteral("run %1 exists already").arg(header.run.text()));
    RunLimits all = limits;
    const auto isOpenFiles = [](const capture::ResourceLimit &limit) { return limit.resource == RLIMIT_NOFILE; };
    if (std::none_of(all.resources.begin(), all.resources.end(), isOpenFiles))
        all.resources.push_back(m_openFiles);
    const auto order = encodeOrder(makeOrder(header, all, m_settings.shell, m_settings.workingFolder));
    if (!order)
        return failAt(QStringLiteral("run %1").arg(header.run.text()), order.error());
    m_queue.enqueue({header, *order});
    scheduleTurn();
    return {};
}

void RunSupervisor::scheduleTurn()
{
    if (!std::exchange(m_turnScheduled, true))
        QMetaObject::invokeMethod(this, &RunSupervisor::turn, Qt::QueuedConnection);
}

void RunSupervisor::turn()
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!elapsed.hasExpired(turnMilliseconds) && !(m_queue.isEmpty() && m_unjudged.isEmpty())) {
        if (!m_queue.isEmpty()) // what is due comes first
            startOne(m_queue.dequeue());
        else
            judge(m_unjudged.dequeue());
    }
    m_turnScheduled = false;
    if (!m_queue.isEmpty() || !m_unjudged.isEmpty())
        scheduleTurn();
}

void RunSupervisor::startQueuedNow()
{
    while (!m_queue.isEmpty())
        startOne(m_queue.dequeue());
}

void RunSupervisor::startOne(const Queued &queued)
{
    const RunId &run = queued.header.run;
    const QString path = m_spool.runFolder(run);
    auto folder = makeRunFolder(path, queued.order);
    if (!folder) {
        Q_EMIT runNotStarted(queued.header, folder.error());
        return;
    }
    const auto pid = m_launcher->launch(*folder, run);
    if (!pid) {
        removeRunFolder(path);
        Q_EMIT runNotStarted(queued.header, pid.error());
        return;
    }
    folder->pokeForShim.reset(); // or we should be a writer ourselves, and never see the end
    m_sync.touch(run);
    watch(run, std::move(folder->poke), *pid);
    Q_EMIT runStarted(run);
}

void RunSupervisor::watch(const RunId &run, FileDescriptor poke, quint32 shimPid)
{
    auto *notifier = new QSocketNotifier(poke.number(), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, run] { onPoked(run); });
    m_watched.insert_or_assign(run, Watched{std::move(poke), notifier, shimPid});
}

void RunSupervisor::onPoked(const RunId &run)
{
    const auto watched = m_watched.find(run);
    if (watched == m_watched.end())
        return;
    const Poke found = drainPoke(watched->second.poke.number());
    if (found == Poke::Alive)
        return;
    if (m_spool.isAside(run)) { // nobody reads it any more
        if (found == Poke::Ended)
            unwatch(run);
        m_spool.followAside(run, found == Poke::Ended);
        return;
    }
    m_sync.touch(run);
    if (found == Poke::Ended) {
        unwatch(run);
        judgeLater(run);
    }
    Q_EMIT framesGrew(run);
}

void RunSupervisor::unwatch(const RunId &run)
{
    const auto watched = m_watched.find(run);
    if (watched == m_watched.end())
        return;
    watched->second.notifier->setEnabled(false); // before its descriptor is closed
    watched->second.notifier->deleteLater(); // we may be in its signal
    m_watched.erase(watched);
}

std::vector<RunId> RunSupervisor::adopt()
{
    std::vector<RunId> adopted;
    for (const RunId &run : m_spool.runs()) {
        if (isRunning(run))
            continue;
        const auto header = m_spool.header(run);
        if (!header) {
            m_spool.setAside(run, header.error().detail);
            Q_EMIT runUnreadable(run, header.error());
            continue;
        }
        adopted.push_back(run);
        auto poke = openLivingPoke(m_spool.runFolder(run));
        if (!poke)
            qCCritical(lcRun).noquote()
                << QStringLiteral("Run %1 goes unwatched: %2").arg(run.text(), poke.error().detail);
        else if (poke->isOpen())
            watch(run, std::move(*poke), 0);
        else
            judgeLater(run);
    }
    followAside();
    return adopted;
}

/// Runs that were set aside while their shims lived, by us or by an agent before us.
void RunSupervisor::followAside()
{
    for (const RunId &run : m_spool.asideRuns()) {
        auto poke = openLivingPoke(m_spool.asideFolder(run));
        if (!poke || !poke->isOpen() || isRunning(run))
            continue;
        m_spool.beginToFollow(run);
        watch(run, std::move(*poke), 0);
    }
}

void RunSupervisor::judgeLater(const RunId &run)
{
    m_unjudged.enqueue(run);
    scheduleTurn();
}

/// The shim is dead, so its files change no more.
void RunSupervisor::judge(const RunId &run)
{
    const QString folder = m_spool.runFolder(run);
    const auto tail = readTail(folder);
    const QString complaints = complaintsIn(folder);
    if (!complaints.isEmpty())
        qCWarning(lcRun).noquote() << QStringLiteral("Run %1: its helper program said: %2").arg(run.text(), complaints);
    if (!tail)
        qCWarning(lcRun).noquote() << QStringLiteral("Run %1 counts as lost, its capture cannot be read: %2")
                                          .arg(run.text(), tail.error().detail);
    Q_EMIT runEnded(run, tail && tail->finished);
}

Result<void> RunSupervisor::cancel(const RunId &run)
{
    const auto queued
        = std::find_if(m_queue.cbegin(), m_queue.cend(), [&](const Queued &entry) { return entry.header.run == run; });
    if (queued != m_queue.cend()) {
        const RunHeader header = queued->header;
        m_queue.erase(queued);
        Q_EMIT runNotStarted(header, Error{Error::Code::Cancelled, QStringLiteral("cancelled before it was started")});
        return {};
    }
    const auto watched = m_watched.find(run);
    if (watched != m_watched.end())
        return signalShim(run, watched->second);
    if (m_spool.find(run).isEmpty())
        return fail(Error::Code::NotFound, QStringLiteral("run %1 is not known here").arg(run.text()));
    return fail(Error::Code::Conflict, QStringLiteral("run %1 has already ended").arg(run.text()));
}

Result<void> RunSupervisor::signalShim(const RunId &run, Watched &watched)
{
    const auto tail = readTail(m_spool.runFolder(run));
    const quint32 pid = watched.shimPid != 0 ? watched.shimPid : tail ? tail->shimPid : 0;
    if (tail && tail->finished)
        return fail(Error::Code::Conflict, QStringLiteral("run %1 has already ended").arg(run.text()));
    if (pid == 0)
        return fail(Error::Code::Io, QStringLiteral("run %1 has not written its process id yet").arg(run.text()));
    const auto sent = askShimToCancel(run, pid, watched.poke.number());
    if (sent && *sent == Poke::AliveAndGrew)
        QMetaObject::invokeMethod(
            this, [this, run] { Q_EMIT framesGrew(run); }, Qt::QueuedConnection);
    if (!sent)
        return tl::unexpected(sent.error());
    return {};
}

void RunSupervisor::terminateAll()
{
    std::vector<RunId> all;
    for (const Queued &queued : std::as_const(m_queue))
        all.push_back(queued.header.run);
    for (const auto &[run, watched] : m_watched)
        all.push_back(run);
    for (const RunId &run : all) {
        const auto cancelled = cancel(run);
        if (!cancelled && cancelled.error().code != Error::Code::Conflict)
            qCWarning(lcRun).noquote()
                << QStringLiteral("Run %1 could not be ended: %2").arg(run.text(), cancelled.error().detail);
    }
}

qsizetype RunSupervisor::runningCount() const
{
    return qsizetype(m_watched.size()) + m_queue.size();
}

bool RunSupervisor::isRunning(const RunId &run) const
{
    return m_watched.contains(run) || std::any_of(m_queue.cbegin(), m_queue.cend(), [&](const Queued &queued) {
        return queued.header.run == run;
    });
}

} // namespace barto
