// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/session.h"

#include "common/base/shorttext.h"
#include "server/gateway/gatewaylog.h"

#include <QSslSocket>
#include <QTimer>

#include <algorithm>

namespace barto {

using namespace std::chrono_literals;

QWebSocketProtocol::CloseCode closeCode(Goodbye::Reason reason)
{
    switch (reason) {
    case Goodbye::Reason::Stopping:
    case Goodbye::Reason::Restart:
        return QWebSocketProtocol::CloseCodeGoingAway;
    case Goodbye::Reason::Protocol:
        return QWebSocketProtocol::CloseCodeDatatypeNotSupported;
    case Goodbye::Reason::Replaced:
    case Goodbye::Reason::NameTaken:
    case Goodbye::Reason::Unsupported:
        break;
    }
    return QWebSocketProtocol::CloseCodePolicyViolated;
}

Session::Session(std::unique_ptr<QWebSocket> socket, Ticket ticket, const GatewaySettings &settings,
    qint64 maxMessageBytes, QObject *parent)
    : QObject(parent), m_socket(std::move(socket)), m_ticket(std::move(ticket)), m_settings(settings)
{
    m_socket->setMaxAllowedIncomingFrameSize(quint64(maxMessageBytes));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(maxMessageBytes));
    m_lastByte.start();
    if (auto *transport = m_socket->findChild<QTcpSocket *>())
        connect(transport, &QIODevice::readyRead, this, [this] { m_lastByte.start(); });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &Session::onDisconnected);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &frame) {
        if (!m_hasEnded)
            onFrame(frame);
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this] {
        end(QWebSocketProtocol::CloseCodeDatatypeNotSupported, QStringLiteral("only binary messages are understood"));
    });
}

Session::~Session()
{
    m_socket->disconnect(this);
}

void Session::beat()
{
    if (m_hasEnded)
        return;
    const std::chrono::milliseconds silence(m_lastByte.elapsed());
    if (silence >= m_settings.heartbeatTimeout) {
        conclude(QStringLiteral("nothing was heard for %1 s").arg(double(silence.count()) / 1000, 0, 'f', 1));
        return dispose();
    }
    m_socket->ping();
    if (m_settings.heartbeatTimeout - silence < m_settings.heartbeat) // the next regular beat would be too late
        QTimer::singleShot(m_settings.heartbeatTimeout - silence, this, &Session::beat);
}

bool Session::isRevokedBy(const RevocationList &revoked) const
{
    const auto *encrypted = m_socket->findChild<QSslSocket *>();
    const QList<QSslCertificate> chain = encrypted ? encrypted->peerCertificateChain() : QList<QSslCertificate>();
    return std::any_of(chain.begin(), chain.end(),
        [&revoked](const QSslCertificate &certificate) { return revoked.revokes(certificate); });
}

void Session::write(const QByteArray &frame)
{
    if (m_hasEnded)
        return;
    m_socket->sendBinaryMessage(frame);
    if (!m_hasEnded && unsentBytes() > m_settings.maxUnsentBytes) {
        conclude(QStringLiteral("it does not read: %1 bytes could not be sent").arg(unsentBytes()));
        dispose();
    }
}

void Session::end(QWebSocketProtocol::CloseCode code, const QString &why)
{
    if (m_hasEnded)
        return;
    conclude(why);
    m_socket->close(code, shortText(why, maxCloseReasonBytes)); // may come back through onDisconnected at once
    if (!m_isDisposed)
        QTimer::singleShot(5s, this, &Session::dispose);
}

void Session::onDisconnected()
{
    if (!m_hasEnded) {
        const auto code = m_socket->closeCode();
        QString why = m_socket->closeReason();
        if (why.isEmpty())
            why = m_socket->errorString();
        if (code == QWebSocketProtocol::CloseCodeTooMuchData || code == QWebSocketProtocol::CloseCodeProtocolError)
            qCWarning(lcGateway).noquote() << m_ticket.name << "at" << m_ticket.address << "was closed:" << why;
        if (code == QWebSocketProtocol::CloseCodePolicyViolated) {
            m_complaint = why;
            qCWarning(lcGateway).noquote() << m_ticket.name << "at" << m_ticket.address << "closed the link:" << why;
        }
        conclude(QStringLiteral("the connection ended: %1 (code %2)").arg(why).arg(int(code)));
    }
    dispose();
}

void Session::conclude(const QString &why)
{
    m_hasEnded = true;
    tellGone(why);
    Q_EMIT ended();
}

void Session::dispose()
{
    if (m_isDisposed)
        return;
    m_isDisposed = true;
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT disposed();
    deleteLater();
}

} // namespace barto
