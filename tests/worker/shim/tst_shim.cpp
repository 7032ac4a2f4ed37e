// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/run/workbench.h"

#include <QFile>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace barto;
using namespace barto::test;
using Ending = CommandFinishedPayload::Ending;

/// What the shim captures of the jobs it runs.
class TestShim : public QObject
{
    Q_OBJECT
private:
    Workbench m_bench;

private Q_SLOTS:
    void keepsTheOrderOfBothStreams()
    {
        const Frames frames = m_bench.run({QStringLiteral("echo one; echo two >&2; exit 3")});
        QCOMPARE(frames.front().kind(), FrameKind::RunStarted);
        QCOMPARE(frames[1].kind(), FrameKind::CommandStarted);
        QCOMPARE(textsOf(linesOf(frames, FrameKind::Stdout)), QByteArrayList{"one"});
        QCOMPARE(textsOf(linesOf(frames, FrameKind::Stderr)), QByteArrayList{"two"});
        QCOMPARE(endingOf(frames).ending, Ending::Exited);
        QCOMPARE(endingOf(frames).value, 3);
        QCOMPARE(frames[frames.size() - 2].kind(), FrameKind::CommandFinished);
        QCOMPARE(frames.back().kind(), FrameKind::RunFinished);
        QVERIFY(frames.front().at <= frames.back().at);
    }

    void runsCommandsOneAfterTheOther()
    {
        const Frames frames = m_bench.run({QStringLiteral("echo a; false"), QStringLiteral("echo b")});
        QCOMPARE(textsOf(frames), (QByteArrayList{"a", "b"}));
        QCOMPARE(endingOf(frames, 1).value, 1);
        QCOMPARE(endingOf(frames, 2).value, 0);
        const Frames lines = linesOf(frames, FrameKind::Stdout);
        QCOMPARE(lines[0].position, quint16(1));
        QCOMPARE(lines[1].position, quint16(2));
    }

    void keepsEveryNumberedLine()
    {
        RunLimits limits;
        limits.segmentBytes = 256 * 1024; // several segments
        const Frames lines = linesOf(m_bench.run({QStringLiteral("seq 1 100000")}, limits), FrameKind::Stdout);
        QCOMPARE(lines.size(), size_t(100'000));
        for (size_t i = 0; i < lines.size(); ++i)
            QCOMPARE(lines[i].payload, QByteArray::number(qulonglong(i + 1)));
    }

    void tellsSignalsFromExitCodes()
    {
        const CommandFinishedPayload ending = endingOf(m_bench.run({QStringLiteral("kill -KILL $$")}));
        QCOMPARE(ending.ending, Ending::Signalled);
        QCOMPARE(ending.value, SIGKILL);
    }

    void countsProcessorTimeAndMemory()
    {
        const auto ending = endingOf(m_bench.run({QStringLiteral("i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done")}));
        QVERIFY(ending.cpuMicroseconds > 0);
        QVERIFY(ending.maxRssKib > 0);
    }

    void keepsAnyBytes()
    {
        QCOMPARE(textsOf(m_bench.run({QStringLiteral(R"(printf 'a\000\377\r\n\n\001')")})),
            (QByteArrayList{QByteArray("a\0\xff\r", 4), "", "\x01"}));
    }

    void flagsALastLineWithoutNewline()
    {
        const Frames frames = m_bench.run({QStringLiteral("printf 'a\\nb'")});
        QCOMPARE(textsOf(frames), (QByteArrayList{"a", "b"}));
        QCOMPARE(linesOf(frames, FrameKind::Stdout).back().flags(), lineflag::unended);
    }

    void cutsAHugeLineInPieces()
    {
        const Frames lines
            = linesOf(m_bench.run({QStringLiteral("head -c 100000000 /dev/zero; echo")}), FrameKind::Stdout);
        qsizetype bytes = 0;
        for (const Frame &line : lines) {
            QCOMPARE(line.flags(), &line == &lines.back() ? quint8(0) : lineflag::cut);
            bytes += line.payload.size();
        }
        QCOMPARE(bytes, qsizetype(100'000'000));
    }

    void runsOnWithClosedPipes()
    {
        const Frames frames = m_bench.run({QStringLiteral("exec >&- 2>&-; exit 4")});
        QCOMPARE(endingOf(frames).value, 4);
        QVERIFY(textsOf(frames).isEmpty());
    }

    void reportsWhatCannotBeExecuted()
    {
        const Frames frames = m_bench.run({QStringLiteral("/no/such/command")});
        QCOMPARE(endingOf(frames).ending, Ending::Exited);
        QCOMPARE(endingOf(frames).value, 127);
        QVERIFY(isFinished(frames));
    }

    void reportsAMissingShell()
    {
        RunSupervisorSettings settings;
        settings.shimPath = Workbench::shimPath();
        settings.shell = QStringLiteral("/no/such/shell");
        RunSupervisor supervisor(m_bench.spool(), settings);
        const RunHeader header = Workbench::header({QStringLiteral("true"), QStringLiteral("true")});
        bool over = false;
        connect(&supervisor, &RunSupervisor::runEnded, this, [&] { over = true; });
        QVERIFY(supervisor.start(header, {}));
        QTRY_VERIFY_WITH_TIMEOUT(over, 30'000);
        const Frames frames = m_bench.frames(header.run);
        QCOMPARE(endingOf(frames, 1).ending, Ending::NotStarted);
        QCOMPARE(endingOf(frames, 1).value, ENOENT);
        QCOMPARE(endingOf(frames, 2).value, ENOENT);
        QVERIFY(isFinished(frames));
    }

    void goesOnWithPipesThatAreHeld()
    {
        RunLimits limits;
        limits.pipeGraceMs = 50;
        const QString fifo = m_bench.path(QStringLiteral("go"));
        // The daemon waits for the second command, so its line must come after the first one is finished.
        const Frames frames
            = m_bench.run({QStringLiteral("mkfifo '%1'; (cat '%1' >/dev/null; echo late) & echo now").arg(fifo),
                              QStringLiteral("echo next; echo > '%1'").arg(fifo)},
                limits);
        QCOMPARE(endingOf(frames, 1).flags, quint8(CommandFinishedPayload::PipesHeld));
        QCOMPARE(endingOf(frames, 2).flags, quint8(0));
        QCOMPARE(textsOf(frames).first(), QByteArray("now"));
        const Frames lines = linesOf(frames, FrameKind::Stdout);
        const auto late
            = std::find_if(lines.begin(), lines.end(), [](const Frame &line) { return line.payload == "late"; });
        QVERIFY(late != lines.end());
        QCOMPARE(late->flags(), lineflag::late);
        QCOMPARE(late->position, quint16(1));
    }

    void hidesTheAgentsEnvironment()
    {
        for (const char *name :
            {"BARTOC_NAME", "BARTO_X", "NOTIFY_SOCKET", "WATCHDOG_USEC", "LISTEN_FDS", "CREDENTIALS_DIRECTORY"})
            qputenv(name, "secret");
        qputenv("KEPT", "kept");
        const Frames frames = m_bench.run({QStringLiteral("env")});
        for (const char *name :
            {"BARTOC_NAME", "BARTO_X", "NOTIFY_SOCKET", "WATCHDOG_USEC", "LISTEN_FDS", "CREDENTIALS_DIRECTORY"})
            qunsetenv(name);
        const QByteArrayList texts = textsOf(frames);
        QVERIFY(texts.contains("KEPT=kept"));
        for (const QByteArray &text : texts)
            QVERIFY2(!text.endsWith("=secret"), text.constData());
    }

    void givesJobsACleanStart()
    {
        sigset_t blocked;
        sigset_t before;
        sigfillset(&blocked);
        sigprocmask(SIG_BLOCK, &blocked, &before); // as a daemon with a signalfd has it
        const Frames frames = m_bench.run({QStringLiteral("grep -E 'Sig(Blk|Ign)' /proc/self/status; kill -TERM $$"),
            QStringLiteral("ls -l /proc/self/fd | wc -l; readlink /proc/self/fd/0"), QStringLiteral("ulimit -Sn")});
        sigprocmask(SIG_SETMASK, &before, nullptr);
        const QByteArrayList texts = textsOf(frames);
        QCOMPARE(texts.mid(0, 2), (QByteArrayList{"SigBlk:\t0000000000000000", "SigIgn:\t0000000000000000"}));
        QCOMPARE(endingOf(frames, 1).ending, Ending::Signalled);
        QCOMPARE(endingOf(frames, 1).value, SIGTERM);
        QCOMPARE(texts.mid(2, 2), (QByteArrayList{"5", "/dev/null"})); // "total", 0, 1, 2 and ls's own
    }

    void setsLimitsInTheCommandOnly()
    {
        RunLimits limits;
        limits.resources.push_back({RLIMIT_FSIZE, 1024, 1024});
        limits.resources.push_back({RLIMIT_NOFILE, 77, 99});
        const Frames frames = m_bench.run({QStringLiteral("ulimit -Sn; ulimit -Hn; seq 1 10000")}, limits);
        const QByteArrayList texts = textsOf(frames);
        QCOMPARE(texts.mid(0, 2), (QByteArrayList{"77", "99"}));
        QCOMPARE(texts.size(), 10'002);
    }
};

QTEST_GUILESS_MAIN(TestShim)
#include "tst_shim.moc"
