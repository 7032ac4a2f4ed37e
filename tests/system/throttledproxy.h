// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

namespace barto {

/// A TCP proxy on loopback that lets so many bytes a second through, each way and in all connections together: a slow
/// uplink. Works in a thread of its own, so it goes on while a test waits for a process.
class ThrottledProxy
{
public:
    ThrottledProxy(quint16 target, qint64 bytesPerSecond);
    ~ThrottledProxy();

    quint16 port() const { return m_port; }
    int connections() const { return m_connections; } ///< so far

private:
    struct Pair
    {
        QTcpSocket *client;
        QTcpSocket *server;
    };
    void listen(QTcpServer &server);
    void accept(QTcpSocket *client);
    void beat();
    static void pass(QTcpSocket &from, QTcpSocket &to, qint64 &allowance);

    static constexpr int beatsPerSecond = 50;

    quint16 m_target;
    qint64 m_bytesPerBeat;
    std::atomic<quint16> m_port = 0;
    std::atomic<int> m_connections = 0;
    std::vector<Pair> m_pairs; ///< used in m_thread only, which owns the sockets
    std::unique_ptr<QThread> m_thread;
};

} // namespace barto
