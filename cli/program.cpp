// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/program.h"

#include "cli/clisession.h"
#include "cli/commandline.h"
#include "cli/commands/newtoken.h"
#include "cli/completion.h"
#include "cli/failuretext.h"
#include "cli/interrupts.h"
#include "cli/render/pager.h"
#include "common/base/processmemory.h"
#include "common/config/cliconfig.h"
#include "common/config/paths.h"
#include "common/logging/logging.h"

#include <QCoreApplication>
#include <QFileInfo>

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

int runOffline(const OfflineCommand &command, const Presentation &presentation, const QProcessEnvironment &environment,
    render::Output &out, render::Output &notes)
{
    if (std::holds_alternative<NewTokenOptions>(command))
        return runNewToken(presentation.format, out, notes);
    if (const auto *completion = std::get_if<CompletionOptions>(&command)) {
        out.write(completionScript(completion->shell));
        return exitcode::success;
    }
    if (const auto *check = std::get_if<ConfigCheckOptions>(&command))
        return runConfigCheck(*check, presentation.format, environment, out, notes);
    CalendarOptions calendar = std::get<CalendarOptions>(command);
    calendar.format = presentation.format;
    return runCalendar(calendar, out, notes);
}

int runOnline(const OnlineCommand &command, const ProgramOptions &options, const QProcessEnvironment &environment,
    const CliSession::Screen &screen)
{
    const auto config = loadCliConfig({options, environment, {}});
    if (!config) {
        complain(screen.notes, asSentence(config.error().detail));
        const QString usual = defaultConfigPath(QStringLiteral("barto-cli"), environment);
        if (options.configPath.isEmpty() && !QFileInfo::exists(usual))
            complain(screen.notes,
                Texts::tr("there is no %1 yet. It needs two lines at least: name = \"...\", and host = \"...\" in "
                          "[bartos]; 'man barto-cli.toml' tells more.")
                    .arg(usual));
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
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, &session, &CliSession::interrupt);
    // Queued: the loop may not run yet, and nothing of the session may go while it speaks.
    QObject::connect(
        &session, &CliSession::finished, QCoreApplication::instance(), [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    session.start();
    return QCoreApplication::exec();
}

/// Data to be read at leisure. Not what is printed while somebody waits for the next line.
bool isPaged(const OnlineCommand &command)
{
    if (const auto *tail = std::get_if<TailOptions>(&command))
        return !tail->follows;
    return !std::holds_alternative<RunOptions>(command) && !std::holds_alternative<CancelOptions>(command)
        && !std::holds_alternative<CleanupOptions>(command);
}

int runOnline(const CommandLine &line, const OnlineCommand &command, const QProcessEnvironment &environment,
    render::Output &out, render::Output &notes)
{
    const auto terminal = render::Terminal::of(STDOUT_FILENO, environment);
    const auto noteTerminal = render::Terminal::of(STDERR_FILENO, environment);
    render::Progress progress(noteTerminal, terminal.isTerminal, STDERR_FILENO);
    render::Pager pager(render::Pager::commandFrom(environment));
    const bool mayPage = line.presentation.usesPager && isPaged(command) && terminal.isTerminal && terminal.height;
    if (mayPage)
        out.holdFor({*terminal.height, terminal.width.value_or(80), [&pager, &progress] {
                         progress.stop();
                         return pager.open();
                     }});
    // One screen, one order: else a note would come before the rows that are held back.
    render::Output &notesBesideData = mayPage && noteTerminal.isTerminal ? out : notes;
    const CliSession::Screen screen{out, notesBesideData, progress, terminal, noteTerminal, line.presentation.format,
        line.presentation.isUtc ? Zone::utc() : Zone::local()};
    const int exitCode = runOnline(command, line.options, environment, screen);
    out.finish();
    return exitCode;
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
    if (arguments.value(1) == completeWord)
        return runCompletion(arguments.mid(2), out);
    const CommandLine line = parseCommandLine(arguments, Zone::local(), SystemClock().now());
    if (!line.goOn) {
        out.text(line.output);
        notes.text(line.error);
        return line.exitCode;
    }
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto *offline = std::get_if<OfflineCommand>(&line.command);
    const int exitCode = offline ? runOffline(*offline, line.presentation, environment, out, notes)
                                 : runOnline(line, std::get<OnlineCommand>(line.command), environment, out, notes);
    out.flush();
    if (out.failure() != 0 && out.failure() != EPIPE) {
        complain(notes, Texts::tr("cannot write: %1.").arg(systemMessage(out.failure())));
        return exitCode == 0 ? cliexit::failed : exitCode;
    }
    return exitCode;
}

} // namespace barto
