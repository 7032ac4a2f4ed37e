// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/servicenotify.h"

#include <systemd/sd-daemon.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace barto {

ServiceNotify::ServiceNotify(QObject *parent) : QObject(parent)
{
    std::uint64_t microseconds = 0;
    if (::sd_watchdog_enabled(0, &microseconds) <= 0 || microseconds == 0)
        return;
    connect(&m_watchdog, &QTimer::timeout, this, [] { ::sd_notify(0, "WATCHDOG=1"); });
    m_watchdog.start(std::chrono::milliseconds(std::max<std::uint64_t>(microseconds / 2000, 1)));
}

void ServiceNotify::ready()
{
    ::sd_notify(0, "READY=1");
}

void ServiceNotify::status(const QString &sentence)
{
    if (std::exchange(m_status, sentence) != sentence)
        ::sd_notify(0, QByteArray("STATUS=" + sentence.toUtf8()).constData());
}

void ServiceNotify::stopping()
{
    ::sd_notify(0, "STOPPING=1");
}

} // namespace barto
