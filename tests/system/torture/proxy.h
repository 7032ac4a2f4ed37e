// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace barto::torture {

/// What may be done to a network.
enum class NetFault {
    None,
    Swallow, ///< nothing gets through, nobody is told (half-open); connections of that time are cut in the end
    Stall, ///< nothing gets through for a while; then all of it does
    Delay, ///< all that is sent arrives late
    Slow, ///< 50 kB/s
    Truncate, ///< the next piece gets through in part, then the connection is cut
    Reset, ///< cut at once, by RST
    HalfClose, ///< one direction ends
    Refuse, ///< cut, and nobody listens
};

/// One connection through the proxy.
class Passage : public QObject
{
    Q_OBJECT
public:
    Passage(QTcpSocket *client, quint16 serverPort, QObject *parent);

    void setFault(NetFault fault, int amount);
    /// By RST, both ends.
    void cut();
    void halfClose(bool towardsServer);

Q_SIGNALS:
    void ended();

private:
    struct Piece
    {
        qint64 due; ///< ms
        QByteArray bytes;
    };
    struct Way
    {
        QTcpSocket *from = nullptr;
        QTcpSocket *to = nullptr;
        std::deque<Piece> pieces;
        qint64 held = 0; ///< bytes in pieces
    };
    void take(Way &way);
    void move(Way &way);
    void tick();

    Way m_ways[2];
    NetFault m_fault = NetFault::None;
    int m_amount = 0;
    qint64 m_allowed = 0; ///< bytes that may pass while it is slow
    QElapsedTimer m_time;
    QTimer m_timer;
    bool m_ended = false;
};

/// Stands between one agent and the server. Lives in a thread of its own, so that the driver may block.
class Proxy : public QObject
{
    Q_OBJECT
public:
    explicit Proxy(quint16 serverPort);

    /// Before it moves to its thread. The port it listens on.
    quint16 listen();
    /// `amount`: milliseconds for Delay.
    void begin(barto::torture::NetFault fault, int amount);
    void end();

private:
    void onConnection();
    std::vector<Passage *> passages() const;

    QTcpServer *m_server;
    const quint16 m_serverPort;
    quint16 m_port = 0;
    NetFault m_fault = NetFault::None;
    int m_amount = 0;
};

} // namespace barto::torture
