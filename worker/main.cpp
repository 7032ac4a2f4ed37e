// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/processmemory.h"
#include "common/config/programoptions.h"
#include "common/dispatch/epolldispatcher.h"
#include "common/logging/logging.h"
#include "worker/agentprocess.h"
#include "worker/checkreport.h"
#include "worker/hostfacts.h"
#include "worker/linkadapter.h"
#include "worker/shimpath.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <unistd.h>

using namespace barto;

namespace {

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text), stream);
}

int refuse(const Error &error, int exitCode)
{
    print(stderr, QStringLiteral("bartoc: %1.\n").arg(error.detail));
    return exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    hideProcessMemory();
    SignalWatch::block();
    QCoreApplication::setEventDispatcher(new EpollDispatcher); // a thousand runs are a thousand descriptors
    const QCoreApplication app(argc, argv);
    const QString program = QCoreApplication::applicationFilePath();
    const QString shim = shimPath(QCoreApplication::applicationDirPath());
    const ParsedCommandLine line = parseWorkerCommandLine(argumentList(argc, argv));
    print(stdout, line.output);
    print(stderr, line.error);
    if (!line.goOn)
        return line.exitCode;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const Result<Loaded<WorkerConfig>> loaded = loadWorkerConfig({line.options, environment, {}});
    if (!loaded)
        return refuse(loaded.error(), exitcode::usage);
    const SystemClock clock;
    Result<std::unique_ptr<LinkAdapter>> link = LinkAdapter::create(loaded->value, clock);
    if (!link)
        return refuse(link.error(), exitcode::usage);
    if (line.options.check) {
        print(stdout, checkReport(*loaded, shim));
        return exitcode::success;
    }
    Result<std::unique_ptr<Logging>> logging
        = Logging::start(QStringLiteral("bartoc"), loaded->value.tracing, Logging::Console::Stdout, environment);
    if (!logging)
        return refuse(logging.error(), exitcode::usage);
    (*logging)->writeBanner(loaded->configPath);
    for (const QString &warning : loaded->warnings)
        qWarning("%s.", qUtf8Printable(warning));
    const Agent::Settings settings{loaded->value, shim, machineId()};
    const Result<AgentEnding> ending = runAgent(settings, std::move(*link), clock, **logging);
    if (!ending) {
        qCritical("bartoc cannot start: %s", qUtf8Printable(ending.error().detail));
        return refuse(ending.error(), exitcode::failed);
    }
    if (!ending->wantsRestart)
        return ending->exitCode;
    ::execv(QFile::encodeName(program).constData(), argv);
    return refuse({Error::Code::Io, QStringLiteral("%1 cannot be executed again").arg(program)}, exitcode::failed);
}
