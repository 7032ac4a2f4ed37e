// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/agent.h"
#include "worker/servicenotify.h"
#include "worker/signalwatch.h"
#include "worker/trigger/zonewatch.h"

namespace barto {

class Logging;

/// What surrounds the agent in its process: signals, systemd, the machine's time zone. Ends the application when the
/// agent has stopped.
class AgentProcess : public QObject
{
    Q_OBJECT
public:
    AgentProcess(Agent &agent, Logging &logging, QObject *parent = nullptr);

    /// Zones once read do not change any more.
    bool wantsRestart() const { return m_wantsRestart; }

private:
    void stop(const QString &signalName);
    void reopenLogs();

    Agent &m_agent;
    Logging &m_logging;
    SignalWatch m_signals;
    ServiceNotify m_service;
    ZoneWatch m_zones;
    bool m_wantsRestart = false;
};

struct AgentEnding
{
    int exitCode = 0;
    bool wantsRestart = false; ///< the process should execute its program again
};

/// Runs an agent until it is told to stop. Errors: as Agent::start.
Result<AgentEnding> runAgent(
    const Agent::Settings &settings, std::unique_ptr<ServerLink> link, const Clock &clock, Logging &logging);

} // namespace barto
