// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "server/fleet/expectedslots.h"

#include <QHash>
#include <QObject>

namespace barto {

namespace store {
class ReaderPool;
struct StoredProgress;
} // namespace store
class Fleet;

/// Slots of agents that are away: says in the log, once their grace is over, which ones nobody has accounted for, and
/// counts them for who lists clients. Main thread.
///
/// How far an away agent has come does not change, so it is read once, when the agent has been away for the grace.
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
    struct Away
    {
        std::vector<ScheduleProgress> progress;
        Instant counted{}; ///< `count` is of that moment
        quint64 count = 0;
    };
    void waitForGrace(const QString &client);
    void read(const QString &client);
    void take(const std::vector<store::StoredProgress> &progress, const QString &client);
    void tell(const QString &client) const;

    Fleet &m_fleet;
    store::ReaderPool &m_readers;
    const Clock &m_clock;
    mutable QHash<QString, Away> m_away;
};

} // namespace barto
