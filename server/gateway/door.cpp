// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/door.h"

#include "common/base/filedescriptor.h"
#include "common/base/handover.h"
#include "server/gateway/gatewaylog.h"
#include "server/gateway/lobby.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace barto {

using namespace std::chrono_literals;

namespace {

/// Gives descriptors away instead of making sockets of them.
class Listener : public QTcpServer
{
public:
    Listener(std::function<void(qintptr)> accepted, QObject *parent)
        : QTcpServer(parent), m_accepted(std::move(accepted))
    {
        setListenBacklogSize(1024); // a fleet comes back all at once
        connect(this, &QTcpServer::acceptError, this, [this] {
            // Out of descriptors, mostly. Qt stops accepting then, for ever.
            qCWarning(lcGateway).noquote() << "Connections cannot be accepted:" << errorString();
            QTimer::singleShot(1s, this, [this] { resumeAccepting(); });
        });
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_accepted(descriptor); }

private:
    std::function<void(qintptr)> m_accepted;
};

std::optional<QHostAddress> addressFromText(const QString &text)
{
    if (text == u"*")
        return QHostAddress(QHostAddress::Any);
    if (text == u"localhost")
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(text);
    return address.isNull() ? std::nullopt : std::optional(address);
}

QString peerOf(qintptr descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof(storage);
    if (::getpeername(int(descriptor), reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return {};
    const QHostAddress address(reinterpret_cast<const sockaddr *>(&storage));
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4).toString() : address.toString();
}

} // namespace

Door::Door(const GatewaySettings &settings, RefusalSink &refusals)
    : m_maxConnections(settings.maxConnections), m_maxPerAddress(settings.maxConnectionsPerAddress),
      m_refusals(refusals, settings.refusalWindow, this)
{
}

Door::~Door() = default;

Result<quint16> Door::listen(const ListenSettings &listener)
{
    const std::optional<QHostAddress> address = addressFromText(listener.address);
    if (!address)
        return fail(Error::Code::Config,
            QStringLiteral("'%1' is not an address to listen on; give an IP address such as 0.0.0.0")
                .arg(listener.address));
    auto *server = new Listener([this, index = m_listeners](qintptr descriptor) { welcome(descriptor, index); }, this);
    if (!server->listen(*address, listener.port)) {
        const bool isTaken = server->serverError() == QAbstractSocket::AddressInUseError;
        return fail(isTaken ? Error::Code::Conflict : Error::Code::Io,
            QStringLiteral("cannot listen on %1, port %2: %3")
                .arg(listener.address)
                .arg(listener.port)
                .arg(server->errorString()));
    }
    ++m_listeners;
    return server->serverPort();
}

void Door::welcome(qintptr descriptor, size_t listener)
{
    const auto owned = std::make_shared<FileDescriptor>(int(descriptor));
    const QString address = peerOf(descriptor);
    if (!hasRoomFor(address))
        return;
    ++m_total;
    ++m_perAddress[address];
    Lobby *lobby = m_lobbies[m_turn++ % m_lobbies.size()];
    post(lobby, [lobby, owned, address, listener] { lobby->receive(owned->release(), address, listener); });
}

bool Door::hasRoomFor(const QString &address)
{
    if (m_total >= m_maxConnections) {
        m_refusals.add(
            {address, {}, QStringLiteral("there are %1 connections already (max_connections)").arg(m_total)});
        return false;
    }
    if (m_perAddress.value(address) >= m_maxPerAddress) {
        m_refusals.add({address, {},
            QStringLiteral("it has %1 connections already (max_connections_per_address)")
                .arg(m_perAddress.value(address))});
        return false;
    }
    return true;
}

void Door::forget(const QString &address)
{
    --m_total;
    if (--m_perAddress[address] <= 0)
        m_perAddress.remove(address);
}

void Door::shut()
{
    m_refusals.flush();
    const QList<QTcpServer *> all = findChildren<QTcpServer *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(all);
}

} // namespace barto
