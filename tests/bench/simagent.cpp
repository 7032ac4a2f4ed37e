// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/bench/simagent.h"

#include <QSslSocket>
#include <QtEndian>

#include <sys/resource.h>

namespace barto::bench {

namespace {

enum Opcode : quint8 { Binary = 2, Close = 8, Ping = 9, Pong = 10 };

constexpr quint8 lastFragment = 0x80;
constexpr quint8 masked = 0x80;

} // namespace

SimAgent::SimAgent(const Place &place, const QString &name, QObject *parent)
    : SimAgent(place, Identity{name, ClientId::make(), {name, {}, {}, {}, {}, {}, {}, {}}}, parent)
{
}

SimAgent::SimAgent(const Place &place, Identity identity, QObject *parent)
    : QObject(parent), m_place(place), m_identity(std::move(identity))
{
}

SimAgent::~SimAgent()
{
    if (m_socket)
        m_socket->disconnect(this); // it says disconnected while it is destroyed
}

void SimAgent::connectNow()
{
    const auto lose = [this] { Q_EMIT lost(m_socket->errorString()); };
    if (m_place.encrypted) {
        auto *socket = new QSslSocket(this);
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket = socket;
        connect(socket, &QSslSocket::encrypted, this, &SimAgent::sayUpgrade);
        socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_place.port);
    } else {
        m_socket = new QTcpSocket(this);
        connect(m_socket, &QTcpSocket::connected, this, &SimAgent::sayUpgrade);
        m_socket->bind(m_identity.address);
        m_socket->connectToHost(QStringLiteral("127.0.0.1"), m_place.port);
    }
    connect(m_socket, &QTcpSocket::readyRead, this, &SimAgent::read);
    connect(m_socket, &QTcpSocket::disconnected, this, lose);
    connect(m_socket, &QTcpSocket::errorOccurred, this, lose);
}

void SimAgent::sayUpgrade()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->write("GET /v1/ws/worker?name=" + m_identity.name.toUtf8()
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Protocol: barto.v1\r\n\r\n");
}

void SimAgent::beat()
{
    if (m_isUpgraded)
        write(Ping, {});
}

void SimAgent::send(const WorkerMessage &message)
{
    write(Binary, encode(message));
}

/// Frames of clients are masked; a key of zeros leaves the payload as it is.
void SimAgent::write(quint8 opcode, const QByteArray &payload)
{
    QByteArray frame;
    frame.append(char(lastFragment | opcode));
    if (payload.size() < 126) {
        frame.append(char(masked | quint8(payload.size())));
    } else {
        Q_ASSERT(payload.size() < 65536);
        const quint16 size = qToBigEndian(quint16(payload.size()));
        frame.append(char(masked | 126)).append(reinterpret_cast<const char *>(&size), sizeof(size));
    }
    frame.append(4, '\0').append(payload);
    m_socket->write(frame);
}

void SimAgent::read()
{
    if (std::exchange(m_isReading, true))
        return; // a TLS socket says readyRead within its own read and write
    while (m_socket->bytesAvailable() > 0) {
        m_buffer += m_socket->readAll();
        if (m_isUpgraded || readHead())
            while (readFrame()) { }
    }
    m_isReading = false;
    if (m_buffer.isEmpty())
        m_buffer = {}; // a buffer for each of ten thousand would be something
}

bool SimAgent::readHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    if (!m_buffer.startsWith("HTTP/1.1 101")) {
        Q_EMIT lost(QString::fromLatin1(m_buffer.left(m_buffer.indexOf('\r'))));
        return false;
    }
    m_buffer.remove(0, end + 4);
    m_isUpgraded = true;
    Hello hello;
    hello.client = m_identity.client;
    hello.facts = m_identity.facts;
    send(hello);
    return true;
}

bool SimAgent::readFrame()
{
    if (m_buffer.size() < 2)
        return false;
    quint64 size = quint8(m_buffer[1]) & 0x7f;
    qsizetype head = 2;
    if (size >= 126) {
        const qsizetype width = size == 126 ? 2 : 8;
        head += width;
        if (m_buffer.size() < head)
            return false;
        size = width == 2 ? qFromBigEndian<quint16>(m_buffer.constData() + 2)
                          : qFromBigEndian<quint64>(m_buffer.constData() + 2);
    }
    if (quint64(m_buffer.size() - head) < size)
        return false;
    const QByteArray payload = m_buffer.mid(head, qsizetype(size));
    const quint8 opcode = quint8(m_buffer[0]) & 0x0f;
    m_buffer.remove(0, head + qsizetype(size));
    if (opcode == Ping)
        write(Pong, payload);
    else if (opcode == Pong)
        Q_EMIT pong();
    else if (opcode == Close)
        Q_EMIT lost(QString::fromUtf8(payload.mid(2)));
    else if (opcode == Binary && !m_isWelcome) {
        m_isWelcome = true;
        if (const Result<ServerMessage> message = decodeServerMessage(payload))
            confirm(*message);
        Q_EMIT welcome();
    } else if (opcode == Binary) {
        if (const Result<ServerMessage> message = decodeServerMessage(payload))
            Q_EMIT said(*message);
    }
    return true;
}

void SimAgent::confirm(const ServerMessage &welcome)
{
    if (const auto *sent = std::get_if<Welcome>(&welcome))
        m_schedules = sent->schedules;
    SchedulesConfirmed confirmed;
    for (const Schedule &schedule : m_schedules)
        confirmed.schedules.push_back({schedule.name, scheduleRevision(schedule), {}});
    send(confirmed);
}

qint64 raiseOpenFiles()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    return qint64(limit.rlim_cur);
}

} // namespace barto::bench
