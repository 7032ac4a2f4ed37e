// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/run/workbench.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

#include <sys/stat.h>

using namespace barto;
using namespace barto::test;

/// Starting, adopting and cancelling runs of the real shim.
class TestRunSupervisor : public QObject
{
    Q_OBJECT
private:
    static bool isAlive(quint32 pid) { return ::kill(pid_t(pid), 0) == 0; }
    static RunFinishedPayload finishOf(const Frames &frames)
    {
        const Frames found = linesOf(frames, FrameKind::RunFinished);
        return found.empty() ? RunFinishedPayload{9}
                             : *decodeRunFinished({found[0].payload.constData(), size_t(found[0].payload.size())});
    }

private Q_SLOTS:
    void tellsOfGrowthAndEnd()
    {
        Workbench bench;
        QSignalSpy started(&bench.supervisor(), &RunSupervisor::runStarted);
        QSignalSpy grew(&bench.supervisor(), &RunSupervisor::framesGrew);
        const RunId run = bench.start({QStringLiteral("echo hi")});
        QCOMPARE(bench.supervisor().runningCount(), 1);
        QVERIFY(bench.supervisor().isRunning(run));
        QVERIFY(bench.waitForEnd(run));
        QCOMPARE(started.count(), 1);
        QVERIFY(grew.count() > 0);
        QVERIFY(bench.ended[run]);
        QCOMPARE(bench.supervisor().runningCount(), 0);
        QCOMPARE(textsOf(bench.frames(run)), QByteArrayList{"hi"});
    }

    void whatIsSetAsideFillsNoSpool_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("by this agent") << false;
        QTest::newRow("by the agent before") << true;
    }
    void whatIsSetAsideFillsNoSpool()
    {
        QFETCH(bool, restarted);
        Workbench bench;
        const QString go = bench.path(QStringLiteral("go"));
        const RunId run = bench.start({QStringLiteral("echo up; while ! [ -e %1 ]; do sleep 0.01; done; "
                                                      "seq 100000 120000; echo; sleep 0.2")
                                           .arg(go)});
        QVERIFY(bench.waitForLine(run, "up"));
        bench.spool().setAside(run, QStringLiteral("nobody wants it"));
        if (restarted) {
            bench.restartAgent();
            QVERIFY(bench.supervisor().adopt().empty());
        }
        QCOMPARE(bench.spool().used(), 0u);
        QCOMPARE(bench.supervisor().runningCount(), 1);
        QVERIFY(QFile(go).open(QIODevice::WriteOnly));
        QTRY_COMPARE_WITH_TIMEOUT(bench.supervisor().runningCount(), 0, 30'000);
        QCOMPARE(bench.spool().used(), 0u);
        QVERIFY(isFinished(readFrames(bench.spool().asideFolder(run))));
        QVERIFY(bench.ended.empty());
    }

    void refusesWhatCannotBeStarted()
    {
        Workbench bench;
        RunHeader header = Workbench::header({QStringLiteral("true")});
        QVERIFY(bench.supervisor().start(header, {}));
        QCOMPARE(bench.supervisor().start(header, {}).error().code, Error::Code::Conflict);
        QVERIFY(bench.waitForEnd(header.run));
        QCOMPARE(bench.supervisor().start(header, {}).error().code, Error::Code::Conflict);
        header = Workbench::header({QStringLiteral("true")});
        header.commands[0].text = QString(QChar(0));
        QCOMPARE(bench.supervisor().start(header, {}).error().code, Error::Code::Config);
        QCOMPARE(bench.supervisor().start(Workbench::header({}), {}).error().code, Error::Code::Config);

        RunSupervisorSettings settings;
        settings.shimPath = QStringLiteral("/no/such/shim");
        RunSupervisor without(bench.spool(), settings);
        QCOMPARE(without.isUsable().error().code, Error::Code::Io);
        QVERIFY(!without.start(Workbench::header({QStringLiteral("true")}), {}));
    }

    void startsOnFromAReplacedBinary()
    {
        Workbench bench;
        const QString copy = bench.path(QStringLiteral("shim"));
        QVERIFY(QFile::copy(Workbench::shimPath(), copy));
        RunSupervisorSettings settings;
        settings.shimPath = copy;
        RunSupervisor supervisor(bench.spool(), settings);
        QVERIFY(QFile::remove(copy));
        QSignalSpy ended(&supervisor, &RunSupervisor::runEnded);
        QVERIFY(supervisor.start(Workbench::header({QStringLiteral("true")}), {}));
        QVERIFY(ended.wait(30'000));
        QCOMPARE(ended[0][1].toBool(), true);
    }

    void cancelsWithGrandchildren()
    {
        Workbench bench;
        RunLimits limits;
        limits.termGraceMs = 100;
        // The shell and its child both ignore TERM: KILL must reach them as a group.
        const RunId run = bench.start(
            {QStringLiteral("trap '' TERM; (sh -c 'echo child $$; while :; do sleep 1; done') & echo up; wait; wait"),
                QStringLiteral("echo never")},
            limits);
        QVERIFY(bench.waitForLine(run, "up"));
        QVERIFY(QTest::qWaitFor([&] { return textsOf(bench.frames(run, false)).size() == 2; }, 30'000));
        quint32 child = 0;
        for (const QByteArray &text : textsOf(bench.frames(run, false))) {
            if (text.startsWith("child "))
                child = text.mid(6).toUInt();
        }
        QVERIFY(isAlive(child));
        QVERIFY(bench.supervisor().cancel(run));
        QVERIFY(bench.waitForEnd(run));
        QVERIFY(bench.ended[run]);
        const Frames frames = bench.frames(run);
        QCOMPARE(finishOf(frames).cancelled, quint8(1));
        QCOMPARE(endingOf(frames, 1).value, SIGKILL);
        QCOMPARE(endingOf(frames, 1).flags, quint8(CommandFinishedPayload::Cancelled));
        QCOMPARE(endingOf(frames, 2).ending, CommandFinishedPayload::Ending::NotStarted);
        QCOMPARE(endingOf(frames, 2).flags, quint8(CommandFinishedPayload::Cancelled));
        QTRY_VERIFY_WITH_TIMEOUT(
            !isAlive(child) || QFile(QStringLiteral("/proc/%1/cmdline").arg(child)).size() == 0, 30'000);
        QCOMPARE(bench.supervisor().cancel(run).error().code, Error::Code::Conflict);
        QCOMPARE(bench.supervisor().cancel(RunId::make()).error().code, Error::Code::NotFound);
    }

    void cancelsAtOnceAfterTheStart()
    {
        Workbench bench;
        const RunId queued = bench.start({QStringLiteral("sleep 1000")});
        QVERIFY(bench.supervisor().cancel(queued)); // not started yet
        QCOMPARE(bench.notStarted.size(), size_t(1));
        QCOMPARE(bench.notStarted[0].second.code, Error::Code::Cancelled);

        RunId fresh;
        connect(&bench.supervisor(), &RunSupervisor::runStarted, &bench.supervisor(), [&](const RunId &run) {
            fresh = run; // the shim may not even have its handler yet
            QVERIFY(bench.supervisor().cancel(run));
        });
        const RunId run = bench.start({QStringLiteral("sleep 1000")});
        QVERIFY(bench.waitForEnd(run));
        QCOMPARE(fresh, run);
        QVERIFY(bench.ended[run]);
        QCOMPARE(finishOf(bench.frames(run)).cancelled, quint8(1));
    }

    void startsTheQueueBeforeItStops()
    {
        Workbench bench;
        const RunId run = bench.start({QStringLiteral("echo hi")});
        bench.supervisor().startQueuedNow();
        bench.restartAgent();
        QCOMPARE(bench.supervisor().adopt(), std::vector<RunId>{run});
        QVERIFY(bench.waitForEnd(run) && bench.ended[run]);
        QCOMPARE(textsOf(bench.frames(run)), QByteArrayList{"hi"});
    }

    void endsAllRuns()
    {
        Workbench bench;
        std::vector<RunId> runs;
        for (int i = 0; i < 5; ++i)
            runs.push_back(bench.start({QStringLiteral("echo up; exec sleep 1000")}));
        for (const RunId &run : runs)
            QVERIFY(bench.waitForLine(run, "up"));
        bench.supervisor().terminateAll();
        for (const RunId &run : runs)
            QVERIFY(bench.waitForEnd(run) && bench.ended[run]);
    }

    void losesARunWithItsShim()
    {
        Workbench bench;
        const RunId run = bench.start({QStringLiteral("seq 1 1000; echo up; exec sleep 1000")});
        QVERIFY(bench.waitForLine(run, "up"));
        ::kill(pid_t(bench.shimPid(run)), SIGKILL);
        QVERIFY(bench.waitForEnd(run));
        QVERIFY(!bench.ended[run]);
        const Frames frames = bench.frames(run);
        QCOMPARE(textsOf(frames).size(), 1001);
        QVERIFY(!isFinished(frames));
        bench.restartAgent(); // judged again from the files alone
        QCOMPARE(bench.supervisor().adopt(), std::vector<RunId>{run});
        QVERIFY(bench.waitForEnd(run));
        QVERIFY(!bench.ended[run]);
    }

    void adoptsARunThatPrintsOn()
    {
        Workbench bench;
        const QString go = bench.path(QStringLiteral("go"));
        const RunId run = bench.start({QStringLiteral(
            "mkfifo '%1'; echo up; i=0; while [ $i -lt 3000 ]; do i=$((i+1)); echo $i; done; read x < '%1'; echo after")
                                           .arg(go)});
        QVERIFY(bench.waitForLine(run, "up"));
        bench.restartAgent();
        QCOMPARE(bench.supervisor().adopt(), std::vector<RunId>{run});
        QVERIFY(bench.supervisor().isRunning(run));
        QVERIFY(bench.waitForLine(run, "3000"));
        QFile fifo(go);
        QVERIFY(fifo.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        fifo.write("x\n");
        fifo.close();
        QVERIFY(bench.waitForEnd(run));
        QVERIFY(bench.ended[run]);
        QCOMPARE(textsOf(bench.frames(run)).size(), 3002);
    }

    void cancelsAnAdoptedRun()
    {
        Workbench bench;
        const RunId run = bench.start({QStringLiteral("echo up; exec sleep 1000")});
        QVERIFY(bench.waitForLine(run, "up"));
        bench.restartAgent();
        bench.supervisor().adopt();
        QVERIFY(bench.supervisor().cancel(run));
        QVERIFY(bench.waitForEnd(run));
        QCOMPARE(endingOf(bench.frames(run)).value, SIGTERM);
    }

    void setsUnreadableFoldersAside()
    {
        Workbench bench;
        const RunId damaged = bench.start({QStringLiteral("true")});
        QVERIFY(bench.waitForEnd(damaged));
        QFile order(bench.spool().runFolder(damaged) + QStringLiteral("/order"));
        QVERIFY(order.open(QIODevice::ReadWrite) && order.seek(20) && order.write("?") == 1);
        order.close();
        const RunId fifo = RunId::make(); // in the order's place
        QVERIFY(QDir().mkdir(bench.spool().runFolder(fifo)));
        QCOMPARE(
            ::mkfifo(QFile::encodeName(bench.spool().runFolder(fifo) + QStringLiteral("/order")).constData(), 0600), 0);
        const RunId empty = RunId::make();
        QVERIFY(QDir().mkdir(bench.spool().runFolder(empty)));
        QVERIFY(QDir().mkdir(bench.spool().runsFolder() + QStringLiteral("/stranger")));
        bench.restartAgent();
        QVERIFY(bench.supervisor().adopt().empty());
        QCOMPARE(bench.unreadable.size(), size_t(3));
        QCOMPARE(QDir(bench.spool().asideFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 4);
        QCOMPARE(bench.spool().used(), 0u);
    }

    void startsManyWithoutBlocking()
    {
        Workbench bench;
        QElapsedTimer since;
        qint64 longest = 0;
        QTimer beat; // how long the loop was away, for the log: no limit is tested
        connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        since.start();
        beat.start(0);
        std::vector<RunId> runs;
        for (int i = 0; i < 200; ++i)
            runs.push_back(bench.start({QStringLiteral("echo hi")}));
        for (const RunId &run : runs)
            QVERIFY(bench.waitForEnd(run) && bench.ended[run]);
        qInfo("the longest turn of the loop took %lld ms", longest);
        for (const RunId &run : runs)
            QCOMPARE(textsOf(bench.frames(run)), QByteArrayList{"hi"});
    }
};

QTEST_GUILESS_MAIN(TestRunSupervisor)
#include "tst_runsupervisor.moc"
