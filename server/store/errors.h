// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

struct sqlite3;

namespace barto::store {

/// What an error number of libmariadb or mariadbd means for the store: Database if the server refuses the data
/// (constraint, range, length, encoding, SIGNAL), else DatabaseAway: lost connections, locks, full disks, and also
/// what an administrator can set right (missing grants, a dropped table), so that nothing is dropped for it.
Error::Code codeOfMariaDb(unsigned number);
/// Likewise for a result code of SQLite.
Error::Code codeOfSqlite(int code);
/// True if a MariaDB number says that the connection or the server is gone.
bool isMariaDbAway(unsigned number);
bool isMariaDbDeadlock(const Error &error);

/// With the number in the detail: "doing: text (MariaDB 1213)".
tl::unexpected<Error> failMariaDb(const QString &doing, unsigned number, const QString &text);
tl::unexpected<Error> failSqlite(const QString &doing, sqlite3 *handle);

/// Whether an error of the store means a full disk.
bool isSqliteFull(const Error &error);
/// Whether another connection had the file locked.
bool isSqliteBusy(const Error &error);

} // namespace barto::store
