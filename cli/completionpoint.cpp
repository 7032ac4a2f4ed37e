// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/completionpoint.h"

#include "cli/commandtree.h"
#include "cli/render/states.h"

#include <QTimeZone>

namespace barto {

namespace {

using Wanted = CompletionPoint::Wanted;

Candidates plain(const QStringList &words)
{
    Candidates candidates;
    for (const QString &word : words)
        candidates.push_back({word, {}});
    return candidates;
}

QString firstLine(const std::string &text)
{
    return QString::fromStdString(text).section(QLatin1Char('\n'), 0, 0);
}

Candidates commandsOf(const CLI::App &app)
{
    Candidates candidates;
    for (const CLI::App *command : app.get_subcommands({}))
        candidates.push_back({QString::fromStdString(command->get_name()), firstLine(command->get_description())});
    return candidates;
}

Candidates optionsOf(const CLI::App &app)
{
    Candidates candidates;
    for (const CLI::Option *option : app.get_options()) {
        for (const std::string &name : option->get_lnames())
            candidates.push_back(
                {QStringLiteral("--") + QString::fromStdString(name), firstLine(option->get_description())});
    }
    return candidates;
}

Candidates timeZones()
{
    Candidates candidates;
    for (const QByteArray &name : QTimeZone::availableTimeZoneIds())
        candidates.push_back({QString::fromLatin1(name), {}});
    return candidates;
}

/// Reads the words one by one, as CLI11 would.
class Walk
{
public:
    explicit Walk(CommandTree &tree) : m_root(tree.app()), m_app(&tree.app()) { }

    CompletionPoint take(const QStringList &words)
    {
        for (qsizetype i = 0; i + 1 < words.size(); ++i)
            step(words[i]);
        current(words.isEmpty() ? QString() : words.last());
        return m_point;
    }

private:
    void step(const QString &word)
    {
        if (m_open)
            return keep(valueName(*std::exchange(m_open, nullptr)), word);
        if (!m_optionsAreOver && word == QLatin1StringView("--")) {
            m_optionsAreOver = true;
        } else if (!m_optionsAreOver && word.startsWith(QLatin1Char('-')) && word.size() > 1) {
            readOption(word);
        } else if (const CLI::App *command = commandNamed(word)) {
            m_app = command;
            m_arguments = 0;
        } else if (const CLI::Option *argument = nextArgument()) {
            keep(valueName(*argument), word);
            ++m_arguments;
        }
    }

    void readOption(const QString &word)
    {
        const bool isLong = word.startsWith(QLatin1StringView("--"));
        const QString name = isLong ? word.section(QLatin1Char('='), 0, 0) : word.left(2);
        const CLI::Option *option = optionNamed(name);
        if (!option || option->get_items_expected_max() == 0)
            return;
        const QString value = word.mid(name.size() + (isLong ? 1 : 0));
        if (value.isEmpty())
            m_open = option; // the next word is its value
        else
            keep(valueName(*option), value);
    }

    void current(const QString &word)
    {
        m_point.typed = word;
        if (m_open)
            return want(valueName(*m_open));
        const bool isOption = !m_optionsAreOver && word.startsWith(QLatin1Char('-'));
        if (isOption && word.contains(QLatin1Char('='))) {
            const QString name = word.section(QLatin1Char('='), 0, 0);
            m_point.lead = name + QLatin1Char('=');
            m_point.typed = word.mid(m_point.lead.size());
            if (const CLI::Option *option = optionNamed(name))
                want(valueName(*option));
        } else if (isOption) {
            offer(optionsOf(*m_app));
        } else if (!m_app->get_subcommands({}).empty()) {
            offer(commandsOf(*m_app));
        } else if (const CLI::Option *argument = nextArgument()) {
            want(valueName(*argument));
        }
    }

    void want(const QString &what)
    {
        if (what == QLatin1StringView("CLIENT"))
            m_point.wanted = Wanted::ClientNames;
        else if (what == QLatin1StringView("SCHEDULE") || what == QLatin1StringView("CMD_NAME"))
            m_point.wanted = Wanted::ScheduleNames;
        else if (what == QLatin1StringView("RUN"))
            m_point.wanted = Wanted::RunIds;
        else if (what == QLatin1StringView("FILE"))
            m_point.wanted = Wanted::Files;
        else
            offer(wordsFor(what));
    }

    Candidates wordsFor(const QString &what) const
    {
        const auto split = [](const char *words) { return plain(QString::fromLatin1(words).split(QLatin1Char(' '))); };
        if (what == QLatin1StringView("FORMAT"))
            return plain(render::formatNames());
        if (what == QLatin1StringView("STATE"))
            return plain(render::outcomeNames());
        if (what == QLatin1StringView("SHELL"))
            return split("bash zsh fish");
        if (what == QLatin1StringView("PROGRAM"))
            return plain(configPrograms());
        if (what == QLatin1StringView("KIND"))
            return split("apk apt brew cachyos checkupdates dnf flatpak garuda-update pacman zypper");
        if (what == QLatin1StringView("TIME"))
            return split("1h 24h 7d today yesterday mon tue wed thu fri sat sun");
        if (what == QLatin1StringView("AGE"))
            return split("7d 30d 90d 365d");
        if (what == QLatin1StringView("ZONE"))
            return timeZones();
        if (what == QLatin1StringView("COMMAND"))
            return commandsOf(m_root);
        return {};
    }

    void offer(Candidates candidates)
    {
        m_point.wanted = Wanted::Fixed;
        m_point.fixed = std::move(candidates);
    }

    void keep(const QString &what, const QString &value)
    {
        if (what == QLatin1StringView("CLIENT"))
            m_point.client = value;
        else if (what == QLatin1StringView("FILE") && m_app == &m_root)
            m_point.configPath = value;
    }

    const CLI::App *commandNamed(const QString &word) const
    {
        for (const CLI::App *command : m_app->get_subcommands({})) {
            if (command->get_name() == word.toStdString())
                return command;
        }
        return nullptr;
    }

    const CLI::Option *optionNamed(const QString &name) const { return m_app->get_option_no_throw(name.toStdString()); }

    /// The argument that stands at this place; the last one may stand for several.
    const CLI::Option *nextArgument() const
    {
        const CLI::Option *last = nullptr;
        int position = 0;
        for (const CLI::Option *option : m_app->get_options()) {
            if (!option->get_positional())
                continue;
            if (position++ == m_arguments)
                return option;
            last = option->get_items_expected_max() > 1 ? option : nullptr;
        }
        return last;
    }

    static QString valueName(const CLI::Option &option)
    {
        return QString::fromStdString(option.get_positional() ? option.get_name(true) : option.get_type_name())
            .section(QLatin1Char(':'), 0, 0);
    }

    const CLI::App &m_root;
    const CLI::App *m_app;
    const CLI::Option *m_open = nullptr;
    int m_arguments = 0;
    bool m_optionsAreOver = false;
    CompletionPoint m_point;
};

} // namespace

CompletionPoint CompletionPoint::of(CommandTree &tree, const QStringList &words)
{
    return Walk(tree).take(words);
}

} // namespace barto
