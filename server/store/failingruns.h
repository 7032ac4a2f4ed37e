// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/runlist.h"

#include <map>

namespace barto::store {

/// Finds the schedules whose newest ended run failed (a cancelled one says nothing), in steps, by client and name.
/// Keeps no connection.
class FailingRuns
{
public:
    static constexpr int glancesOfEach = 14;
    static constexpr qint64 mostInARow = 10'000; ///< counted of each outcome

    explicit FailingRuns(const RunFilter &names) : m_names(names) { }

    /// Looks at up to so many schedules.
    Result<std::vector<FailingSchedule>> next(Connection &connection, std::size_t most);
    bool isAtEnd() const { return m_isBegun && m_left.empty(); }

private:
    struct Candidate
    {
        std::vector<qint64> keys; ///< a machine set up anew has several of that name
        std::optional<qint64> succeeded; ///< when the newest that did began
        std::optional<qint64> failed;
    };
    using Name = std::pair<QString, QString>;
    Result<void> begin(Connection &connection);
    Result<FailingSchedule> describe(Connection &connection, const Name &name, const Candidate &candidate);
    Result<void> addStreak(Connection &connection, const Candidate &candidate, FailingSchedule &failing);

    const NameFilter m_names;
    bool m_isBegun = false;
    std::map<Name, Candidate> m_left;
};

/// Up to `limit` of a schedule's runs from the outcome `first` on, but for skipped slots, oldest first.
Result<std::vector<RunGlance>> glancesOf(
    Connection &connection, const std::vector<qint64> &schedules, Outcome first, int limit);
/// A run by its key, with its last line.
Result<std::optional<RunSummary>> runOfKey(Connection &connection, qint64 key);

} // namespace barto::store
