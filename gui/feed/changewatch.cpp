// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/feed/changewatch.h"

namespace barto {

ChangeWatch::ChangeWatch(const RunWatch &runs, std::chrono::milliseconds pause, QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ChangeWatch::runsChanged);
    connect(&runs, &RunWatch::happened, this, &ChangeWatch::tellAgain);
}

void ChangeWatch::tellAgain()
{
    if (m_isStarted && !m_pause.isActive())
        m_pause.start();
}

void ChangeWatch::stop()
{
    m_isStarted = false;
    m_pause.stop();
}

} // namespace barto
