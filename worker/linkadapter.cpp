// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/linkadapter.h"

namespace barto {

Result<LinkSettings> linkSettings(const WorkerConfig &config)
{
    LinkSettings settings;
    settings.encrypted = config.bartos.isTls();
    settings.host = config.bartos.host;
    settings.port = config.bartos.port;
    settings.name = config.name;
    settings.token = QString::fromUtf8(config.bartos.apiKey.reveal());
    settings.tls = {config.bartos.caCert, config.bartos.clientCert, config.bartos.clientKey};
    settings.connectTimeout = config.clientTimeout;
    settings.backoff.retryCount = config.retryCount;
    QStringList keys;
    for (const QByteArray &key : config.serverPublicKeys)
        keys += QString::fromLatin1(key.toBase64());
    const Result<PublicKeys> serverKeys = publicKeysFromBase64(keys);
    if (!serverKeys)
        return fail(Error::Code::Config, QStringLiteral("server_public_key: %1").arg(serverKeys.error().detail));
    settings.serverKeys = *serverKeys;
    return settings;
}

Result<std::unique_ptr<LinkAdapter>> LinkAdapter::create(const WorkerConfig &config, const Clock &clock)
{
    const Result<LinkSettings> settings = linkSettings(config);
    if (!settings)
        return tl::unexpected(settings.error());
    if (settings->encrypted) {
        // The link reads the files at each attempt; what is wrong with them now is better told at once.
        if (const auto files = clientConfiguration(settings->tls, clock); !files)
            return tl::unexpected(files.error());
    }
    return std::unique_ptr<LinkAdapter>(new LinkAdapter(*settings, clock));
}

LinkAdapter::LinkAdapter(const LinkSettings &settings, const Clock &clock) : m_link(settings, clock)
{
    connect(&m_link, &Link::opened, this, &ServerLink::opened);
    connect(&m_link, &Link::received, this, &ServerLink::received);
    connect(&m_link, &Link::closed, this, &ServerLink::closed);
}

} // namespace barto
