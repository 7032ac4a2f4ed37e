// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/message/servermessage.h"
#include "common/message/workermessage.h"
#include "server/ingest/creditledger.h"
#include "server/ingest/fairqueue.h"
#include "server/ingest/ingestsession.h"
#include "server/ingest/ingeststore.h"
#include "server/ingest/livefeed.h"

#include <QLoggingCategory>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace barto {

Q_DECLARE_LOGGING_CATEGORY(lcIngest)

/// What operators are told of the database.
struct DatabaseState
{
    bool up = false;
    Instant since; ///< of that state
    QString error; ///< while it is away; a clause

    friend bool operator==(const DatabaseState &, const DatabaseState &) = default;
};

/// Since the start, but for what is queued; may be read from any thread.
struct IngestCounters
{
    std::atomic<quint64> lines = 0;
    std::atomic<quint64> batches = 0;
    std::atomic<quint64> queuedBytes = 0; ///< received and not yet stored, now
    std::atomic<quint32> queuedItems = 0;
    std::atomic<qint64> queuedSince = 0; ///< microseconds since 1970: since when that was never 0; 0: nothing waits
};

/// Everything that is written goes through here: what agents deliver, who they are, audit and cleanup. Lives in the
/// writer thread and owns the store's writer; all orders come by queued functors, all answers leave as signals or are
/// made in this thread.
///
/// Whatever has gathered becomes one transaction of about 1 MiB, taken round robin by bytes from a queue per session;
/// after its commit the acknowledgements leave in its order, then the live feed. While the database is away nothing is
/// acknowledged and credit is 0; agents keep what they have, and when it is back all sessions begin anew.
class Ingest : public QObject
{
    Q_OBJECT
public:
    using CleanupAnswered = std::function<void(const Result<CleanupResult> &)>;

    Ingest(std::unique_ptr<IngestStore> store, const Clock &clock, QObject *parent = nullptr);
    ~Ingest() override;

    /// Opens the store and makes its tables; if the database is away, goes on trying. An error that trying again cannot
    /// help (a newer schema, a file that cannot be written) is emitted as `openFailed`.
    void open();
    /// Stores what has gathered, within a bounded time, then closes the store. To be called in the writer thread.
    void close();

    /// The session's agent was accepted. What it sent before waits for this.
    void beginSession(quint64 session, const QString &name, const QString &address, const Hello &hello);
    void endSession(quint64 session);
    void take(quint64 session, IngestItem item);
    void want(quint64 session, const CreditWanted &wanted);
    /// The agent has these and no others in force since now.
    void confirmSchedules(quint64 session, const Schedules &schedules);

    /// An operator did something that should be kept. Waits in memory while the database is away, at most 10,000 of
    /// them.
    void audit(const store::AuditEntry &entry);
    /// What a run's output says of package updates. Waits in memory while the database is away, at most 1,000 of them.
    void storeUpdates(const store::UpdateRecord &record);
    /// One small step of a cleanup, when its turn comes between transactions. `answered` is called once, in this
    /// thread; while the database is away at once, with Error::DatabaseAway.
    void cleanupStep(const store::CleanupOrder &order, const CleanupAnswered &answered);

    LiveFeed &liveFeed() { return m_liveFeed; }
    const IngestCounters &counters() const { return m_counters; }
    const DatabaseState &state() const { return m_state; }
    /// How long to wait before the database is tried again; doubles up to `most` while that fails.
    void setRetryDelay(std::chrono::milliseconds first, std::chrono::milliseconds most);

Q_SIGNALS:
    void outgoing(quint64 session, const barto::ServerMessage &message);
    /// To be closed with `goodbye` as its last message.
    void sessionRefused(quint64 session, const barto::Goodbye &goodbye);
    void databaseAway(const barto::DatabaseState &state);
    void databaseBack(const barto::DatabaseState &state);
    void openFailed(const barto::Error &error);
    /// A run's "run finished" is stored.
    void runFinished(const barto::RunId &run, const QString &client, const QString &schedule);
    /// The client's row in the store was made or brought up to date.
    void clientRemembered(const QString &client);

protected:
    bool event(QEvent *event) override;

private:
    struct Cleanup
    {
        store::CleanupOrder order;
        CleanupAnswered answered;
    };

    // ingest.cpp: sessions
    IngestSession *find(quint64 session);
    IngestSession &sessionOf(quint64 session);
    bool isWithinCredit(IngestSession &session, const IngestItem &item, qint64 bytes);
    void refuse(quint64 session, Goodbye::Reason reason, const QString &sentence);
    void tell(const CreditLedger::Grants &grants);

    // ingeststep.cpp: what is done between two looks at the event queue
    void schedule();
    void noteQueue();
    void step();
    bool beginWaiting();
    bool begin(quint64 number, IngestSession &session);
    bool rememberConfirmed(IngestSession &session);
    bool storeGathered();
    bool storeGroup(GatheredBatches &group);
    bool answerOffer(quint64 number, IngestSession &session, const Offer &offer);
    bool storeFacts(quint64 number, IngestSession &session, const FactBatch &facts);
    void noteLastFact(store::ClientKey client, const std::vector<Fact> &facts);
    bool keepAudit();
    bool keepUpdates();
    bool cleanUp();

    // ingestoutcome.cpp: after a commit
    void acknowledge(const GatheredBatches &group, std::size_t first, const std::vector<store::BatchOutcome> &outcomes);
    void tellHole(quint64 number, const store::BatchOutcome &outcome);
    void publish(const FrameBatch &batch, const store::BatchOutcome &outcome);

    // ingestdatabase.cpp: away and back
    template<typename Order>
    auto attempt(Order order) -> decltype(order());
    bool recover(const Error &error);
    bool hasGoneBack();
    void goAway(const Error &error);
    void tryAgain();
    void comeBack();
    void restartSessions(const QString &sentence);
    std::vector<quint64> sessionNumbers() const;
    void checkAlive();

    std::unique_ptr<IngestStore> m_store;
    const Clock &m_clock;
    CreditLedger m_ledger;
    FairQueue m_queue;
    LiveFeed m_liveFeed;
    IngestCounters m_counters;
    DatabaseState m_state;
    std::map<quint64, std::unique_ptr<IngestSession>> m_sessions;
    std::deque<quint64> m_toBegin;
    std::deque<store::AuditEntry> m_audit;
    std::deque<store::UpdateRecord> m_updates;
    std::deque<Cleanup> m_cleanups;
    /// The last acknowledgement of all: a store that lacks it has gone back.
    struct LastStored
    {
        store::ClientKey client = 0;
        RunId run;
        quint64 seq = 0;
    };
    std::optional<LastStored> m_lastStored;
    QTimer m_retry;
    QTimer m_alive;
    std::chrono::milliseconds m_firstDelay{500};
    std::chrono::milliseconds m_mostDelay{30'000};
    std::chrono::milliseconds m_delay{500};
    bool m_opened = false; ///< `open` has succeeded once, from then on it is reopen
    bool m_scheduled = false;
    bool m_closed = false;
};

/// Runs `order`; if the database is lost meanwhile and there again at once, runs it once more. DatabaseAway: it is
/// away, or was and has gone back, and nothing of the sessions' queues is left.
template<typename Order>
auto Ingest::attempt(Order order) -> decltype(order())
{
    auto result = order();
    if (result || result.error().code != Error::Code::DatabaseAway || !recover(result.error()))
        return result;
    result = order();
    if (!result && result.error().code == Error::Code::DatabaseAway)
        goAway(result.error());
    return result;
}

} // namespace barto
