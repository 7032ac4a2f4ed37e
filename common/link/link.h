// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/link/linksettings.h"
#include "common/security/sealing.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QObject>
#include <QSslError>
#include <QTimer>

#include <memory>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QAbstractSocket)
QT_FORWARD_DECLARE_CLASS(QWebSocket)

namespace barto {

Q_DECLARE_LOGGING_CATEGORY(lcLink)

/// The client's end of a WebSocket to bartos, of agents and operators alike. It connects, keeps the heartbeat, opens
/// sealed frames, and connects again for ever unless `once`. It carries payloads and knows nothing of what is in them.
/// Lives in one thread, whose event loop must run.
class Link : public QObject
{
    Q_OBJECT

public:
    Link(LinkSettings settings, const Clock &clock, QObject *parent = nullptr);
    ~Link() override;

    /// Connects now, and from now on again whenever the link is lost.
    void open();
    /// Ends the link for good, after what was sent before has gone; `closed` follows (ClosedByUs) if anything was going
    /// on. `reason` goes to the server.
    void close(const QString &reason = {});
    /// No new attempt earlier than this (after Goodbye: Replaced). Does not end a link that is open.
    void holdOff(std::chrono::milliseconds wait);
    /// The session works (Welcome came): the next loss begins with the shortest wait. Happens by itself after
    /// steadyAfter.
    void settle();

    bool isOpen() const { return m_isOpen; }
    bool isSealed() const { return m_opener.has_value(); }
    /// Unsent bytes are kept by the socket: look at bytesToWrite() and wait for drained(). False, and nothing is kept,
    /// if the link is not open.
    bool send(const QByteArray &payload);
    qint64 bytesToWrite() const;

    /// Of the last `closed`.
    LinkFault fault() const { return m_fault; }
    /// Until the next attempt; none if one is under way, the link is open or will not try again.
    std::optional<std::chrono::milliseconds> nextAttemptIn() const;
    quint64 badSeals() const { return m_badSeals; }
    /// "wss://host:port"
    QString place() const;

Q_SIGNALS:
    void opened();
    /// An open link ended, or an attempt failed. `reason` is a clause that stands alone ("cannot reach bartos at
    /// 10.0.0.1:20000: connection refused"); `fault()` says which kind it is. Unless `once` the next attempt is
    /// scheduled.
    void closed(const barto::Error &reason);
    /// One whole message, its seal checked and taken off.
    void received(const QByteArray &payload);
    /// bytesToWrite() has fallen to the low mark after having been above it.
    void drained();

private:
    void attempt();
    void startSocket();
    void followTransport();
    void watchTransport();
    void onConnected();
    void onFrame(const QByteArray &frame);
    void onSocketError(int socketError);
    void finishAttempt(int socketError, const QString &errorText);
    void onDisconnected();
    void onBytesWritten();
    void beat();
    void finish(LinkFault fault, Error reason);
    void sayGoodbye(int code, const QString &reason);
    void dropSocket();
    void scheduleNext();
    void restartTimer();
    QStringList subprotocols() const;

    LinkSettings m_settings;
    const Clock &m_clock;
    Backoff m_backoff;
    QTimer m_retryTimer;
    QTimer m_connectTimer;
    QTimer m_heartbeatTimer;
    QDeadlineTimer m_holdOff;
    QElapsedTimer m_lastByte;
    QElapsedTimer m_openSince;
    std::unique_ptr<QWebSocket> m_socket;
    QAbstractSocket *m_transport = nullptr; ///< inside m_socket, once it connects
    QByteArray m_challenge;
    std::optional<FrameOpener> m_opener;
    QList<QSslError> m_tlsErrors;
    LinkFault m_fault = LinkFault::None;
    quint64 m_badSeals = 0;
    bool m_wasConnected = false; ///< this attempt got so far
    bool m_wasEncrypted = false;
    bool m_wanted = false;
    bool m_isOpen = false;
    bool m_aboveLowMark = false;
};

} // namespace barto
