// SPDX-License-Identifier: MIT OR Apache-2.0
// The database away and back.

#include "server/ingest/ingest.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace barto {

namespace {

constexpr std::chrono::milliseconds closeLimit(2'000);
/// A database that fails again sooner is waited for as long as before.
constexpr std::chrono::seconds steady(60);

} // namespace

void Ingest::open()
{
    const Result<void> opened = m_store->open();
    if (opened) {
        m_opened = true;
        for (const QString &warning : m_store->warnings())
            qCWarning(lcIngest).noquote() << warning;
        comeBack();
        return;
    }
    const Error &error = opened.error();
    if (m_store->isEmbedded() || error.code == Error::Code::Unsupported) {
        m_closed = true;
        Q_EMIT openFailed(error);
        return;
    }
    goAway(error);
}

void Ingest::close()
{
    const QDeadlineTimer limit(closeLimit);
    while (m_state.up && !m_closed && !limit.hasExpired() && (!m_queue.isEmpty() || !m_audit.empty()))
        step();
    m_closed = true;
    m_retry.stop();
    m_alive.stop();
    m_store.reset();
}

/// Connects again at once. True: the same order may be given again. The database may have come back from an older
/// backup meanwhile: then sessions begin anew, and it is false.
bool Ingest::recover(const Error &error)
{
    qCWarning(lcIngest).noquote() << "the database failed:" << error.detail;
    if (const Result<void> reopened = m_store->reopen(); !reopened) {
        goAway(reopened.error());
        return false;
    }
    if (!hasGoneBack())
        return m_state.up;
    qCWarning(lcIngest).noquote() << "the database lacks what it had committed; agents are asked for all they keep";
    goAway(error);
    comeBack();
    return false;
}

bool Ingest::hasGoneBack()
{
    if (!m_lastStored)
        return false;
    const Result<bool> holds = m_store->holds(m_lastStored->client, m_lastStored->run, m_lastStored->seq);
    if (!holds) {
        goAway(holds.error());
        return false;
    }
    return !*holds;
}

void Ingest::goAway(const Error &error)
{
    const bool wasUp = m_state.up;
    if (wasUp || m_state.error != error.detail) {
        qCCritical(lcIngest).noquote() << "the database is away:" << error.detail
                                       << "- agents keep their output until it is back";
    }
    if (wasUp && m_clock.now() - m_state.since >= steady)
        m_delay = m_firstDelay;
    m_state = {false, wasUp ? m_clock.now() : m_state.since, error.detail};
    m_alive.stop();
    m_ledger.clear();
    for (const quint64 number : sessionNumbers()) {
        IngestSession *session = find(number);
        if (!session || session->key == 0)
            continue; // not begun: it waits, and has sent nothing that would be old then
        session->stale = true;
        m_queue.remove(number);
        Q_EMIT outgoing(number, Credit{0});
    }
    for (const Cleanup &cleanup : std::exchange(m_cleanups, {}))
        cleanup.answered(fail(Error::Code::DatabaseAway, error.detail));
    m_retry.start(m_delay);
    m_delay = std::min(m_delay * 2, m_mostDelay);
    Q_EMIT databaseAway(m_state);
}

void Ingest::tryAgain()
{
    if (m_closed)
        return;
    if (!m_opened) {
        open();
        return;
    }
    const Result<void> reopened = m_store->reopen();
    if (reopened)
        comeBack();
    else
        goAway(reopened.error());
}

void Ingest::comeBack()
{
    m_retry.stop();
    m_state = {true, m_clock.now(), {}};
    if (!m_store->isEmbedded())
        m_alive.start();
    qCInfo(lcIngest) << "the database is open";
    restartSessions(QStringLiteral("The database is back; the session begins anew."));
    // Those that came while it was away have been waiting for this.
    m_toBegin.clear();
    for (const auto &[number, session] : m_sessions) {
        if (session->accepted && !session->stale)
            m_toBegin.push_back(number);
    }
    Q_EMIT databaseBack(m_state);
    schedule();
}

void Ingest::restartSessions(const QString &sentence)
{
    for (const quint64 number : sessionNumbers()) {
        const IngestSession *session = find(number);
        if (session && session->stale)
            Q_EMIT sessionRefused(number, {Goodbye::Reason::Restart, sentence});
    }
}

std::vector<quint64> Ingest::sessionNumbers() const
{
    std::vector<quint64> numbers;
    for (const auto &[number, session] : m_sessions)
        numbers.push_back(number);
    return numbers;
}

void Ingest::checkAlive()
{
    if (!m_state.up || m_closed)
        return;
    (void)attempt([&] { return m_store->ping(); });
}

} // namespace barto
