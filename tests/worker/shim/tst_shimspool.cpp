// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/run/workbench.h"
#include "worker/capture/capturetrimmer.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace barto;
using namespace barto::test;

/// What the shim does while there is no room.
class TestShimSpool : public QObject
{
    Q_OBJECT
private:
    static constexpr quint64 limit = 256 * 1024;

    static RunLimits small(capture::OnFull onFull)
    {
        RunLimits limits;
        limits.spoolMaxBytes = limit;
        limits.onFull = onFull;
        return limits;
    }
    static quint64 droppedOf(const Frames &frames)
    {
        quint64 lines = 0;
        for (const Frame &frame : linesOf(frames, FrameKind::Dropped))
            lines += decodeDropped({frame.payload.constData(), size_t(frame.payload.size())})->lines;
        return lines;
    }
    static void compareNumbered(const Frames &lines, size_t count)
    {
        QCOMPARE(lines.size(), count);
        for (size_t i = 0; i < count; ++i)
            QCOMPARE(lines[i].payload, QByteArray::number(qulonglong(i + 1)));
    }

private Q_SLOTS:
    void holdsTheJobBack()
    {
        Workbench bench;
        const RunId run = bench.start({QStringLiteral("seq 1 40000")}, small(capture::OnFull::Block));
        int stalls = 0;
        const auto makeRoomWhenFull = [&] {
            const quint64 used = bench.spool().used();
            if (used >= limit) {
                // At most what is in the buffers of one wake-up goes over the limit.
                if (used > limit + 2 * 1024 * 1024)
                    qFatal("the spool grew to %llu bytes", qulonglong(used));
                bench.spool().release(used);
                ++stalls;
            }
            return bench.ended.contains(run);
        };
        QVERIFY(QTest::qWaitFor(makeRoomWhenFull, 60'000));
        QVERIFY(stalls > 1);
        compareNumbered(linesOf(bench.frames(run), FrameKind::Stdout), 40'000);
    }

    /// Whatever the server has can be trimmed but for each run's newest segment: that must not be all there is.
    void goesOnWhenWhatIsStoredIsTrimmed()
    {
        Workbench bench;
        RunLimits limits;
        limits.spoolMaxBytes = 1024 * 1024;
        const SystemClock clock;
        CaptureTrimmer trimmer(bench.spool(), clock, {std::chrono::hours(1), limits.spoolMaxBytes, 100});
        const RunId run = bench.start({QStringLiteral("seq 1 200000")}, limits);
        QTRY_VERIFY(QFile::exists(bench.spool().runFolder(run)));
        auto reader = CaptureReader::open(bench.spool().runFolder(run));
        QVERIFY(reader);
        quint64 lines = 0;
        const auto deliver = [&] {
            for (auto batch = reader->read(64 * 1024); batch && *batch; batch = reader->read(64 * 1024)) {
                (*batch)->frames.forEach(
                    0, [&lines](qsizetype, const FrameView &frame) { lines += frame.kind() == FrameKind::Stdout; });
                trimmer.acknowledge(run, (*batch)->lastSeq);
            }
            return bench.ended.contains(run);
        };
        QVERIFY(QTest::qWaitFor(deliver, 60'000));
        deliver();
        QCOMPARE(lines, quint64(200'000));
    }

    /// Each may have a newest segment as long as what it had read when the spool was full, and together they are more
    /// than the spool may hold.
    void manyGoOnThoughTheirNewestSegmentsFillIt()
    {
        Workbench bench;
        RunLimits limits;
        limits.spoolMaxBytes = 256 * 1024;
        const SystemClock clock;
        CaptureTrimmer trimmer(bench.spool(), clock, {std::chrono::hours(1), limits.spoolMaxBytes, 100});
        connect(&bench.supervisor(), &RunSupervisor::framesGrew, &trimmer, &CaptureTrimmer::noteGrowth);
        constexpr int count = 8;
        std::map<RunId, std::unique_ptr<CaptureReader>> readers;
        for (int i = 0; i < count; ++i)
            readers[bench.start({QStringLiteral("seq 1 12000")}, limits)] = nullptr;
        std::map<RunId, quint64> lines;
        const auto deliver = [&] {
            for (auto &[run, reader] : readers) {
                auto opened = reader ? Result<CaptureReader>(tl::unexpect, Error{})
                                     : CaptureReader::open(bench.spool().runFolder(run));
                if (opened)
                    reader = std::make_unique<CaptureReader>(std::move(*opened));
                if (!reader)
                    continue;
                for (auto batch = reader->read(64 * 1024); batch && *batch; batch = reader->read(64 * 1024)) {
                    (*batch)->frames.forEach(
                        0, [&](qsizetype, const FrameView &frame) { lines[run] += frame.kind() == FrameKind::Stdout; });
                    trimmer.acknowledge(run, (*batch)->lastSeq);
                }
            }
            return int(bench.ended.size()) == count;
        };
        QVERIFY(QTest::qWaitFor(deliver, 60'000));
        deliver();
        for (const auto &[run, reader] : readers)
            QCOMPARE(lines[run], quint64(12'000));
    }

    void letsTheJobGoWhenTheFolderIsDeleted()
    {
        Workbench bench;
        const RunId run = bench.start({QStringLiteral("seq 1 200000")}, small(capture::OnFull::Block));
        QVERIFY(QTest::qWaitFor([&] { return bench.spool().used() >= limit; }, 60'000));
        const auto shim = pid_t(bench.shimPid(run));
        QVERIFY(QDir(bench.spool().runFolder(run)).removeRecursively());
        QTRY_VERIFY_WITH_TIMEOUT(::kill(shim, 0) != 0, 60'000);
    }

    void dropsTheNewestAndCounts()
    {
        Workbench bench;
        const Frames frames
            = bench.run({QStringLiteral("seq 1 200000"), QStringLiteral("exit 5")}, small(capture::OnFull::Drop));
        const Frames lines = linesOf(frames, FrameKind::Stdout);
        QVERIFY(!lines.empty() && lines.size() < 200'000);
        compareNumbered(lines, lines.size());
        QCOMPARE(droppedOf(frames) + lines.size(), quint64(200'000));
        QCOMPARE(endingOf(frames, 2).value, 5);
        QVERIFY(isFinished(frames));
    }

    void dropsWhileTheDiskIsLow()
    {
        Workbench bench;
        RunLimits limits;
        limits.spoolMinFree = Q_UINT64_C(1) << 60;
        limits.onFull = capture::OnFull::Drop;
        const Frames frames = bench.run({QStringLiteral("echo a; echo b; printf c")}, limits);
        QVERIFY(textsOf(frames).isEmpty());
        QCOMPARE(droppedOf(frames), quint64(3));
        QVERIFY(bench.spool().isFull(0, limits.spoolMinFree));
        QVERIFY(!bench.spool().isFull(0, 1));
    }

    void endsACancelledJobThatIsHeldBack()
    {
        Workbench bench;
        const RunId run = bench.start({QStringLiteral("exec seq 1 100000000")}, small(capture::OnFull::Block));
        QVERIFY(QTest::qWaitFor([&] { return bench.spool().used() >= limit; }, 60'000));
        QVERIFY(bench.supervisor().cancel(run));
        const auto endsWithRoom = [&] { // what stands in the pipe is captured all the same
            bench.spool().release(bench.spool().used());
            return bench.ended.contains(run);
        };
        QVERIFY(QTest::qWaitFor(endsWithRoom, 60'000));
        QCOMPARE(endingOf(bench.frames(run)).flags, quint8(CommandFinishedPayload::Cancelled));
    }

    /// A limit on the size of the shim's files cuts its write short as a full disk does.
    void completesAFrameThatAFullDiskCutShort()
    {
        Workbench bench;
        const QString go = bench.path(QStringLiteral("go"));
        const RunId run = bench.start({QStringLiteral("mkfifo '%1'; echo up; read x < '%1'; seq 1 5000").arg(go)});
        QVERIFY(bench.waitForLine(run, "up"));
        const auto setFileLimit = [&](rlim_t bytes) {
            const struct rlimit value
            {
                bytes, RLIM_INFINITY
            };
            return ::prlimit(pid_t(bench.shimPid(run)), RLIMIT_FSIZE, &value, nullptr) == 0;
        };
        constexpr qint64 room = 10'007;
        QVERIFY(setFileLimit(room));
        QFile fifo(go);
        QVERIFY(fifo.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        fifo.write("x\n");
        fifo.close();
        const QString segment = bench.spool().runFolder(run) + QStringLiteral("/1.seg");
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(segment).size(), room, 60'000);
        QVERIFY(textsOf(bench.frames(run, false)).size() > 1); // whole frames only, and no gap
        QVERIFY(linesOf(bench.frames(run, false), FrameKind::Gap).empty());
        QVERIFY(setFileLimit(RLIM_INFINITY));
        QVERIFY(bench.waitForEnd(run));
        Frames lines = linesOf(bench.frames(run), FrameKind::Stdout);
        lines.erase(lines.begin());
        compareNumbered(lines, 5000);
        QVERIFY(QFile::exists(bench.spool().runFolder(run) + QStringLiteral("/shim.log")));
    }
};

QTEST_GUILESS_MAIN(TestShimSpool)
#include "tst_shimspool.moc"
