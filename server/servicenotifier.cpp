// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/servicenotifier.h"

#include <systemd/sd-daemon.h>

#include <chrono>
#include <cstdint>

namespace barto {

ServiceNotifier::ServiceNotifier(QObject *parent) : QObject(parent)
{
    m_statusLater.setSingleShot(true);
    m_statusLater.setInterval(std::chrono::seconds(1));
    connect(&m_statusLater, &QTimer::timeout, this, &ServiceNotifier::tellStatus);
    std::uint64_t limit = 0;
    if (::sd_watchdog_enabled(0, &limit) > 0 && limit > 0) {
        connect(&m_watchdog, &QTimer::timeout, this, [] { ::sd_notify(0, "WATCHDOG=1"); });
        m_watchdog.start(std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(limit / 2)));
    }
}

void ServiceNotifier::ready()
{
    ::sd_notify(0, "READY=1");
}

void ServiceNotifier::stopping()
{
    ::sd_notify(0, "STOPPING=1");
}

void ServiceNotifier::setStatus(const QString &status)
{
    m_status = status;
    if (qEnvironmentVariableIsSet("NOTIFY_SOCKET") && !m_statusLater.isActive())
        m_statusLater.start();
}

void ServiceNotifier::tellStatus()
{
    ::sd_notifyf(0, "STATUS=%s", m_status.toUtf8().constData());
}

} // namespace barto
