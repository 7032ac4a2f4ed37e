// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/linematcher.h"
#include "common/message/historymessage.h"

#include <chrono>
#include <vector>

namespace barto::store {

class Connection;

/// Looks through a run's output for lines that match, command by command, in steps. Keeps no connection.
class LineSearch
{
public:
    struct Range
    {
        RunId run;
        quint16 position = 0; ///< only this command; 0: all
        quint64 afterSeq = 0; ///< with a position
        std::optional<quint64> beforeSeq = {};
    };
    LineSearch(const Range &range, LineMatcher matcher) : m_range(range), m_matcher(std::move(matcher)) { }

    struct Step
    {
        LinePage hits; ///< with their numbers, of one command; perhaps none
        quint64 searched = 0; ///< lines so far
        quint64 lines = 0; ///< of how many
        bool isAtEnd = false;
    };
    /// Goes on for about so long, up to `most` hits or the end of a command. NotFound if there is no such run.
    Result<Step> step(Connection &connection, std::chrono::milliseconds time, quint64 most);

    /// The number of the line from which on `most` lines of the range match, or where the range begins: looks from its
    /// end on, for about so long; none: to be called again.
    Result<std::optional<quint64>> stepBack(Connection &connection, std::chrono::milliseconds time, quint64 most);

private:
    struct Part
    {
        qint64 command = 0;
        quint16 position = 0;
        quint64 after = 0; ///< to be looked at: behind this line ...
        quint64 upTo = 0; ///< ... up to this one
    };
    Result<void> begin(Connection &connection);
    using Time = std::chrono::steady_clock::time_point;
    /// The number of the last line looked at: `upTo`, or less because time was up.
    template<typename Take>
    Result<quint64> candidates(
        Connection &connection, const Part &part, quint64 after, quint64 upTo, std::optional<Time> deadline, Take take);
    quint64 linesAtOnce() const;

    const Range m_range;
    const LineMatcher m_matcher;
    bool m_isBegun = false;
    std::vector<Part> m_parts; ///< the current one last
    quint64 m_searched = 0;
    quint64 m_lines = 0;
    std::vector<quint64> m_backHits; ///< of stepBack, the latest first
};

} // namespace barto::store
