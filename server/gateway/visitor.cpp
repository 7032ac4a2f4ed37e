// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/visitor.h"

#include <QSslCipher>
#include <QSslSocket>

#include <cerrno>
#include <utility>

#include <sys/socket.h>

namespace barto {

Visitor::Visitor(qintptr descriptor, const QString &address, const std::optional<QSslConfiguration> &tls,
    const GatewaySettings &settings, QObject *parent)
    : QObject(parent), m_descriptor(int(descriptor)), m_tls(tls), m_address(address),
      m_maxHeaderBytes(settings.maxHeaderBytes)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(settings.handshakeTimeout);
    connect(&m_timer, &QTimer::timeout, this, &Visitor::giveUp);
}

void Visitor::start()
{
    m_timer.start();
    if (m_tls) {
        m_firstByte = std::make_unique<QSocketNotifier>(m_descriptor.number(), QSocketNotifier::Read);
        connect(m_firstByte.get(), &QSocketNotifier::activated, this, &Visitor::awaitTls);
        return;
    }
    if (!openSocket(std::make_unique<QTcpSocket>()))
        return;
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Visitor::readHead);
    readHead();
}

/// False, and left, if the descriptor is none.
bool Visitor::openSocket(std::unique_ptr<QTcpSocket> socket)
{
    // No more is taken from the network than a head may have, whatever the other side sends.
    socket->setReadBufferSize(m_maxHeaderBytes + 1);
    if (!socket->setSocketDescriptor(m_descriptor.number())) {
        leave();
        return false;
    }
    m_descriptor.release();
    m_socket = std::move(socket);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Visitor::leave);
    return true;
}

/// Each handshake costs 60 KiB and some milliseconds even where it fails: none begins before its first byte has come.
/// A socket that is asked for it keeps 16 KiB for what it read, as long as it lives; the descriptor does not.
void Visitor::awaitTls()
{
    constexpr char handshakeRecord = 0x16; // RFC 8446, 5.1
    char first = 0;
    const ssize_t got = ::recv(m_descriptor.number(), &first, 1, MSG_PEEK | MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    m_firstByte->setEnabled(false);
    if (got <= 0)
        return leave();
    if (first == handshakeRecord)
        return beginTls();
    if (!openSocket(std::make_unique<QTcpSocket>()))
        return;
    const auto turnAway = [this] {
        refuse(QStringLiteral("it did not begin with TLS"));
        answer({400, "This port speaks TLS: set prefix = \"wss\"", {}});
    };
    connect(m_socket.get(), &QTcpSocket::readyRead, this, turnAway, Qt::SingleShotConnection);
}

void Visitor::beginTls()
{
    auto socket = std::make_unique<QSslSocket>();
    QSslSocket *encrypted = socket.get();
    if (!openSocket(std::move(socket)))
        return;
    connect(encrypted, &QSslSocket::encrypted, this, [this] {
        connect(m_socket.get(), &QTcpSocket::readyRead, this, &Visitor::readHead);
        readHead();
    });
    connect(encrypted, &QTcpSocket::errorOccurred, this, &Visitor::onTlsError);
    encrypted->setSslConfiguration(*m_tls);
    encrypted->startServerEncryption();
}

void Visitor::refuse(const QString &what)
{
    const QList<QSslCertificate> chain = certificates();
    Q_EMIT refused({m_address, chain.isEmpty() ? QString() : chain.front().subjectDisplayName(), what});
}

void Visitor::onTlsError()
{
    const auto *encrypted = qobject_cast<const QSslSocket *>(m_socket.get());
    if (!encrypted || encrypted->isEncrypted() || m_isAnswered)
        return;
    const QString error = encrypted->errorString();
    if (error.contains(QStringLiteral("peer did not return a certificate")))
        refuse(QStringLiteral("TLS: it showed no client certificate"));
    else if (encrypted->error() != QAbstractSocket::RemoteHostClosedError)
        refuse(QStringLiteral("TLS: ") + error);
    else if (!encrypted->sessionCipher()
                  .isNull()) // who connects and leaves again, as health checks do, was not refused
        refuse(QStringLiteral("TLS: it left during the handshake; it may not trust this server's certificate"));
}

void Visitor::giveUp()
{
    if (!m_isAnswered)
        refuse(QStringLiteral("no whole request came within %1 s").arg(double(m_timer.interval()) / 1000));
    leave();
}

QList<QSslCertificate> Visitor::certificates() const
{
    const auto *encrypted = qobject_cast<const QSslSocket *>(m_socket.get());
    return encrypted ? encrypted->peerCertificateChain() : QList<QSslCertificate>();
}

QSslCipher Visitor::cipher() const
{
    const auto *encrypted = qobject_cast<const QSslSocket *>(m_socket.get());
    return encrypted ? encrypted->sessionCipher() : QSslCipher();
}

void Visitor::readHead()
{
    if (m_isAnswered || m_hasLeft || !m_socket) {
        if (m_socket)
            m_socket->skip(m_maxHeaderBytes);
        return;
    }
    const QByteArray received = m_socket->peek(m_maxHeaderBytes + 1);
    // Every method begins with a capital. Others, as TLS does, may never send a blank line: do not wait for it.
    if (!received.isEmpty() && (received.front() < 'A' || received.front() > 'Z')) {
        refuse(QStringLiteral("400 Bad Request: not HTTP"));
        return answer({400, "Bad Request", {}});
    }
    const std::optional<qsizetype> length = headLength(received);
    if (length && *length <= m_maxHeaderBytes) {
        request(received.first(*length));
    } else if (received.size() > m_maxHeaderBytes) {
        refuse(QStringLiteral("431 Request Header Fields Too Large"));
        answer({431, "Request Header Fields Too Large", {}});
    }
}

/// In a later turn of the loop: whoever takes the socket gives it to another thread, which may delete it, while here
/// the socket would still be in the middle of telling that it can be read.
void Visitor::request(const QByteArray &head)
{
    if (std::exchange(m_isRequested, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, head] {
            if (!m_hasLeft)
                Q_EMIT requested(head);
        },
        Qt::QueuedConnection);
}

void Visitor::answer(const HttpAnswer &answer)
{
    m_isAnswered = true;
    // What has come must be read: the kernel answers unread bytes with a reset, which would overtake our answer.
    m_socket->readAll();
    m_socket->write(httpText(answer));
    m_socket->disconnectFromHost();
}

std::unique_ptr<QTcpSocket> Visitor::takeSocket()
{
    m_timer.stop();
    m_hasLeft = true;
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(0);
    deleteLater();
    return std::move(m_socket);
}

void Visitor::leave()
{
    if (m_hasLeft)
        return;
    m_hasLeft = true;
    m_timer.stop();
    if (m_firstByte)
        m_firstByte->setEnabled(false);
    m_descriptor.reset();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    Q_EMIT left();
    deleteLater();
}

} // namespace barto
