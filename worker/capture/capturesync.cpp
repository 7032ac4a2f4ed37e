// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/capturesync.h"

#include "common/base/handover.h"
#include "worker/capture/segments.h"
#include "worker/capture/spool.h"

#include <QHash>
#include <QLoggingCategory>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace barto {

using namespace std::chrono_literals;

namespace {
constexpr auto interval = 1000ms;
/// From so many runs on one syncfs is cheaper than syncing file by file.
constexpr qsizetype manyRuns = 64;
} // namespace

/// Does the syncing, in the thread of CaptureSync. Remembers where each run's last synced segment was.
class SyncWorker : public QObject
{
    Q_OBJECT
public:
    explicit SyncWorker(const QString &runsFolder) : m_runs(runsFolder) { }

    void sync(const QSet<RunId> &runs)
    {
        forgetOthers(runs);
        const auto folder = openFolder(m_runs);
        if (!folder)
            qCWarning(lcCapture).noquote()
                << QStringLiteral("Captures cannot be made durable: %1").arg(folder.error().detail);
        else if (runs.size() > manyRuns)
            ::syncfs(folder->number());
        else
            syncEach(runs, folder->number());
        Q_EMIT done();
    }

Q_SIGNALS:
    void done();

private:
    /// A run that was not touched for a pass starts over: its old segments are clean, and syncing those costs nothing.
    void forgetOthers(const QSet<RunId> &runs)
    {
        for (auto it = m_syncedSegment.begin(); it != m_syncedSegment.end();)
            it = runs.contains(it.key()) ? std::next(it) : m_syncedSegment.erase(it);
    }

    void syncEach(const QSet<RunId> &runs, int runsFd)
    {
        bool anyNew = false;
        for (const RunId &run : runs) {
            const FileDescriptor folder(
                ::openat(runsFd, run.text().toLatin1().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
            if (folder.isOpen()) // else it was delivered meanwhile
                anyNew = syncRun(run, folder.number()) || anyNew;
        }
        if (anyNew)
            ::fsync(runsFd);
    }

    /// True if the run was not synced before.
    bool syncRun(const RunId &run, int folderFd)
    {
        const quint64 from = m_syncedSegment.value(run, 0);
        const auto segments = listSegments(folderFd);
        if (!segments)
            return false;
        if (from == 0)
            syncFile(run, folderFd, capture::orderName);
        quint64 newest = from;
        for (const SegmentFile &segment : *segments) {
            if (segment.firstSeq >= from)
                syncFile(run, folderFd, capture::segmentName(segment.firstSeq).c_str());
            newest = std::max(newest, segment.firstSeq);
        }
        if (newest != from || from == 0)
            ::fsync(folderFd);
        if (newest != 0)
            m_syncedSegment.insert(run, newest);
        return from == 0;
    }

    void syncFile(const RunId &run, int folderFd, const char *name)
    {
        const FileDescriptor file(::openat(folderFd, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        if (file.isOpen() && ::fdatasync(file.number()) != 0)
            qCWarning(lcCapture).noquote() << QStringLiteral("Run %1: %2 could not be synced: %3")
                                                  .arg(run.text(), QLatin1StringView(name), systemMessage(errno));
    }

    QString m_runs;
    QHash<RunId, quint64> m_syncedSegment;
};

CaptureSync::CaptureSync(const QString &runsFolder, QObject *parent) : QObject(parent), m_runs(runsFolder)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &CaptureSync::pass);
}

CaptureSync::~CaptureSync()
{
    if (!m_touched.isEmpty())
        pass();
    m_thread.quit(); // behind the pass in its queue
    join(m_thread);
}

void CaptureSync::touch(const RunId &run)
{
    m_touched.insert(run);
    if (!m_timer.isActive() && !m_busy)
        m_timer.start();
}

void CaptureSync::startThread()
{
    m_worker = std::make_unique<SyncWorker>(m_runs);
    m_worker->moveToThread(&m_thread);
    connect(m_worker.get(), &SyncWorker::done, this, [this] {
        m_busy = false;
        Q_EMIT synced();
        if (!m_touched.isEmpty())
            m_timer.start();
    });
    m_thread.setObjectName(QStringLiteral("capture-sync"));
    m_thread.setStackSize(256 * 1024);
    leaveBehind(m_thread);
    m_thread.start();
}

void CaptureSync::pass()
{
    if (!m_worker)
        startThread();
    m_busy = true;
    post(m_worker.get(), [worker = m_worker.get(), runs = std::exchange(m_touched, {})] { worker->sync(runs); });
}

} // namespace barto

#include "capturesync.moc"
