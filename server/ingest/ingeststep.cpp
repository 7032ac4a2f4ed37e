// SPDX-License-Identifier: MIT OR Apache-2.0
// What Ingest does between two looks at the event queue. Each part answers false when the database went away in it.

#include "server/ingest/ingest.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace barto {

namespace {

constexpr qint64 transactionBytes = 1024 * 1024;
constexpr int beginsPerStep = 32;
constexpr int auditsPerStep = 16;

/// The order was not carried out because of the database's state, not because of what it says.
template<typename T>
bool isLost(const Result<T> &result)
{
    return !result && result.error().code == Error::Code::DatabaseAway;
}

QEvent::Type stepEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

/// The step comes behind everything that was posted until then: what has gathered becomes one transaction.
void Ingest::schedule()
{
    if (m_scheduled || !m_state.up || m_closed)
        return;
    m_scheduled = true;
    QCoreApplication::postEvent(this, new QEvent(stepEvent()), Qt::LowEventPriority); // the queue owns it
}

bool Ingest::event(QEvent *event)
{
    if (event->type() != stepEvent())
        return QObject::event(event);
    m_scheduled = false;
    step();
    return true;
}

void Ingest::noteQueue()
{
    const bool isEmpty = m_queue.count() == 0;
    m_counters.queuedBytes.store(quint64(m_queue.totalBytes()), std::memory_order_relaxed);
    m_counters.queuedItems.store(quint32(m_queue.count()), std::memory_order_relaxed);
    if (isEmpty)
        m_counters.queuedSince.store(0, std::memory_order_relaxed);
    else if (m_counters.queuedSince.load(std::memory_order_relaxed) == 0)
        m_counters.queuedSince.store(toMicroseconds(m_clock.now()), std::memory_order_relaxed);
}

void Ingest::step()
{
    if (!m_state.up || m_closed)
        return;
    noteQueue();
    const bool isUp = beginWaiting() && storeGathered() && keepAudit() && keepUpdates() && cleanUp();
    noteQueue();
    if (!isUp)
        return;
    if (!m_toBegin.empty() || !m_queue.isEmpty() || !m_audit.empty() || !m_updates.empty() || !m_cleanups.empty())
        schedule();
}

bool Ingest::beginWaiting()
{
    for (int i = 0; i < beginsPerStep && !m_toBegin.empty(); ++i) {
        const quint64 number = m_toBegin.front();
        m_toBegin.pop_front();
        IngestSession *session = find(number);
        if (!session || session->stale || !session->accepted)
            continue;
        const bool stored = session->key == 0 ? begin(number, *session) : rememberConfirmed(*session);
        if (!stored)
            return false;
    }
    return true;
}

bool Ingest::begin(quint64 number, IngestSession &session)
{
    const Hello &hello = session.hello;
    const auto key = attempt([&] {
        return m_store->rememberClient(hello.client, session.name, hello.facts, session.address, m_clock.now());
    });
    if (isLost(key))
        return false;
    if (!key) {
        qCCritical(lcIngest).noquote() << "client" << session.name << "is not stored:" << key.error().detail;
        refuse(number, Goodbye::Reason::Stopping,
            QStringLiteral("The database refuses this client: %1.").arg(key.error().detail));
        return true;
    }
    bool isBehind = false;
    if (hello.lastRun) {
        const auto holds = attempt([&] { return m_store->holds(*key, *hello.lastRun, hello.lastSeq); });
        if (isLost(holds))
            return false;
        isBehind = holds && !*holds;
    }
    session.key = *key;
    if (!rememberConfirmed(session))
        return false;
    if (isBehind) {
        qCWarning(lcIngest).noquote() << "the store lacks what it acknowledged to agent" << session.name
                                      << "last; the agent offers all it keeps";
        Q_EMIT outgoing(number, OfferAll{});
    }
    m_queue.setHold(number, false);
    tell(m_ledger.add(number));
    if (session.wanted)
        tell(m_ledger.want(number, session.wanted->bytes));
    Q_EMIT clientRemembered(session.name);
    return true;
}

bool Ingest::rememberConfirmed(IngestSession &session)
{
    if (!session.confirmed)
        return true;
    const auto stored = attempt(
        [&] { return m_store->rememberSchedules(session.key, session.confirmed->schedules, session.confirmed->at); });
    if (isLost(stored))
        return false;
    if (!stored)
        qCCritical(lcIngest).noquote() << "schedules of" << session.name << "are not stored:" << stored.error().detail;
    session.confirmed.reset();
    return true;
}

bool Ingest::storeGathered()
{
    GatheredBatches group;
    qint64 bytes = 0;
    while (bytes < transactionBytes) {
        std::optional<FairQueue::Entry> entry = m_queue.pop();
        if (!entry)
            break;
        IngestSession *session = find(entry->session);
        if (!session)
            continue;
        bytes += entry->bytes;
        if (auto *batch = std::get_if<FrameBatch>(&entry->item)) {
            session->frameBytes -= entry->bytes;
            group.sessions.push_back(entry->session);
            group.batches.push_back({session->key, std::move(*batch)});
            continue;
        }
        session->otherBytes -= entry->bytes;
        // Within a session the order stays: what came before an offer is stored before it is answered.
        if (!storeGroup(group))
            return false;
        session = find(entry->session); // it may have been refused meanwhile
        if (!session || session->stale)
            continue;
        const auto *offer = std::get_if<Offer>(&entry->item);
        const bool isUp = offer ? answerOffer(entry->session, *session, *offer)
                                : storeFacts(entry->session, *session, std::get<FactBatch>(entry->item));
        if (!isUp)
            return false;
    }
    return storeGroup(group);
}

/// One transaction; after a second loss of the database halves of it, so that a batch that the database cannot bear is
/// at last alone and can be named.
bool Ingest::storeGroup(GatheredBatches &group)
{
    if (group.batches.empty())
        return true;
    const std::span<const store::IngestBatch> all(group.batches);
    std::deque<std::span<const store::IngestBatch>> parts{all};
    int losses = 0;
    while (!parts.empty()) {
        const std::span<const store::IngestBatch> part = parts.front();
        const Result<std::vector<store::BatchOutcome>> outcomes = m_store->store(part, m_clock.now());
        if (outcomes) {
            acknowledge(group, std::size_t(part.data() - all.data()), *outcomes);
            parts.pop_front();
            continue;
        }
        ++losses;
        if (losses >= 2 && part.size() == 1) {
            qCCritical(lcIngest).noquote() << "the database fails over a batch of run" << part[0].batch.run.text()
                                           << "from frame" << part[0].batch.firstSeq;
            goAway(outcomes.error());
            return false;
        }
        if (!recover(outcomes.error()))
            return false;
        if (losses >= 2) {
            parts.pop_front();
            parts.push_front(part.subspan(part.size() / 2));
            parts.push_front(part.first(part.size() / 2));
        }
    }
    group = {};
    return true;
}

bool Ingest::answerOffer(quint64 number, IngestSession &session, const Offer &offer)
{
    const auto wanted = attempt([&] { return m_store->offer(session.key, offer.runs, m_clock.now()); });
    if (isLost(wanted))
        return false;
    if (!wanted) {
        goAway(wanted.error());
        return false;
    }
    for (const WantedRun &run : *wanted) {
        if (run.nextSeq == 0)
            qCWarning(lcIngest).noquote() << "run" << run.run.text() << "of agent" << session.name
                                          << "is refused: it is another client's, or the database does not take it";
    }
    Q_EMIT outgoing(number, RunsWanted{*wanted});
    return true;
}

bool Ingest::storeFacts(quint64 number, IngestSession &session, const FactBatch &facts)
{
    const auto quarantined = attempt([&] { return m_store->storeFacts(session.key, facts, m_clock.now()); });
    if (isLost(quarantined))
        return false;
    if (!quarantined) {
        goAway(quarantined.error());
        return false;
    }
    if (*quarantined > 0)
        qCWarning(lcIngest).noquote() << *quarantined << "facts of agent" << session.name
                                      << "are in quarantine: the database refused them";
    noteLastFact(session.key, facts.facts);
    Q_EMIT outgoing(number, FactsAcknowledged{facts.serial});
    return true;
}

/// The rows that facts have made prove as well as frames that the store has not gone back.
void Ingest::noteLastFact(store::ClientKey client, const std::vector<Fact> &facts)
{
    for (const Fact &fact : facts) {
        if (std::holds_alternative<SlotsSkipped>(fact.what))
            m_lastStored = {client, RunId(fact.id.uuid()), 0};
        else if (const auto *notStarted = std::get_if<RunNotStarted>(&fact.what))
            m_lastStored = {client, notStarted->header.run, 0};
    }
}

bool Ingest::keepAudit()
{
    for (int i = 0; i < auditsPerStep && !m_audit.empty(); ++i) {
        const auto kept = attempt([&] { return m_store->audit(m_audit.front()); });
        if (isLost(kept))
            return false;
        if (!kept)
            qCCritical(lcIngest).noquote() << "not in the audit:" << m_audit.front().who << m_audit.front().action
                                           << m_audit.front().detail << kept.error().detail;
        m_audit.pop_front();
    }
    return true;
}

bool Ingest::keepUpdates()
{
    if (m_updates.empty())
        return true;
    const auto kept = attempt([&] { return m_store->storeUpdates(m_updates.front()); });
    if (isLost(kept))
        return false;
    if (!kept)
        qCCritical(lcIngest).noquote() << "the package updates of run" << m_updates.front().run.text()
                                       << "are not stored:" << kept.error().detail;
    m_updates.pop_front();
    return true;
}

bool Ingest::cleanUp()
{
    if (m_cleanups.empty())
        return true;
    const Cleanup cleanup = std::move(m_cleanups.front());
    m_cleanups.pop_front();
    const auto result = attempt([&] { return m_store->cleanup(cleanup.order); });
    cleanup.answered(result);
    return !isLost(result);
}

} // namespace barto
