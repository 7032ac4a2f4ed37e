// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/run/runsupervisor.h"
#include "worker/trigger/runstarter.h"

namespace barto {

/// The supervisor, as the trigger sees it: every run gets the configuration's limits.
class LimitedStarter : public RunStarter
{
public:
    LimitedStarter(RunSupervisor &supervisor, Spool &spool, RunLimits limits)
        : m_supervisor(supervisor), m_spool(spool), m_limits(std::move(limits))
    {
    }

    Result<void> start(const RunHeader &header) override { return m_supervisor.start(header, m_limits); }
    int runningCount() const override { return int(m_supervisor.runningCount()); }
    bool hasRoom() const override { return !m_spool.isFull(m_limits.spoolMaxBytes, m_limits.spoolMinFree); }

private:
    RunSupervisor &m_supervisor;
    Spool &m_spool;
    RunLimits m_limits;
};

} // namespace barto
