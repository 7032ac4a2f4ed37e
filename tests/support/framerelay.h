// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>

namespace barto {

/// Somebody in the middle of an unencrypted connection: everything passes, but for the server's binary frames, of which
/// `onFrame` decides what goes on to the client in their place. Frames can be put in besides.
class FrameRelay
{
public:
    /// `connection` counts from 0.
    using OnFrame = std::function<QList<QByteArray>(int connection, const QByteArray &payload)>;

    explicit FrameRelay(quint16 serverPort) : m_serverPort(serverPort)
    {
        m_listener.listen(QHostAddress::LocalHost, 0);
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] { accept(); });
    }

    quint16 port() const { return m_listener.serverPort(); }
    int connections() const { return int(m_pairs.size()); }
    void inject(int connection, const QByteArray &payload)
    {
        m_pairs[size_t(connection)]->client->write(frameOf(payload));
    }

    OnFrame onFrame;

private:
    struct Pair
    {
        QTcpSocket *client = nullptr;
        QTcpSocket server;
        QByteArray pending;
        bool isUpgraded = false;
    };

    static QByteArray frameOf(const QByteArray &payload)
    {
        QByteArray head(1, '\x82'); // final, binary
        if (payload.size() < 126) {
            head.append(char(payload.size()));
        } else {
            head.append(char(126));
            head.append(char(payload.size() >> 8)).append(char(payload.size() & 0xff));
        }
        return head + payload;
    }

    void accept()
    {
        while (QTcpSocket *client = m_listener.nextPendingConnection()) {
            m_pairs.push_back(std::make_unique<Pair>());
            const int number = int(m_pairs.size()) - 1;
            Pair *pair = m_pairs.back().get();
            pair->client = client;
            pair->server.connectToHost(QHostAddress::LocalHost, m_serverPort);
            QObject::connect(
                client, &QTcpSocket::readyRead, &pair->server, [pair] { pair->server.write(pair->client->readAll()); });
            QObject::connect(&pair->server, &QTcpSocket::readyRead, client, [this, number] { fromServer(number); });
            QObject::connect(client, &QTcpSocket::disconnected, &pair->server, &QTcpSocket::disconnectFromHost);
            QObject::connect(&pair->server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        }
    }

    void fromServer(int number)
    {
        Pair &pair = *m_pairs[size_t(number)];
        pair.pending += pair.server.readAll();
        if (!pair.isUpgraded) {
            const qsizetype end = pair.pending.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            pair.client->write(pair.pending.first(end + 4));
            pair.pending.remove(0, end + 4);
            pair.isUpgraded = true;
        }
        while (passFrame(number, pair)) { }
    }

    /// The server's frames are unmasked and, in these tests, shorter than 64 KiB.
    bool passFrame(int number, Pair &pair)
    {
        const auto byteAt = [&pair](qsizetype i) { return quint8(pair.pending[i]); };
        if (pair.pending.size() < 4)
            return false;
        const bool isLong = (byteAt(1) & 0x7f) == 126;
        const qsizetype size = isLong ? (byteAt(2) << 8 | byteAt(3)) : (byteAt(1) & 0x7f);
        const qsizetype head = isLong ? 4 : 2;
        if (pair.pending.size() < head + size)
            return false;
        const QByteArray frame = pair.pending.first(head + size);
        pair.pending.remove(0, frame.size());
        if (quint8(frame[0]) == 0x82 && onFrame) {
            const QList<QByteArray> instead = onFrame(number, frame.sliced(head));
            for (const QByteArray &payload : instead)
                pair.client->write(frameOf(payload));
        } else {
            pair.client->write(frame);
        }
        return true;
    }

    QTcpServer m_listener;
    quint16 m_serverPort;
    std::vector<std::unique_ptr<Pair>> m_pairs;
};

} // namespace barto
