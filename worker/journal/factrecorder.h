// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/job/fact.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <vector>

namespace barto {

class Journal;

/// Writes facts about runs into the journal, and keeps those that it does not take (disk full) until it does. Should
/// the agent end before that, the run's open claim or its folder tells the same at the next start.
class FactRecorder : public QObject
{
    Q_OBJECT
public:
    explicit FactRecorder(Journal &journal, QObject *parent = nullptr);

    /// The ids are made of the run's, so that a run is lost or not started once, however often that is noticed.
    void recordLost(RunId run, Instant at, const QString &reason);
    void recordNotStarted(const RunHeader &header, Instant at, const QString &reason);
    bool hasUnwritten() const { return !m_unwritten.empty(); }

Q_SIGNALS:
    /// Nothing is unwritten any more.
    void allWritten();

private:
    void record(Fact fact);
    void write();

    Journal &m_journal;
    std::vector<Fact> m_unwritten;
    QTimer m_retry;
};

/// Records every open claim whose run has left no folder as "not started", and settles the others: what a start owes
/// to the process before it. Returns how many were recorded. Errors: as Journal::commit.
Result<int> recordVanishedClaims(Journal &journal, const QSet<RunId> &known, Instant now);

/// The server's store has gone back, and of the runs of before these are not kept: gives each a record of its slot
/// under the run's own uuid, which a store that holds the run ignores, and the fact that it is lost, which ends it
/// where the store holds a part of it. Returns how many runs that are. Errors: as Journal::commit.
Result<int> recordForgottenRuns(Journal &journal, const std::function<bool(RunId)> &isForgotten, Instant now);

} // namespace barto
