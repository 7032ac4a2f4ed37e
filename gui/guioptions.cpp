// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/guioptions.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace barto {

namespace {

const auto program = QStringLiteral("barto-gui");

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(GuiOptions)
};

GuiCommandLine usageError(const QString &sentence)
{
    GuiCommandLine line;
    line.goOn = false;
    line.error = QStringLiteral("barto-gui: %1\n").arg(sentence);
    line.exitCode = exitcode::usage;
    return line;
}

QString pageKeys()
{
    QStringList keys;
    for (int page = 0; page < pageCount; ++page)
        keys << pageKey(PageId(page));
    return keys.join(QStringLiteral(", "));
}

} // namespace

QStringList withoutQtOptions(const QStringList &arguments)
{
    // https://doc.qt.io/qt-6/qguiapplication.html#supported-command-line-options, and QApplication's; each with a value
    static const QStringList withValue{QStringLiteral("platform"), QStringLiteral("platformpluginpath"),
        QStringLiteral("platformtheme"), QStringLiteral("plugin"), QStringLiteral("qwindowgeometry"),
        QStringLiteral("qwindowicon"), QStringLiteral("qwindowtitle"), QStringLiteral("session"),
        QStringLiteral("display"), QStringLiteral("style"), QStringLiteral("stylesheet")};
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &one = arguments[i];
        const QString name = one.mid(one.startsWith(QLatin1String("--")) ? 2 : 1);
        if (i > 0 && one.startsWith(QLatin1Char('-')) && withValue.contains(name))
            ++i;
        else if (i == 0 || one != QLatin1String("-reverse"))
            ours << one;
    }
    return ours;
}

GuiCommandLine parseGuiCommandLine(const QStringList &arguments)
{
    CLI::App app(
        Texts::tr("barto-gui shows what ran on a fleet, what failed and why, and what is due next.").toStdString(),
        program.toStdString());
    SharedOptions shared;
    std::string profile;
    std::string page;
    std::string run;
    std::string config;
    addSharedOptions(app, shared, program);
    app.add_option("--config", config, Texts::tr("As -c: connect as FILE says, without a profile").toStdString())
        ->type_name("FILE");
    app.add_option("--profile", profile, Texts::tr("Connect with the profile of that name").toStdString())
        ->type_name("NAME");
    app.add_option("--page", page, Texts::tr("Open a page: %1").arg(pageKeys()).toStdString())->type_name("PAGE");
    app.add_option("--run", run, Texts::tr("Open a run by its id").toStdString())->type_name("ID");
    std::vector<std::string> reversed; // as CLI11 wants them
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        reversed.push_back(arguments[i].toStdString());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        const ParsedCommandLine explained = explainParseError(app, error, program);
        return {false, {}, explained.output, explained.error, explained.exitCode};
    }
    if (!config.empty())
        shared.configPath = config;
    GuiCommandLine line;
    line.options.shared = shared.take();
    line.options.profile = QString::fromStdString(profile);
    line.options.page = pageFromKey(QString::fromStdString(page));
    if (!page.empty() && !line.options.page)
        return usageError(
            Texts::tr("there is no page '%1'; write one of %2.").arg(QString::fromStdString(page), pageKeys()));
    if (run.empty())
        return line;
    const Result<RunId> id = RunId::fromText(QString::fromStdString(run));
    if (!id)
        return usageError(Texts::tr("'%1' is not the whole id of a run.").arg(QString::fromStdString(run)));
    line.options.run = *id;
    return line;
}

} // namespace barto
