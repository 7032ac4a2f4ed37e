// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"
#include "server/store/connection.h"

namespace barto::store {

/// The columns that summaryOf() reads, and the tables they come from.
QString summaryColumns();
RunSummary summaryOf(const QSqlQuery &row, bool withLastLine);

/// Pages of history. A filter is split into strands (scope x outcome), each of which an index yields newest first;
/// the strands are merged by key, so a page costs the same however long the history is.
class RunPages
{
public:
    explicit RunPages(Connection &connection) : m_connection(connection) { }

    Result<RunPage> page(const RunsRequest &request);

    enum class Scope { All, Client, Schedule };
    /// The SQL of a strand. Values: [scope's key], [outcome], least key, key before, [since], [until], limit.
    static QString strandSql(bool sqlite, Scope scope, bool oneOutcome, bool since, bool until);
    static const QString leastKeySql; ///< value: an instant

private:
    struct Strands
    {
        Scope scope = Scope::All;
        std::vector<qint64> keys; ///< of the scope; unused with Scope::All
        std::vector<Outcome> outcomes; ///< empty: all in one, which only Scope::All has an index for
    };
    Result<Strands> strandsOf(const RunFilter &filter);
    Result<qint64> leastKey(const std::optional<Instant> &since);

    Connection &m_connection;
};

} // namespace barto::store
