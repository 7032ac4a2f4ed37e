// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QString>

namespace barto::store {

enum class Dialect { Sqlite, MariaDb };

/// The one statement in `sql`, comments taken out, if it is one that only reads: SELECT, WITH, VALUES, SHOW, DESCRIBE
/// or EXPLAIN, and on MariaDB without the words by which even those write, lock or read files and passwords.
/// Error::Refused with a sentence otherwise. This is the first fence; the connection's own (read-only, authorizer) is
/// the second.
Result<QString> readOnlyStatement(const QString &sql, Dialect dialect);

} // namespace barto::store
