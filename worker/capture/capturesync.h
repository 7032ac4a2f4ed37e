// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/id.h"

#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <memory>

namespace barto {

class SyncWorker;

/// Makes captures durable: once a second it syncs the orders and segments of the runs that were touched, in a thread of
/// its own (a sync may take as long as the disk likes). With nothing touched there is no timer, and no thread before
/// the first touch. Runs that were delivered and moved meanwhile are passed over.
class CaptureSync : public QObject
{
    Q_OBJECT
public:
    /// `runsFolder` as of Spool::runsFolder().
    explicit CaptureSync(const QString &runsFolder, QObject *parent = nullptr);
    /// Syncs what is outstanding and waits for it.
    ~CaptureSync() override;

    void touch(const RunId &run);

Q_SIGNALS:
    /// The runs touched before the last pass are on disk.
    void synced();

private:
    void startThread();
    void pass();

    QString m_runs;
    QTimer m_timer;
    QSet<RunId> m_touched;
    bool m_busy = false;
    QThread m_thread;
    std::unique_ptr<SyncWorker> m_worker;
};

} // namespace barto
