// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/program.h"

#include "common/logging/logging.h"
#include "gui/app.h"
#include "gui/theme/icons.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTextStream>
#include <QTranslator>

namespace barto {

namespace {

void print(FILE *where, const QString &text)
{
    QTextStream(where) << text;
}

} // namespace

void translateProgram(QCoreApplication &application)
{
    const auto install = [&application](const auto &...where) {
        auto *translator = new QTranslator(&application);
        if (translator->load(where...))
            QCoreApplication::installTranslator(translator);
    };
    // English plurals below; above them what Qt says itself ("Cancel"), and ours.
    install(QStringLiteral(":/i18n/barto_en.qm"));
    install(
        QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLocale(), QStringLiteral("barto"), QStringLiteral("_"), QStringLiteral(":/i18n"));
}

GuiCommandLine readCommandLine(int &argc, char **argv)
{
    QCoreApplication application(argc, argv); // translations want one
    translateProgram(application);
    return parseGuiCommandLine(withoutQtOptions(QCoreApplication::arguments()));
}

int printAndEnd(const GuiCommandLine &line)
{
    print(stdout, line.output);
    print(stderr, line.error);
    return line.exitCode;
}

int runGui(const GuiOptions &options)
{
    TracingConfig tracing;
    tracing.filePath = options.shared.logPath;
    const auto logging = Logging::start(
        QStringLiteral("barto-gui"), tracing, Logging::Console::Stderr, QProcessEnvironment::systemEnvironment());
    if (!logging) {
        print(stderr, QStringLiteral("barto-gui: %1.\n").arg(logging.error().detail));
        return exitcode::usage;
    }
    const SystemClock clock;
    UiSettings settings;
    KeychainTokens tokens;
    App app(options, settings, tokens, clock);
    app.start();
    return QApplication::exec();
}

} // namespace barto
