// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/settings.h"

#include <limits>

namespace barto {

namespace {

QString textOf(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

/// In the configuration 0 stands for no limit.
int limitOf(int configured)
{
    return configured == 0 ? std::numeric_limits<int>::max() : configured;
}

store::MariaDbSettings mariaDbSettings(const MariaDbConfig &config)
{
    store::MariaDbSettings settings;
    settings.host = config.host;
    settings.port = config.port;
    settings.login = {config.username, textOf(config.password)};
    settings.database = config.database;
    if (config.readonly)
        settings.readOnly = store::MariaDbLogin{config.readonly->username, textOf(config.readonly->password)};
    settings.unixSocket = config.options.unixSocket;
    settings.ssl = config.options.ssl;
    settings.sslCa = config.options.sslCa;
    settings.sslCert = config.options.sslCert;
    settings.sslKey = config.options.sslKey;
    settings.sslCipher = config.options.sslCipher;
    settings.connectTimeout = config.options.connectTimeout;
    return settings;
}

Role roleOf(AccessConfig::Role role)
{
    switch (role) {
    case AccessConfig::Role::Viewer:
        return Role::Viewer;
    case AccessConfig::Role::Operator:
        return Role::Operator;
    case AccessConfig::Role::Admin:
        return Role::Admin;
    }
    return Role::Viewer;
}

} // namespace

store::StoreSettings storeSettings(const ServerConfig &config)
{
    if (config.mariadb)
        return mariaDbSettings(*config.mariadb);
    return store::SqliteSettings{config.sqlitePath};
}

AccessRules accessRules(const ServerConfig &config)
{
    AccessRules rules;
    for (const AccessConfig &access : config.access) {
        // common/config has checked that these are 32 bytes.
        if (const Result<TokenHash> hash = TokenHash::fromText(QString::fromLatin1(access.tokenHash.toHex())))
            rules.push_back({access.name, *hash, roleOf(access.role)});
    }
    return rules;
}

Result<GatewaySettings> gatewaySettings(const ServerConfig &config)
{
    const ListenConfig &listen = config.listen;
    GatewaySettings settings;
    if (listen.hasPlainListener())
        settings.listeners.push_back({listen.ip, listen.port, {}});
    if (listen.tls) {
        const TlsListenConfig &tls = *listen.tls;
        settings.listeners.push_back({tls.ip, tls.port,
            TlsServerSettings{
                tls.certFilePath, tls.keyFilePath, tls.clientCaCert, tls.clientCrl, tls.requireNameMatch}});
    }
    settings.workers = listen.workers;
    settings.apiKey = textOf(config.apiKey);
    settings.access = accessRules(config);
    if (!config.signingKey.isEmpty()) {
        const Result<SigningKey> key = SigningKey::fromSeed(config.signingKey.reveal());
        if (!key)
            return fail(Error::Code::Config, QStringLiteral("signing_key: ") + key.error().detail);
        settings.signingKey = *key;
    }
    settings.heartbeatTimeout = listen.heartbeatTimeout;
    settings.heartbeat = std::min(settings.heartbeat, listen.heartbeatTimeout / 3);
    settings.maxConnections = limitOf(listen.maxConnections);
    settings.maxConnectionsPerAddress = limitOf(listen.maxConnectionsPerAddress);
    return settings;
}

} // namespace barto
