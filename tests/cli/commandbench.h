// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/clisession.h"
#include "common/base/instanttext.h"
#include "tests/common/api/scriptedserver.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

namespace barto {

inline Instant at(const char *iso)
{
    return fromIsoText(QString::fromLatin1(iso)).value();
}

/// What a call of barto-cli left behind.
struct Printed
{
    QString out;
    QString notes;
    int exitCode = -1;
};

/// Runs one command in this process against a server that plays a script, with a clock that stands still at
/// 2026-11-24 08:46:11 UTC.
class CommandBench
{
public:
    explicit CommandBench(ScriptedServer::Script script) : m_server(std::move(script)) { }

    ScriptedServer &server() { return m_server; }

    Printed call(const OnlineCommand &command, render::Format format) { return call(command, {}, format); }
    Printed call(const OnlineCommand &command, const render::Terminal &terminal = {},
        render::Format format = render::Format::Table)
    {
        QTemporaryFile outFile, noteFile;
        if (!outFile.open() || !noteFile.open())
            qFatal("no temporary files");
        Printed printed;
        {
            render::Output out(outFile.handle()), notes(noteFile.handle());
            CliConfig config;
            config.name = QStringLiteral("tester");
            config.bartos.host = QStringLiteral("127.0.0.1");
            config.bartos.port = m_server.port();
            render::Progress progress({}, false, noteFile.handle());
            CliSession session(command, config, QStringLiteral("/etc/barto-cli.toml"),
                {out, notes, progress, terminal, terminal, format, Zone::utc()}, m_clock);
            QSignalSpy finished(&session, &CliSession::finished);
            session.start();
            if (finished.isEmpty() && !finished.wait(10'000))
                qWarning("the command did not end");
            else
                printed.exitCode = finished[0][0].toInt();
        }
        printed.out = textOf(outFile);
        printed.notes = textOf(noteFile);
        return printed;
    }

private:
    static QString textOf(QTemporaryFile &file)
    {
        file.seek(0);
        return QString::fromUtf8(file.readAll());
    }

    FakeClock m_clock{at("2026-11-24T08:46:11Z")};
    ScriptedServer m_server;
};

inline RunSummary failedRun(const QString &uuid)
{
    RunSummary run;
    run.key = 7;
    run.run = RunId::fromText(uuid).value();
    run.client = QStringLiteral("vader");
    run.schedule = QStringLiteral("backup");
    run.onCalendar = QStringLiteral("*:33");
    run.due = at("2026-11-24T08:33:00Z");
    run.started = *run.due + std::chrono::microseconds(400);
    run.finished = *run.started + std::chrono::seconds(751);
    run.outcome = Outcome::Failed;
    run.exitCode = 3;
    run.lines = 2;
    run.stderrLines = 1;
    run.lastLine = "Fatal: unable to open repository";
    return run;
}

inline LinePage twoLines(const RunId &run)
{
    LinePage page;
    page.run = run;
    page.position = 1;
    page.firstSeq = 1;
    page.lines.append({quint8(FrameKind::Stdout), 1, at("2026-11-24T08:33:02.118Z"), "scan finished"});
    page.lines.append({quint8(FrameKind::Stderr), 1, at("2026-11-24T08:45:30.561Z"), "Fatal: unable to \x1b[31mopen"});
    return page;
}

} // namespace barto
