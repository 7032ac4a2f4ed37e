// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/warnings.h"

#include <QRegularExpression>

namespace barto::store {

namespace {

Result<void> checkRights(Connection &connection, QStringList &warnings)
{
    static const QRegularExpression tooMuch(QStringLiteral("^GRANT .*\\b(FILE|SUPER|ALL PRIVILEGES)\\b.* ON \\*\\.\\*"),
        QRegularExpression::CaseInsensitiveOption);
    bool found = false;
    const Result<void> asked = connection.each(QStringLiteral("SHOW GRANTS"), {},
        [&found](const QSqlQuery &row) { found = found || tooMuch.match(row.value(0).toString()).hasMatch(); });
    if (asked && found)
        warnings << QStringLiteral("The database user that answers operators' queries has the right FILE or SUPER. "
                                   "Give barto a user of its own, or set [mariadb.readonly].");
    return asked;
}

} // namespace

Result<QStringList> findWarnings(Connection &connection, const StoreSettings &settings)
{
    QStringList warnings;
    if (connection.isSqlite())
        return warnings;
    const Result<void> asked = connection.each(
        QStringLiteral("SELECT @@innodb_flush_log_at_trx_commit"), {}, [&warnings](const QSqlQuery &row) {
            if (row.value(0).toInt() != 1)
                warnings << QStringLiteral("The database may lose commits when its machine fails "
                                           "(innodb_flush_log_at_trx_commit = %1). Set it to 1.")
                                .arg(row.value(0).toInt());
        });
    if (!asked)
        return tl::unexpected(asked.error());
    Result<void> checked;
    if (std::get<MariaDbSettings>(settings).readOnly) {
        const Result<std::unique_ptr<Connection>> reading = Connection::open(settings, Connection::Access::Read);
        checked = reading ? checkRights(**reading, warnings) : Result<void>(tl::unexpected(reading.error()));
    } else {
        checked = checkRights(connection, warnings);
    }
    if (!checked)
        return tl::unexpected(checked.error());
    return warnings;
}

} // namespace barto::store
