// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/uplink/sendwindow.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

class TestSendWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWithoutCredit();
    void oneBatchIsAlwaysAllowed();
    void waitsWhenFull();
    void batchesGrowWhileQuick();
    void batchesShrinkWhenSlow();
    void acknowledgesOnlyTheRunAndUpToTheNumber();
    void forgottenBytesDoNotCount();
};

void TestSendWindow::nothingWithoutCredit()
{
    SendWindow window;
    QCOMPARE(window.allowance(), 0);
    window.setCredit(100);
    QVERIFY(window.allowance() > 0);
    window.reset();
    QCOMPARE(window.allowance(), 0);
}

void TestSendWindow::oneBatchIsAlwaysAllowed()
{
    SendWindow window;
    window.setCredit(1);
    QCOMPARE(window.allowance(), SendWindow::leastBatch);
}

void TestSendWindow::waitsWhenFull()
{
    SendWindow window;
    const RunId run = RunId::make();
    window.setCredit(40 * 1024);
    window.sent(run, 10, 16 * 1024, {});
    QCOMPARE(window.allowance(), SendWindow::leastBatch);
    window.sent(run, 20, 16 * 1024, {});
    QCOMPARE(window.allowance(), 8 * 1024);
    window.sent(run, 30, 5 * 1024, {});
    QCOMPARE(window.allowance(), 0);
    window.acknowledged(run, 10, SendWindow::Time(2s));
    QCOMPARE(window.inFlight(), quint64(21 * 1024));
    QCOMPARE(window.allowance(), SendWindow::leastBatch);
}

void TestSendWindow::batchesGrowWhileQuick()
{
    SendWindow window;
    const RunId run = RunId::make();
    window.setCredit(1024 * 1024);
    for (quint64 seq = 1; seq <= 5; ++seq) {
        window.sent(run, seq, 1000, {});
        window.acknowledged(run, seq, SendWindow::Time(900ms));
    }
    QCOMPARE(window.allowance(), SendWindow::largestBatch);
}

void TestSendWindow::batchesShrinkWhenSlow()
{
    SendWindow window;
    const RunId run = RunId::make();
    window.setCredit(1024 * 1024);
    window.sent(run, 1, 1000, {});
    window.acknowledged(run, 1, SendWindow::Time(10ms));
    QCOMPARE(window.allowance(), 2 * SendWindow::leastBatch);
    window.sent(run, 2, 1000, {});
    window.acknowledged(run, 2, SendWindow::Time(1100ms));
    QCOMPARE(window.allowance(), SendWindow::leastBatch);
}

void TestSendWindow::acknowledgesOnlyTheRunAndUpToTheNumber()
{
    SendWindow window;
    const RunId one = RunId::make();
    const RunId other = RunId::make();
    window.setCredit(1024 * 1024);
    window.sent(one, 5, 100, {});
    window.sent(other, 5, 1000, {});
    window.sent(one, 9, 10000, {});
    window.acknowledged(one, 8, {});
    QCOMPARE(window.inFlight(), quint64(11000));
    window.acknowledged(one, 9, {});
    QCOMPARE(window.inFlight(), quint64(1000));
}

void TestSendWindow::forgottenBytesDoNotCount()
{
    SendWindow window;
    const RunId run = RunId::make();
    window.sent(run, 5, 100, {});
    window.sent(run, 9, 100, {});
    window.forget(run);
    QCOMPARE(window.inFlight(), quint64(0));
}

QTEST_GUILESS_MAIN(TestSendWindow)
#include "tst_sendwindow.moc"
