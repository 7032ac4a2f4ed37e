// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QHash>

#include <deque>
#include <vector>

namespace barto {

/// How many unacknowledged bytes each session may have in flight (DESIGN section 4, Bounds). Pure logic, no thread.
///
/// Everybody has the least window, one batch, whatever the others do. More comes out of a common pot in the order of
/// asking; who gets only a part of it stays first in line. What a session wants no more, or held when it ended, goes to
/// the next ones at once.
class CreditLedger
{
public:
    struct Limits
    {
        quint64 least = 16 * 1024; ///< always allowed; not taken from the pot
        quint64 perSession = 2048 * 1024; ///< the greatest window
        quint64 total = 64 * 1024 * 1024; ///< the pot: the sum of what sessions have beyond the least
    };
    /// A window that changed and has to be told.
    struct Grant
    {
        quint64 session = 0;
        quint64 window = 0;

        friend bool operator==(const Grant &, const Grant &) = default;
    };
    using Grants = std::vector<Grant>;

    CreditLedger() : CreditLedger(Limits()) { }
    explicit CreditLedger(const Limits &limits) : m_limits(limits) { }

    /// A new session gets the least window, told in the answer.
    Grants add(quint64 session);
    Grants remove(quint64 session);
    /// `bytes` is the whole window wanted; less than it has gives the rest back, 0 leaves the least.
    Grants want(quint64 session, quint64 bytes);

    quint64 window(quint64 session) const; ///< 0 for an unknown one
    quint64 granted() const { return m_granted; } ///< taken out of the pot
    void clear();

private:
    struct Account
    {
        quint64 extra = 0;
        quint64 wantedExtra = 0;
    };
    void serveWaiting(Grants &grants);
    void unqueue(quint64 session);

    Limits m_limits;
    QHash<quint64, Account> m_accounts;
    std::deque<quint64> m_waiting; ///< in order of asking
    quint64 m_granted = 0;
};

} // namespace barto
