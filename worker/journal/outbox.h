// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"
#include "common/base/result.h"
#include "common/job/fact.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>
#include <vector>

namespace barto {

class JournalFile;

/// What the server still has to learn besides frames: facts and watermarks; and what it said last. Part of the Journal,
/// used by the uplink (through JournalSource).
class Outbox : public QObject
{
    Q_OBJECT
public:
    struct Acknowledged
    {
        RunId run;
        quint64 seq = 0;

        friend bool operator==(const Acknowledged &, const Acknowledged &) = default;
    };

    Outbox(JournalFile &file, const Clock &clock) : m_file(file), m_clock(clock) { }

    /// The oldest facts that are not acknowledged yet, at most `limit`. Asked again before an acknowledgement it gives
    /// the same facts again.
    Result<std::vector<Fact>> pendingFacts(int limit);
    /// The server has stored them: they are pending no more. Harmless when repeated.
    Result<void> acknowledge(const std::vector<FactId> &facts);
    /// The server's store has gone back: everything that was acknowledged and is still kept is pending again.
    Result<void> offerAgain();
    /// By schedule.
    const QHash<QString, Watermark> &watermarks() const { return m_watermarks; }

    /// The last acknowledgement of frames that was remembered, for Hello.
    const std::optional<Acknowledged> &lastAcknowledged() const { return m_last; }
    /// The server has stored something of the run: its claim is settled with the next remember().
    void noteStored(RunId run) { m_stored.insert(run); }
    Result<void> remember(const Acknowledged &last);

    // For the Journal, inside its transaction; `committed` or `rolledBack` must follow.
    Result<void> load();
    /// Forgets facts that were acknowledged before that instant, and all but the last 100,000.
    Result<void> prune(Instant before);
    /// Adds slots to the schedule's last fact, where that has the same reason and was not handed out yet: while the
    /// server is away for weeks, "spool full" is one record. Not to an older one: a record stands for all slots from
    /// its first to its last. Unless it is to be kept apart.
    Result<void> append(const Fact &fact, bool keepApart);
    /// A run of this schedule was claimed: what is skipped from now on is another record.
    void closeRecordOf(const QString &schedule);
    Result<void> move(const Watermark &watermark);
    Result<void> keepOnly(const QSet<QString> &schedules);
    void committed();
    void rolledBack();

Q_SIGNALS:
    void factsAdded();
    void watermarksMoved();

private:
    /// A fact that this process wrote and has not handed out yet: a later one of its kind may be added to it.
    struct Fresh
    {
        qint64 serial = 0;
        FactId id;
        SlotsSkipped skipped;
    };
    Result<bool> merge(const SlotsSkipped &skipped);
    Result<void> setAside(qint64 serial, const Error &why);

    JournalFile &m_file;
    const Clock &m_clock;
    QHash<QString, Watermark> m_watermarks;
    QHash<QString, Fresh> m_fresh; ///< by schedule
    std::optional<Acknowledged> m_last;
    QSet<RunId> m_stored; ///< their claims are to be settled

    // What the transaction that is going on has changed.
    bool m_hasNewFacts = false;
    std::vector<Watermark> m_movedNow;
    std::optional<QSet<QString>> m_keptNow;
};

} // namespace barto
