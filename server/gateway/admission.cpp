// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/admission.h"

#include "common/security/sealing.h"

#include <QUrlQuery>

#include <algorithm>

namespace barto {

const QString plainSubprotocol = QStringLiteral("barto.v1");
const QString sealedSubprotocol = QStringLiteral("barto.v1.ed25519");

namespace {

QByteArray tokenOf(const HttpRequest &request)
{
    const QByteArray value = request.header("authorization");
    constexpr QByteArrayView scheme = "bearer ";
    if (value.size() < scheme.size() || value.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return value.sliced(scheme.size()).trimmed();
}

std::optional<HttpAnswer> plainPage(const HttpRequest &request, bool ready)
{
    const bool isRead = request.method == "GET" || request.method == "HEAD";
    if (isRead && request.path == "/healthz")
        return HttpAnswer{200, "OK", "ok\n"};
    if (isRead && request.path == "/readyz")
        return ready ? HttpAnswer{200, "OK", "ready\n"} : HttpAnswer{503, "Service Unavailable", "not ready\n"};
    return std::nullopt;
}

bool isUpgrade(const HttpRequest &request)
{
    return request.method == "GET" && request.headerHas("upgrade", "websocket")
        && request.headerHas("connection", "upgrade");
}

std::variant<HttpAnswer, Ticket> admitAgent(
    const HttpRequest &request, const Visit &visit, const DoorPolicy &policy, Ticket ticket)
{
    const QString wanted = policy.seals ? sealedSubprotocol : plainSubprotocol;
    if (!request.headerHas("sec-websocket-protocol", wanted.toLatin1())) {
        if (request.headerHas("sec-websocket-protocol", sealedSubprotocol.toLatin1()))
            return HttpAnswer{
                403, "This server does not seal its messages: remove server_public_key, or set signing_key", {}};
        return HttpAnswer{403, "This server speaks the WebSocket subprotocol " + wanted.toLatin1(), {}};
    }
    ticket.sealed = policy.seals;
    if (ticket.sealed) {
        const QUrlQuery query(QString::fromLatin1(request.query));
        const auto challenge = challengeFromText(query.queryItemValue(QStringLiteral("challenge")));
        if (!challenge)
            return HttpAnswer{403, "A challenge of 16 bytes (base64url) is missing", {}};
        ticket.challenge = *challenge;
    }
    if (visit.requireNameMatch && !visit.certificateNames.contains(ticket.name))
        return HttpAnswer{403, "The certificate's CN and DNS names do not have this client's name", {}};
    return ticket;
}

std::variant<HttpAnswer, Ticket> admitUpgrade(
    const HttpRequest &request, const Visit &visit, const DoorPolicy &policy, Ticket ticket)
{
    if (visit.isRevoked)
        return HttpAnswer{403, "The client certificate is revoked", {}};
    if (!isUpgrade(request))
        return HttpAnswer{426, "Upgrade Required", "This is a WebSocket.\n"};
    const QUrlQuery query(QString::fromLatin1(request.query));
    const QString name = query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded);
    if (!checkedName(QStringLiteral("client"), name))
        return HttpAnswer{403, "The name is missing or has characters that names must not have", {}};
    ticket.name = name;
    if (ticket.kind == Ticket::Kind::Agent)
        return admitAgent(request, visit, policy, std::move(ticket));
    if (!request.headerHas("sec-websocket-protocol", plainSubprotocol.toLatin1()))
        return HttpAnswer{403, "This server speaks the WebSocket subprotocol " + plainSubprotocol.toLatin1(), {}};
    return ticket;
}

} // namespace

QByteArray httpText(const HttpAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + answer.phrase + "\r\n";
    if (answer.status == 401)
        text += "WWW-Authenticate: Bearer\r\n";
    if (answer.status == 426)
        text += "Upgrade: websocket\r\n";
    text += "Content-Type: text/plain\r\nContent-Length: " + QByteArray::number(answer.body.size())
        + "\r\nX-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'"
          "\r\nConnection: close\r\n\r\n"
        + answer.body;
    return text;
}

QString claimedName(const HttpRequest &request, const Visit &visit)
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    QStringList names = visit.certificateNames;
    names.append(query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded));
    const auto found = std::find_if(names.begin(), names.end(),
        [](const QString &name) { return checkedName(QStringLiteral("client"), name).has_value(); });
    return found == names.end() ? QString() : *found;
}

std::variant<HttpAnswer, Ticket> admit(const HttpRequest &request, const Visit &visit, const DoorPolicy &policy)
{
    if (const std::optional<HttpAnswer> page = plainPage(request, policy.ready))
        return *page;
    Ticket ticket;
    ticket.tlsProtocol = visit.tlsProtocol;
    ticket.tlsCipher = visit.tlsCipher;
    ticket.address = visit.address;
    ticket.encrypted = visit.encrypted;
    ticket.certificateNames = visit.certificateNames;
    bool isAdmitted = false;
    QString ruleName;
    if (request.path == "/v1/ws/worker") {
        isAdmitted = policy.access.admitsAgent(tokenOf(request));
    } else if (request.path == "/v1/ws/cli") {
        ticket.kind = Ticket::Kind::Operator;
        if (const auto admitted = policy.access.admitOperator(tokenOf(request))) {
            isAdmitted = true;
            ticket.role = admitted->role;
            ruleName = admitted->rule;
        }
    } else {
        return HttpAnswer{404, "Not Found", "There is nothing here.\n"};
    }
    if (!isAdmitted)
        return HttpAnswer{401, "Unauthorized", {}};
    auto outcome = admitUpgrade(request, visit, policy, std::move(ticket));
    if (auto *let = std::get_if<Ticket>(&outcome); let && !ruleName.isEmpty())
        let->name = ruleName;
    return outcome;
}

} // namespace barto
