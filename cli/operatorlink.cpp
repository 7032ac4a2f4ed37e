// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/operatorlink.h"

namespace barto {

LinkSettings operatorLink(const CliConfig &config, std::chrono::seconds connectTimeout)
{
    LinkSettings settings;
    settings.peer = LinkSettings::Peer::Operator;
    settings.once = true;
    settings.encrypted = config.bartos.isTls();
    settings.host = config.bartos.host;
    settings.port = config.bartos.port;
    settings.name = config.name;
    settings.token = QString::fromUtf8(config.bartos.apiKey.reveal());
    settings.tls = {config.bartos.caCert, config.bartos.clientCert, config.bartos.clientKey};
    settings.connectTimeout = connectTimeout;
    return settings;
}

} // namespace barto
