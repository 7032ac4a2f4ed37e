// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/querycursor.h"

#include <QString>

#include <vector>

namespace barto::store {

class Connection;

/// A query on MariaDB: a connection of its own in a READ ONLY session, a prepared statement (which cannot be several),
/// rows as they come. While it runs, a thread waits for its cancellation and kills it by a second connection.
class MariaDbCursor : public QueryCursor
{
public:
    static Result<std::unique_ptr<QueryCursor>> open(const StoreSettings &settings, const QString &statement,
        const QueryLimits &limits, std::shared_ptr<Cancellation> cancellation);
    ~MariaDbCursor() override;

    Result<std::optional<TablePage>> next() override;
    bool wasCut() const override { return m_wasCut; }

private:
    struct Statement; ///< libmariadb's part
    class Killer;

    MariaDbCursor(const QueryLimits &limits, std::shared_ptr<Cancellation> cancellation);
    Result<void> start(const StoreSettings &settings, const QString &statement);
    Result<void> addRow();
    tl::unexpected<Error> failure() const;

    QueryLimits m_limits;
    std::shared_ptr<Cancellation> m_cancellation;
    std::chrono::steady_clock::time_point m_deadline;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Statement> m_statement;
    std::unique_ptr<class TablePageBuilder> m_builder;
    std::unique_ptr<Killer> m_killer;
    bool m_firstPage = true;
    bool m_done = false;
    bool m_drained = false; ///< the last row was read
    bool m_wasCut = false;
};

} // namespace barto::store
