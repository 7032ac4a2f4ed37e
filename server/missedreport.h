// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "server/fleet/expectedslots.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace barto {

namespace store {
class ReaderPool;
struct StoredProgress;
} // namespace store
class Fleet;

/// Slots of agents that are away: says in the log, for each schedule once an absence, that its first slot has passed
/// and nobody has accounted for it, and counts such slots for who lists clients. Main thread.
///
/// How far an away agent has come does not change, so it is read once, when the agent has been away for the grace. From
/// then on a timer waits for the next slot that begins to count as missed.
class MissedReport : public QObject
{
    Q_OBJECT
public:
    MissedReport(Fleet &fleet, store::ReaderPool &readers, const Clock &clock, QObject *parent = nullptr);

    /// Reads how far all agents have come that are not connected: after the database was opened.
    void readAll();
    /// Slots of its configured schedules that an away client has missed. 0 while it is connected.
    quint64 missed(const QString &client) const;

private:
    /// A schedule whose first slot will have passed unaccounted for.
    struct Untold
    {
        Instant from; ///< that slot counts as missed from then on
        std::size_t index = 0; ///< into Away::progress
    };
    struct Away
    {
        std::vector<ScheduleProgress> progress;
        std::vector<Untold> untold; ///< the earliest last
        Instant counted{}; ///< `count` is of that moment
        quint64 count = 0;
    };
    void waitForGrace(const QString &client);
    void read(const QString &client);
    void take(const std::vector<store::StoredProgress> &progress, const QString &client);
    void tellAll();
    void tell(const ScheduleProgress &progress, Instant now) const;
    void waitForNext();
    bool isConfigured(const ScheduleProgress &progress) const;

    Fleet &m_fleet;
    store::ReaderPool &m_readers;
    const Clock &m_clock;
    mutable QHash<QString, Away> m_away;
    QTimer m_next;
};

} // namespace barto
