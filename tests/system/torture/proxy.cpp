// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/proxy.h"

#include <sys/socket.h>

namespace barto::torture {

namespace {

constexpr qint64 mostHeld = 256 * 1024; ///< in each direction: more stays with the sender
constexpr qint64 slowBytesPerSecond = 50'000;
constexpr int tickMs = 20;

bool isPassing(NetFault fault)
{
    return fault != NetFault::Swallow && fault != NetFault::Stall;
}

void reset(QTcpSocket *socket)
{
    // Without lingering a close is an RST.
    const struct linger none = {1, 0};
    if (socket->socketDescriptor() >= 0)
        ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof(none));
    socket->abort();
}

} // namespace

Passage::Passage(QTcpSocket *client, quint16 serverPort, QObject *parent) : QObject(parent), m_timer(this)
{
    client->setParent(this);
    auto *server = new QTcpSocket(this);
    m_ways[0].from = m_ways[1].to = client;
    m_ways[0].to = m_ways[1].from = server;
    m_time.start();
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &Passage::tick);
    for (Way &way : m_ways) {
        Way *which = &way;
        way.from->setReadBufferSize(mostHeld);
        connect(way.from, &QTcpSocket::readyRead, this, [this, which] { take(*which); });
        connect(way.to, &QTcpSocket::bytesWritten, this, [this, which] { move(*which); });
        connect(way.from, &QTcpSocket::disconnected, this, [this, which] {
            // What is under way still arrives, unless nothing does.
            if (isPassing(m_fault)) {
                for (Piece &piece : which->pieces)
                    piece.due = 0;
                take(*which);
            }
            which->to->disconnectFromHost();
            if (which->to->state() == QAbstractSocket::UnconnectedState && !std::exchange(m_ended, true))
                Q_EMIT ended();
        });
    }
    connect(server, &QTcpSocket::connected, this, [this] { move(m_ways[0]); });
    connect(server, &QTcpSocket::errorOccurred, this, [this, client] { client->disconnectFromHost(); });
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    server->connectToHost(QHostAddress::LocalHost, serverPort);
    server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void Passage::setFault(NetFault fault, int amount)
{
    m_fault = fault;
    m_amount = amount;
    m_allowed = 0;
    if (fault == NetFault::None) {
        for (Way &way : m_ways) {
            for (Piece &piece : way.pieces)
                piece.due = 0;
        }
    }
    m_timer.start();
}

void Passage::take(Way &way)
{
    while (way.held < mostHeld && way.from->bytesAvailable() > 0) {
        QByteArray bytes = way.from->read(64 * 1024);
        if (m_fault == NetFault::Truncate && bytes.size() > 1) {
            way.to->write(bytes.first(bytes.size() / 2));
            way.to->flush();
            cut();
            return;
        }
        way.held += bytes.size();
        const int delay = m_fault == NetFault::Delay ? m_amount : 0;
        way.pieces.push_back({m_time.elapsed() + delay, std::move(bytes)});
    }
    move(way);
}

void Passage::move(Way &way)
{
    if (way.to->state() != QAbstractSocket::ConnectedState && way.to->state() != QAbstractSocket::ClosingState)
        return;
    while (isPassing(m_fault) && !way.pieces.empty() && way.to->bytesToWrite() < mostHeld) {
        Piece &piece = way.pieces.front();
        if (piece.due > m_time.elapsed())
            break;
        qsizetype size = piece.bytes.size();
        if (m_fault == NetFault::Slow) {
            size = std::min<qsizetype>(size, m_allowed);
            if (size == 0)
                break;
            m_allowed -= size;
        }
        way.to->write(piece.bytes.first(size));
        way.held -= size;
        if (size == piece.bytes.size())
            way.pieces.pop_front();
        else
            piece.bytes.remove(0, size);
    }
    if (way.pieces.empty() && m_fault == NetFault::None)
        return;
    if (!m_timer.isActive())
        m_timer.start();
}

void Passage::tick()
{
    m_allowed = std::min(m_allowed + slowBytesPerSecond * tickMs / 1000, slowBytesPerSecond / 10);
    for (Way &way : m_ways)
        take(way);
    if (m_fault == NetFault::None && m_ways[0].pieces.empty() && m_ways[1].pieces.empty())
        m_timer.stop();
}

void Passage::cut()
{
    for (Way &way : m_ways) {
        way.pieces.clear();
        way.held = 0;
    }
    m_fault = NetFault::Swallow; // nothing of the end is passed on
    reset(m_ways[0].from);
    reset(m_ways[0].to);
    if (!std::exchange(m_ended, true))
        Q_EMIT ended();
}

void Passage::halfClose(bool towardsServer)
{
    QTcpSocket *to = m_ways[towardsServer ? 0 : 1].to;
    if (to->socketDescriptor() >= 0)
        ::shutdown(int(to->socketDescriptor()), SHUT_WR);
}

Proxy::Proxy(quint16 serverPort) : m_server(new QTcpServer(this)), m_serverPort(serverPort)
{
    connect(m_server, &QTcpServer::newConnection, this, &Proxy::onConnection);
}

quint16 Proxy::listen()
{
    m_server->listen(QHostAddress::LocalHost, m_port);
    m_port = m_server->serverPort();
    return m_port;
}

std::vector<Passage *> Proxy::passages() const
{
    const QList<Passage *> all = findChildren<Passage *>(Qt::FindDirectChildrenOnly);
    return {all.begin(), all.end()};
}

void Proxy::onConnection()
{
    while (QTcpSocket *client = m_server->nextPendingConnection()) {
        auto *passage = new Passage(client, m_serverPort, this);
        connect(passage, &Passage::ended, passage, &QObject::deleteLater);
        passage->setFault(m_fault, m_amount);
    }
}

void Proxy::begin(NetFault fault, int amount)
{
    m_fault = fault;
    m_amount = amount;
    if (fault == NetFault::Refuse)
        m_server->close();
    for (Passage *passage : passages()) {
        if (fault == NetFault::Reset || fault == NetFault::Refuse)
            passage->cut();
        else if (fault == NetFault::HalfClose)
            passage->halfClose(amount % 2 == 0);
        else
            passage->setFault(fault, amount);
    }
    if (fault == NetFault::Reset || fault == NetFault::HalfClose)
        m_fault = NetFault::None; // it is done; new connections are sound
}

void Proxy::end()
{
    const NetFault former = std::exchange(m_fault, NetFault::None);
    if (!m_server->isListening())
        m_server->listen(QHostAddress::LocalHost, m_port);
    for (Passage *passage : passages()) {
        if (former == NetFault::Swallow)
            passage->cut(); // what was lost must not be followed by what comes later
        else
            passage->setFault(NetFault::None, 0);
    }
}

} // namespace barto::torture
