// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/ingest/ingest.h"

#include <algorithm>

namespace barto {

Q_LOGGING_CATEGORY(lcIngest, "barto.server.ingest", QtInfoMsg)

namespace {

constexpr std::size_t mostAudit = 10'000;
constexpr std::size_t mostUpdates = 1'000;
/// The greatest window twice, since what is under way behind a hole is sent again, and what a last batch with its run's
/// header may be beyond it. Not the window of the moment: that may have shrunk while batches were under way.
constexpr qint64 mostFrameBytes = 2 * qint64(CreditLedger::Limits().perSession) + 2 * 1024 * 1024;
/// Offers and facts come one message at a time, each awaiting its answer; a few are more than an agent ever sends.
constexpr qint64 mostOtherBytes = 8 * 1024 * 1024;

} // namespace

Ingest::Ingest(std::unique_ptr<IngestStore> store, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_clock(clock), m_liveFeed(this), m_retry(this), m_alive(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Ingest::tryAgain);
    // A server that has nothing to store would otherwise not notice that its database is gone.
    m_alive.setInterval(std::chrono::seconds(30));
    connect(&m_alive, &QTimer::timeout, this, &Ingest::checkAlive);
    m_state.since = m_clock.now();
}

Ingest::~Ingest() = default;

void Ingest::setRetryDelay(std::chrono::milliseconds first, std::chrono::milliseconds most)
{
    m_firstDelay = m_delay = first;
    m_mostDelay = most;
}

IngestSession *Ingest::find(quint64 session)
{
    const auto found = m_sessions.find(session);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

IngestSession &Ingest::sessionOf(quint64 session)
{
    std::unique_ptr<IngestSession> &entry = m_sessions[session];
    if (!entry) {
        entry = std::make_unique<IngestSession>();
        m_queue.setHold(session, true);
    }
    return *entry;
}

void Ingest::beginSession(quint64 session, const QString &name, const QString &address, const Hello &hello)
{
    IngestSession &entry = sessionOf(session);
    if (entry.accepted)
        return;
    entry.accepted = true;
    entry.name = name;
    entry.address = address;
    entry.hello = hello;
    m_toBegin.push_back(session);
    schedule();
}

void Ingest::endSession(quint64 session)
{
    const auto found = m_sessions.find(session);
    if (found == m_sessions.end())
        return;
    const store::ClientKey key = found->second->key;
    m_sessions.erase(found);
    m_queue.remove(session);
    std::erase(m_toBegin, session);
    tell(m_ledger.remove(session));
    if (key == 0 || !m_state.up)
        return;
    const Result<void> touched = attempt([&] { return m_store->touchClient(key, m_clock.now()); });
    if (!touched && m_state.up)
        qCWarning(lcIngest).noquote() << "last seen of client" << key << "is not stored:" << touched.error().detail;
}

void Ingest::take(quint64 session, IngestItem item)
{
    IngestSession &entry = sessionOf(session);
    if (entry.stale)
        return; // it begins anew when the database is back, and keeps what is not acknowledged
    const qint64 bytes = itemBytes(item);
    if (!isWithinCredit(entry, item, bytes)) {
        qCWarning(lcIngest).noquote() << "agent" << entry.name << "sent more than it was allowed to";
        refuse(session, Goodbye::Reason::Protocol,
            QStringLiteral("More was sent than the credit of this session allows."));
        return;
    }
    m_queue.push(session, std::move(item));
    schedule();
}

/// Counts the item if it is.
bool Ingest::isWithinCredit(IngestSession &session, const IngestItem &item, qint64 bytes)
{
    if (!std::holds_alternative<FrameBatch>(item)) {
        session.otherBytes += bytes;
        return session.otherBytes <= mostOtherBytes;
    }
    session.frameBytes += bytes;
    return session.frameBytes <= mostFrameBytes;
}

void Ingest::want(quint64 session, const CreditWanted &wanted)
{
    IngestSession &entry = sessionOf(session);
    entry.wanted = wanted;
    if (entry.key != 0 && !entry.stale)
        tell(m_ledger.want(session, wanted.bytes));
}

void Ingest::confirmSchedules(quint64 session, const Schedules &schedules)
{
    IngestSession *entry = find(session);
    if (!entry)
        return;
    IngestSession::Confirmed confirmed;
    confirmed.at = m_clock.now();
    for (const Schedule &schedule : schedules) {
        confirmed.schedules.push_back(
            {schedule.name, schedule.onCalendar, schedule.timezone, scheduleRevision(schedule)});
    }
    entry->confirmed = std::move(confirmed);
    if (entry->key != 0)
        m_toBegin.push_back(session);
    schedule();
}

void Ingest::audit(const store::AuditEntry &entry)
{
    if (m_audit.size() >= mostAudit) {
        const store::AuditEntry &oldest = m_audit.front();
        qCWarning(lcIngest).noquote() << "too many acts wait for the database; the oldest is kept only here:"
                                      << oldest.who << oldest.action << oldest.detail;
        m_audit.pop_front();
    }
    m_audit.push_back(entry);
    schedule();
}

void Ingest::storeUpdates(const store::UpdateRecord &record)
{
    // What is dropped here is read again from the run's output at the next start.
    if (m_updates.size() >= mostUpdates)
        m_updates.pop_front();
    m_updates.push_back(record);
    schedule();
}

void Ingest::cleanupStep(const store::CleanupOrder &order, const CleanupAnswered &answered)
{
    if (!m_state.up) {
        answered(fail(Error::Code::DatabaseAway, m_state.error));
        return;
    }
    m_cleanups.push_back({order, answered});
    schedule();
}

void Ingest::refuse(quint64 session, Goodbye::Reason reason, const QString &sentence)
{
    if (IngestSession *entry = find(session))
        entry->stale = true;
    m_queue.remove(session);
    m_queue.setHold(session, true);
    tell(m_ledger.remove(session));
    Q_EMIT sessionRefused(session, {reason, sentence});
}

void Ingest::tell(const CreditLedger::Grants &grants)
{
    for (const CreditLedger::Grant &grant : grants) {
        if (find(grant.session))
            Q_EMIT outgoing(grant.session, Credit{grant.window});
    }
}

} // namespace barto
