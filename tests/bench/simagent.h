// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/servermessage.h"
#include "common/message/workermessage.h"

#include <QHostAddress>
#include <QObject>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace barto::bench {

/// An agent that has nothing to do, in a few KiB: speaks barto's own protocol over a WebSocket that it frames itself,
/// says Hello, confirms its schedules, keeps the heartbeat. Thousands of them fit into one thread, whose event
/// dispatcher should be an EpollDispatcher.
class SimAgent : public QObject
{
    Q_OBJECT
public:
    struct Place
    {
        quint16 port = 0;
        bool encrypted = false; ///< the server's certificate is not looked at
    };
    struct Identity
    {
        QString name;
        ClientId client = ClientId::make();
        HostFacts facts;
        QHostAddress address = QHostAddress(QHostAddress::AnyIPv4); ///< to connect from
    };
    SimAgent(const Place &place, const QString &name, QObject *parent = nullptr);
    SimAgent(const Place &place, Identity identity, QObject *parent = nullptr);
    ~SimAgent() override;

    void connectNow();
    void beat(); ///< a ping
    void send(const WorkerMessage &message);

    bool isWelcome() const { return m_isWelcome; }
    const Schedules &schedules() const { return m_schedules; } ///< as confirmed

Q_SIGNALS:
    void welcome();
    void said(const barto::ServerMessage &message); ///< after the welcome
    void pong();
    void lost(const QString &reason);

private:
    void sayUpgrade();
    void read();
    bool readHead();
    bool readFrame();
    void confirm(const ServerMessage &welcome);
    void write(quint8 opcode, const QByteArray &payload);

    Place m_place;
    Identity m_identity;
    Schedules m_schedules;
    QTcpSocket *m_socket = nullptr;
    QByteArray m_buffer;
    bool m_isUpgraded = false;
    bool m_isWelcome = false;
    bool m_isReading = false;
};

/// Raises this process's limit of open files as far as it goes; the limit.
qint64 raiseOpenFiles();

} // namespace barto::bench
