// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// What the door does with a request: answer it as HTTP, or let it in as a session.

#include "server/gateway/accesstable.h"
#include "server/gateway/gatewaysettings.h"
#include "server/gateway/httprequest.h"

#include <variant>

namespace barto {

/// An answer that ends the connection.
struct HttpAnswer
{
    int status = 404;
    QByteArray
        phrase; ///< in the status line; agents and operators see nothing else of an answer, so it says what to do
    QByteArray body;
};
QByteArray httpText(const HttpAnswer &answer);

/// What a session is made of.
struct Ticket
{
    enum class Kind { Agent, Operator };
    Kind kind = Kind::Agent;
    SessionId session = 0;
    QString name;
    QString address;
    bool encrypted = false;
    bool sealed = false;
    QByteArray challenge; ///< where sealed
    QStringList certificateNames;
    QString tlsProtocol;
    QString tlsCipher;
    Role role = Role::Viewer;
    int thread = 0; ///< that serves it
};

/// What is known of a connection before its request is read.
struct Visit
{
    QString address;
    bool encrypted = false;
    bool requireNameMatch = false;
    bool isRevoked = false; ///< its client certificate
    QStringList certificateNames;
    QString tlsProtocol; ///< "TLSv1.3"; empty without TLS
    QString tlsCipher;
};

/// What the server is willing to do just now.
struct DoorPolicy
{
    AccessTable access;
    bool ready = false;
    bool seals = false; ///< frames to agents
};

std::variant<HttpAnswer, Ticket> admit(const HttpRequest &request, const Visit &visit, const DoorPolicy &policy);

/// What somebody calls itself, for people: its certificate's name, else that in the request; empty where neither can be
/// shown. Nothing of it is proved.
QString claimedName(const HttpRequest &request, const Visit &visit);

extern const QString plainSubprotocol; ///< barto.v1
extern const QString sealedSubprotocol; ///< barto.v1.ed25519

} // namespace barto
