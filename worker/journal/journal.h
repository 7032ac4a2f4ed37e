// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"
#include "common/base/result.h"
#include "common/job/fact.h"
#include "common/job/schedule.h"
#include "worker/journal/claims.h"
#include "worker/journal/journallock.h"
#include "worker/journal/outbox.h"

#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace barto {

class JournalFile;
struct OpenedJournal;

/// What changes together in the journal: all of it or nothing.
struct JournalStep
{
    std::optional<Schedules> schedules; ///< replaces the schedule book; watermarks of schedules it lacks go, too
    std::vector<RunHeader> claims; ///< slots and ad hoc runs that are about to be started
    std::vector<Fact> facts; ///< RunNotStarted and RunLost also settle the claim of their run
    std::vector<Watermark> watermarks;
    bool keepApart = false; ///< each fact is a record of its own, under the id that it has
};

/// The agent's memory: one SQLite file, synchronous=FULL, beside it `<path>.lock` (held as long as this object lives)
/// and `<path>.id` (a second copy of the identity, so that a damaged file does not cost it). One owner (Agent), main
/// thread only.
///
/// No slot twice: a claim is the pair (schedule's name, due), whatever the revision, so that an edited schedule
/// does not run again for an instant that it has run for; the watermark moves in the same transaction.
class Journal
{
public:
    /// How the opening went, for the log and for whoever owns the run folders.
    struct Opening
    {
        bool identityChanged = false; ///< another machine-id: run folders of before are to be set aside
        QString setAside; ///< where the former file went (damaged, or another machine's); empty if it was kept
        QStringList notices; ///< whole sentences, to be logged as warnings
    };

    /// `machineId` is the text of /etc/machine-id; empty = unknown, which never counts as a change.
    /// A damaged file is moved aside and a fresh one begun, under the same client uuid. A file of another machine is
    /// moved aside likewise, and the client uuid is a new one. Error::Conflict names the process that holds the lock,
    /// Error::Unsupported a file of a newer version or of another program (left untouched), Full or Io the disk.
    static Result<std::unique_ptr<Journal>> open(const QString &path, const QString &machineId, const Clock &clock);
    ~Journal();

    const Opening &opening() const { return m_opening; }
    ClientId client() const { return m_client; }

    /// Writes the step; it is durable on return. The result are those of its claims that had been claimed before (the
    /// same run, or the same slot of the schedule): they must not be started. On an error nothing has changed: Full,
    /// Io (read-only, unreadable), Database (damaged).
    Result<QSet<RunId>> commit(const JournalStep &step);

    /// The schedules as last received, in their order; empty before the first time. One that cannot be read is logged
    /// and left out.
    Result<Schedules> schedules() const;
    /// By schedule.
    const QHash<QString, Watermark> &watermarks() const { return m_outbox->watermarks(); }

    Claims &claims() { return *m_claims; }
    Outbox &outbox() { return *m_outbox; }

    /// Remembers that this process hands over to its successor (it re-executes itself) at that instant.
    Result<void> noteHandover(Instant at);
    /// When the last process handed over, if it did so rather than ended; forgets it.
    Result<std::optional<Instant>> takeHandover();

private:
    Journal(JournalLock lock, OpenedJournal opened, const Clock &clock);
    Result<void> write(const JournalStep &step, QSet<RunId> &refused);
    Result<void> writeFact(const Fact &fact, bool keepApart);
    Result<void> pruneSometimes();

    JournalLock m_lock;
    std::unique_ptr<JournalFile> m_file;
    Opening m_opening;
    ClientId m_client;
    const Clock &m_clock;
    std::unique_ptr<Claims> m_claims;
    std::unique_ptr<Outbox> m_outbox;
    std::optional<Instant> m_pruned;
};

} // namespace barto
