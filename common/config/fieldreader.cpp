// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/zone.h"
#include "common/config/field.h"
#include "common/config/fieldparts.h"
#include "common/config/paths.h"
#include "common/config/units.h"
#include "common/job/schedule.h"

#include <QRegularExpression>

#include <arpa/inet.h>

#include <array>
#include <limits>

namespace barto {

namespace {

using Kind = FieldCheck::Kind;

constexpr qsizetype maxCommands = 1000; // a run's header travels in one message, with all of them
constexpr qint64 maxCommandsBytes = 512 * 1024;
constexpr qint64 maxCommandBytes = 128 * 1024 - 1; // MAX_ARG_STRLEN of execve(2), with its NUL

Result<FieldValue> readText(const FieldCheck &check, const ConfigNode &node)
{
    const std::optional<QString> text = plainTextOf(node);
    if (!text || text->toUtf8().size() > check.max)
        return refused(check, node);
    return *text;
}

Result<FieldValue> readName(const FieldCheck &check, const ConfigNode &node)
{
    const std::optional<QString> text = plainTextOf(node);
    if (!text)
        return refused(check, node);
    const Result<QString> name = checkedName(QStringLiteral("key"), *text);
    if (!name)
        return refused(
            QStringLiteral("must be a name: %1").arg(name.error().detail.section(QStringLiteral("name "), 1)));
    return *name;
}

Result<FieldValue> readHost(const FieldCheck &check, const ConfigNode &node)
{
    QString host = plainTextOf(node).value_or(QString()).trimmed();
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    std::array<unsigned char, sizeof(in6_addr)> address{};
    const bool isIpV6
        = ::inet_pton(AF_INET6, host.section(QLatin1Char('%'), 0, 0).toUtf8().constData(), address.data()) == 1;
    static const QRegularExpression hostName(QStringLiteral("\\A[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}._-]{0,252})\\z"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (!isIpV6 && !hostName.match(host).hasMatch())
        return refused(check, node);
    return host;
}

// In the one spelling that inet_ntop gives, so that two addresses can be compared as texts.
Result<FieldValue> readAddress(const FieldCheck &check, const ConfigNode &node)
{
    const QByteArray text = plainTextOf(node).value_or(QString()).trimmed().toUtf8();
    std::array<unsigned char, sizeof(in6_addr)> address{};
    std::array<char, INET6_ADDRSTRLEN> printed{};
    for (const int family : {AF_INET, AF_INET6}) {
        if (::inet_pton(family, text.constData(), address.data()) == 1
            && ::inet_ntop(family, address.data(), printed.data(), socklen_t(printed.size())))
            return QString::fromLatin1(printed.data());
    }
    return refused(check, node);
}

Result<FieldValue> readBoolean(const FieldCheck &check, const ConfigNode &node)
{
    if (node.kind == ConfigNode::Kind::Boolean)
        return node.truth;
    return refused(check, node);
}

Result<FieldValue> readInteger(const FieldCheck &check, const ConfigNode &node)
{
    bool isNumber = node.kind == ConfigNode::Kind::Integer;
    qint64 number = node.integer;
    if (node.kind == ConfigNode::Kind::String)
        number = node.text.trimmed().toLongLong(&isNumber);
    if (!isNumber || number < check.min || number > check.max)
        return refused(check, node);
    return number;
}

Result<FieldValue> readDuration(const FieldCheck &check, const ConfigNode &node)
{
    const auto duration = parseDuration(numberTextOf(node).value_or(QString()));
    if (!duration || duration->count() < check.min || duration->count() > check.max)
        return refused(check, node);
    return *duration;
}

Result<FieldValue> readSize(const FieldCheck &check, const ConfigNode &node)
{
    const auto size = parseByteSize(numberTextOf(node).value_or(QString()));
    if (!size || *size < check.min || *size > check.max)
        return refused(check, node);
    return *size;
}

Result<FieldValue> readChoice(const FieldCheck &check, const ConfigNode &node)
{
    const QString word = textOf(node).value_or(QString());
    for (qsizetype i = 0; i < check.words.size(); ++i) {
        if (check.words[i].compare(word, Qt::CaseInsensitive) == 0)
            return qint64(i);
    }
    return refused(check, node);
}

Result<FieldValue> readPath(const FieldCheck &check, const ConfigNode &node, const FieldContext &context)
{
    const std::optional<QString> text = plainTextOf(node);
    if (!text || text->isEmpty())
        return refused(check, node);
    return absolutePath(*text, context.folder, context.environment);
}

Result<FieldValue> readTimezone(const FieldCheck &check, const ConfigNode &node)
{
    const std::optional<QString> text = plainTextOf(node);
    if (!text)
        return refused(check, node);
    if (text->isEmpty())
        return *text;
    if (const Result<Zone> zone = Zone::find(*text); !zone)
        return refused(QStringLiteral("must be a time zone: %1").arg(zone.error().detail));
    return *text;
}

template<typename Parsed>
Result<FieldValue> readParsed(const FieldCheck &check, const ConfigNode &node)
{
    const std::optional<QString> text = plainTextOf(node);
    if (!text)
        return refused(check, node);
    const Result<Parsed> parsed = Parsed::parse(*text);
    if (!parsed)
        return refused(QStringLiteral("cannot be read: %1").arg(parsed.error().detail));
    return *parsed;
}

Result<FieldValue> readCommands(const FieldCheck &check, const ConfigNode &node)
{
    QStringList commands;
    qint64 bytes = 0;
    if (node.kind != ConfigNode::Kind::Array || node.items.empty())
        return refused(check, node);
    for (const ConfigNode &item : node.items) {
        const int number = int(commands.size()) + 1;
        if (item.kind != ConfigNode::Kind::String)
            return refused(
                QStringLiteral("must hold texts only, but command %1 is %2").arg(number).arg(item.kindText()));
        if (item.text.trimmed().isEmpty())
            return refused(QStringLiteral("must hold no empty command, but command %1 is").arg(number));
        if (item.text.contains(QChar(0)))
            return refused(QStringLiteral("must hold no NUL, but command %1 does").arg(number));
        if (item.text.toUtf8().size() > maxCommandBytes)
            return refused(
                QStringLiteral("must hold commands of at most %1 bytes, but command %2 is longer; put it into a "
                               "script")
                    .arg(maxCommandBytes)
                    .arg(number));
        bytes += item.text.toUtf8().size();
        commands.append(item.text);
    }
    if (commands.size() > maxCommands || bytes > maxCommandsBytes)
        return refused(QStringLiteral("must hold at most %1 commands of %2 bytes together, but has %3 of %4; put them "
                                      "into a script")
                           .arg(maxCommands)
                           .arg(maxCommandsBytes)
                           .arg(commands.size())
                           .arg(bytes));
    return commands;
}

} // namespace

Result<FieldValue> readField(const FieldCheck &check, const ConfigNode &node, const FieldContext &context)
{
    switch (check.kind) {
    case Kind::Text:
    case Kind::Calendar:
        return readText(check, node);
    case Kind::Name:
        return readName(check, node);
    case Kind::Host:
        return readHost(check, node);
    case Kind::Address:
        return readAddress(check, node);
    case Kind::Boolean:
        return readBoolean(check, node);
    case Kind::Integer:
        return readInteger(check, node);
    case Kind::Duration:
        return readDuration(check, node);
    case Kind::Size:
        return readSize(check, node);
    case Kind::Choice:
        return readChoice(check, node);
    case Kind::Path:
    case Kind::PublicFile:
    case Kind::PrivateKeyFile:
        return readPath(check, node, context);
    case Kind::Secret:
    case Kind::SecretSeed:
    case Kind::PublicKeys:
    case Kind::Hash:
        return readKeyField(check, node);
    case Kind::Timezone:
        return readTimezone(check, node);
    case Kind::Directives:
        return readParsed<Directives>(check, node);
    case Kind::DatabaseOptions:
        return readParsed<MariaDbOptions>(check, node);
    case Kind::Commands:
        return readCommands(check, node);
    }
    return refused(check, node);
}

} // namespace barto
