// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"
#include "worker/capture/spool.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <optional>

namespace barto {

struct KeepLimits
{
    std::chrono::seconds keepDelivered{24 * 3600}; ///< how long delivered frames are kept; 0 = not at all
    quint64 maxBytes = 1ULL << 30; ///< spool_max_bytes: .runs and .done together
    qsizetype maxFolders = 100'000; ///< in .done
};

/// Deletes what is delivered and need not be kept, slowly: a few folders or segments a turn, because file systems pay
/// for mass deletions. Wakes up only while there is something to delete or when the oldest kept run expires.
/// Lives in the agent's main thread; told by the uplink what the server has acknowledged.
class CaptureTrimmer : public QObject
{
    Q_OBJECT
public:
    CaptureTrimmer(Spool &spool, const Clock &clock, const KeepLimits &limits, QObject *parent = nullptr);

    /// All frames of the run up to `seq` are stored by the server. While the run goes on, segments that hold only such
    /// frames are deleted as soon as half of maxBytes is in use (or at once with keepDelivered 0); never the newest
    /// one.
    void acknowledge(const RunId &run, quint64 seq);
    /// The run's shim is dead and all its frames (and its facts) are acknowledged: its folder moves to .done.
    void retire(const RunId &run);

    /// A run that goes on has captured more, or begun another segment: what is kept makes room for it (without this a
    /// spool that is full of delivered runs could grow to twice its size while the server is away), and what is
    /// acknowledged of it may be deletable now.
    void noteGrowth(const RunId &run);

    /// What was delivered longer ago than this goes now, though it might be kept: runs in .done, and segments of
    /// runs that go on, but for the newest one.
    void trimDelivered(Microseconds olderThan);

    qsizetype keptFolders() const { return qsizetype(m_kept.size()); }
    quint64 keptBytes() const { return m_keptBytes; }

    /// Reads what .done already holds, a few folders a turn. Call once, after the agent's start.
    void survey();

Q_SIGNALS:
    void retired(const barto::RunId &run);
    /// The delivered run is kept no more.
    void expired(const barto::RunId &run);
    /// Nothing is left to do before the next expiry.
    void settled();

private:
    struct Kept
    {
        RunId run;
        Instant since;
        quint64 bytes = 0;
    };
    void work();
    bool surveySome();
    bool trimSome();
    bool expireSome();
    bool isOldestExpired() const;
    void trimRun(const RunId &run, quint64 seq, std::optional<Instant> before);
    bool isSpaceWanted() const;
    void armForExpiry();
    void wake();

    Spool &m_spool;
    const Clock &m_clock;
    KeepLimits m_limits;
    QTimer m_timer;
    QHash<RunId, quint64> m_acknowledged; ///< of runs that go on
    QSet<RunId> m_unlooked; ///< those of them with something to look at
    std::vector<RunId> m_unsurveyed;
    std::vector<Kept> m_surveyed; ///< until the survey is over and they can be put in order
    std::deque<Kept> m_kept; ///< oldest first
    quint64 m_keptBytes = 0;
    std::optional<Instant> m_trimBefore; ///< until what is older is gone
};

} // namespace barto
