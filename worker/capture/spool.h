// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "common/base/id.h"
#include "common/base/result.h"
#include "common/job/run.h"
#include "worker/capture/usedcounter.h"

#include <QElapsedTimer>
#include <QHash>
#include <QLoggingCategory>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace barto {

Q_DECLARE_LOGGING_CATEGORY(lcCapture)

/// The folders of all runs beside the journal, and how much they hold:
///   <journal>.runs/   runs that go on or whose frames are not all acknowledged; and the counter `used`
///   <journal>.done/   delivered runs, kept for a while (see CaptureTrimmer)
///   <journal>.aside/  folders that cannot be read; nobody touches them again but a person
/// A plain object, used in the agent's main thread; one agent per journal (the agent holds <journal>.lock).
class Spool
{
public:
    /// Makes the folders (mode 0700) where they are missing, maps `used` and counts it anew.
    static Result<std::unique_ptr<Spool>> open(const QString &journalPath);

    const QString &runsFolder() const { return m_runs; }
    const QString &doneFolder() const { return m_done; }
    const QString &asideFolder() const { return m_aside; }

    /// Where the run is: in .runs, else in .done, else empty.
    QString find(const RunId &run) const;
    QString runFolder(const RunId &run) const;
    QString doneFolder(const RunId &run) const;

    /// The runs that have a folder in .runs; names that are no uuid are set aside with a warning.
    std::vector<RunId> runs();
    /// The runs in .done: what can be offered again to a store that has gone back.
    std::vector<RunId> kept() const;

    /// The run's header from its `order`, wherever the run is. Error::NotFound, Parse.
    Result<RunHeader> header(const RunId &run) const;

    /// Bytes in the segments in .runs: what spool_max_bytes is compared with.
    quint64 used() const { return m_used.value(); }
    /// True if lines have to wait: used() has reached `maxBytes` (0 = no limit) or the disk has less than `minFree`
    /// left.
    bool isFull(quint64 maxBytes, quint64 minFree) const;
    /// Says that `bytes` of segments were taken out of .runs.
    void release(quint64 bytes) { m_used.subtract(bytes); }
    /// Counts the segments in .runs. Appends during the count may be missed or counted twice; it is repeated up to five
    /// times until nothing was appended meanwhile.
    void recount();

    /// Moves the run's folder from .runs to .aside (nothing is deleted) and logs why. Its shim may live and go on
    /// adding to `used` what nobody will ever trim: see followAside.
    void setAside(const RunId &run, const QString &reason);
    bool isAside(const RunId &run) const { return m_followed.contains(run); }
    /// The run's shim has appended something: takes out of `used` what it has added since it was set aside; at most
    /// once a second, unless its shim is dead (`ended`).
    void followAside(const RunId &run, bool ended);
    /// Runs that an agent before this one has set aside; to be followed if their shims live.
    std::vector<RunId> asideRuns() const;
    void beginToFollow(const RunId &run);
    QString asideFolder(const RunId &run) const;
    /// Moves the run's folder to .done, without its `poke`. Returns the bytes of its segments, already released.
    Result<quint64> moveToDone(const RunId &run);

    int runsDescriptor() const { return m_runsFd.number(); }
    int usedDescriptor() const { return m_usedFd.number(); }

private:
    struct Aside
    {
        QString folder;
        quint64 released = 0; ///< bytes of its segments that `used` does not hold any more
        QElapsedTimer looked;
    };

    Spool() = default;
    /// Where it went, and the bytes of its segments; empty if it could not be moved.
    std::optional<Aside> setAsideName(const QString &name, const QString &reason);
    quint64 countSegments() const;

    QString m_runs;
    QString m_done;
    QString m_aside;
    QHash<RunId, Aside> m_followed; ///< set aside while their shims lived
    FileDescriptor m_runsFd;
    FileDescriptor m_usedFd;
    capture::UsedCounter m_used;
};

} // namespace barto
