// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/querycursor.h"

struct sqlite3;
struct sqlite3_stmt;

namespace barto::store {

/// A query on SQLite: a handle of its own, opened read-only, with an authorizer that lets nothing but reading through.
class SqliteCursor : public QueryCursor
{
public:
    static Result<std::unique_ptr<QueryCursor>> open(const SqliteSettings &settings, const QString &statement,
        const QueryLimits &limits, std::shared_ptr<Cancellation> cancellation);
    ~SqliteCursor() override;

    Result<std::optional<TablePage>> next() override;
    bool wasCut() const override { return m_wasCut; }

private:
    SqliteCursor(const QueryLimits &limits, std::shared_ptr<Cancellation> cancellation);
    Result<void> prepare(const QString &path, const QString &statement);
    tl::unexpected<Error> failure(const QString &doing) const;
    bool isOver() const; ///< cancelled, or out of time

    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    QueryLimits m_limits;
    std::shared_ptr<Cancellation> m_cancellation;
    std::chrono::steady_clock::time_point m_deadline;
    std::unique_ptr<class TablePageBuilder> m_builder;
    bool m_firstPage = true;
    bool m_done = false;
    bool m_wasCut = false;
};

} // namespace barto::store
