// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/job/run.h"
#include "worker/trigger/runstarter.h"

#include <deque>
#include <optional>
#include <vector>

namespace barto {

class FactRecorder;

/// Runs that are claimed and wait, some milliseconds, for their instant; and the way to start them. A run that cannot
/// be started becomes a fact. Owned by the trigger.
class ClaimedRuns
{
public:
    struct Claimed
    {
        Instant at; ///< when to start it
        RunHeader header;
    };
    struct Room
    {
        std::size_t runs = 0; ///< how many more may be claimed
        QString reason; ///< why not more
    };

    ClaimedRuns(int maxRunning, RunStarter &starter, FactRecorder &recorder, const Clock &clock)
        : m_maxRunning(maxRunning), m_starter(starter), m_recorder(recorder), m_clock(clock)
    {
    }

    Room room() const;
    void add(std::vector<Claimed> claimed);
    /// Starts those whose instant has come.
    void startDue();
    void startNow(const RunHeader &header);
    /// Those who would wait until after `limit` wait no more.
    void hurry(Instant limit);
    std::optional<Instant> next() const;

private:
    int m_maxRunning;
    RunStarter &m_starter;
    FactRecorder &m_recorder;
    const Clock &m_clock;
    std::deque<Claimed> m_waiting; ///< by instant
};

} // namespace barto
