// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/uplink/statusreporter.h"

namespace barto {

StatusReporter::StatusReporter(std::function<AgentStatus()> ask, QObject *parent)
    : QObject(parent), m_ask(std::move(ask))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::seconds(2));
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_changed)
            report();
    });
}

void StatusReporter::begin()
{
    m_inSession = true;
    m_reported.reset();
    report();
}

void StatusReporter::end()
{
    m_inSession = m_changed = false;
    m_pause.stop();
}

void StatusReporter::changed()
{
    m_changed = true;
    if (m_inSession && !m_pause.isActive())
        report();
}

void StatusReporter::report()
{
    m_changed = false;
    const AgentStatus status = m_ask();
    if (m_reported == status)
        return;
    m_reported = status;
    m_pause.start();
    Q_EMIT sendRequested(status);
}

} // namespace barto
