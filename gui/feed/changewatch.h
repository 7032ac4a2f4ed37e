// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/feed/latestcall.h"

#include <QTimer>

namespace barto {

/// Tells when runs started or ended anywhere, so that a page can ask again what it shows: pushed by the server, nothing
/// is polled. Silent while it is stopped; subscribes anew by itself after the link was lost.
class ChangeWatch : public QObject
{
    Q_OBJECT

public:
    /// At most one signal in `pause`.
    ChangeWatch(Feed &feed, std::chrono::milliseconds pause, QObject *parent = nullptr);

    void start();
    void stop();

Q_SIGNALS:
    void runsChanged();

private:
    void subscribe();

    Feed &m_feed;
    LatestCall m_tail;
    QTimer m_pause;
    bool m_isStarted = false;
};

} // namespace barto
