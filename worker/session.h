// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/servermessage.h"
#include "common/message/workermessage.h"
#include "worker/serverlink.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace barto {

class RunOrders;
class StatusReporter;
class Trigger;
class Uplink;

/// The agent's side of the conversation with the server: says Hello, puts schedules into force and confirms them, hands
/// each message to whom it concerns. Outlives links; owned by the agent, main thread.
class Session : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        ServerLink &link;
        Uplink &uplink;
        StatusReporter &status;
        Trigger &trigger;
        RunOrders &orders;
    };

    Session(const Parts &parts, ClientId client, QObject *parent = nullptr);

    bool isWelcome() const { return m_isWelcome; }
    /// Takes leave for good; the link's `closed` follows.
    void close(const QString &reason);
    void send(const WorkerMessage &message);

Q_SIGNALS:
    /// A whole sentence on how things stand with the server.
    void stateChanged(const QString &sentence);
    /// The server wants what is delivered and older than this deleted.
    void trimOrdered(std::chrono::microseconds olderThan);

private:
    void onOpened();
    void onClosed(const Error &reason);
    void onReceived(const QByteArray &payload);
    void onWelcome(const Welcome &welcome);
    void onGoodbye(const Goodbye &goodbye);
    void putIntoForce(const Schedules &schedules);
    void retrySchedules();

    Parts m_parts;
    ClientId m_client;
    std::optional<Schedules> m_untaken; ///< schedules that the journal did not take yet
    QTimer m_scheduleRetry;
    bool m_isWelcome = false;
    bool m_isLeaving = false;
    bool m_isAwayTold = false; ///< once is enough, however many attempts fail
    bool m_isBroken = false; ///< the server sent what cannot be read; connect again after a pause
};

} // namespace barto
