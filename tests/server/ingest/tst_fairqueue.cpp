// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/ingest/fairqueue.h"
#include "tests/server/ingest/frames.h"

#include <QtTest>

using namespace barto;

class TestFairQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderWithinASession();
    void sharesByBytes_data();
    void sharesByBytes();
    void servesWhatIsLargerThanAQuantum();
    void holds();
    void removes();
};

static quint64 firstSeqOf(const FairQueue::Entry &entry)
{
    return std::get<FrameBatch>(entry.item).firstSeq;
}

void TestFairQueue::keepsTheOrderWithinASession()
{
    FairQueue queue(1000);
    const RunId run = RunId::make();
    for (quint64 i = 0; i < 50; ++i)
        queue.push(7, batchOf(run, 1 + 10 * i, 10, 1 + qsizetype(i)));
    queue.push(7, FactBatch{3, {}, {}});
    quint64 next = 1;
    for (int i = 0; i < 50; ++i, next += 10) {
        const auto entry = queue.pop();
        QVERIFY(entry);
        QCOMPARE(entry->session, 7);
        QCOMPARE(firstSeqOf(*entry), next);
    }
    QVERIFY(std::holds_alternative<FactBatch>(queue.pop()->item));
    QVERIFY(!queue.pop());
    QVERIFY(queue.isEmpty());
    QCOMPARE(queue.bytes(7), 0);
    QCOMPARE(queue.totalBytes(), 0);
    QCOMPARE(queue.count(), 0);
    queue.push(7, FactBatch{3, {}, {}});
    queue.push(8, FactBatch{3, {}, {}});
    QCOMPARE(queue.count(), 2);
    QCOMPARE(queue.totalBytes(), queue.bytes(7) + queue.bytes(8));
    queue.remove(7);
    QCOMPARE(queue.count(), 1);
    queue.clear();
    QCOMPARE(queue.totalBytes(), 0);
}

void TestFairQueue::sharesByBytes_data()
{
    QTest::addColumn<int>("largeLines");
    QTest::addColumn<int>("smallLines");
    QTest::newRow("same size") << 100 << 100;
    QTest::newRow("64 KiB beside 1 line") << 800 << 1;
    QTest::newRow("64 KiB beside 16 KiB") << 800 << 200;
}

void TestFairQueue::sharesByBytes()
{
    QFETCH(int, largeLines);
    QFETCH(int, smallLines);
    FairQueue queue;
    const RunId run = RunId::make();
    // Both have more than is taken.
    for (int session : {1, 2}) {
        const int lines = session == 1 ? largeLines : smallLines;
        for (int sent = 0; sent < 100'000; sent += lines)
            queue.push(quint64(session), batchOf(run, 2, lines, 60));
    }
    QHash<quint64, qint64> served;
    for (qint64 bytes = 0; bytes < 4 * 1024 * 1024;) {
        const auto entry = queue.pop();
        QVERIFY(entry);
        served[entry->session] += entry->bytes;
        bytes += entry->bytes;
    }
    // Never further apart than a quantum and a batch each.
    QVERIFY2(qAbs(served[1] - served[2]) <= 2 * 128 * 1024,
        qPrintable(QStringLiteral("%1 %2").arg(served[1]).arg(served[2])));
}

void TestFairQueue::servesWhatIsLargerThanAQuantum()
{
    FairQueue queue(100);
    const RunId run = RunId::make();
    queue.push(1, batchOf(run, 2, 100));
    queue.push(2, batchOf(run, 2, 1));
    QCOMPARE(queue.pop()->session, 2);
    QCOMPARE(queue.pop()->session, 1);
    QVERIFY(!queue.pop());
}

void TestFairQueue::holds()
{
    FairQueue queue;
    const RunId run = RunId::make();
    queue.setHold(1, true);
    queue.push(1, batchOf(run, 1, 3));
    QVERIFY(queue.isEmpty());
    QVERIFY(!queue.pop());
    QVERIFY(queue.bytes(1) > 0);
    queue.push(2, batchOf(run, 5, 3));
    QCOMPARE(queue.pop()->session, 2);
    queue.setHold(1, false);
    queue.push(1, batchOf(run, 4, 3));
    queue.setHold(1, true);
    QVERIFY(!queue.pop());
    queue.setHold(1, false);
    QCOMPARE(firstSeqOf(*queue.pop()), 1);
    QCOMPARE(firstSeqOf(*queue.pop()), 4);
}

void TestFairQueue::removes()
{
    FairQueue queue;
    const RunId run = RunId::make();
    for (quint64 session : {1, 2, 3})
        queue.push(session, batchOf(run, session, 1));
    queue.remove(2);
    queue.remove(9);
    QCOMPARE(queue.bytes(2), 0);
    QCOMPARE(queue.pop()->session, 1);
    QCOMPARE(queue.pop()->session, 3);
    queue.push(1, batchOf(run, 1, 1));
    queue.clear();
    QVERIFY(queue.isEmpty());
    QVERIFY(!queue.pop());
}

QTEST_GUILESS_MAIN(TestFairQueue)
#include "tst_fairqueue.moc"
