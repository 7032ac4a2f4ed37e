// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/program.h"

#include "cli/clisession.h"
#include "cli/commandline.h"
#include "cli/commands/newtoken.h"
#include "cli/failuretext.h"
#include "common/config/cliconfig.h"
#include "common/logging/logging.h"
#include "common/security/processmemory.h"

#include <QCoreApplication>
#include <QTextStream>

#include <clocale>
#include <csignal>
#include <langinfo.h>
#include <unistd.h>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Program)
};

void complain(render::Output &notes, const QString &sentence)
{
    notes.line(QStringLiteral("barto-cli: ") + sentence);
}

int runOffline(const OfflineCommand &command, render::Output &out, render::Output &notes)
{
    if (std::holds_alternative<NewTokenOptions>(command))
        return runNewToken(out, notes);
    QString text;
    QString trouble;
    int exitCode = 0;
    {
        QTextStream outStream(&text);
        QTextStream noteStream(&trouble);
        exitCode = runCalendar(std::get<CalendarOptions>(command), outStream, noteStream);
    }
    out.text(text);
    out.flush();
    notes.text(trouble);
    return exitCode;
}

int runOnline(const OnlineCommand &command, const ProgramOptions &options, const CliSession::Screen &screen)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto config = loadCliConfig({options, environment, {}});
    if (!config) {
        complain(screen.notes, asSentence(config.error().detail));
        return exitcode::usage;
    }
    for (const QString &warning : config->warnings)
        complain(screen.notes, asSentence(warning));
    const auto logging
        = Logging::start(QStringLiteral("barto-cli"), config->value.tracing, Logging::Console::Stderr, environment);
    if (!logging) {
        complain(screen.notes, asSentence(logging.error().detail));
        return exitcode::usage;
    }
    const SystemClock clock;
    CliSession session(command, config->value, config->configPath, screen, clock);
    // Queued: the loop may not run yet, and nothing of the session may go while it speaks.
    QObject::connect(
        &session, &CliSession::finished, QCoreApplication::instance(), [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    session.start();
    return QCoreApplication::exec();
}

} // namespace

void prepareProcess()
{
    hideProcessMemory(); // the configuration's tokens
    ::signal(SIGPIPE, SIG_IGN); // `| head`: writing says EPIPE
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        ::setenv("LC_ALL", "C.UTF-8", 1);
}

int runProgram(const QStringList &arguments)
{
    render::Output out(STDOUT_FILENO);
    render::Output notes(STDERR_FILENO);
    const CommandLine line = parseCommandLine(arguments, Zone::local(), SystemClock().now());
    if (!line.goOn) {
        out.text(line.output);
        notes.text(line.error);
        return line.exitCode;
    }
    int exitCode = 0;
    if (const auto *offline = std::get_if<OfflineCommand>(&line.command)) {
        exitCode = runOffline(*offline, out, notes);
    } else {
        const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const CliSession::Screen screen{out, notes, render::Terminal::of(STDOUT_FILENO, environment),
            render::Terminal::of(STDERR_FILENO, environment)};
        exitCode = runOnline(std::get<OnlineCommand>(line.command), line.options, screen);
    }
    out.flush();
    if (out.failure() != 0 && out.failure() != EPIPE) {
        complain(notes, Texts::tr("cannot write: %1.").arg(systemMessage(out.failure())));
        return exitCode == 0 ? cliexit::failed : exitCode;
    }
    return exitCode;
}

} // namespace barto
