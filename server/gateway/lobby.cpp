// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/lobby.h"

#include "common/base/handover.h"
#include "server/gateway/sessionhost.h"
#include "server/gateway/visitor.h"

#include <QSslCertificate>
#include <QSslCipher>

#include <algorithm>

#include <malloc.h>

namespace barto {

namespace {

QStringList namesOf(const QList<QSslCertificate> &chain)
{
    if (chain.isEmpty())
        return {};
    QStringList names = chain.front().subjectInfo(QSslCertificate::CommonName);
    names += chain.front().subjectAlternativeNames().values(QSsl::DnsEntry);
    names.removeDuplicates();
    return names;
}

bool revokesAny(const RevocationList &revoked, const QList<QSslCertificate> &chain)
{
    return std::any_of(chain.begin(), chain.end(),
        [&revoked](const QSslCertificate &certificate) { return revoked.revokes(certificate); });
}

bool isRefusal(const HttpAnswer &answer)
{
    return answer.status == 401 || answer.status == 403;
}

} // namespace

Lobby::Lobby(int index, int count, const GatewaySettings &settings, RefusalSink &refusals)
    : m_index(index), m_count(count), m_settings(settings), m_refusals(refusals, settings.refusalWindow, this),
      m_turn(size_t(index))
{
    m_policy.access = AccessTable(settings.apiKey, settings.access);
    m_policy.seals = settings.signingKey.has_value();
}

Lobby::~Lobby() = default;

void Lobby::setTls(size_t listener, std::optional<ListenerTls> tls)
{
    m_tls.resize(std::max(m_tls.size(), listener + 1));
    m_tls[listener] = std::move(tls);
}

void Lobby::receive(int descriptor, const QString &address, size_t listener)
{
    m_mostPresent = std::max(m_mostPresent, ++m_present);
    const std::optional<ListenerTls> &tls = m_tls[listener];
    auto *visitor
        = new Visitor(descriptor, address, tls ? std::optional(tls->configuration) : std::nullopt, m_settings, this);
    connect(visitor, &Visitor::left, this, [this, address] {
        countOut();
        Q_EMIT left(address);
    });
    connect(visitor, &Visitor::refused, this, [this](const Refusal &refusal) { m_refusals.add(refusal); });
    connect(visitor, &Visitor::requested, this,
        [this, visitor, listener](const QByteArray &head) { decide(*visitor, listener, head); });
    visitor->start();
}

void Lobby::decide(Visitor &visitor, size_t listener, const QByteArray &head)
{
    const Result<HttpRequest> request = parseHttpRequest(head);
    if (!request) {
        m_refusals.add({visitor.address(), {}, QStringLiteral("400 Bad Request: ") + request.error().detail});
        return visitor.answer({400, "Bad Request", {}});
    }
    const std::optional<ListenerTls> &tls = m_tls[listener];
    const QList<QSslCertificate> certificates = visitor.certificates();
    Visit visit;
    visit.address = visitor.address();
    visit.encrypted = tls.has_value();
    visit.requireNameMatch = tls && tls->requireNameMatch;
    visit.isRevoked = tls && revokesAny(tls->revoked, certificates);
    visit.certificateNames = namesOf(certificates);
    const QSslCipher cipher = visitor.cipher();
    visit.tlsProtocol = cipher.protocolString();
    visit.tlsCipher = cipher.name();
    auto outcome = admit(*request, visit, m_policy);
    if (auto *ticket = std::get_if<Ticket>(&outcome))
        return handOver(visitor, std::move(*ticket));
    const auto &answer = std::get<HttpAnswer>(outcome);
    if (isRefusal(answer))
        m_refusals.add({visit.address, claimedName(*request, visit),
            QStringLiteral("%1 %2").arg(answer.status).arg(QString::fromLatin1(answer.phrase))});
    visitor.answer(answer);
}

void Lobby::handOver(Visitor &visitor, Ticket ticket)
{
    ticket.thread = ticket.kind == Ticket::Kind::Operator ? 0 : nextHost();
    const SessionId serial = m_lastSerial++ * SessionId(m_count) + SessionId(m_index) + 1;
    ticket.session = (serial << 8) | SessionId(ticket.thread);
    SessionHost *host = m_hosts[size_t(ticket.thread)];
    // From here on the socket belongs to the host's thread, which is alive: the lobbies' end before the hosts'.
    QTcpSocket *socket = visitor.takeSocket().release();
    countOut();
    socket->moveToThread(host->thread());
    post(
        host, [host, socket, ticket = std::move(ticket)] { host->adopt(std::unique_ptr<QTcpSocket>(socket), ticket); });
}

/// After a flood, glibc would keep 100 MB and more of what its handshakes took.
void Lobby::countOut()
{
    constexpr int flood = 200;
    if (--m_present > 0 || m_mostPresent < flood)
        return;
    m_mostPresent = 0;
    ::malloc_trim(0);
}

int Lobby::nextHost()
{
    return int(1 + m_turn++ % (m_hosts.size() - 1));
}

void Lobby::shut()
{
    m_refusals.flush();
    const QList<Visitor *> all = findChildren<Visitor *>(Qt::FindDirectChildrenOnly);
    for (Visitor *visitor : all)
        visitor->disconnect(this);
    qDeleteAll(all);
}

} // namespace barto
