// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/field.h"

#include <QMap>

namespace barto {

/// What a program's configuration may hold: its table of fields, and how its tables hang together.
struct Schema
{
    struct Need
    {
        QString key;
        QString needs; ///< a key that must be there if `key` is
    };

    QString program; ///< "bartos"
    QString environmentPrefix; ///< "BARTOS_"
    Fields fields;
    QStringList optionalTables; ///< whose fields count, and have defaults, only where the table stands
    QStringList openTables; ///< top-level names that hold something else than fields; others read them
    QMap<QString, QString> otherNames; ///< "actix" -> "server": another name of a top-level table
    std::vector<Need> needs;

    /// The field of that key, or null; `secretFile` is set if the key is that of a secret's file.
    const Field *field(const QString &key, bool *secretFile = nullptr) const;
    bool isTable(const QString &path) const;
    /// The last parts of all keys directly in the table, tables included; "" is the top level.
    QStringList childrenOf(const QString &table) const;
    /// False if the field stands in an optional table that `root` does not have.
    bool applies(const Field &field, const ConfigNode &root) const;
    QStringList secretNames() const;
};

} // namespace barto
