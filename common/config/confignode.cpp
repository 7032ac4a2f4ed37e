// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/confignode.h"

#include <algorithm>

namespace barto {

QString Place::text() const
{
    return line == 0 ? source : QStringLiteral("%1:%2:%3").arg(source).arg(line).arg(column);
}

QString ConfigNode::kindText() const
{
    switch (kind) {
    case Kind::Table:
        return QStringLiteral("a table");
    case Kind::Array:
        return QStringLiteral("a list");
    case Kind::String:
        return QStringLiteral("a text");
    case Kind::Integer:
    case Kind::Float:
        return QStringLiteral("a number");
    case Kind::Boolean:
        return QStringLiteral("a truth value");
    case Kind::Date:
        break;
    }
    return QStringLiteral("a date or time");
}

const ConfigMember *ConfigNode::member(const QString &key) const
{
    const auto found = std::find_if(
        members.begin(), members.end(), [&key](const ConfigMember &candidate) { return candidate.key == key; });
    return found == members.end() ? nullptr : &*found;
}

ConfigMember *ConfigNode::member(const QString &key)
{
    return const_cast<ConfigMember *>(std::as_const(*this).member(key));
}

const ConfigNode *ConfigNode::at(const QString &path) const
{
    const ConfigNode *node = this;
    for (const QString &key : path.split(QLatin1Char('.'))) {
        const ConfigMember *next = node->member(key);
        if (!next)
            return nullptr;
        node = &next->value;
    }
    return node;
}

bool ConfigNode::remove(const QString &key)
{
    return std::erase_if(members, [&key](const ConfigMember &candidate) { return candidate.key == key; }) > 0;
}

void ConfigNode::put(const QStringList &path, ConfigNode value, const Place &keyPlace)
{
    ConfigNode *node = this;
    for (const QString &key : path) {
        ConfigMember *next = node->member(key);
        if (!next) {
            ConfigNode table;
            table.place = keyPlace;
            node->members.push_back({key, keyPlace, std::move(table)});
            next = &node->members.back();
        }
        node = &next->value;
    }
    *node = std::move(value);
}

} // namespace barto
