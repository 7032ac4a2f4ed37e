// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"
#include "common/message/servermessage.h"
#include "common/message/workermessage.h"
#include "server/ingest/creditledger.h"
#include "server/ingest/fairqueue.h"
#include "server/ingest/livefeed.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace barto {

class IngestStore;

/// What operators are told of the database.
struct DatabaseState
{
    bool up = false;
    Instant since; ///< of that state
    QString error; ///< while it is away; a clause
    QString version; ///< "10.11.6-MariaDB", "3.40.1"; as last seen
    quint32 schemaVersion = 0; ///< as last seen

    friend bool operator==(const DatabaseState &, const DatabaseState &) = default;
};

/// Since the start; may be read from any thread.
struct IngestCounters
{
    std::atomic<quint64> lines = 0;
    std::atomic<quint64> batches = 0;
};

/// Which runs to remove.
struct CleanupOrder
{
    Instant before; ///< finished runs older than this
    Instant failedBefore; ///< ... those that failed: older than this
    bool dryRun = false;
};

/// Everything that is written goes through here: what agents deliver, who they are, audit and cleanup. Lives in the
/// writer thread and owns the store's writer; all orders come by queued functors, all answers leave as signals or are
/// made in this thread.
///
/// Whatever has gathered becomes one transaction of at most 1 MiB, taken round robin by bytes from a queue per session;
/// after its commit the acknowledgements leave in its order, then the live feed. While the database is away nothing is
/// acknowledged and credit is 0; agents keep what they have, and when it is back all sessions begin anew.
class Ingest : public QObject
{
    Q_OBJECT
public:
    using CleanupProgress = std::function<void(const Result<CleanupResult> &)>;

    Ingest(std::unique_ptr<IngestStore> store, const Clock &clock, QObject *parent = nullptr);
    ~Ingest() override;

    /// Opens the store and makes its tables; if the database is away, goes on trying. An error that trying again cannot
    /// help (a newer schema, a folder that cannot be written) is emitted as `openFailed`.
    void open();
    /// Stores what has gathered, within a bounded time, then closes the store.
    void close();

    /// The session's agent was accepted. What it sent before waits for this.
    void beginSession(quint64 session, const QString &name, const QString &address, const Hello &hello);
    void endSession(quint64 session);
    void take(quint64 session, IngestItem item);
    void want(quint64 session, const CreditWanted &wanted);
    /// The agent fires these now.
    void confirmSchedules(const QString &client, const Schedules &schedules);

    /// An operator did something that the log of such things should keep. Kept in memory while the database is away, at
    /// most 10,000 of them.
    void audit(const QString &who, const QString &what, const QString &detail);
    /// In small steps between transactions. `progress` is called in this thread after each; the last has more = false.
    void cleanup(const CleanupOrder &order, const CleanupProgress &progress);

    LiveFeed &liveFeed() { return m_liveFeed; }
    const IngestCounters &counters() const { return m_counters; }
    const DatabaseState &state() const { return m_state; }

Q_SIGNALS:
    void outgoing(quint64 session, const barto::ServerMessage &message);
    /// To be closed with `goodbye` as its last message.
    void sessionRefused(quint64 session, const barto::Goodbye &goodbye);
    void databaseAway(const barto::DatabaseState &state);
    void databaseBack(const barto::DatabaseState &state);
    void openFailed(const barto::Error &error);
    /// Facts an operator of the server should see in the log ("MariaDB may lose commits: ...").
    void warned(const QString &sentence);

private:
    struct Session;

    std::unique_ptr<IngestStore> m_store;
    const Clock &m_clock;
    CreditLedger m_ledger;
    FairQueue m_queue;
    LiveFeed m_liveFeed;
    IngestCounters m_counters;
    DatabaseState m_state;
};

} // namespace barto
