// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/clisession.h"

#include "cli/failuretext.h"

namespace barto {

namespace {

LinkSettings linkSettings(const CliConfig &config)
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
    settings.connectTimeout = std::chrono::seconds(10); // somebody sits and waits
    return settings;
}

} // namespace

CliSession::CliSession(const OnlineCommand &command, const CliConfig &config, const QString &configPath,
    const Screen &screen, const Clock &clock, QObject *parent)
    : QObject(parent), m_link(linkSettings(config), clock), m_client(m_link),
      m_configPath(configPath), m_context{m_client, screen.out, screen.notes, screen.terminal, screen.noteTerminal,
                                    clock, Zone::local(), [this](const Error &error) { return explain(error); }},
      m_command(std::visit([this](const auto &options) { return makeCommand(options, m_context); }, command))
{
    connect(m_command.get(), &Command::finished, this, &CliSession::finished);
}

CliSession::~CliSession() = default;

void CliSession::start()
{
    m_command->start(); // its requests wait for the link
    m_link.open();
}

Failure CliSession::explain(const Error &error) const
{
    return explainFailure(error, m_link.isOpen() ? LinkFault::None : m_link.fault(), m_configPath);
}

} // namespace barto
