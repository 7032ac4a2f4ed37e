// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/openquery.h"

#include "server/store/mariadbcursor.h"
#include "server/store/readonlystatement.h"
#include "server/store/sqlitecursor.h"

namespace barto::store {

Result<std::unique_ptr<QueryCursor>> openQuery(const StoreSettings &settings, const QString &sql,
    const QueryLimits &limits, std::shared_ptr<Cancellation> cancellation)
{
    const auto *sqlite = std::get_if<SqliteSettings>(&settings);
    const Result<QString> statement = readOnlyStatement(sql, sqlite ? Dialect::Sqlite : Dialect::MariaDb);
    if (!statement)
        return tl::unexpected(statement.error());
    if (sqlite)
        return SqliteCursor::open(*sqlite, *statement, limits, std::move(cancellation));
    return MariaDbCursor::open(settings, *statement, limits, std::move(cancellation));
}

} // namespace barto::store
