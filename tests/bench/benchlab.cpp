// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/bench/benchlab.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace barto::bench {

namespace {

LinkSettings linkSettings(quint16 port)
{
    LinkSettings settings;
    settings.peer = LinkSettings::Peer::Operator;
    settings.once = true;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = port;
    settings.name = QStringLiteral("bench");
    return settings;
}

} // namespace

void waitFor(const char *what, const std::function<bool()> &done, std::chrono::seconds limit)
{
    QElapsedTimer timer;
    timer.start();
    QTimer wake; // so that the limit is noticed
    wake.start(std::chrono::seconds(1));
    while (!done()) {
        if (timer.elapsed() > std::chrono::milliseconds(limit).count())
            qFatal("there is no sign of %s", what);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

std::unique_ptr<MariaDbServer> startMariaDb()
{
    auto server = std::make_unique<MariaDbServer>();
    if (const Result<void> started = server->start({QStringLiteral("--innodb-buffer-pool-size=128M")}); !started)
        qFatal("%s", qUtf8Printable(started.error().detail));
    return server;
}

Desk::Desk(quint16 port) : m_link(linkSettings(port), m_clock), m_client(m_link)
{
    m_link.open();
    waitFor("the operators' connection", [this] { return m_client.isConnected(); });
}

RunId Desk::start(const QString &client, const QString &schedule)
{
    const RunId run = RunId::make();
    const auto result = ask<StartResult>(StartRequest{run, client, schedule});
    if (result.state != StartResult::State::Accepted)
        qFatal("a run is not started: %s", qUtf8Printable(result.reason));
    return run;
}

bool Desk::isFinished(const RunId &run)
{
    std::optional<RunDetail> detail;
    bool ended = false;
    OperatorCall *call = m_client.send(RunRequest{run.text()});
    call->on<RunDetail>(&m_context, [&](const RunDetail &one) { detail = one; });
    call->onEnd(&m_context, [&](const std::optional<Error> &) { ended = true; }); // it may not be there yet
    waitFor("a run", [&] { return ended; });
    return detail && detail->run.finished;
}

QString onDemand(const QString &name, const QString &cmd)
{
    return QStringLiteral("{ name = \"%1\", on_calendar = \"2199-01-01\", cmds = ['''%2'''] }").arg(name, cmd);
}

void startAll(Lab &lab, const QStringList &agents)
{
    if (!lab.startServer())
        qFatal("bartos does not start:\n%s", qUtf8Printable(lab.logs()));
    for (const QString &agent : agents) {
        if (!lab.startAgent(agent))
            qFatal("bartoc does not start:\n%s", qUtf8Printable(lab.logs()));
    }
}

void findPrograms()
{
    if (!qEnvironmentVariableIsSet("BARTO_TEST_BIN_DIR"))
        qputenv("BARTO_TEST_BIN_DIR", QCoreApplication::applicationDirPath().toUtf8() + "/../bin");
}

} // namespace barto::bench
