// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/runlist.h"

#include <map>

namespace barto::store {

/// Counts runs by time, client and schedule, in steps: a bucket is told when it is complete. Indexes answer everything
/// but lateness, length and text, for which rows are read. Keeps no connection.
class RunCounting
{
public:
    /// Error::Parse: bounds that are not two or more ascending ones, or too many.
    static Result<void> check(const RunCountsRequest &request);
    explicit RunCounting(RunCountsRequest request);

    /// Goes on for about so long, at least one bucket.
    Result<std::vector<RunCounts>> step(Connection &connection, std::chrono::milliseconds time);
    bool isAtEnd() const { return m_bucket + 1 >= m_request.bounds.size(); }

private:
    using Name = std::pair<QString, QString>; ///< client and schedule; empty where not counted by it
    struct Cell
    {
        RunCounts counts;
        std::vector<qint64> lengths;
    };
    Result<void> learnNames(Connection &connection);
    Name nameOf(const QString &client, const QString &schedule) const;
    bool wants(Outcome outcome) const;
    Result<void> countBucket(Connection &connection);
    /// False: its list has not reached the bucket's end yet.
    Result<bool> countRows(Connection &connection);
    void add(const Name &name, Outcome outcome, quint64 count);
    void finishBucket(std::vector<RunCounts> &done);

    RunCountsRequest m_request;
    std::size_t m_bucket = 0;
    bool m_knowsNames = false;
    QHash<qint64, Name> m_names; ///< of the schedules that are meant
    std::map<Name, Cell> m_cells; ///< of the bucket
    std::optional<RunList> m_list; ///< where rows must be read
    std::vector<RunSummary> m_rows; ///< read and not yet counted, the next one last
};

} // namespace barto::store
