// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/trigger/timerfd.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

class TestTimerFd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ringsOnceAtItsInstant();
    void ringsAtOnceForThePast_data();
    void ringsAtOnceForThePast();
    void newerInstantReplacesTheOlder();
    void canBeSilenced();
};

void TestTimerFd::ringsOnceAtItsInstant()
{
    const SystemClock clock;
    const std::unique_ptr<TimerFd> timer = std::move(*TimerFd::create());
    QSignalSpy due(timer.get(), &Alarm::due);
    const Instant at = clock.now() + 50ms;
    timer->set(at);
    QVERIFY(due.wait());
    const Microseconds late = clock.now() - at;
    QVERIFY(late >= 0us);
    qInfo("%lld microseconds late", static_cast<long long>(late.count()));
    // Proof that it does not ring again: another timer set later rings first.
    const std::unique_ptr<TimerFd> other = std::move(*TimerFd::create());
    QSignalSpy otherDue(other.get(), &Alarm::due);
    other->set(clock.now() + 20ms);
    QVERIFY(otherDue.wait());
    QCOMPARE(due.size(), 1);
}

void TestTimerFd::ringsAtOnceForThePast_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::newRow("the epoch") << qint64(0);
    QTest::newRow("before the epoch") << qint64(-5'000'000);
    QTest::newRow("2001") << qint64(1'000'000'000'000'000);
}

void TestTimerFd::ringsAtOnceForThePast()
{
    QFETCH(const qint64, microseconds);
    const std::unique_ptr<TimerFd> timer = std::move(*TimerFd::create());
    QSignalSpy due(timer.get(), &Alarm::due);
    timer->set(fromMicroseconds(microseconds));
    QVERIFY(due.wait());
}

void TestTimerFd::newerInstantReplacesTheOlder()
{
    const SystemClock clock;
    const std::unique_ptr<TimerFd> timer = std::move(*TimerFd::create());
    QSignalSpy due(timer.get(), &Alarm::due);
    timer->set(clock.now() + 1h);
    timer->set(clock.now() + 10ms);
    QVERIFY(due.wait());
    QCOMPARE(due.size(), 1);
}

void TestTimerFd::canBeSilenced()
{
    const SystemClock clock;
    const std::unique_ptr<TimerFd> timer = std::move(*TimerFd::create());
    const std::unique_ptr<TimerFd> other = std::move(*TimerFd::create());
    QSignalSpy due(timer.get(), &Alarm::due);
    QSignalSpy otherDue(other.get(), &Alarm::due);
    timer->set(clock.now() + 10ms);
    other->set(clock.now() + 40ms);
    timer->set({});
    QVERIFY(otherDue.wait());
    QCOMPARE(due.size(), 0);
}

QTEST_GUILESS_MAIN(TestTimerFd)
#include "tst_timerfd.moc"
