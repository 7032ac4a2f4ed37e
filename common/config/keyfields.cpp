// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/fieldparts.h"

#include <QRegularExpression>

#include <algorithm>

namespace barto {

namespace {

constexpr int keyBytes = 32;

Result<FieldValue> readSecret(const FieldCheck &check, const ConfigNode &node)
{
    const std::optional<QString> text = plainTextOf(node);
    if (!text || text->contains(QLatin1Char('\n')) || text->contains(QLatin1Char('\r')))
        return refused(check, node);
    return text->toUtf8();
}

std::optional<QByteArray> keyFromBase64(const QString &text)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(text.trimmed().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok || decoded.decoded.size() != keyBytes)
        return {};
    return decoded.decoded;
}

Result<FieldValue> readSeed(const FieldCheck &check, const ConfigNode &node)
{
    const std::optional<QString> text = textOf(node);
    const std::optional<QByteArray> key = text ? keyFromBase64(*text) : std::nullopt;
    if (!key)
        return refused(check, node);
    return *key;
}

Result<FieldValue> readPublicKeys(const FieldCheck &check, const ConfigNode &node)
{
    std::vector<QByteArray> keys;
    const auto add = [&keys](const ConfigNode &item) {
        const std::optional<QString> text = textOf(item);
        const std::optional<QByteArray> key = text ? keyFromBase64(*text) : std::nullopt;
        if (key)
            keys.push_back(*key);
        return key.has_value();
    };
    const bool isList = node.kind == ConfigNode::Kind::Array;
    const bool isSound
        = isList ? !node.items.empty() && std::all_of(node.items.begin(), node.items.end(), add) : add(node);
    if (!isSound)
        return refused(QStringLiteral("must be %1").arg(check.expectation()));
    return keys;
}

Result<FieldValue> readHash(const FieldCheck &check, const ConfigNode &node)
{
    const QString text = textOf(node).value_or(QString()).trimmed();
    static const QRegularExpression digits(QStringLiteral("\\A[0-9a-fA-F]{64}\\z"));
    if (digits.match(text).hasMatch())
        return QByteArray::fromHex(text.toLatin1());
    const std::optional<QByteArray> hash = keyFromBase64(text);
    if (!hash)
        return refused(QStringLiteral("must be %1").arg(check.expectation()));
    return *hash;
}

} // namespace

Result<FieldValue> readKeyField(const FieldCheck &check, const ConfigNode &node)
{
    switch (check.kind) {
    case FieldCheck::Kind::SecretSeed:
        return readSeed(check, node);
    case FieldCheck::Kind::PublicKeys:
        return readPublicKeys(check, node);
    case FieldCheck::Kind::Hash:
        return readHash(check, node);
    default:
        return readSecret(check, node);
    }
}

} // namespace barto
