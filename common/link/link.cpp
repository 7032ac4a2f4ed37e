// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/link/link.h"

#include "common/base/shorttext.h"
#include "common/link/linkfault.h"

#include <QNetworkRequest>
#include <QSslSocket>
#include <QUrl>
#include <QUrlQuery>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

namespace barto {

Q_LOGGING_CATEGORY(lcLink, "barto.common.link", QtInfoMsg)

using namespace std::chrono_literals;

namespace {

const auto plainProtocol = QStringLiteral("barto.v1");
const auto sealedProtocol = QStringLiteral("barto.v1.ed25519");

QUrl urlOf(const LinkSettings &settings, const QByteArray &challenge)
{
    const bool isAgent = settings.peer == LinkSettings::Peer::Agent;
    QUrl url;
    url.setScheme(settings.encrypted ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setHost(settings.host);
    url.setPort(settings.port);
    url.setPath(isAgent ? QStringLiteral("/v1/ws/worker") : QStringLiteral("/v1/ws/cli"));
    QUrlQuery query;
    // A plus sign would be read as one or as a space: names may have it, so it goes encoded.
    query.addQueryItem(QStringLiteral("name"), QString::fromLatin1(QUrl::toPercentEncoding(settings.name)));
    if (isAgent)
        query.addQueryItem(QStringLiteral("challenge"), challengeText(challenge));
    url.setQuery(query);
    return url;
}

} // namespace

Link::Link(LinkSettings settings, const Clock &clock, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_clock(clock), m_backoff(m_settings.backoff)
{
    for (QTimer *timer : {&m_retryTimer, &m_connectTimer, &m_heartbeatTimer})
        timer->setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &Link::attempt);
    connect(&m_heartbeatTimer, &QTimer::timeout, this, &Link::beat);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] {
        finish(LinkFault::TimedOut,
            {Error::Code::Timeout,
                QStringLiteral("bartos at %1 did not answer within %2 s")
                    .arg(hostAndPort(m_settings))
                    .arg(double(m_settings.connectTimeout.count()) / 1000)});
    });
}

Link::~Link()
{
    m_wanted = false;
    dropSocket();
}

QString Link::place() const
{
    return (m_settings.encrypted ? QStringLiteral("wss://") : QStringLiteral("ws://")) + hostAndPort(m_settings);
}

void Link::open()
{
    if (m_wanted)
        return;
    m_wanted = true;
    if (m_holdOff.hasExpired())
        attempt();
    else
        restartTimer();
}

void Link::close(const QString &reason)
{
    const bool wasAtWork = m_socket || m_retryTimer.isActive();
    m_wanted = false;
    m_retryTimer.stop();
    if (m_isOpen)
        sayGoodbye(QWebSocketProtocol::CloseCodeGoingAway, reason);
    if (wasAtWork)
        finish(LinkFault::ClosedByUs, {Error::Code::Cancelled, QStringLiteral("closed by this program")});
}

void Link::holdOff(std::chrono::milliseconds wait)
{
    m_holdOff.setRemainingTime(wait);
    if (m_retryTimer.isActive())
        restartTimer();
}

void Link::settle()
{
    m_backoff.reset();
}

std::optional<std::chrono::milliseconds> Link::nextAttemptIn() const
{
    if (!m_retryTimer.isActive())
        return std::nullopt;
    return std::chrono::milliseconds(std::max(0, m_retryTimer.remainingTime()));
}

bool Link::send(const QByteArray &payload)
{
    if (!m_isOpen)
        return false;
    m_socket->sendBinaryMessage(payload);
    if (m_isOpen && bytesToWrite() > m_settings.lowMark)
        m_aboveLowMark = true;
    return m_isOpen;
}

qint64 Link::bytesToWrite() const
{
    return m_isOpen ? m_socket->bytesToWrite() : 0;
}

QStringList Link::subprotocols() const
{
    if (m_settings.peer == LinkSettings::Peer::Operator)
        return {plainProtocol};
    if (!m_settings.serverKeys.empty())
        return {sealedProtocol};
    return {sealedProtocol, plainProtocol};
}

void Link::attempt()
{
    dropSocket();
    m_tlsErrors.clear();
    m_wasConnected = false;
    m_wasEncrypted = false;
    m_opener.reset();
    m_challenge = newChallenge();
    startSocket();
}

void Link::startSocket()
{
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_settings.maxMessageBytes));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_settings.maxMessageBytes));
    if (m_settings.encrypted) {
        // Read anew at each attempt: certificates are renewed while we run.
        const Result<QSslConfiguration> tls = clientConfiguration(m_settings.tls, m_clock);
        if (!tls) {
            // Queued, so that `closed` never comes from within open().
            QMetaObject::invokeMethod(
                m_socket.get(), [this, error = tls.error()] { finish(LinkFault::TlsFiles, error); },
                Qt::QueuedConnection);
            return;
        }
        m_socket->setSslConfiguration(*tls);
        connect(m_socket.get(), &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    }
    connect(m_socket.get(), &QWebSocket::connected, this, &Link::onConnected);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &Link::onDisconnected);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, &Link::onFrame);
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, &Link::onBytesWritten, Qt::QueuedConnection);
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &Link::onSocketError);

    QNetworkRequest request(urlOf(m_settings, m_challenge));
    if (!m_settings.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_settings.token.toUtf8());
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(subprotocols());
    m_connectTimer.start(m_settings.connectTimeout);
    m_socket->open(request, options);
    followTransport();
}

/// What QWebSocket does not tell: how far an attempt has got.
void Link::followTransport()
{
    m_transport = m_socket ? m_socket->findChild<QAbstractSocket *>() : nullptr;
    if (!m_transport)
        return;
    connect(m_transport, &QAbstractSocket::connected, this, [this] { m_wasConnected = true; });
    if (const auto *tls = qobject_cast<const QSslSocket *>(m_transport))
        connect(tls, &QSslSocket::encrypted, this, [this] { m_wasEncrypted = true; });
}

void Link::watchTransport()
{
    m_lastByte.start();
    if (!m_transport)
        return;
    m_transport->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Any byte is a sign of life, also one of a frame that takes long.
    connect(m_transport, &QIODevice::readyRead, this, [this] { m_lastByte.start(); });
}

void Link::onConnected()
{
    const QString chosen = m_socket->subprotocol();
    if (!subprotocols().contains(chosen))
        return finish(LinkFault::NotBarto,
            {Error::Code::Protocol,
                QStringLiteral("no bartos of this version answers at %1 (subprotocol '%2')")
                    .arg(hostAndPort(m_settings), chosen)});
    m_connectTimer.stop();
    watchTransport();
    if (chosen == sealedProtocol)
        m_opener.emplace(m_settings.serverKeys, m_settings.name, m_challenge);
    m_isOpen = true;
    m_aboveLowMark = false;
    m_fault = LinkFault::None;
    m_openSince.start();
    m_heartbeatTimer.start(m_settings.heartbeat);
    qCInfo(lcLink).noquote() << "connected to" << place();
    Q_EMIT opened();
}

void Link::onFrame(const QByteArray &frame)
{
    if (!m_isOpen)
        return;
    if (!m_opener) {
        Q_EMIT received(frame);
        return;
    }
    const Result<QByteArray> payload = m_opener->open(frame);
    if (payload) {
        Q_EMIT received(*payload);
        return;
    }
    ++m_badSeals;
    qCWarning(lcLink).noquote()
        << QStringLiteral("A message from %1 was dropped: %2.").arg(place(), payload.error().detail);
    sayGoodbye(QWebSocketProtocol::CloseCodePolicyViolated, payload.error().detail);
    finish(LinkFault::BadSeal, payload.error());
}

void Link::onBytesWritten()
{
    if (m_isOpen && m_aboveLowMark && bytesToWrite() <= m_settings.lowMark) {
        m_aboveLowMark = false;
        Q_EMIT drained();
    }
}

void Link::beat()
{
    const std::chrono::milliseconds silence(m_lastByte.elapsed());
    if (silence >= m_settings.heartbeatTimeout)
        return finish(LinkFault::TimedOut,
            {Error::Code::Timeout,
                QStringLiteral("nothing was heard from bartos at %1 for %2 s")
                    .arg(hostAndPort(m_settings))
                    .arg(double(silence.count()) / 1000, 0, 'f', 1)});
    if (std::chrono::milliseconds(m_openSince.elapsed()) >= m_settings.steadyAfter)
        settle();
    m_socket->ping();
    if (!m_isOpen)
        return; // the ping has shown that it is over
    m_heartbeatTimer.start(std::min(m_settings.heartbeat, m_settings.heartbeatTimeout - silence));
}

void Link::onSocketError(int socketError)
{
    if (!m_isOpen && m_socket) // of an open link `disconnected` follows
        finishAttempt(socketError, m_socket->errorString());
}

void Link::finishAttempt(int socketError, const QString &errorText)
{
    const LinkFailure failure
        = explain({QAbstractSocket::SocketError(socketError), errorText, m_wasConnected, m_wasEncrypted, m_tlsErrors},
            m_settings);
    finish(failure.fault, failure.error);
}

void Link::onDisconnected()
{
    if (!m_isOpen) {
        // It comes before QWebSocket::error, if that comes at all.
        const auto error = m_transport ? m_transport->error() : QAbstractSocket::UnknownSocketError;
        return finishAttempt(
            error == QAbstractSocket::UnknownSocketError ? QAbstractSocket::RemoteHostClosedError : error,
            m_socket->errorString());
    }
    const auto code = m_socket->closeCode();
    QString reason = m_socket->closeReason();
    if (code == QWebSocketProtocol::CloseCodeAbnormalDisconnection
        || (m_transport && m_transport->error() > QAbstractSocket::RemoteHostClosedError))
        return finish(LinkFault::NetworkDown,
            {Error::Code::Unreachable,
                QStringLiteral("the connection to bartos at %1 was cut: %2")
                    .arg(hostAndPort(m_settings), m_socket->errorString())});
    if (code == QWebSocketProtocol::CloseCodeTooMuchData)
        return finish(LinkFault::BadMessage,
            {Error::Code::TooLarge,
                QStringLiteral("a message between us and bartos at %1 was too large: %2")
                    .arg(hostAndPort(m_settings), reason)});
    if (reason.isEmpty())
        reason = QStringLiteral("no reason given, code %1").arg(int(code));
    finish(LinkFault::ClosedByServer,
        {Error::Code::Cancelled,
            QStringLiteral("bartos at %1 closed the link: %2").arg(hostAndPort(m_settings), reason)});
}

/// Ends the attempt or the open link, says so once, and plans the next attempt.
void Link::finish(LinkFault fault, Error reason)
{
    const bool wasOpen = m_isOpen;
    if (wasOpen && std::chrono::milliseconds(m_openSince.elapsed()) >= m_settings.steadyAfter)
        settle();
    m_isOpen = false;
    m_fault = fault;
    dropSocket();
    if (m_settings.once)
        m_wanted = false;
    if (m_wanted)
        scheduleNext();
    if (wasOpen && fault != LinkFault::ClosedByUs)
        qCWarning(lcLink).noquote() << reason.detail;
    else
        qCDebug(lcLink).noquote() << reason.detail;
    if (m_wanted && m_settings.backoff.retryCount > 0 && m_backoff.failures() == m_settings.backoff.retryCount)
        qCCritical(lcLink).noquote() << QStringLiteral("%1 attempts in a row to connect to bartos have failed (%2). "
                                                       "Jobs go on running; from now on the next attempt "
                                                       "is made every %3 s.")
                                            .arg(m_backoff.failures())
                                            .arg(reason.detail)
                                            .arg(m_settings.backoff.slow.count() / 1000);
    Q_EMIT closed(reason);
}

/// Sends a close frame; `finish` must follow. QWebSocket may report the end from within close(), hence the disconnect.
void Link::sayGoodbye(int code, const QString &reason)
{
    m_socket->disconnect(this);
    m_socket->close(QWebSocketProtocol::CloseCode(code), shortText(reason, maxCloseReasonBytes));
}

void Link::dropSocket()
{
    m_connectTimer.stop();
    m_heartbeatTimer.stop();
    m_transport = nullptr;
    m_isOpen = false;
    if (!m_socket)
        return;
    QWebSocket *socket = m_socket.release(); // we may be called from one of its signals
    socket->disconnect(this);
    if (socket->findChild<QAbstractSocket *>())
        socket->findChild<QAbstractSocket *>()->disconnect(this);
    // What close() has queued still goes out; a peer that does not take it is given up after a while.
    if (socket->state() == QAbstractSocket::ClosingState)
        QTimer::singleShot(5s, socket, [socket] { socket->abort(); });
    else
        socket->abort();
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    if (socket->state() == QAbstractSocket::UnconnectedState)
        socket->deleteLater();
}

void Link::scheduleNext()
{
    m_retryTimer.start(m_backoff.next());
    restartTimer();
}

/// Makes the running wait, if any, no shorter than the hold-off.
void Link::restartTimer()
{
    const auto held = std::chrono::milliseconds(std::max<qint64>(0, m_holdOff.remainingTime()));
    m_retryTimer.start(std::max(held, nextAttemptIn().value_or(0ms)));
}

} // namespace barto
