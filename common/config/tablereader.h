// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/problems.h"
#include "common/config/schema.h"

namespace barto {

/// Reads one table, and the tables in it, into a struct by a schema: checks keys and values, fills in defaults, and
/// notes every fault. `title` names the table in sentences ("a schedule of [schedules.vader]"); it is empty for a whole
/// file, whose tables are then named as TOML writes them.
class TableReader
{
public:
    TableReader(const Schema &schema, const FieldContext &context, Problems &problems, const QString &title = {});

    /// `config` must be the struct that the schema's bindings are for.
    void read(const ConfigNode &root, void *config);

    /// "'port' in [actix]", as the file writes it.
    QString shownKey(const QString &key) const;
    /// The tables that the file calls by their other names.
    void setWrittenNames(const QMap<QString, QString> &names) { m_writtenNames = names; }

private:
    void checkKeys(const ConfigNode &table, const QString &path);
    void refuseUnknown(const ConfigMember &member, const QString &path);
    void checkNeeds(const ConfigNode &root);
    void readOne(const Field &field, const ConfigNode &root, void *config);
    void readFrom(const Field &field, const ConfigNode &node, void *config);
    void readSecretFile(const Field &field, const ConfigNode &node, void *config);
    void checkFile(const Field &field, const ConfigNode &node, const QString &path);
    Place missingPlace(const Field &field, const ConfigNode &root) const;
    QString shownTable(const QString &table) const;

    const Schema &m_schema;
    const FieldContext &m_context;
    Problems &m_problems;
    QString m_title;
    QMap<QString, QString> m_writtenNames;
};

} // namespace barto
