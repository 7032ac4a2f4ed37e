// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/errors.h"
#include "server/store/linesink.h"

#include <sqlite3.h>

namespace barto::store {

namespace {

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

/// By the C API on the driver's handle: twice as fast as QSqlQuery.
class SqliteSink : public LineSink
{
public:
    SqliteSink(sqlite3 *handle, sqlite3_stmt *statement) : m_handle(handle), m_statement(statement) { }

    Result<void> insert(std::span<const LineRow> rows) override
    {
        sqlite3_stmt *statement = m_statement.get();
        for (const LineRow &row : rows) {
            sqlite3_bind_int64(statement, 1, row.command);
            sqlite3_bind_int64(statement, 2, row.seq);
            sqlite3_bind_int64(statement, 3, row.at);
            sqlite3_bind_int(statement, 4, row.kind);
            sqlite3_bind_blob(statement, 5, row.size ? row.data : "", int(row.size), SQLITE_STATIC);
            const int code = sqlite3_step(statement);
            if (code != SQLITE_DONE) {
                const auto error = failSqlite(QStringLiteral("insert a line"), m_handle);
                sqlite3_reset(statement);
                return error;
            }
            sqlite3_reset(statement);
        }
        return {};
    }

private:
    sqlite3 *m_handle;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace

Result<std::unique_ptr<LineSink>> makeSqliteSink(Connection &connection)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(connection.sqlite(),
            "INSERT INTO line (command_id, seq, at, kind, data) VALUES (?, ?, ?, ?, ?)", -1, SQLITE_PREPARE_PERSISTENT,
            &statement, nullptr)
        != SQLITE_OK)
        return failSqlite(QStringLiteral("prepare to insert lines"), connection.sqlite());
    return std::make_unique<SqliteSink>(connection.sqlite(), statement);
}

Result<std::unique_ptr<LineSink>> LineSink::make(Connection &connection)
{
    return connection.isSqlite() ? makeSqliteSink(connection) : makeMariaDbSink(connection);
}

} // namespace barto::store
