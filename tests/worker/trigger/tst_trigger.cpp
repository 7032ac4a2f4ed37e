// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/trigger/triggerrig.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const QString a = QStringLiteral("a");
const QString minutely = QStringLiteral("minutely");

/// While it lives, this process cannot write to its files: a disk without room.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_former);
        const rlimit small{16, m_former.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_former); }

private:
    rlimit m_former{};
};

} // namespace

class TestTrigger : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void claimsAndHandsOnBeforeTheInstant();
    void headersSayEverything();
    void doesNotWakeBetweenSlots();
    void thousandAtOnceAreOneTransaction();
    void slotsOfBeforeANewScheduleAreNotItsOwn();
    void editedScheduleFiresNoSlotTwice();
    void removedScheduleFiresNoMore();
    void unreadableScheduleIsConfirmedWithItsError();
    void firesFromItsOwnDiskAfterARestart();
    void slotClaimedBeforeAKillIsNotStartedAgain();
    void unattendedSlots_data();
    void unattendedSlots();
    void missedTicks_data();
    void missedTicks();
    void fullJournalFiresNothingAndCatchesUp();
    void skipsWithoutRoom();
    void failedStartIsAFact();
    void adHocRuns();
    void manyAdHocRunsAtOnce();
};

void TestTrigger::claimsAndHandsOnBeforeTheInstant()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, minutely)}));
    const Instant due = rig.clock.now() + 1min;
    QCOMPARE(*rig.alarm.at, due - 30ms);
    rig.runTo(due - 30ms);
    QCOMPARE(rig.starter.started.size(), 1u);
    QCOMPARE(rig.journal->claims().open()->size(), 1u);
    QCOMPARE(rig.watermark(a), due);
    QCOMPARE(*rig.alarm.at, due + 1min - 30ms);
    rig.runTo(due + 5min);
    QCOMPARE(rig.starter.started.size(), 6u);
    for (const FakeStarter::Started &one : rig.starter.started)
        QCOMPARE(one.at, *one.header.due - 30ms);
}

void TestTrigger::headersSayEverything()
{
    TriggerRig rig;
    Schedule schedule{a, QStringLiteral("*:*:00 Europe/Paris"), QStringLiteral("Europe/Berlin"), false, {},
        {QStringLiteral("one"), QStringLiteral("two")}};
    Schedule local{QStringLiteral("local"), minutely, {}, false, {}, {QStringLiteral("x")}};
    QVERIFY(rig.beginWith({schedule, local}));
    rig.runTo(rig.clock.now() + 2min);
    QCOMPARE(rig.starter.started.size(), 4u);
    const RunHeader first = rig.starter.started[0].header;
    QCOMPARE(first.timezone, QStringLiteral("Europe/Paris"));
    QCOMPARE(first.onCalendar, schedule.onCalendar);
    QCOMPARE(first.revision, scheduleRevision(schedule));
    QVERIFY(first.trigger == RunTrigger::Slot && first.slotCount == 1 && first.due == first.dueLast);
    QCOMPARE(first.commands.size(), 2u);
    QCOMPARE(first.commands[1].text, QStringLiteral("two"));
    QVERIFY(first.commands[0].id != first.commands[1].id);
    QCOMPARE(rig.starter.started[1].header.timezone, QString());
    QVERIFY(rig.starter.started[2].header.commands[0].id != first.commands[0].id);
    QVERIFY(rig.starter.started[2].header.run != first.run);
}

void TestTrigger::doesNotWakeBetweenSlots()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, QStringLiteral("daily"))}));
    const int sets = rig.alarm.sets;
    rig.runTo(rig.clock.now() + 14h);
    QCOMPARE(rig.alarm.sets, sets);
    rig.runTo(rig.clock.now() + 2h);
    QCOMPARE(rig.alarm.sets, sets + 1);
    QCOMPARE(rig.starter.started.size(), 1u);
}

void TestTrigger::thousandAtOnceAreOneTransaction()
{
    TriggerRig rig;
    Schedules schedules;
    for (int i = 0; i < 1000; ++i)
        schedules.push_back(timed(QString::number(i), minutely));
    QVERIFY(rig.beginWith(schedules));
    QSignalSpy moved(&rig.journal->outbox(), &Outbox::watermarksMoved);
    rig.runTo(rig.clock.now() + 1min);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(rig.starter.started.size(), 1000u);
    QCOMPARE(rig.journal->claims().open()->size(), 1000u);
}

void TestTrigger::slotsOfBeforeANewScheduleAreNotItsOwn()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, QStringLiteral("*:00"), true)}));
    QVERIFY(rig.starter.started.empty()); // 09:00:00 is now, and over
    rig.runTo(at("2026-11-24T10:30:00Z"));
    QCOMPARE(rig.runs(), QStringList{QStringLiteral("a 10:00:00")});
    QVERIFY(rig.skips().isEmpty());
}

void TestTrigger::editedScheduleFiresNoSlotTwice()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, minutely)}));
    rig.runTo(at("2026-11-24T09:00:59.980Z")); // claimed, not due yet
    Schedule edited = timed(a, minutely);
    edited.cmds = QStringList{QStringLiteral("false")};
    QVERIFY(rig.trigger->replaceSchedules({edited}));
    rig.runTo(at("2026-11-24T09:02:00Z"));
    QCOMPARE(rig.runs(), (QStringList{QStringLiteral("a 09:01:00"), QStringLiteral("a 09:02:00")}));
    QCOMPARE(rig.starter.started[0].header.commands[0].text, QStringLiteral("true"));
    QCOMPARE(rig.starter.started[1].header.commands[0].text, QStringLiteral("false"));
    // Taken away and given back at once: still the same slots.
    QVERIFY(rig.trigger->replaceSchedules({}));
    rig.clock.set(at("2026-11-24T09:01:30Z"));
    QVERIFY(rig.trigger->replaceSchedules({edited}));
    rig.runTo(at("2026-11-24T09:03:00Z"));
    QCOMPARE(rig.runs().size(), 3);
    QCOMPARE(rig.runs().last(), QStringLiteral("a 09:03:00"));
}

void TestTrigger::removedScheduleFiresNoMore()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, minutely), timed(QStringLiteral("b"), minutely)}));
    QVERIFY(rig.trigger->replaceSchedules({timed(QStringLiteral("b"), minutely)}));
    rig.runTo(at("2026-11-24T09:01:00Z"));
    QCOMPARE(rig.runs(), QStringList{QStringLiteral("b 09:01:00")});
    QCOMPARE(rig.trigger->inForce().size(), 1u);
}

void TestTrigger::unreadableScheduleIsConfirmedWithItsError()
{
    TriggerRig rig;
    Schedule nowhere = timed(QStringLiteral("nowhere"), minutely);
    nowhere.timezone = QStringLiteral("Europe/Atlantis");
    QVERIFY(
        rig.beginWith({timed(QStringLiteral("bad"), QStringLiteral("every full moon")), nowhere, timed(a, minutely)}));
    const std::vector<ScheduleInForce> confirmed = rig.trigger->inForce();
    QCOMPARE(confirmed.size(), 3u);
    QVERIFY(confirmed[0].error.contains(u"full moon"));
    QVERIFY(confirmed[1].error.contains(u"Atlantis"));
    QVERIFY(confirmed[2].error.isEmpty());
    QCOMPARE(confirmed[2].revision, scheduleRevision(timed(a, minutely)));
    rig.runTo(at("2026-11-24T09:01:00Z"));
    QCOMPARE(rig.runs(), QStringList{QStringLiteral("a 09:01:00")});
    QVERIFY(rig.begin()); // and after a restart
    QCOMPARE(rig.trigger->inForce().size(), 3u);
}

void TestTrigger::firesFromItsOwnDiskAfterARestart()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, minutely)}));
    QVERIFY(rig.trigger->stop());
    QVERIFY(rig.begin());
    rig.runTo(at("2026-11-24T09:02:00Z"));
    QCOMPARE(rig.runs().size(), 2);
    QVERIFY(rig.skips().isEmpty());
}

void TestTrigger::slotClaimedBeforeAKillIsNotStartedAgain()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, minutely)}));
    rig.starter.forgets = true;
    rig.runTo(at("2026-11-24T09:00:59.980Z"));
    rig.starter.forgets = false;
    const RunHeader claimed = rig.journal->claims().open()->at(0);
    QVERIFY(rig.begin()); // after kill -9 between claim and start
    rig.runTo(at("2026-11-24T09:01:30Z"));
    QVERIFY(rig.starter.started.empty());
    QCOMPARE(*recordVanishedClaims(*rig.journal, {}, rig.clock.now()), 1);
    QVERIFY(std::get<RunNotStarted>(rig.facts().at(0).what).header == claimed);
}

void TestTrigger::unattendedSlots_data()
{
    QTest::addColumn<bool>("persistent");
    QTest::addColumn<bool>("handover");
    QTest::addColumn<int>("minutes"); // between the stop and the start
    QTest::addColumn<QStringList>("runs");
    QTest::addColumn<QStringList>("skips");
    const QStringList none;
    const QString record = QStringLiteral("a 09:01:00-09:05:00 x5: agent not running");
    QTest::newRow("one record") << false << false << 5 << none << QStringList{record};
    QTest::newRow("persistent") << true << false << 5 << QStringList{QStringLiteral("a 09:01:00 x5")} << none;
    QTest::newRow("nothing was due") << true << false << 0 << none << none;
    QTest::newRow("handover") << false << true << 1 << QStringList{QStringLiteral("a 09:01:00")} << none;
    QTest::newRow("handover that took too long") << false << true << 5 << none << QStringList{record};
}

void TestTrigger::unattendedSlots()
{
    QFETCH(const bool, persistent);
    QFETCH(const bool, handover);
    QFETCH(const int, minutes);
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, minutely, persistent)}));
    rig.clock.advance(10s);
    if (handover) {
        rig.clock.advance(45s);
        QVERIFY(rig.trigger->handOver());
    } else {
        QVERIFY(rig.trigger->stop());
    }
    rig.stopHard();
    rig.clock.set(at("2026-11-24T09:00:30Z") + minutes * 1min);
    QVERIFY(rig.begin());
    QTEST(rig.runs(), "runs");
    QTEST(rig.skips(), "skips");
    if (persistent && minutes > 0) {
        QVERIFY(rig.starter.started[0].header.trigger == RunTrigger::CatchUp);
        QCOMPARE(*rig.starter.started[0].header.dueLast, at("2026-11-24T09:05:00Z"));
    }
    const qsizetype before = rig.runs().size();
    rig.runTo(at("2026-11-24T09:01:00Z") + minutes * 1min);
    QCOMPARE(rig.runs().size(), before + 1); // and goes on
}

void TestTrigger::missedTicks_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<QStringList>("runs");
    QTest::addColumn<QStringList>("skips");
    QTest::newRow("Burst") << int(MissedTick::Burst)
                           << QStringList{QStringLiteral("a 09:01:00"), QStringLiteral("a 09:02:00"),
                                  QStringLiteral("a 09:03:00")}
                           << QStringList{};
    QTest::newRow("Delay") << int(MissedTick::Delay) << QStringList{QStringLiteral("a 09:01:00 x3")} << QStringList{};
    QTest::newRow("Skip") << int(MissedTick::Skip) << QStringList{}
                          << QStringList{QStringLiteral("a 09:01:00-09:03:00 x3: missed, and missed_tick is Skip")};
}

void TestTrigger::missedTicks()
{
    QFETCH(const int, policy);
    TriggerRig rig;
    rig.settings.missedTick = MissedTick(policy);
    QVERIFY(rig.beginWith({timed(a, minutely)}));
    rig.stallUntil(at("2026-11-24T09:03:20Z"));
    QTEST(rig.runs(), "runs");
    QTEST(rig.skips(), "skips");
    QCOMPARE(rig.watermark(a), at("2026-11-24T09:03:00Z"));
    rig.starter.started.clear();
    rig.runTo(at("2026-11-24T09:04:20Z"));
    QCOMPARE(rig.runs(), QStringList{QStringLiteral("a 09:04:00")});
}

void TestTrigger::fullJournalFiresNothingAndCatchesUp()
{
    TriggerRig rig;
    rig.settings.missedTick = MissedTick::Delay;
    QVERIFY(rig.beginWith({timed(a, minutely)}));
    QSignalSpy warnings(rig.trigger.get(), &Trigger::warningsChanged);
    {
        const FullDisk full;
        rig.runTo(at("2026-11-24T09:03:30Z"));
        QVERIFY(rig.starter.started.empty());
        QCOMPARE(rig.trigger->warnings().size(), 1);
        QVERIFY(rig.alarm.sets < 20); // it does not spin
        QVERIFY(!rig.trigger->replaceSchedules({}));
        QCOMPARE(rig.trigger->inForce().size(), 1u);
        QVERIFY(!rig.trigger->startAdHoc({{RunId::make(), a}})[0]);
    }
    rig.runTo(at("2026-11-24T09:05:30Z"));
    QCOMPARE(rig.runs(),
        (QStringList{QStringLiteral("a 09:01:00 x3"), QStringLiteral("a 09:04:00"), QStringLiteral("a 09:05:00")}));
    QVERIFY(rig.trigger->warnings().isEmpty());
    QCOMPARE(warnings.size(), 2);
}

void TestTrigger::skipsWithoutRoom()
{
    TriggerRig rig;
    rig.settings.maxRunning = 3;
    QVERIFY(rig.beginWith({timed(a, minutely), timed(QStringLiteral("b"), minutely)}));
    rig.starter.running = 2;
    rig.runTo(at("2026-11-24T09:01:00Z"));
    QCOMPARE(rig.runs(), QStringList{QStringLiteral("a 09:01:00")});
    QCOMPARE(rig.skips(), QStringList{QStringLiteral("b 09:01:00-09:01:00 x1: 3 runs go on already (max_running)")});
    rig.starter.running = 0;
    rig.starter.room = false;
    rig.runTo(at("2026-11-24T09:03:00Z"));
    QCOMPARE(rig.runs().size(), 1);
    QVERIFY(rig.skips().contains(QStringLiteral("a 09:02:00-09:03:00 x2: spool full")));
}

void TestTrigger::failedStartIsAFact()
{
    TriggerRig rig;
    QVERIFY(rig.beginWith({timed(a, minutely)}));
    rig.starter.refusal = QStringLiteral("no shim");
    rig.runTo(at("2026-11-24T09:01:00Z"));
    const RunNotStarted fact = std::get<RunNotStarted>(rig.facts().at(0).what);
    QCOMPARE(fact.reason, QStringLiteral("no shim"));
    QCOMPARE(*fact.header.due, at("2026-11-24T09:01:00Z"));
    QVERIFY(rig.journal->claims().open()->empty());
}

void TestTrigger::adHocRuns()
{
    TriggerRig rig;
    rig.settings.maxRunning = 3;
    QVERIFY(rig.beginWith(
        {timed(a, QStringLiteral("yearly")), timed(QStringLiteral("bad"), QStringLiteral("never ever"))}));
    const RunId run = RunId::make();
    QVERIFY(rig.trigger->startAdHoc({{run, a}})[0]);
    QVERIFY(rig.trigger->startAdHoc({{run, a}})[0]); // sent twice
    QCOMPARE(rig.runs(), QStringList{QStringLiteral("a now")});
    QCOMPARE(rig.starter.started[0].header.run, run);
    QVERIFY(rig.begin()); // and after a restart
    QVERIFY(rig.trigger->startAdHoc({{run, a}})[0]);
    QCOMPARE(rig.runs().size(), 1);

    const RunId cancelled = RunId::make();
    QVERIFY(*rig.journal->claims().claimCancelled(cancelled));
    QCOMPARE(rig.trigger->startAdHoc({{cancelled, a}})[0].error().code, Error::Code::Cancelled);
    QCOMPARE(rig.trigger->startAdHoc({{RunId::make(), QStringLiteral("z")}})[0].error().code, Error::Code::NotFound);
    // An expression that cannot be read keeps nobody from running it by hand.
    QVERIFY(rig.trigger->startAdHoc({{RunId::make(), QStringLiteral("bad")}})[0]);
    rig.starter.running = 3;
    QCOMPARE(rig.trigger->startAdHoc({{RunId::make(), a}})[0].error().code, Error::Code::Refused);
    QCOMPARE(rig.runs().size(), 2);
}

void TestTrigger::manyAdHocRunsAtOnce()
{
    TriggerRig rig;
    rig.settings.maxRunning = 4;
    QVERIFY(rig.beginWith({timed(a, QStringLiteral("yearly"))}));
    const RunId twice = RunId::make();
    const auto results = rig.trigger->startAdHoc({{RunId::make(), a}, {twice, a}, {twice, a},
        {RunId::make(), QStringLiteral("z")}, {RunId::make(), a}, {RunId::make(), a}, {RunId::make(), a}});
    QList<bool> accepted;
    for (const Result<void> &result : results)
        accepted += result.has_value();
    QCOMPARE(accepted, (QList<bool>{true, true, true, false, true, true, false}));
    QCOMPARE(rig.starter.started.size(), 4u);
}

QTEST_GUILESS_MAIN(TestTrigger)
#include "tst_trigger.moc"
