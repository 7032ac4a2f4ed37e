// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/trigger/triggerrig.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const QString a = QStringLiteral("a");
const QString hourly = QStringLiteral("hourly");

} // namespace

/// The trigger while its clock is set, or not set at all.
class TestTriggerClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setBackFiresNothingTwice();
    void setBackAfterTheClaim();
    void setFarBackMovesTheWatermark();
    void setForwardIsMissedTicks_data();
    void setForwardIsMissedTicks();
    void aYearForwardIsBounded();
    void startedBefore2000Waits();
    void newSchedulesWhileTheClockIsUnset();
    void setToBefore2000WhileRunning();
    void watermarkOfTheFutureAtTheStart_data();
    void watermarkOfTheFutureAtTheStart();
    void daylightSaving_data();
    void daylightSaving();
};

void TestTriggerClock::setBackFiresNothingTwice()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, hourly)}));
    rig.runTo(at("2026-11-24T12:30:00Z"));
    QCOMPARE(rig.runs().size(), 3);
    rig.setClock(at("2026-11-24T09:30:00Z"));
    rig.runTo(at("2026-11-24T12:59:00Z"));
    QCOMPARE(rig.runs().size(), 3);
    rig.runTo(at("2026-11-24T13:01:00Z"));
    QCOMPARE(rig.runs().last(), QStringLiteral("a 13:00:00"));
    QCOMPARE(rig.runs().size(), 4);
    // Neither does a schedule that was edited meanwhile.
    rig.setClock(at("2026-11-24T11:30:00Z"));
    Schedule edited = timed(a, hourly);
    edited.cmds += QStringLiteral("more");
    QVERIFY(rig.trigger->replaceSchedules({edited}));
    rig.runTo(at("2026-11-24T13:30:00Z"));
    QCOMPARE(rig.runs().size(), 4);
    QVERIFY(rig.skips().isEmpty());
}

void TestTriggerClock::setBackAfterTheClaim()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, hourly)}));
    rig.runTo(at("2026-11-24T09:59:59.980Z"));
    rig.setClock(at("2026-11-24T09:30:00Z")); // between the claim and its instant
    QCOMPARE(rig.runs(), QStringList{QStringLiteral("a 10:00:00")});
    rig.runTo(at("2026-11-24T10:30:00Z"));
    QCOMPARE(rig.runs().size(), 1);
}

void TestTriggerClock::setFarBackMovesTheWatermark()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, hourly)}));
    rig.runTo(at("2026-11-24T12:30:00Z"));
    rig.setClock(at("2026-11-20T09:30:00Z"));
    QCOMPARE(rig.watermark(a), at("2026-11-20T09:30:00Z"));
    rig.runTo(at("2026-11-20T10:30:00Z"));
    QCOMPARE(rig.runs().size(), 4);
    QCOMPARE(rig.runs().last(), QStringLiteral("a 10:00:00"));
}

void TestTriggerClock::setForwardIsMissedTicks_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("runs");
    QTest::addColumn<int>("skips");
    QTest::newRow("Burst") << int(MissedTick::Burst) << 5 << 0;
    QTest::newRow("Delay") << int(MissedTick::Delay) << 1 << 0;
    QTest::newRow("Skip") << int(MissedTick::Skip) << 0 << 1;
}

void TestTriggerClock::setForwardIsMissedTicks()
{
    QFETCH(const int, policy);
    TriggerRig rig;
    rig.settings.missedTick = MissedTick(policy);
    QVERIFY(rig.beginWith({timed(a, hourly)}));
    rig.setClock(at("2026-11-24T14:10:00Z"));
    QTEST(int(rig.runs().size()), "runs");
    QTEST(int(rig.skips().size()), "skips");
    rig.runTo(at("2026-11-24T15:10:00Z"));
    QCOMPARE(rig.runs().last(), QStringLiteral("a 15:00:00"));
}

void TestTriggerClock::aYearForwardIsBounded()
{
    TriggerRig rig;
    rig.settings.maxRunning = 100'000;
    QVERIFY(rig.beginWith({timed(a, QStringLiteral("*:*:*"))}));
    rig.setClock(at("2027-11-24T09:00:00.500Z"));
    QCOMPARE(rig.runs().size(), 100 + 1); // that of the last second is on time
    QCOMPARE(rig.skips().size(), 1);
    QVERIFY(rig.skips()[0].startsWith(QStringLiteral("a 09:00:01-")));
    // And back: it fires from then on, not only in a year's time.
    rig.setClock(at("2026-11-24T09:00:10Z"));
    rig.runTo(at("2026-11-24T09:00:20Z"));
    QCOMPARE(rig.runs().last(), QStringLiteral("a 09:00:20"));
    QCOMPARE(rig.runs().size(), 111);
}

void TestTriggerClock::startedBefore2000Waits()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, hourly)}));
    QVERIFY(rig.trigger->stop());
    rig.stopHard();
    rig.clock.set(at("1970-01-01T00:00:10Z"));
    QVERIFY(rig.begin());
    QCOMPARE(rig.trigger->warnings().size(), 1);
    QCOMPARE(*rig.alarm.at, at("2000-01-01T00:00:00Z"));
    rig.runTo(at("1970-01-03T00:00:00Z"));
    QVERIFY(rig.starter.started.empty());
    QCOMPARE(rig.watermark(a), at("2026-11-24T09:00:00Z"));
    rig.setClock(at("2026-11-24T11:30:00Z"));
    QVERIFY(rig.trigger->warnings().isEmpty());
    QCOMPARE(rig.skips(), QStringList{QStringLiteral("a 10:00:00-11:00:00 x2: agent not running")});
    rig.runTo(at("2026-11-24T12:00:00Z"));
    QCOMPARE(rig.runs(), QStringList{QStringLiteral("a 12:00:00")});
}

void TestTriggerClock::newSchedulesWhileTheClockIsUnset()
{
    TriggerRig rig;
    rig.clock.set(at("1970-01-01T00:00:10Z"));
    QVERIFY(rig.beginWith({timed(a, hourly)}));
    QVERIFY(!rig.journal->watermarks().contains(a));
    rig.setClock(at("2026-11-24T11:30:00Z"));
    QVERIFY(rig.skips().isEmpty());
    QCOMPARE(rig.watermark(a), at("2026-11-24T11:30:00Z"));
    rig.runTo(at("2026-11-24T12:00:00Z"));
    QCOMPARE(rig.runs(), QStringList{QStringLiteral("a 12:00:00")});
}

void TestTriggerClock::setToBefore2000WhileRunning()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, hourly)}));
    rig.setClock(at("1999-12-31T00:00:00Z"));
    QCOMPARE(rig.trigger->warnings().size(), 1);
    QCOMPARE(rig.watermark(a), at("2026-11-24T09:00:00Z"));
    rig.setClock(at("2026-11-24T11:10:00Z"));
    QVERIFY(rig.trigger->warnings().isEmpty());
    QCOMPARE(rig.runs(), (QStringList{QStringLiteral("a 10:00:00"), QStringLiteral("a 11:00:00")}));
}

void TestTriggerClock::watermarkOfTheFutureAtTheStart_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("runs");
    QTest::newRow("within the claims' memory") << 40 << 0;
    QTest::newRow("beyond it") << 60 << 2;
}

void TestTriggerClock::watermarkOfTheFutureAtTheStart()
{
    QFETCH(const int, hours);
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, hourly)}));
    QVERIFY(rig.trigger->stop());
    rig.stopHard();
    rig.clock.set(rig.clock.now() - hours * 1h);
    QVERIFY(rig.begin());
    rig.runTo(rig.clock.now() + 2h);
    QTEST(int(rig.runs().size()), "runs");
    QVERIFY(rig.skips().isEmpty());
}

void TestTriggerClock::daylightSaving_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("hours");
    QTest::addColumn<QStringList>("runs");
    QTest::newRow("a fixed time in the gap is due at its end")
        << QStringLiteral("*-*-* 02:30") << QStringLiteral("2026-03-28T23:00:00Z") << 24
        << QStringList{QStringLiteral("a 01:00:00")};
    QTest::newRow("a repeated time is due once")
        << QStringLiteral("*-*-* 02:30") << QStringLiteral("2026-10-24T22:00:00Z") << 24
        << QStringList{QStringLiteral("a 00:30:00")};
    QTest::newRow("hourly has no slot in the gap")
        << QStringLiteral("hourly") << QStringLiteral("2026-03-29T00:10:00Z") << 2
        << QStringList{QStringLiteral("a 01:00:00"), QStringLiteral("a 02:00:00")};
    QTest::newRow("hourly goes on through the repeated hour")
        << QStringLiteral("hourly") << QStringLiteral("2026-10-24T23:10:00Z") << 3
        << QStringList{QStringLiteral("a 00:00:00"), QStringLiteral("a 01:00:00"), QStringLiteral("a 02:00:00")};
}

void TestTriggerClock::daylightSaving()
{
    QFETCH(const QString, expression);
    QFETCH(const QString, from);
    QFETCH(const int, hours);
    TriggerRig rig;
    rig.clock.set(*fromIsoText(from));
    Schedule schedule = timed(a, expression);
    schedule.timezone = QStringLiteral("Europe/Berlin");
    QVERIFY(rig.beginWith({schedule}));
    rig.runTo(rig.clock.now() + hours * 1h);
    QTEST(rig.runs(), "runs");
}

QTEST_GUILESS_MAIN(TestTriggerClock)
#include "tst_triggerclock.moc"
