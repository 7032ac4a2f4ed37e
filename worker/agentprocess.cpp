// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/agentprocess.h"

#include "common/calendar/zone.h"
#include "common/config/programoptions.h"
#include "common/logging/logging.h"
#include "worker/workerlog.h"

#include <QCoreApplication>

namespace barto {

AgentProcess::AgentProcess(Agent &agent, Logging &logging, QObject *parent)
    : QObject(parent), m_agent(agent), m_logging(logging), m_zones(zoneDataPaths())
{
    connect(&m_signals, &SignalWatch::stopRequested, this, &AgentProcess::stop);
    connect(&m_signals, &SignalWatch::reopenRequested, this, &AgentProcess::reopenLogs);
    connect(&m_agent, &Agent::stateChanged, &m_service, &ServiceNotify::status);
    connect(&m_agent, &Agent::stopped, this, [] { QCoreApplication::exit(exitcode::success); });
    connect(&m_agent, &Agent::failed, this, [](const Error &error) {
        qCCritical(lcWorker, "bartoc ends, so that its next start can move the damaged journal aside: %s",
            qUtf8Printable(error.detail));
        QCoreApplication::exit(exitcode::failed);
    });
    connect(&m_zones, &ZoneWatch::changed, this, [this] {
        m_wantsRestart = true;
        m_agent.handOver(QStringLiteral("the time zone or the zone database has changed"));
    });
    m_service.ready();
}

void AgentProcess::stop(const QString &signalName)
{
    m_wantsRestart = false;
    m_service.stopping();
    m_agent.stop(signalName);
}

void AgentProcess::reopenLogs()
{
    if (const Result<void> done = m_logging.reopen(); !done)
        qCWarning(lcWorker, "The old log file stays in use: %s", qUtf8Printable(done.error().detail));
    else
        qCInfo(lcWorker, "The log file was opened anew.");
}

Result<AgentEnding> runAgent(
    const Agent::Settings &settings, std::unique_ptr<ServerLink> link, const Clock &clock, Logging &logging)
{
    const Result<std::unique_ptr<Agent>> agent = Agent::start(settings, std::move(link), clock);
    if (!agent)
        return tl::unexpected(agent.error());
    const AgentProcess process(**agent, logging);
    const int exitCode = QCoreApplication::exec();
    return AgentEnding{exitCode, process.wantsRestart()};
}

} // namespace barto
