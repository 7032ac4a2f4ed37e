// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "server/store/connection.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QVariant>

#include <optional>

namespace barto::seed {

/// Puts rows into one table: on MariaDB a megabyte of values a statement, on SQLite by a prepared statement.
class BulkInsert
{
public:
    BulkInsert(store::Connection &connection, const char *table, const QByteArrayList &columns)
        : m_connection(connection), m_head("INSERT INTO " + QByteArray(table) + " (" + columns.join(',') + ") VALUES ")
    {
        QByteArrayList marks;
        for (qsizetype i = 0; i < columns.size(); ++i)
            marks << "?";
        m_prepared = QString::fromLatin1(m_head + '(' + marks.join(',') + ')');
    }

    void beginRow()
    {
        if (!m_connection.isSqlite())
            m_sql += m_rows++ == 0 ? "(" : ",(";
    }
    Result<void> endRow()
    {
        if (m_connection.isSqlite()) {
            const Result<qint64> done = m_connection.change(m_prepared, std::exchange(m_values, {}));
            return done ? Result<void>() : tl::unexpected(done.error());
        }
        m_sql.back() = ')'; // the comma behind the last value
        return m_sql.size() < 1024 * 1024 ? Result<void>() : flush();
    }
    void number(qint64 value)
    {
        if (m_connection.isSqlite())
            m_values << value;
        else
            m_sql += QByteArray::number(value) + ',';
    }
    void number(const std::optional<qint64> &value) { value ? number(*value) : null(); }
    void instant(const std::optional<Instant> &value) { value ? number(qint64(toMicroseconds(*value))) : null(); }
    void null()
    {
        if (m_connection.isSqlite())
            m_values << QVariant(QMetaType(QMetaType::LongLong));
        else
            m_sql += "NULL,";
    }
    void blob(const QByteArray &value)
    {
        if (m_connection.isSqlite())
            m_values << value;
        else
            m_sql += "x'" + value.toHex() + "',";
    }
    /// Without backslashes.
    void text(const QString &value)
    {
        if (m_connection.isSqlite())
            m_values << (value.isNull() ? QStringLiteral("") : value);
        else
            m_sql += '\'' + value.toUtf8().replace('\'', "''") + "',";
    }

    Result<void> flush()
    {
        if (m_rows == 0)
            return {};
        const QString sql = QString::fromUtf8(m_head + m_sql);
        m_sql.clear();
        m_rows = 0;
        return m_connection.execute(sql);
    }

private:
    store::Connection &m_connection;
    const QByteArray m_head;
    QString m_prepared;
    QVariantList m_values;
    QByteArray m_sql;
    qint64 m_rows = 0;
};

} // namespace barto::seed
