// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "common/message/operatormessage.h"
#include "server/store/settings.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace barto::store {

/// Asks a running query to stop; from any thread.
class Cancellation
{
public:
    Cancellation();
    void cancel();
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    /// Becomes readable when cancelled.
    int descriptor() const { return m_event.number(); }

private:
    std::atomic<bool> m_cancelled{false};
    FileDescriptor m_event;
};

struct QueryLimits
{
    quint64 rows = 10'000;
    qsizetype bytes = 16 * 1024 * 1024; ///< in all pages together
    qsizetype pageBytes = 256 * 1024;
    std::chrono::milliseconds time{30'000}; ///< from open to the last page
};

/// An operator's own statement, on a connection of its own that can only read. open() and next() block; they may be
/// called from different threads, but one after the other.
///
/// Errors: Refused (a statement that is not one that reads), Database (the database does not like it), Timeout,
/// Cancelled, DatabaseAway.
class QueryCursor
{
public:
    virtual ~QueryCursor() = default;

    /// The next page; none after the last one. The first page always comes, with the columns' names, even if there are
    /// no rows. Uuids are text, other binary values that are not UTF-8 are 0x and hex digits. Cut at a limit: the pages
    /// end, and wasCut() is true.
    virtual Result<std::optional<TablePage>> next() = 0;
    virtual bool wasCut() const = 0;
};

} // namespace barto::store
