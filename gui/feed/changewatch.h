// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/runwatch.h"

#include <QTimer>

namespace barto {

/// Tells a page that runs started or ended anywhere, so that it can ask again what it shows: at most once in a while,
/// and only while it is started. It listens to the connection's one RunWatch.
class ChangeWatch : public QObject
{
    Q_OBJECT

public:
    /// At most one signal in `pause`.
    ChangeWatch(const RunWatch &runs, std::chrono::milliseconds pause, QObject *parent = nullptr);

    void start() { m_isStarted = true; }
    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }
    /// The last signal came at a bad time: another after a pause.
    void tellAgain();
    void stop();

Q_SIGNALS:
    void runsChanged();

private:
    QTimer m_pause;
    bool m_isStarted = false;
};

} // namespace barto
