// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/schema.h"

#include <algorithm>

namespace barto {

const Field *Schema::field(const QString &key, bool *secretFile) const
{
    for (const Field &field : fields) {
        const bool isFile = field.check.isSecret() && key == field.key + QStringLiteral("_file");
        if (!isFile && key != field.key)
            continue;
        if (secretFile)
            *secretFile = isFile;
        return &field;
    }
    return nullptr;
}

bool Schema::isTable(const QString &path) const
{
    const QString start = path + QLatin1Char('.');
    return std::any_of(
        fields.begin(), fields.end(), [&start](const Field &field) { return field.key.startsWith(start); });
}

QStringList Schema::childrenOf(const QString &table) const
{
    QStringList children;
    const QString start = table.isEmpty() ? QString() : QString(table + QLatin1Char('.'));
    for (const Field &field : fields) {
        if (!field.key.startsWith(start))
            continue;
        const QString rest = field.key.mid(start.size());
        children.append(rest.section(QLatin1Char('.'), 0, 0));
        if (field.check.isSecret() && !rest.contains(QLatin1Char('.')))
            children.append(rest + QStringLiteral("_file"));
    }
    if (table.isEmpty())
        children += openTables + otherNames.keys();
    children.removeDuplicates();
    return children;
}

bool Schema::applies(const Field &field, const ConfigNode &root) const
{
    return std::none_of(optionalTables.begin(), optionalTables.end(),
        [&](const QString &table) { return field.key.startsWith(table + QLatin1Char('.')) && !root.at(table); });
}

QStringList Schema::secretNames() const
{
    QStringList names;
    for (const Field &field : fields) {
        if (field.check.isSecret())
            names.append(field.lastPart());
    }
    names.removeDuplicates();
    return names;
}

} // namespace barto
