// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/feed/changewatch.h"

namespace barto {

ChangeWatch::ChangeWatch(Feed &feed, std::chrono::milliseconds pause, QObject *parent) : QObject(parent), m_feed(feed)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ChangeWatch::runsChanged);
    connect(&feed, &Feed::stateChanged, this, [this] {
        if (m_isStarted && m_feed.isLive())
            subscribe();
    });
}

void ChangeWatch::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    if (m_feed.isLive())
        subscribe();
}

void ChangeWatch::stop()
{
    m_isStarted = false;
    m_tail.cancel();
    m_pause.stop();
}

void ChangeWatch::subscribe()
{
    TailRequest request;
    request.withoutLines = true;
    m_tail.replace(m_feed.send(request))->on<TailPage>(this, [this](const TailPage &) {
        if (!m_pause.isActive())
            m_pause.start();
    });
}

} // namespace barto
