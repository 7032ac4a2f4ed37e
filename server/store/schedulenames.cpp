// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/schedulenames.h"

#include "server/store/connection.h"

namespace barto::store {

Result<std::vector<qint64>> NameFilter::clientKeys(Connection &connection) const
{
    std::vector<qint64> keys;
    QString sql = QStringLiteral("SELECT id, name FROM client");
    QVariantList values;
    if (const std::optional<QString> name = m_clients.onlyName()) {
        sql += QStringLiteral(" WHERE name = ?");
        values << *name;
    }
    const Result<void> read = connection.each(sql, values, [&](const QSqlQuery &row) {
        if (matchesClient(row.value(1).toString()))
            keys.push_back(row.value(0).toLongLong());
    });
    if (!read)
        return tl::unexpected(read.error());
    return keys;
}

Result<std::vector<NamedSchedule>> NameFilter::schedules(Connection &connection) const
{
    std::vector<NamedSchedule> found;
    QString sql = QStringLiteral(
        "SELECT s.id, s.client_id, k.name, s.name FROM schedule s JOIN client k ON k.id = s.client_id");
    QVariantList values;
    if (const std::optional<QString> name = m_schedules.onlyName()) {
        sql += QStringLiteral(" WHERE s.name = ?");
        values << *name;
    } else if (const std::optional<QString> client = m_clients.onlyName()) {
        sql += QStringLiteral(" WHERE k.name = ?");
        values << *client;
    }
    const Result<void> read = connection.each(sql, values, [&](const QSqlQuery &row) {
        NamedSchedule one{
            row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(), row.value(3).toString()};
        if (matches(one.clientName, one.name))
            found.push_back(std::move(one));
    });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

} // namespace barto::store
