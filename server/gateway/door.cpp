// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/door.h"

#include "common/base/handover.h"
#include "server/gateway/gatewaylog.h"
#include "server/gateway/sessionhost.h"
#include "server/gateway/visitor.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslCipher>
#include <QTimer>

#include <algorithm>

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

QStringList namesOf(const QList<QSslCertificate> &chain)
{
    if (chain.isEmpty())
        return {};
    QStringList names = chain.front().subjectInfo(QSslCertificate::CommonName);
    names += chain.front().subjectAlternativeNames().values(QSsl::DnsEntry);
    names.removeDuplicates();
    return names;
}

} // namespace

Door::Door(const GatewaySettings &settings) : m_settings(settings)
{
    m_policy.access = AccessTable(settings.apiKey, settings.access);
    m_policy.seals = settings.signingKey.has_value();
}

Door::~Door() = default;

Result<quint16> Door::listen(const ListenSettings &listener, std::optional<DoorTls> tls)
{
    const std::optional<QHostAddress> address = addressFromText(listener.address);
    if (!address)
        return fail(Error::Code::Config,
            QStringLiteral("'%1' is not an address to listen on; give an IP address such as 0.0.0.0")
                .arg(listener.address));
    const size_t index = m_tls.size();
    auto *server = new Listener([this, index](qintptr descriptor) { welcome(descriptor, index); }, this);
    if (!server->listen(*address, listener.port)) {
        const bool isTaken = server->serverError() == QAbstractSocket::AddressInUseError;
        return fail(isTaken ? Error::Code::Conflict : Error::Code::Io,
            QStringLiteral("cannot listen on %1, port %2: %3")
                .arg(listener.address)
                .arg(listener.port)
                .arg(server->errorString()));
    }
    m_tls.push_back(std::move(tls));
    return server->serverPort();
}

void Door::setHosts(std::vector<SessionHost *> hosts)
{
    m_hosts = std::move(hosts);
    m_load.assign(m_hosts.size(), 0);
}

void Door::welcome(qintptr descriptor, size_t listener)
{
    const QString address = peerOf(descriptor);
    if (!hasRoomFor(address)) {
        ::close(int(descriptor));
        return;
    }
    ++m_total;
    ++m_perAddress[address];
    const std::optional<DoorTls> &tls = m_tls[listener];
    auto *visitor
        = new Visitor(descriptor, address, tls ? std::optional(tls->configuration) : std::nullopt, m_settings, this);
    connect(visitor, &Visitor::left, this, [this, address] { forget(address); });
    connect(visitor, &Visitor::requested, this,
        [this, visitor, listener](const QByteArray &head) { decide(*visitor, listener, head); });
    visitor->start();
}

bool Door::hasRoomFor(const QString &address)
{
    if (m_total >= m_settings.maxConnections) {
        warnRarely(QStringLiteral("all"),
            QStringLiteral("A connection from %1 was closed: there are %2 already (max_connections).")
                .arg(address)
                .arg(m_total));
        return false;
    }
    if (m_perAddress.value(address) >= m_settings.maxConnectionsPerAddress) {
        warnRarely(address,
            QStringLiteral("A connection from %1 was closed: it has %2 already (max_connections_per_address).")
                .arg(address)
                .arg(m_perAddress.value(address)));
        return false;
    }
    return true;
}

void Door::decide(Visitor &visitor, size_t listener, const QByteArray &head)
{
    const Result<HttpRequest> request = parseHttpRequest(head);
    if (!request)
        return visitor.answer({400, "Bad Request", {}});
    const std::optional<DoorTls> &tls = m_tls[listener];
    const QList<QSslCertificate> certificates = visitor.certificates();
    Visit visit;
    visit.address = visitor.address();
    visit.encrypted = tls.has_value();
    visit.requireNameMatch = tls && tls->requireNameMatch;
    visit.isRevoked = tls
        && std::any_of(certificates.begin(), certificates.end(),
            [&tls](const QSslCertificate &certificate) { return tls->revoked.revokes(certificate); });
    visit.certificateNames = namesOf(certificates);
    const QSslCipher cipher = visitor.cipher();
    visit.tlsProtocol = cipher.protocolString();
    visit.tlsCipher = cipher.name();
    auto outcome = admit(*request, visit, m_policy);
    if (auto *ticket = std::get_if<Ticket>(&outcome))
        return handOver(visitor, std::move(*ticket));
    const auto &answer = std::get<HttpAnswer>(outcome);
    if (answer.status == 401 || answer.status == 403 || answer.status == 400)
        warnRarely(visitor.address(),
            QStringLiteral("A connection from %1 was refused: %2 %3.")
                .arg(visitor.address())
                .arg(answer.status)
                .arg(QString::fromLatin1(answer.phrase)));
    visitor.answer(answer);
}

void Door::handOver(Visitor &visitor, Ticket ticket)
{
    ticket.thread = ticket.kind == Ticket::Kind::Operator ? 0 : leastBusyHost();
    ticket.session = (++m_lastSerial << 8) | SessionId(ticket.thread);
    ++m_load[size_t(ticket.thread)];
    SessionHost *host = m_hosts[size_t(ticket.thread)];
    // From here on the socket belongs to the host's thread, which is alive: the door's ends before the hosts'.
    QTcpSocket *socket = visitor.takeSocket().release();
    socket->moveToThread(host->thread());
    post(
        host, [host, socket, ticket = std::move(ticket)] { host->adopt(std::unique_ptr<QTcpSocket>(socket), ticket); });
}

int Door::leastBusyHost() const
{
    return int(std::min_element(m_load.begin() + 1, m_load.end()) - m_load.begin());
}

void Door::release(int thread, const QString &address)
{
    --m_load[size_t(thread)];
    forget(address);
}

void Door::forget(const QString &address)
{
    --m_total;
    if (--m_perAddress[address] <= 0)
        m_perAddress.remove(address);
}

/// At most one line a minute for each address: strangers must not fill the log.
void Door::warnRarely(const QString &address, const QString &sentence)
{
    QElapsedTimer &last = m_lastWarning[address];
    if (last.isValid() && last.elapsed() < 60'000)
        return;
    if (m_lastWarning.size() > 1000)
        m_lastWarning.clear();
    m_lastWarning[address].start();
    qCWarning(lcGateway).noquote() << sentence;
}

void Door::shut()
{
    const QObjectList all = children();
    for (QObject *child : all) {
        child->disconnect(this);
        if (auto *listener = qobject_cast<QTcpServer *>(child))
            listener->close();
    }
    qDeleteAll(all);
}

} // namespace barto
