// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/subcommands.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

void Subcommands::declareOffline()
{
    const QString group = Texts::tr("Without a server");
    CLI::App *calendar = declareCalendar(m_app, m_calendar);
    calendar->group(group.toStdString());
    m_makers.emplace(calendar, [this]() -> Result<Made> {
        CalendarOptions options = m_calendar;
        options.now = m_now;
        if (m_given.isUtc && options.timezone.isEmpty())
            options.timezone = QStringLiteral("UTC");
        return OfflineCommand(options);
    });
    Declaration words(calendar, m_given);
    words.output();
    words.examples(QString::fromStdString(calendar->get_footer()));

    Declaration config = add(group, "config", Texts::tr("Check a configuration file"), [this] {
        return OfflineCommand(
            ConfigCheckOptions{QString::fromStdString(m_given.file), QString::fromStdString(m_given.kind)});
    });
    config.app().require_subcommand(1);
    config.examples(Texts::tr("  barto-cli config check bartos.toml"));
    Declaration check(
        config.app().add_subcommand("check", Texts::tr("Say what is wrong with it, by line").toStdString()), m_given);
    check.argument("FILE", m_given.file, Texts::tr("bartos.toml, bartoc.toml, barto-cli.toml or barto-gui.toml"));
    check.text("-p,--program", "PROGRAM", m_given.kind,
        Texts::tr("Whose configuration it is: bartos, bartoc, barto-cli or\nbarto-gui [told by its name, else by what "
                  "is in it]"));
    check.output();
    check.examples(Texts::tr("  barto-cli config check ~/.config/bartos/bartos.toml\n"
                             "  barto-cli config check --program bartoc /tmp/new.toml --format jsonl"));

    Declaration token = add(group, "new-token", Texts::tr("Make a token for an operator, and its hash for bartos"),
        [] { return OfflineCommand(NewTokenOptions{}); });
    token.output(false);
    token.examples(Texts::tr("  barto-cli new-token"));

    Declaration completion
        = add(group, "completion", Texts::tr("The script by which a shell completes barto-cli's words"),
            [this] { return OfflineCommand(CompletionOptions{QString::fromStdString(m_given.topic)}); });
    completion.argument("SHELL", m_given.topic, Texts::tr("bash, zsh or fish"))
        ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""));
    completion.examples(Texts::tr("  source <(barto-cli completion bash)                   in ~/.bashrc\n"
                                  "  barto-cli completion zsh > ~/.zfunc/_barto-cli        a folder of $fpath\n"
                                  "  barto-cli completion fish > ~/.config/fish/completions/barto-cli.fish"));

    Declaration help = add(
        group, "help", Texts::tr("This help, or that of a command"), [] { return OfflineCommand(NewTokenOptions{}); });
    help.argument("COMMAND", m_given.topic, Texts::tr("The command"))->required(false);
    m_help = &help.app();
}

} // namespace barto
