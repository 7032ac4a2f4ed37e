// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/feed/profile.h"

namespace barto {

using namespace std::chrono_literals;

QString Profile::place() const
{
    const bool isAddress6 = host.contains(QLatin1Char(':'));
    return (isAddress6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(port);
}

LinkSettings linkSettingsOf(const Profile &profile, const QString &userName, const Secret &token)
{
    LinkSettings settings;
    settings.peer = LinkSettings::Peer::Operator;
    settings.encrypted = profile.isEncrypted;
    settings.host = profile.host;
    settings.port = profile.port;
    settings.name = userName;
    settings.token = QString::fromUtf8(token.reveal());
    settings.tls = {profile.caCert, profile.clientCert, profile.clientKey};
    settings.connectTimeout = 10s;
    settings.backoff.most = 15s; // somebody sits and waits
    return settings;
}

Profile profileOf(const CliConfig &config, const QString &name)
{
    return {name, config.bartos.host, config.bartos.port, config.bartos.isTls(), config.bartos.caCert,
        config.bartos.clientCert, config.bartos.clientKey};
}

} // namespace barto
