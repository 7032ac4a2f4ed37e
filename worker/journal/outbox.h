// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "common/job/fact.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>
#include <vector>

namespace barto {

class JournalFile;

/// What the server still has to learn besides frames: facts and watermarks. Part of the Journal, used by the uplink.
///
/// Facts are kept on disk until acknowledged. Watermarks are sent when they moved, and all of them after
/// `resendWatermarks()`, which the uplink calls when a session begins.
class Outbox : public QObject
{
    Q_OBJECT
public:
    struct Page
    {
        std::vector<Fact> facts;
        std::vector<Watermark> watermarks; ///< only with the last facts: what they cover has been told by then

        bool isEmpty() const { return facts.empty() && watermarks.empty(); }
    };
    struct Acknowledged
    {
        RunId run;
        quint64 seq = 0;
    };

    explicit Outbox(JournalFile &file);

    /// The oldest facts that are not acknowledged yet, at most `limit`, and the watermarks that moved. Asked again
    /// before an acknowledgement it gives the same facts again.
    Result<Page> pending(int limit = 256);
    /// The server has stored the page: forgets its facts. Harmless when repeated.
    Result<void> acknowledge(const Page &page);
    void resendWatermarks();
    bool hasPending() const { return m_factCount > 0 || !m_moved.isEmpty(); }

    const QHash<QString, Watermark> &watermarks() const { return m_watermarks; }

    /// The last acknowledgement of frames, for Hello.
    std::optional<Acknowledged> lastAcknowledged() const { return m_last; }
    /// Frames of the run up to `seq` are stored; also settles the run's claim. Written within some seconds, or with
    /// the next commit: an older acknowledgement is as true as the newest.
    void noteAcknowledged(RunId run, quint64 seq);
    /// Writes what noteAcknowledged has gathered.
    Result<void> flush();

    // For the Journal, inside its transaction; `committed` or `rolledBack` must follow.
    Result<void> load();
    /// Adds slots to a fact of the same schedule and reason that was not handed out yet, where there is one: while the
    /// server is away for weeks, "spool full" is one record.
    Result<void> append(const Fact &fact);
    /// A run of this schedule was claimed: what is skipped from now on is another record.
    void closeRecordsOf(const QString &schedule);
    Result<void> move(const Watermark &watermark);
    Result<void> keepOnly(const QSet<QString> &schedules);
    Result<void> writeAcknowledged();
    void committed();
    void rolledBack();

Q_SIGNALS:
    /// There is something to send that was not there before.
    void grew();

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
    qint64 m_factCount = 0;
    QHash<QString, Watermark> m_watermarks;
    QSet<QString> m_moved; ///< schedules whose watermark the server does not know
    QHash<QString, Fresh> m_fresh; ///< by schedule and reason
    std::optional<Acknowledged> m_last;
    bool m_lastIsWritten = true;
    QSet<RunId> m_acknowledged; ///< their claims are to be settled
    QTimer m_flushTimer;

    // What the transaction that is going on has changed.
    qint64 m_addedFacts = 0;
    std::vector<Watermark> m_movedNow;
    std::optional<QSet<QString>> m_keptNow;
};

} // namespace barto
