// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/commandtree.h"

#include "cli/helpformatter.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Before the subcommands are made, which take over the formatter and the help flag.
CLI::App &prepared(CLI::App &app, SharedOptions &shared)
{
    addSharedOptions(app, shared, QStringLiteral("barto-cli"));
    app.formatter(std::make_shared<HelpFormatter>());
    app.require_subcommand(0, 1);
    return app;
}

} // namespace

CommandTree::CommandTree(const Zone &zone, Instant now)
    : m_app(Texts::tr(
                "barto-cli asks a bartos server what ran, what failed and why, and what is due next; and tells it to\n"
                "run, cancel and clean up.")
                .toStdString(),
        "barto-cli"),
      m_subcommands(prepared(m_app, m_shared), zone, now)
{
    // After the subcommands, which would inherit it.
    m_app.footer(
        Texts::tr("A run is named by the first characters of its id, six or more: barto-cli show 7f3a91\n"
                  "'barto-cli help COMMAND' tells more of a command, 'man barto-cli' of everything. Any key of the\n"
                  "configuration can also be set by an environment variable: BARTO_CLI_BARTOS__HOST is 'host' in\n"
                  "[bartos].\n\n"
                  "Exit codes: 0 done (also if there was nothing to show), 1 failed, 2 command line or configuration\n"
                  "not understood, 3 bartos not reached, 4 bartos refused.")
            .toStdString());
}

} // namespace barto
