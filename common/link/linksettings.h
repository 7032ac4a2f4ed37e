// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/link/backoff.h"
#include "common/security/signingkey.h"
#include "common/security/tlssettings.h"

#include <QString>

#include <chrono>

namespace barto {

/// Where and how a Link connects.
struct LinkSettings
{
    enum class Peer {
        Agent, ///< /v1/ws/worker: may be sealed, reconnects for ever
        Operator, ///< /v1/ws/cli: never sealed
    };
    Peer peer = Peer::Agent;
    bool once = false; ///< one attempt; the link stays closed afterwards (barto-cli)

    bool encrypted = false; ///< prefix = "wss"
    QString host;
    quint16 port = 0;
    QString name; ///< this client's or operator's name
    QString token; ///< api_key; empty: none is sent
    TlsClientSettings tls;
    PublicKeys serverKeys; ///< server_public_key; empty: seals are not checked

    std::chrono::milliseconds connectTimeout{30'000}; ///< until the upgrade is done
    std::chrono::milliseconds heartbeat{5'000};
    std::chrono::milliseconds heartbeatTimeout{15'000}; ///< without any received byte
    std::chrono::milliseconds steadyAfter{10'000}; ///< open for so long, the backoff starts anew
    BackoffSettings backoff;

    qint64 maxMessageBytes = 16 * 1024 * 1024; ///< a larger one closes the link
    qint64 lowMark = 64 * 1024; ///< `drained` when the unsent bytes fall to this
};

/// Why a link could not be opened or ended, for programs that give advice. The Error beside it has the words.
enum class LinkFault {
    None,
    UnknownHost, ///< Unreachable
    ConnectionRefused, ///< Unreachable: nobody listens there
    NetworkDown, ///< Unreachable: no route, network away, connection cut
    TimedOut, ///< Timeout: no answer, or silence for heartbeatTimeout
    Tls, ///< Refused: the server's certificate is not trusted, or it wants one of us
    TlsFiles, ///< Config: our own certificate files cannot be used
    Token, ///< Refused: HTTP 401
    Denied, ///< Refused: the server said why (HTTP 403, 503)
    NotBarto, ///< Protocol: something else answers there, or speaks another version
    BadSeal, ///< Protocol: a frame not sealed by a key of ours
    BadMessage, ///< Protocol, TooLarge: the stream could not be read
    ClosedByServer, ///< Cancelled: a regular end; the detail has the server's reason
    ClosedByUs, ///< Cancelled: close()
};

} // namespace barto
