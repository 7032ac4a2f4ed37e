// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/processmemory.h"
#include "common/config/programoptions.h"
#include "common/logging/logging.h"
#include "server/check.h"
#include "server/filelimit.h"
#include "server/freshkeys.h"
#include "server/server.h"
#include "server/signals.h"

#include <QCoreApplication>

#include <cstdio>

using namespace barto;

namespace {

void print(std::FILE *to, const QString &text)
{
    std::fputs(text.toUtf8().constData(), to);
}

int run(const ConfigSources &sources, const Loaded<ServerConfig> &loaded, Logging &logging)
{
    const SystemClock clock;
    logging.writeBanner(loaded.configPath);
    for (const QString &warning : loaded.warnings)
        qCWarning(lcServer).noquote() << warning;
    raiseFileLimit();
    ProcessSignals signals;
    Server server(loaded, sources, clock);
    QObject::connect(&signals, &ProcessSignals::stopRequested, &server, [&server] {
        qCInfo(lcServer) << "asked to stop";
        server.stop();
        QCoreApplication::exit(exitcode::success);
    });
    QObject::connect(&signals, &ProcessSignals::reloadRequested, &server, [&server, &logging] {
        if (const Result<void> reopened = logging.reopen(); !reopened)
            qCCritical(lcServer).noquote() << "the log file stays as it was:" << reopened.error().detail;
        server.reload();
    });
    QObject::connect(
        &server, &Server::failed, &server,
        [&server](const Error &error) {
            qCCritical(lcServer).noquote() << "bartos cannot go on:" << error.detail;
            print(stderr, QStringLiteral("bartos: %1.\n").arg(error.detail));
            server.stop();
            QCoreApplication::exit(error.code == Error::Code::Config ? exitcode::usage : exitcode::failed);
        },
        Qt::QueuedConnection);
    server.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    hideProcessMemory();
    ProcessSignals::block();
    const QCoreApplication app(argc, argv);
    const ParsedCommandLine line = parseServerCommandLine(argumentList(argc, argv));
    print(stdout, line.output);
    print(stderr, line.error);
    if (!line.goOn)
        return line.exitCode;
    if (line.options.generateKeys) {
        print(stdout, freshKeys());
        return exitcode::success;
    }
    const ConfigSources sources{line.options, QProcessEnvironment::systemEnvironment(), {}};
    const Result<Loaded<ServerConfig>> loaded = loadServerConfig(sources);
    if (!loaded) {
        print(stderr, QStringLiteral("bartos: the configuration cannot be used:\n%1\n").arg(loaded.error().detail));
        return exitcode::usage;
    }
    if (line.options.check) {
        for (const QString &warning : loaded->warnings)
            print(stderr, QStringLiteral("warning: %1\n").arg(warning));
        print(stdout, checkReport(*loaded, SystemClock().now()));
        return exitcode::success;
    }
    const auto logging = Logging::start(
        QStringLiteral("bartos"), loaded->value.tracing, Logging::Console::Stdout, sources.environment);
    if (!logging) {
        print(stderr, QStringLiteral("bartos: %1.\n").arg(logging.error().detail));
        return exitcode::failed;
    }
    return run(sources, *loaded, **logging);
}
