// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/job/run.h"
#include "worker/trigger/runstarter.h"

#include <cstddef>

namespace barto {

class FactRecorder;

/// The way to start what was claimed, and how much more may be claimed. A run that cannot be started becomes a fact.
/// Owned by the trigger.
class ClaimedRuns
{
public:
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
    void start(const RunHeader &header);

private:
    int m_maxRunning;
    RunStarter &m_starter;
    FactRecorder &m_recorder;
    const Clock &m_clock;
};

} // namespace barto
