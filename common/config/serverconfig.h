// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/config/configsources.h"
#include "common/config/mariadbconfig.h"
#include "common/config/secret.h"
#include "common/config/tracingconfig.h"
#include "common/job/schedule.h"

#include <QMap>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

namespace barto {

/// `[server.tls]`. Paths are absolute.
struct TlsListenConfig
{
    QString ip = QStringLiteral("0.0.0.0");
    quint16 port = 20000;
    QString certFilePath;
    QString keyFilePath;
    QString clientCaCert; ///< set = mutual TLS: every client must show a certificate of this CA
    QString clientCrl; ///< needs clientCaCert
    bool requireNameMatch = false; ///< an agent may only be the client its certificate names; needs clientCaCert

    friend bool operator==(const TlsListenConfig &, const TlsListenConfig &) = default;
};

/// `[server]`, also written `[actix]`.
struct ListenConfig
{
    int workers = std::clamp(QThread::idealThreadCount(), 1, 8); ///< I/O threads for agents
    QString ip = QStringLiteral("0.0.0.0");
    quint16 port = 20000;
    std::optional<TlsListenConfig> tls;
    std::chrono::milliseconds heartbeatTimeout = std::chrono::seconds(15);
    int maxConnections = 20000; ///< 0 = no limit
    int maxConnectionsPerAddress = 1000; ///< 0 = no limit

    /// False if TLS listens on the very same address and port, which then is the only listener.
    bool hasPlainListener() const { return !tls || tls->ip != ip || tls->port != port; }

    friend bool operator==(const ListenConfig &, const ListenConfig &) = default;
};

struct RetentionConfig
{
    bool isSet = false; ///< `keep` or `keep_failed` stands in the configuration: then history is cleaned up every night
    std::chrono::seconds keep = std::chrono::hours(24 * 90); ///< of finished runs
    std::chrono::seconds keepFailed = keep; ///< of those that failed; `keep` unless set

    friend bool operator==(const RetentionConfig &, const RetentionConfig &) = default;
};

/// One `[[access]]`: an operator's token and what it allows. Each role may do what those before it may.
struct AccessConfig
{
    enum class Role : quint8 { Viewer, Operator, Admin };
    QString name;
    QByteArray tokenHash; ///< 32 bytes, BLAKE2b-256 of the token
    Role role = Role::Viewer;

    friend bool operator==(const AccessConfig &, const AccessConfig &) = default;
};

/// bartos.toml.
struct ServerConfig
{
    Secret signingKey; ///< 32 bytes (an Ed25519 seed), or empty: messages are not sealed
    Secret apiKey; ///< empty = no token asked for
    ListenConfig listen;
    std::optional<MariaDbConfig> mariadb; ///< none = SQLite at sqlitePath
    QString sqlitePath; ///< absolute; empty with MariaDB
    TracingConfig tracing;
    QString defaultTimezone; ///< already filled into the schedules
    RetentionConfig retention;
    std::vector<AccessConfig> access;
    QMap<QString, Schedules> schedules; ///< by client; all checked, names unique per client

    friend bool operator==(const ServerConfig &, const ServerConfig &) = default;
};

/// Reads and checks everything. Error::Config holds all faults found, one per line ("<file>:<line>:<column>: ..."), in
/// the order of the file; no secret is ever quoted.
Result<Loaded<ServerConfig>> loadServerConfig(const ConfigSources &sources);

/// The keys ("server.port") that differ and that a hot reload cannot apply: everything but schedules, defaults,
/// retention and access. Values are not told.
QStringList changesNeedingRestart(const ServerConfig &running, const ServerConfig &loaded);

} // namespace barto
