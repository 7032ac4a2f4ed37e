// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/accesstable.h"

namespace barto {

AccessTable::AccessTable(const QString &apiKey, AccessRules rules) : m_rules(std::move(rules))
{
    if (!apiKey.isEmpty())
        m_apiKey = TokenHash::of(apiKey.toUtf8());
}

bool AccessTable::admitsAgent(QByteArrayView token) const
{
    return !m_apiKey || m_apiKey->matches(token);
}

std::optional<AccessTable::Admitted> AccessTable::admitOperator(QByteArrayView token) const
{
    if (m_rules.empty())
        return admitsAgent(token) ? std::optional(Admitted{{}, Role::Admin}) : std::nullopt;
    std::optional<Admitted> found;
    for (const AccessRule &rule : m_rules) { // all of them, so that the duration does not tell which one it was
        if (rule.tokenHash.matches(token) && !found)
            found = Admitted{rule.name, rule.role};
    }
    return found;
}

} // namespace barto
