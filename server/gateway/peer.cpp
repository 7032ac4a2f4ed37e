// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/peer.h"

namespace barto {

QString Refusal::told() const
{
    return times == 1 ? what : QStringLiteral("%1 (%2 times within a minute)").arg(what).arg(times);
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Viewer:
        return QStringLiteral("viewer");
    case Role::Operator:
        return QStringLiteral("operator");
    case Role::Admin:
        break;
    }
    return QStringLiteral("admin");
}

Result<Role> roleFromText(const QString &text)
{
    for (const Role role : {Role::Viewer, Role::Operator, Role::Admin}) {
        if (text == roleText(role))
            return role;
    }
    return fail(Error::Code::Config, QStringLiteral("'%1' is not a role; use viewer, operator or admin").arg(text));
}

} // namespace barto
