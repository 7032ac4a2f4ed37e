// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/security/signingkey.h"
#include "common/security/tlssettings.h"
#include "server/gateway/peer.h"

#include <chrono>
#include <optional>
#include <vector>

namespace barto {

/// `[server]` or `[server.tls]`
struct ListenSettings
{
    QString address; ///< an IP address, "localhost", or "*"
    quint16 port = 0; ///< 0: any free one
    std::optional<TlsServerSettings> tls;
};

struct GatewaySettings
{
    std::vector<ListenSettings> listeners; ///< a plain one at the place of an encrypted one is left out
    int workers = 1; ///< I/O threads for agents, 1 to 64; operators have one more
    QString apiKey; ///< empty: everybody is admitted
    AccessRules access;
    std::optional<SigningKey> signingKey; ///< with it every frame to an agent is sealed

    std::chrono::milliseconds heartbeat{5'000};
    std::chrono::milliseconds heartbeatTimeout{15'000};
    std::chrono::milliseconds handshakeTimeout{10'000}; ///< from the connection to the end of the upgrade
    std::chrono::milliseconds helloTimeout{10'000}; ///< from the upgrade to an agent's Hello
    std::chrono::milliseconds stopTimeout{2'000}; ///< for farewells
    std::chrono::milliseconds refusalWindow{60'000}; ///< within which equal refusals are told once

    int maxConnections = 20'000;
    int maxConnectionsPerAddress = 2'000;
    qint64 maxHeaderBytes = 8 * 1024;
    qint64 maxWorkerMessageBytes = 4 * 1024 * 1024;
    qint64 maxRequestBytes = 1024 * 1024;
    qint64 maxReplyBytes = 1024 * 1024;
    qint64 replyLowMark = 256 * 1024;
    qint64 maxUnsentBytes = 64 * 1024 * 1024; ///< a peer that lets more gather is closed
};

} // namespace barto
