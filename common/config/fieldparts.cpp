// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/fieldparts.h"

namespace barto {

namespace {

constexpr qsizetype maxQuoted = 80;

QString quoted(const ConfigNode &node)
{
    QString text = node.isPlainText ? node.plain : node.text;
    if (text.size() > maxQuoted)
        text = text.left(maxQuoted) + QStringLiteral("...");
    return node.kind == ConfigNode::Kind::String || node.isPlainText ? QStringLiteral("\"%1\"").arg(text) : text;
}

} // namespace

tl::unexpected<Error> refused(const FieldCheck &check, const ConfigNode &node)
{
    const QString must = QStringLiteral("must be %1").arg(check.expectation());
    if (check.isSecret())
        return fail(Error::Code::Config, must);
    const bool isCompound = node.kind == ConfigNode::Kind::Table || node.kind == ConfigNode::Kind::Array;
    return fail(Error::Code::Config,
        must + QStringLiteral(", not ") + (isCompound && !node.isPlainText ? node.kindText() : quoted(node)));
}

tl::unexpected<Error> refused(const QString &detail)
{
    return fail(Error::Code::Config, detail);
}

std::optional<QString> textOf(const ConfigNode &node)
{
    if (node.kind == ConfigNode::Kind::String)
        return node.text;
    if (node.isPlainText)
        return node.plain;
    return {};
}

std::optional<QString> plainTextOf(const ConfigNode &node)
{
    const std::optional<QString> text = textOf(node);
    return text && !text->contains(QChar(0)) ? text : std::nullopt;
}

std::optional<QString> numberTextOf(const ConfigNode &node)
{
    using NodeKind = ConfigNode::Kind;
    if (node.kind == NodeKind::Integer || node.kind == NodeKind::Float || node.kind == NodeKind::String)
        return node.text.trimmed();
    return {};
}

} // namespace barto
