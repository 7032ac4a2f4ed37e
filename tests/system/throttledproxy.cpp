// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/throttledproxy.h"

#include "common/base/handover.h"

#include <QSemaphore>
#include <QTimer>

namespace barto {

ThrottledProxy::ThrottledProxy(quint16 target, qint64 bytesPerSecond)
    : m_target(target), m_bytesPerBeat(bytesPerSecond / beatsPerSecond)
{
    QSemaphore listening;
    m_thread.reset(QThread::create([this, &listening] {
        QTcpServer server;
        QTimer timer;
        listen(server);
        listening.release();
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { beat(); });
        timer.start(1000 / beatsPerSecond);
        QEventLoop().exec(); // until the thread is asked to quit
    }));
    leaveBehind(*m_thread);
    m_thread->start();
    listening.acquire();
}

ThrottledProxy::~ThrottledProxy()
{
    m_thread->quit();
    join(*m_thread);
}

void ThrottledProxy::listen(QTcpServer &server)
{
    if (!server.listen(QHostAddress::LocalHost, 0))
        qFatal("the proxy cannot listen");
    m_port = server.serverPort();
    QObject::connect(&server, &QTcpServer::newConnection, &server, [this, &server] {
        while (QTcpSocket *client = server.nextPendingConnection())
            accept(client);
    });
}

void ThrottledProxy::accept(QTcpSocket *client)
{
    ++m_connections;
    auto *server = new QTcpSocket(client);
    server->connectToHost(QHostAddress::LocalHost, m_target);
    // What is not let through yet stays in the kernel, so that the sender feels it.
    for (QTcpSocket *socket : {client, server})
        socket->setReadBufferSize(m_bytesPerBeat);
    QObject::connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    QObject::connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    m_pairs.push_back({client, server});
}

void ThrottledProxy::beat()
{
    qint64 up = m_bytesPerBeat;
    qint64 down = m_bytesPerBeat;
    for (const Pair &pair : m_pairs) {
        pass(*pair.client, *pair.server, up);
        pass(*pair.server, *pair.client, down);
    }
}

void ThrottledProxy::pass(QTcpSocket &from, QTcpSocket &to, qint64 &allowance)
{
    if (to.state() != QAbstractSocket::ConnectedState)
        return;
    const QByteArray bytes = from.read(allowance);
    allowance -= bytes.size();
    to.write(bytes);
}

} // namespace barto
