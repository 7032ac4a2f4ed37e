// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/querycursor.h"

#include "server/store/mariadbcursor.h"
#include "server/store/readonlystatement.h"
#include "server/store/sqlitecursor.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace barto::store {

Cancellation::Cancellation() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { }

void Cancellation::cancel()
{
    m_cancelled = true;
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_event.number(), &one, sizeof(one));
}

Result<std::unique_ptr<QueryCursor>> QueryCursor::open(const StoreSettings &settings, const QString &sql,
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
