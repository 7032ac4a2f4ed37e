// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/workermessage.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace barto {

/// Tells the server how the agent is doing: when it has changed, and at most once in 2 s. Silent while nothing changes.
class StatusReporter : public QObject
{
    Q_OBJECT

public:
    /// `ask` gives the present status; it is called only when something may have changed.
    explicit StatusReporter(std::function<AgentStatus()> ask, QObject *parent = nullptr);

    void begin(); ///< a session is open: report at once
    void end();
    void changed();

Q_SIGNALS:
    void sendRequested(const barto::WorkerMessage &message);

private:
    void report();

    std::function<AgentStatus()> m_ask;
    std::optional<AgentStatus> m_reported;
    QTimer m_pause;
    bool m_inSession = false;
    bool m_changed = false;
};

} // namespace barto
