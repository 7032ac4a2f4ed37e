// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/job/summary.h"

#include <vector>

namespace barto::store {

class Connection;

/// Walks along the places of runs in their order, by indexes alone. What is wanted is split into strands (one client or
/// schedule x one outcome), each of which an index yields in order; they are merged, and each place is read once
/// however often next() is called. Keeps no connection: it may go on with another one.
class RunWalk
{
public:
    enum class Scope { All, Client, Schedule };
    struct Plan
    {
        RunSort sort = RunSort::At;
        bool ascending = false;
        Scope scope = Scope::All; ///< others only with RunSort::At
        std::vector<qint64> keys; ///< of the scope; unused with Scope::All
        std::vector<Outcome> outcomes; ///< empty: all in one strand, with Scope::All only
        std::optional<Instant> since; ///< of RunSort::At
        std::optional<Instant> until;
        std::optional<RunPlace> past; ///< begin behind this place
    };
    explicit RunWalk(Plan plan);

    /// Up to `most` places, none only at the end. After an error it can go on with another connection.
    Result<std::vector<RunPlace>> next(Connection &connection, std::size_t most);
    bool isAtEnd() const;

    /// A strand's SQL. Values: [scope's key], [outcome], least, most, the place's value and key, limit.
    static QString sql(bool sqlite, RunSort sort, bool ascending, Scope scope, bool oneOutcome);

private:
    struct Strand
    {
        qint64 key = 0;
        std::optional<Outcome> outcome;
        RunPlace past; ///< read up to here
        std::vector<RunPlace> places; ///< read and not yet handed out, the next one last
        qint64 limit = 0; ///< of its next reading
        bool isRead = false; ///< to its end
    };
    Result<void> fill(Connection &connection, Strand &strand);
    bool isBefore(const RunPlace &a, const RunPlace &b) const { return m_plan.ascending ? a < b : b < a; }

    Plan m_plan;
    std::vector<Strand> m_strands;
};

} // namespace barto::store
