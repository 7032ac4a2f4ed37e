// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/ingest/creditledger.h"

#include <algorithm>

namespace barto {

CreditLedger::Grants CreditLedger::add(quint64 session)
{
    if (m_accounts.contains(session))
        return {};
    m_accounts.insert(session, Account());
    return {{session, m_limits.least}};
}

CreditLedger::Grants CreditLedger::remove(quint64 session)
{
    Grants grants;
    const auto account = m_accounts.constFind(session);
    if (account == m_accounts.constEnd())
        return grants;
    m_granted -= account->extra;
    m_accounts.erase(account);
    unqueue(session);
    serveWaiting(grants);
    return grants;
}

CreditLedger::Grants CreditLedger::want(quint64 session, quint64 bytes)
{
    Grants grants;
    const auto account = m_accounts.find(session);
    if (account == m_accounts.end())
        return grants;
    const quint64 wanted = std::min(bytes, m_limits.perSession);
    account->wantedExtra = wanted > m_limits.least ? wanted - m_limits.least : 0;
    if (account->wantedExtra <= account->extra) {
        unqueue(session);
        if (account->wantedExtra < account->extra) {
            m_granted -= account->extra - account->wantedExtra;
            account->extra = account->wantedExtra;
            grants.push_back({session, window(session)});
        }
    } else if (std::find(m_waiting.begin(), m_waiting.end(), session) == m_waiting.end()) {
        m_waiting.push_back(session);
    }
    serveWaiting(grants);
    return grants;
}

quint64 CreditLedger::window(quint64 session) const
{
    const auto account = m_accounts.constFind(session);
    return account == m_accounts.constEnd() ? 0 : m_limits.least + account->extra;
}

void CreditLedger::clear()
{
    m_accounts.clear();
    m_waiting.clear();
    m_granted = 0;
}

void CreditLedger::serveWaiting(Grants &grants)
{
    while (!m_waiting.empty() && m_granted < m_limits.total) {
        const quint64 session = m_waiting.front();
        Account &account = m_accounts[session];
        const quint64 more = std::min(account.wantedExtra - account.extra, m_limits.total - m_granted);
        account.extra += more;
        m_granted += more;
        grants.push_back({session, window(session)});
        if (account.extra < account.wantedExtra)
            break; // the pot is empty; it stays first in line
        m_waiting.pop_front();
    }
}

void CreditLedger::unqueue(quint64 session)
{
    const auto place = std::find(m_waiting.begin(), m_waiting.end(), session);
    if (place != m_waiting.end())
        m_waiting.erase(place);
}

} // namespace barto
