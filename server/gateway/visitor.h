// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "server/gateway/admission.h"

#include <QObject>
#include <QSocketNotifier>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace barto {

/// A connection in a lobby: its TLS handshake, then its request's head, looked at without taking it off the socket, so
/// that the WebSocket's handshake can read it again. Lives in the lobby's thread, owned by the Lobby; deletes
/// itself after `left` or `requested` was answered.
class Visitor : public QObject
{
    Q_OBJECT

public:
    /// `tls`: none on a plain listener.
    Visitor(qintptr descriptor, const QString &address, const std::optional<QSslConfiguration> &tls,
        const GatewaySettings &settings, QObject *parent);

    void start();
    const QString &address() const { return m_address; }
    QList<QSslCertificate> certificates() const;
    QSslCipher cipher() const; ///< null without TLS

    /// Writes it and ends the connection; `left` follows.
    void answer(const HttpAnswer &answer);
    /// The socket, its request still unread, without a parent or connections.
    std::unique_ptr<QTcpSocket> takeSocket();

Q_SIGNALS:
    /// A whole head has come: answer() or takeSocket(). Not while the socket itself is telling something.
    void requested(const QByteArray &head);
    /// It is turned away before its request could be read; `left` follows.
    void refused(const barto::Refusal &refusal);
    void left();

private:
    bool openSocket(std::unique_ptr<QTcpSocket> socket);
    void awaitTls();
    void beginTls();
    void readHead();
    void request(const QByteArray &head);
    void refuse(const QString &what);
    void onTlsError();
    void giveUp();
    void leave();

    FileDescriptor m_descriptor; ///< until the socket has it
    std::unique_ptr<QSocketNotifier> m_firstByte; ///< under TLS, before there is a socket
    std::unique_ptr<QTcpSocket> m_socket;
    std::optional<QSslConfiguration> m_tls;
    QTimer m_timer;
    QString m_address;
    qint64 m_maxHeaderBytes;
    bool m_isRequested = false;
    bool m_isAnswered = false;
    bool m_hasLeft = false;
};

} // namespace barto
