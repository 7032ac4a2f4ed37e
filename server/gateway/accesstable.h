// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/gateway/peer.h"

#include <optional>

namespace barto {

/// Who may come in with which token (DESIGN section 5, Access).
class AccessTable
{
public:
    AccessTable() = default;
    AccessTable(const QString &apiKey, AccessRules rules);

    bool admitsAgent(QByteArrayView token) const;
    struct Admitted
    {
        QString rule; ///< its name; empty where api_key, or nothing, was asked for
        Role role = Role::Viewer;
    };
    std::optional<Admitted> admitOperator(QByteArrayView token) const;

private:
    std::optional<TokenHash> m_apiKey;
    AccessRules m_rules;
};

} // namespace barto
