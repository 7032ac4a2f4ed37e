// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/run/runsupervisor.h"
#include "worker/trigger/runstarter.h"

#include <algorithm>

namespace barto {

/// The supervisor, as the trigger sees it: every run gets the configuration's limits.
class LimitedStarter : public RunStarter
{
public:
    LimitedStarter(RunSupervisor &supervisor, Spool &spool, RunLimits limits)
        : m_supervisor(supervisor), m_spool(spool), m_limits(std::move(limits))
    {
    }

    Result<void> start(const RunHeader &header) override
    {
        const Result<void> queued = m_supervisor.start(header, m_limits);
        m_waiting += queued ? 1 : 0;
        return queued;
    }
    int runningCount() const override { return int(m_supervisor.runningCount()); }
    bool hasRoom() const override { return !m_spool.isFull(m_limits.spoolMaxBytes, m_limits.spoolMinFree); }

    /// The supervisor has started a run, or said why not.
    void noteStarted() { m_waiting = std::max(0, m_waiting - 1); }
    /// How many runs the supervisor has taken but not started yet.
    int waiting() const { return m_waiting; }

private:
    RunSupervisor &m_supervisor;
    Spool &m_spool;
    RunLimits m_limits;
    int m_waiting = 0;
};

} // namespace barto
