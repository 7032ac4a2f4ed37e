// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/sessionhost.h"

#include "server/gateway/gatewaylog.h"
#include "server/gateway/operatorsession.h"
#include "server/gateway/workersession.h"

#include <QThread>

#include <algorithm>

namespace barto {

SessionHost::SessionHost(int thread, const GatewaySettings &settings, WorkerSink &workers, OperatorSink &operators)
    : m_settings(settings), m_workers(workers), m_operators(operators),
      m_upgrader(QStringLiteral("barto"), QWebSocketServer::NonSecureMode, this), m_heartbeat(this)
{
    m_clock.start();
    m_heartbeat.setSingleShot(true);
    m_upgrader.setMaxPendingConnections(1 << 20); // each is taken at once
    const bool seals = thread != 0 && settings.signingKey;
    m_upgrader.setSupportedSubprotocols({seals ? sealedSubprotocol : plainSubprotocol});
    connect(&m_upgrader, &QWebSocketServer::newConnection, this, &SessionHost::onUpgraded);
    connect(&m_heartbeat, &QTimer::timeout, this, &SessionHost::beatAll);
}

SessionHost::~SessionHost() = default;

void SessionHost::adopt(std::unique_ptr<QTcpSocket> socket, const Ticket &ticket)
{
    QTcpSocket *raw = socket.release();
    raw->setParent(this);
    if (m_isStopping || raw->state() != QAbstractSocket::ConnectedState) {
        raw->deleteLater();
        Q_EMIT connectionEnded(ticket.address);
        return;
    }
    m_upgrading.insert(raw, ticket);
    const auto giveUp = [this, raw] {
        if (!m_upgrading.contains(raw))
            return;
        Q_EMIT connectionEnded(m_upgrading.take(raw).address);
        raw->abort();
        raw->deleteLater();
    };
    connect(raw, &QTcpSocket::disconnected, this, giveUp);
    QTimer::singleShot(m_settings.handshakeTimeout, raw, giveUp); // handleConnection has no timer of its own
    m_upgrader.handleConnection(raw);
}

void SessionHost::onUpgraded()
{
    while (QWebSocket *next = m_upgrader.nextPendingConnection()) {
        std::unique_ptr<QWebSocket> socket(next);
        socket->setParent(nullptr);
        QTcpSocket *transport = transportOf(*socket);
        if (!transport)
            continue; // it has just ended, and giveUp has counted it
        const Ticket ticket = m_upgrading.take(transport);
        transport->disconnect(this);
        transport->setParent(socket.get()); // as on the client's side, where QWebSocket does it
        startSession(std::move(socket), ticket);
        // A frame that came right behind the request waits in the socket and would not be noticed.
        if (transport->bytesAvailable() > 0)
            QMetaObject::invokeMethod(transport, &QIODevice::readyRead, Qt::QueuedConnection);
    }
}

/// The socket under a WebSocket, which does not tell: the one whose ends are the same.
QTcpSocket *SessionHost::transportOf(const QWebSocket &socket) const
{
    for (auto it = m_upgrading.keyBegin(); it != m_upgrading.keyEnd(); ++it) {
        if ((*it)->peerPort() == socket.peerPort() && (*it)->localPort() == socket.localPort()
            && (*it)->peerAddress() == socket.peerAddress() && (*it)->localAddress() == socket.localAddress())
            return *it;
    }
    return nullptr;
}

void SessionHost::startSession(std::unique_ptr<QWebSocket> socket, const Ticket &ticket)
{
    Session *session = nullptr;
    if (ticket.kind == Ticket::Kind::Agent)
        session = new WorkerSession(std::move(socket), ticket, m_settings, m_workers, this);
    else
        session = new OperatorSession(std::move(socket), ticket, m_settings, m_operators, this);
    m_sessions.insert(ticket.session, session);
    connect(session, &Session::ended, this, [this, id = ticket.session] {
        m_sessions.remove(id);
        ++m_closing;
    });
    connect(session, &Session::disposed, this, [this, address = ticket.address] {
        --m_closing;
        Q_EMIT connectionEnded(address);
        quitIfEmpty();
    });
    m_beats.push_back({m_clock.elapsed() + m_settings.heartbeat.count(), ticket.session});
    if (!m_heartbeat.isActive())
        armHeartbeat();
    session->begin();
}

void SessionHost::beatAll()
{
    // A little ahead, so that sessions whose beats are close share one wake-up.
    const qint64 horizon = m_clock.elapsed() + std::min<qint64>(250, m_settings.heartbeat.count() / 8);
    const qint64 next = m_clock.elapsed() + m_settings.heartbeat.count();
    while (!m_beats.empty() && m_beats.front().due <= horizon) {
        const SessionId id = m_beats.front().session;
        m_beats.pop_front();
        if (Session *session = m_sessions.value(id)) {
            session->beat();
            m_beats.push_back({next, id});
        }
    }
    armHeartbeat();
}

void SessionHost::armHeartbeat()
{
    while (!m_beats.empty() && !m_sessions.contains(m_beats.front().session))
        m_beats.pop_front();
    if (!m_beats.empty())
        m_heartbeat.start(int(std::max<qint64>(0, m_beats.front().due - m_clock.elapsed())));
}

void SessionHost::send(SessionId session, const QByteArray &payload)
{
    if (auto *worker = qobject_cast<WorkerSession *>(m_sessions.value(session)))
        worker->send(payload);
}

void SessionHost::reply(SessionId session, quint64 request, const QByteArray &payload, bool isEnd)
{
    if (auto *asking = qobject_cast<OperatorSession *>(m_sessions.value(session)))
        asking->reply(request, payload, isEnd);
}

void SessionHost::close(SessionId session, const Goodbye &goodbye)
{
    if (Session *found = m_sessions.value(session))
        found->dismiss(goodbye);
}

void SessionHost::closeRevoked(const RevocationList &revoked)
{
    const QList<Session *> all = m_sessions.values();
    for (Session *session : all) {
        if (!session->isRevokedBy(revoked))
            continue;
        qCWarning(lcGateway).noquote() << session->ticket().name << "at" << session->ticket().address
                                       << "is closed: its certificate has been revoked";
        session->dismiss({Goodbye::Reason::Unsupported, QStringLiteral("The client certificate has been revoked.")});
    }
}

void SessionHost::closeAll(const Goodbye &goodbye)
{
    m_isStopping = true;
    const QList<Session *> all = m_sessions.values();
    for (Session *session : all)
        session->dismiss(goodbye);
    QTimer::singleShot(m_settings.stopTimeout, this, [this] { thread()->quit(); });
    quitIfEmpty();
}

void SessionHost::quitIfEmpty()
{
    if (m_isStopping && m_sessions.isEmpty() && m_closing == 0)
        thread()->quit();
}

void SessionHost::shut()
{
    m_heartbeat.stop();
    qDeleteAll(findChildren<Session *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly));
}

} // namespace barto
