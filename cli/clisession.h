// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commandline.h"
#include "common/config/cliconfig.h"
#include "common/link/link.h"

namespace barto {

/// One call of barto-cli that asks a server: the link, which tries once, the client over it, and the command. Lives in
/// the main thread, whose event loop must run.
class CliSession : public QObject
{
    Q_OBJECT

public:
    struct Screen
    {
        render::Output &out;
        render::Output &notes;
        render::Progress &progress;
        render::Terminal terminal; ///< of `out`
        render::Terminal noteTerminal;
        render::Format format = render::Format::Table;
        Zone zone = Zone::local();
    };

    CliSession(const OnlineCommand &command, const CliConfig &config, const QString &configPath, const Screen &screen,
        const Clock &clock, QObject *parent = nullptr);
    ~CliSession() override;

    void start();
    /// Ctrl+C: the command ends in its own way.
    void interrupt() { m_command->interrupt(); }

Q_SIGNALS:
    void finished(int exitCode);

private:
    Failure explain(const Error &error) const;

    Link m_link;
    OperatorClient m_client;
    const QString m_configPath;
    const CommandContext m_context;
    CommandPtr m_command;
};

} // namespace barto
