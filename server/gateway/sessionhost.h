// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/security/revocationlist.h"
#include "server/gateway/session.h"

#include <QHash>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocketServer>

#include <deque>

namespace barto {

/// All sessions of one I/O thread. Takes sockets from the door, upgrades them, keeps one heartbeat timer for all of
/// them (none while there are none), and carries messages in and out. Lives in that thread; owned by the Gateway.
class SessionHost : public QObject
{
    Q_OBJECT

public:
    SessionHost(int thread, const GatewaySettings &settings, WorkerSink &workers, OperatorSink &operators);
    ~SessionHost() override;

    // In its thread:
    void adopt(std::unique_ptr<QTcpSocket> socket, const Ticket &ticket);
    void send(SessionId session, const QByteArray &payload);
    void reply(SessionId session, quint64 request, const QByteArray &payload, bool isEnd);
    void close(SessionId session, const Goodbye &goodbye);
    /// Ends those whose certificate is on the list.
    void closeRevoked(const RevocationList &revoked);
    /// Goodbye to all; the thread ends when they have taken it, at the latest after stopTimeout.
    void closeAll(const Goodbye &goodbye);
    void shut();

Q_SIGNALS:
    void connectionEnded(const QString &address);

private:
    void onUpgraded();
    QTcpSocket *transportOf(const QWebSocket &socket) const;
    void startSession(std::unique_ptr<QWebSocket> socket, const Ticket &ticket);
    void beatAll();
    void armHeartbeat();
    void quitIfEmpty();

    struct Beat
    {
        qint64 due; ///< ms on m_clock
        SessionId session;
    };

    const GatewaySettings m_settings;
    WorkerSink &m_workers;
    OperatorSink &m_operators;
    QWebSocketServer m_upgrader;
    QHash<QTcpSocket *, Ticket> m_upgrading;
    QHash<SessionId, Session *> m_sessions;
    std::deque<Beat> m_beats; ///< the interval is the same for all, so the order of arrival is the order of dues
    QTimer m_heartbeat;
    QElapsedTimer m_clock;
    int m_closing = 0; ///< ended, not yet disposed
    bool m_isStopping = false;
};

} // namespace barto
