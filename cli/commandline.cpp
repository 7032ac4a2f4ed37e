// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commandline.h"

#include "cli/commandtree.h"
#include "common/base/nearestword.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString program = QStringLiteral("barto-cli");

QStringList subcommandNames(const CLI::App &app)
{
    QStringList names;
    for (const CLI::App *command : app.get_subcommands({}))
        names.append(QString::fromStdString(command->get_name()));
    return names;
}

QStringList optionNames(const CLI::App &app)
{
    QStringList names;
    for (const CLI::Option *option : app.get_options()) {
        for (const std::string &name : option->get_lnames())
            names.append(QStringLiteral("--") + QString::fromStdString(name));
    }
    return names;
}

bool hasOption(const CLI::App &app, const QString &word)
{
    return app.get_option_no_throw(word.section(QLatin1Char('='), 0, 0).toStdString()) != nullptr;
}

bool isOptionOfCommands(const CLI::App &app, const QString &word)
{
    const auto commands = app.get_subcommands({});
    return std::any_of(
        commands.begin(), commands.end(), [&word](const CLI::App *command) { return hasOption(*command, word); });
}

QString didYouMean(const QString &word, const QStringList &known)
{
    const QString near = nearestWord(word, known);
    return near.isEmpty() ? QString() : QString(QLatin1Char(' ') + Texts::tr("Did you mean '%1'?").arg(near));
}

QString howTo(const QString &command)
{
    const QString call = command.isEmpty() ? program : QString(program + QLatin1Char(' ') + command);
    return Texts::tr("'%1 --help' shows what can be said.").arg(call);
}

QString noSuchCommand(const CLI::App &app, const QString &word)
{
    const QString advice = didYouMean(word, subcommandNames(app));
    return Texts::tr("there is no command '%1'.").arg(word)
        + (advice.isEmpty() ? QString(QLatin1Char(' ') + howTo({})) : advice);
}

QString extraWord(const CLI::App &app, const CLI::App *chosen, const QString &word)
{
    if (!word.startsWith(QLatin1Char('-')))
        return chosen ? Texts::tr("'%1' is one argument too many. %2")
                            .arg(word, howTo(QString::fromStdString(chosen->get_name())))
                      : noSuchCommand(app, word);
    const QString name = chosen ? QString::fromStdString(chosen->get_name()) : QString();
    if (chosen && hasOption(app, word))
        return Texts::tr("'%1' stands before the command: barto-cli %1 %2.").arg(word, name);
    if (!chosen && isOptionOfCommands(app, word))
        return Texts::tr("'%1' stands behind the command: barto-cli COMMAND %1.").arg(word);
    const QString advice = didYouMean(word, optionNames(chosen ? *chosen : app));
    const QString what = chosen ? Texts::tr("'%1' has no option '%2'.").arg(name, word)
                                : Texts::tr("there is no option '%1'.").arg(word);
    return what + (advice.isEmpty() ? QString(QLatin1Char(' ') + howTo(name)) : advice);
}

CommandLine usageError(const QString &sentence)
{
    CommandLine line;
    line.goOn = false;
    line.error = program + QStringLiteral(": ") + sentence + QLatin1Char('\n');
    line.exitCode = exitcode::usage;
    return line;
}

CommandLine printed(std::string text)
{
    CommandLine line;
    line.goOn = false;
    line.output = QString::fromStdString(text);
    if (!line.output.endsWith(QLatin1Char('\n')))
        line.output += QLatin1Char('\n');
    return line;
}

CommandLine explain(const CLI::App &app, const CLI::ParseError &error)
{
    if (error.get_exit_code() == int(CLI::ExitCodes::Success)) {
        const ParsedCommandLine parsed = explainParseError(app, error, program);
        CommandLine line;
        line.goOn = false;
        line.output = parsed.output;
        return line;
    }
    const std::vector<CLI::App *> chosen = app.get_subcommands();
    const CLI::App *command = chosen.empty() ? nullptr : chosen.front();
    if (dynamic_cast<const CLI::ExtrasError *>(&error)) {
        const std::vector<std::string> before = app.remaining(false); // the command
        const std::vector<std::string> all = app.remaining(true);
        if (!before.empty())
            return usageError(extraWord(app, nullptr, QString::fromStdString(before.front())));
        if (!all.empty())
            return usageError(extraWord(app, command, QString::fromStdString(all.front())));
    }
    QString what = QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0);
    if (what.endsWith(QLatin1Char('.')))
        what.chop(1);
    const QString name = command ? QString::fromStdString(command->get_name()) : QString();
    return usageError(
        Texts::tr("%1. %2").arg(name.isEmpty() ? what : QString(name + QStringLiteral(": ") + what), howTo(name)));
}

CommandLine help(CLI::App &app, const QString &topic)
{
    app.clear(); // else it would show the help of `help`
    if (topic.isEmpty())
        return printed(app.help());
    for (const CLI::App *command : app.get_subcommands({})) {
        if (command->get_name() == topic.toStdString())
            return printed(command->help(program.toStdString()));
    }
    return usageError(noSuchCommand(app, topic));
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments, const Zone &zone, Instant now)
{
    CommandTree tree(zone, now);
    CLI::App &app = tree.app();
    std::vector<std::string> reversed; // as CLI11 wants them
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        reversed.push_back(arguments[i].toStdString());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        return explain(app, error);
    }
    const std::vector<CLI::App *> chosen = app.get_subcommands();
    if (chosen.empty()) {
        CommandLine line = usageError(Texts::tr("what should it do? A command is missing."));
        line.error = QString::fromStdString(app.help()) + QLatin1Char('\n') + line.error;
        return line;
    }
    if (tree.subcommands().isHelp(*chosen.front()))
        return help(app, tree.subcommands().helpTopic());
    const auto presentation = tree.subcommands().presentation();
    const auto made = tree.subcommands().make(*chosen.front());
    if (!presentation || !made)
        return usageError((presentation ? made.error() : presentation.error()).detail + QLatin1Char('.'));
    CommandLine line;
    line.options = tree.shared().take();
    line.presentation = *presentation;
    line.command = *made;
    return line;
}

} // namespace barto
