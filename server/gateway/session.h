// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/servermessage.h"
#include "common/security/revocationlist.h"
#include "server/gateway/admission.h"

#include <QElapsedTimer>
#include <QObject>
#include <QWebSocket>
#include <QWebSocketProtocol>

#include <memory>

namespace barto {

/// RFC 6455, 7.4.1
QWebSocketProtocol::CloseCode closeCode(Goodbye::Reason reason);

/// One upgraded connection, owned by a SessionHost and living in its thread: limits, heartbeat, the end. What its
/// frames mean is for WorkerSession and OperatorSession.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(std::unique_ptr<QWebSocket> socket, Ticket ticket, const GatewaySettings &settings, qint64 maxMessageBytes,
        QObject *parent);
    ~Session() override;

    const Ticket &ticket() const { return m_ticket; }
    SessionId id() const { return m_ticket.session; }
    bool hasEnded() const { return m_hasEnded; }

    /// Tells the sink that it is there; frames follow.
    virtual void begin() = 0;
    /// Says goodbye and ends.
    virtual void dismiss(const Goodbye &goodbye) = 0;
    /// A ping, unless nothing has been heard for heartbeatTimeout: then the end.
    void beat();
    bool isRevokedBy(const RevocationList &revoked) const;

Q_SIGNALS:
    /// No frame is read any more and the sink knows. The connection itself may still be closing.
    void ended();
    /// Nothing is left of it.
    void disposed();

protected:
    virtual void onFrame(const QByteArray &frame) = 0;
    virtual void tellGone(const QString &why) = 0;
    /// The peer's reason, where it closed the link because of what we sent.
    const QString &complaint() const { return m_complaint; }

    /// Ends the session if the peer lets too much gather.
    void write(const QByteArray &frame);
    qint64 unsentBytes() const { return m_socket->bytesToWrite(); }
    void end(QWebSocketProtocol::CloseCode code, const QString &why);
    const GatewaySettings &settings() const { return m_settings; }
    QWebSocket &socket() { return *m_socket; }

private:
    void onDisconnected();
    void conclude(const QString &why);
    void dispose();

    std::unique_ptr<QWebSocket> m_socket;
    Ticket m_ticket;
    const GatewaySettings &m_settings;
    QElapsedTimer m_lastByte;
    QString m_complaint;
    bool m_hasEnded = false;
    bool m_isDisposed = false;
};

} // namespace barto
