// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/errors.h"

#include <sqlite3.h>

#include <mysqld_error.h>

#include <algorithm>
#include <array>

namespace barto::store {

Error::Code codeOfMariaDb(unsigned number)
{
    // SQLSTATE classes 22 (data), 23 (constraint) and 45 (SIGNAL), and HY000 errors of the same kind.
    static constexpr std::array refused{ER_BAD_NULL_ERROR, ER_DUP_ENTRY, ER_NO_REFERENCED_ROW, ER_ROW_IS_REFERENCED,
        ER_WARN_DATA_OUT_OF_RANGE, WARN_DATA_TRUNCATED, ER_TRUNCATED_WRONG_VALUE, ER_TRUNCATED_WRONG_VALUE_FOR_FIELD,
        ER_DATA_TOO_LONG, ER_ROW_IS_REFERENCED_2, ER_NO_REFERENCED_ROW_2, ER_NO_PARTITION_FOR_GIVEN_VALUE,
        ER_SIGNAL_EXCEPTION, ER_DATA_OUT_OF_RANGE, ER_CONSTRAINT_FAILED, ER_DUP_ENTRY_WITH_KEY_NAME, ER_TOO_BIG_ROWSIZE,
        ER_DIVISION_BY_ZERO};
    const bool isRefused = std::any_of(
        refused.begin(), refused.end(), [number](int candidate) { return unsigned(candidate) == number; });
    return isRefused ? Error::Code::Database : Error::Code::DatabaseAway;
}

Error::Code codeOfSqlite(int code)
{
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
        return Error::Code::Database;
    default:
        return Error::Code::DatabaseAway;
    }
}

bool isMariaDbAway(unsigned number)
{
    if (number >= 2000 && number < 3000) // the client library's own: connection refused, lost, out of sync
        return true;
    static constexpr std::array away{ER_CON_COUNT_ERROR, ER_SERVER_SHUTDOWN, ER_NORMAL_SHUTDOWN, ER_NET_READ_ERROR,
        ER_NET_READ_INTERRUPTED, ER_NET_ERROR_ON_WRITE, ER_NET_WRITE_INTERRUPTED, ER_CONNECTION_KILLED,
        ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK, ER_DISK_FULL, ER_RECORD_FILE_FULL};
    return std::any_of(away.begin(), away.end(), [number](int candidate) { return unsigned(candidate) == number; });
}

bool isMariaDbDeadlock(const Error &error)
{
    return error.detail.endsWith(QStringLiteral("(MariaDB 1213)"));
}

bool isSqliteFull(const Error &error)
{
    return error.detail.endsWith(QStringLiteral("(SQLite 13)"));
}

bool isSqliteBusy(const Error &error)
{
    return error.detail.endsWith(QStringLiteral("(SQLite 5)"));
}

tl::unexpected<Error> failMariaDb(const QString &doing, unsigned number, const QString &text)
{
    return fail(codeOfMariaDb(number), QStringLiteral("%1: %2 (MariaDB %3)").arg(doing, text).arg(number));
}

tl::unexpected<Error> failSqlite(const QString &doing, sqlite3 *handle)
{
    const int code = sqlite3_errcode(handle);
    return fail(codeOfSqlite(code),
        QStringLiteral("%1: %2 (SQLite %3)").arg(doing, QString::fromUtf8(sqlite3_errmsg(handle))).arg(code & 0xff));
}

} // namespace barto::store
