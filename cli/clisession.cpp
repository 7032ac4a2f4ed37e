// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/clisession.h"

#include "cli/failuretext.h"
#include "cli/operatorlink.h"

namespace barto {

CliSession::CliSession(const OnlineCommand &command, const CliConfig &config, const QString &configPath,
    const Screen &screen, const Clock &clock, QObject *parent)
    : QObject(parent), m_link(operatorLink(config, std::chrono::seconds(10)), clock), m_client(m_link),
      m_configPath(configPath), m_context{m_client, screen.out, screen.notes, screen.progress, screen.terminal,
                                    screen.noteTerminal, screen.format, clock, screen.zone,
                                    [this](const Error &error) { return explain(error); }},
      m_command(std::visit([this](const auto &options) { return makeCommand(options, m_context); }, command))
{
    connect(m_command.get(), &Command::finished, this, &CliSession::finished);
}

CliSession::~CliSession() = default;

void CliSession::start()
{
    m_context.progress.start();
    m_command->start(); // its requests wait for the link
    m_link.open();
}

Failure CliSession::explain(const Error &error) const
{
    return explainFailure(error, m_link.isOpen() ? LinkFault::None : m_link.fault(), m_configPath);
}

} // namespace barto
