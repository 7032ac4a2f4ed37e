// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"

#include <QSslConfiguration>
#include <QString>

namespace barto {

/// `[server.tls]`. Paths of PEM files.
struct TlsServerSettings
{
    QString certFile; ///< the server's certificate, then the chain's others
    QString keyFile; ///< RSA or EC, without a pass phrase
    QString clientCaFile; ///< empty: no client certificates are asked for (otherwise every client must present one)
    QString clientCrlFile; ///< empty: none are revoked
    bool requireNameMatch = false; ///< an agent's name must be its certificate's CN or a DNS SAN

    friend bool operator==(const TlsServerSettings &, const TlsServerSettings &) = default;
};

/// `[bartos]` of agents and operators. Paths of PEM files.
struct TlsClientSettings
{
    QString caFile; ///< trust only this; empty: the system's authorities
    QString certFile; ///< empty: no client certificate
    QString keyFile;

    friend bool operator==(const TlsClientSettings &, const TlsClientSettings &) = default;
};

/// Reads and checks the files. Error::Config names the file and says what to do about it: missing, unreadable, not PEM,
/// expired or not yet valid, a key that is readable by others, encrypted, or that does not belong to the certificate.
Result<QSslConfiguration> serverConfiguration(const TlsServerSettings &settings, const Clock &clock);
Result<QSslConfiguration> clientConfiguration(const TlsClientSettings &settings, const Clock &clock);

} // namespace barto
