// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/connection.h"
#include "server/store/runstate.h"

#include <memory>
#include <span>

namespace barto::store {

/// Puts rows into `line` as fast as the database takes them, within the connection's transaction. Belongs to its
/// connection.
class LineSink
{
public:
    static Result<std::unique_ptr<LineSink>> make(Connection &connection);
    virtual ~LineSink() = default;
    /// Database: a row was refused; how many of the others went in is undefined, roll back to a savepoint.
    virtual Result<void> insert(std::span<const LineRow> rows) = 0;
};

Result<std::unique_ptr<LineSink>> makeSqliteSink(Connection &connection);
Result<std::unique_ptr<LineSink>> makeMariaDbSink(Connection &connection);

} // namespace barto::store
