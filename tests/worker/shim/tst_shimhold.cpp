// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/run/workbench.h"

#include "common/base/clock.h"

#include <QTest>

using namespace barto;
using namespace barto::test;
using namespace std::chrono_literals;
using Ending = CommandFinishedPayload::Ending;

/// How the shim waits for the instant at which its run is due.
class TestShimHold : public QObject
{
    Q_OBJECT
private:
    Workbench m_bench;
    SystemClock m_clock;

    RunHeader dueIn(Microseconds wait) const
    {
        RunHeader header = Workbench::header({QStringLiteral("echo one"), QStringLiteral("echo two")});
        header.due = m_clock.now() + wait;
        header.dueLast = header.due;
        return header;
    }

private Q_SLOTS:
    void startsNothingBeforeTheInstant_data()
    {
        QTest::addColumn<int>("slots");
        QTest::newRow("one slot") << 1;
        QTest::newRow("the last of several") << 3;
    }

    void startsNothingBeforeTheInstant()
    {
        QFETCH(const int, slots);
        RunHeader header = dueIn(400ms);
        header.due = *header.dueLast - (slots - 1) * 1s;
        QVERIFY(m_bench.supervisor().start(header, {}));
        QVERIFY(m_bench.waitForEnd(header.run));
        const Frames frames = m_bench.frames(header.run);
        QCOMPARE(textsOf(frames), (QByteArrayList{"one", "two"}));
        // Not to the microsecond: the steady clock, by which it waits, and the wall clock may drift apart.
        QVERIFY(frames[0].at > *header.dueLast - 5ms);
    }

    void startsAtOnceWhatSeemsFarAway() // the clock was set back after the claim
    {
        const RunHeader header = dueIn(1h);
        QVERIFY(m_bench.supervisor().start(header, {}));
        QVERIFY(m_bench.waitForEnd(header.run));
        QCOMPARE(textsOf(m_bench.frames(header.run)), (QByteArrayList{"one", "two"}));
    }

    void startsWithoutAnAgent()
    {
        Workbench bench;
        const RunHeader header = dueIn(500ms);
        QVERIFY(bench.supervisor().start(header, {}));
        bench.supervisor().startQueuedNow();
        bench.restartAgent();
        QCOMPARE(bench.supervisor().adopt(), std::vector<RunId>{header.run});
        QVERIFY(bench.waitForEnd(header.run));
        QVERIFY(bench.ended[header.run]);
        QCOMPARE(textsOf(bench.frames(header.run)), (QByteArrayList{"one", "two"}));
    }

    void isCancelledBeforeItsInstant()
    {
        const RunHeader header = dueIn(900ms);
        QVERIFY(m_bench.supervisor().start(header, {}));
        m_bench.supervisor().startQueuedNow();
        QVERIFY(m_bench.supervisor().cancel(header.run));
        QVERIFY(m_bench.waitForEnd(header.run));
        const Frames frames = m_bench.frames(header.run);
        QCOMPARE(textsOf(frames), QByteArrayList{});
        for (const quint16 position : {1, 2}) {
            QCOMPARE(endingOf(frames, position).ending, Ending::NotStarted);
            QCOMPARE(endingOf(frames, position).flags, quint8(CommandFinishedPayload::Cancelled));
        }
        QVERIFY(isFinished(frames));
    }
};

QTEST_GUILESS_MAIN(TestShimHold)
#include "tst_shimhold.moc"
