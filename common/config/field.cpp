// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/field.h"

#include "common/config/units.h"

#include <limits>

namespace barto {

QString FieldCheck::expectation() const
{
    switch (kind) {
    case Kind::Text:
    case Kind::Calendar:
        return QStringLiteral("a text of at most %1 bytes").arg(max);
    case Kind::Name:
        return QStringLiteral("a name");
    case Kind::Host:
        return QStringLiteral("a host's name or address, without protocol and port");
    case Kind::Address:
        return QStringLiteral("an IP address, such as \"0.0.0.0\" or \"::1\"");
    case Kind::Boolean:
        return QStringLiteral("true or false");
    case Kind::Integer:
        return QStringLiteral("a whole number from %1 to %2").arg(min).arg(max);
    case Kind::Duration:
        return QStringLiteral("a length of time from %1 to %2, such as \"90s\" or \"12h\"")
            .arg(durationText(std::chrono::milliseconds(min)), durationText(std::chrono::milliseconds(max)));
    case Kind::Size:
        return QStringLiteral("a size from %1 to %2, such as \"512MiB\"").arg(byteSizeText(min), byteSizeText(max));
    case Kind::Choice:
        return QStringLiteral("one of \"%1\"").arg(words.join(QStringLiteral("\", \"")));
    case Kind::Path:
    case Kind::PublicFile:
    case Kind::PrivateKeyFile:
        return QStringLiteral("a file's path");
    case Kind::Secret:
        return QStringLiteral("a text in one line");
    case Kind::SecretSeed:
        return QStringLiteral("32 bytes in base64");
    case Kind::PublicKeys:
        return QStringLiteral("32 bytes in base64, or a list of such");
    case Kind::Hash:
        return QStringLiteral("32 bytes in hexadecimal digits or base64, as barto-cli new-token prints them");
    case Kind::Timezone:
        return QStringLiteral("a time zone, such as \"Europe/Berlin\"");
    case Kind::Directives:
        return QStringLiteral("a text such as \"server.store=debug,warn\"");
    case Kind::DatabaseOptions:
        return QStringLiteral("a text such as \"ssl=true&connect_timeout=5\"");
    case Kind::Commands:
        break;
    }
    return QStringLiteral("a list of commands, at least one, such as [ \"uptime\" ]");
}

namespace check {

FieldCheck text(qint64 maxBytes)
{
    return {FieldCheck::Kind::Text, 0, maxBytes, {}};
}

FieldCheck number(qint64 min, qint64 max)
{
    return {FieldCheck::Kind::Integer, min, max, {}};
}

FieldCheck port()
{
    return number(1, std::numeric_limits<quint16>::max());
}

FieldCheck duration(std::chrono::milliseconds min, std::chrono::milliseconds max)
{
    return {FieldCheck::Kind::Duration, min.count(), max.count(), {}};
}

FieldCheck size(qint64 min, qint64 max)
{
    return {FieldCheck::Kind::Size, min, max, {}};
}

FieldCheck choice(const QStringList &words)
{
    return {FieldCheck::Kind::Choice, 0, 0, words};
}

FieldCheck of(FieldCheck::Kind kind)
{
    return {kind, 0, 4096, {}};
}

} // namespace check

} // namespace barto
