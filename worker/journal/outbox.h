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

    explicit Outbox(JournalFile &file) : m_file(file) { }

    /// The oldest facts that are not acknowledged yet, at most `limit`, and the watermarks that moved. Asked again
    /// before an acknowledgement it gives the same facts again.
    Result<Page> pending(int limit = 256);
    /// The server has stored the page: forgets its facts. Harmless when repeated.
    Result<void> acknowledge(const Page &page);
    void resendWatermarks();
    bool hasPending() const { return m_pendingFacts > 0 || !m_moved.isEmpty(); }

    /// The last acknowledgement of frames, for Hello.
    std::optional<Acknowledged> lastAcknowledged() const { return m_last; }
    /// Frames of the run up to `seq` are stored; also settles the run's claim. Written within some seconds, or with
    /// the next commit: an older acknowledgement is as true as the newest.
    void noteAcknowledged(RunId run, quint64 seq);
    /// Writes what noteAcknowledged has gathered.
    Result<void> flush();

    // For the Journal, inside its transaction; `committed` or `rolledBack` must follow.
    Result<void> load();
    Result<void> append(const Fact &fact);
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
        Fact fact;
    };
    Result<bool> merge(const SlotsSkipped &skipped);

    JournalFile &m_file;
    qint64 m_pendingFacts = 0;
    qint64 m_addedFacts = 0; ///< in the transaction that is going on
    QHash<QString, Watermark> m_watermarks;
    QHash<QString, Watermark> m_nextWatermarks; ///< as they will be once the transaction is committed
    QSet<QString> m_moved; ///< schedules whose watermark the server does not know
    QHash<QString, Fresh> m_fresh; ///< by schedule and reason
    std::optional<Acknowledged> m_last;
    QSet<RunId> m_acknowledged; ///< runs acknowledged, claims to be settled
    bool m_lastIsWritten = true;
    QTimer m_flushTimer;
};

} // namespace barto
