// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/instanttext.h"
#include "worker/trigger/slotplan.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const Instant start = *fromIsoText(u"2026-01-01T00:00:00Z");

/// "S:30 C:10-300x30 -:1-9x9" : runs (S slot, C catch-up) and skips (-), in seconds after `start`.
QString text(const SlotPlan &plan)
{
    const auto seconds = [](Instant at) { return (at - start) / 1s; };
    QStringList words;
    for (const PlannedRun &run : plan.runs)
        words += run.trigger == RunTrigger::Slot
            ? QStringLiteral("S:%1").arg(seconds(run.due))
            : QStringLiteral("C:%1-%2x%3").arg(seconds(run.due)).arg(seconds(run.dueLast)).arg(run.slotCount);
    for (const PlannedSkip &skip : plan.skips)
        words += QStringLiteral("-:%1-%2x%3").arg(seconds(skip.firstDue)).arg(seconds(skip.lastDue)).arg(skip.count);
    return words.join(QLatin1Char(' '));
}

} // namespace

class TestSlotPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plans_data();
    void plans();
    void burstRunsTheNewestHundred();
    void unattended();
    void countsAYearOfSeconds();
    void limits();
    void everySlotIsInOnePlace_data();
    void everySlotIsInOnePlace();
};

void TestSlotPlan::plans_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("upTo");
    QTest::addColumn<int>("now");
    QTest::addColumn<QString>("expected");

    const auto row
        = [](const char *name, const char *expression, MissedTick policy, int upTo, int now, const char *expected) {
              QTest::newRow(name) << QString::fromLatin1(expression) << int(policy) << upTo << now
                                  << QString::fromLatin1(expected);
          };
    row("none due", "hourly", MissedTick::Burst, 60, 60, "");
    row("on time", "minutely", MissedTick::Burst, 60, 60, "S:60");
    row("a little early", "minutely", MissedTick::Skip, 60, 59, "S:60");
    row("a second late is on time", "minutely", MissedTick::Skip, 60, 60, "S:60");
    row("burst", "minutely", MissedTick::Burst, 190, 190, "S:60 S:120 S:180");
    row("delay", "minutely", MissedTick::Delay, 190, 190, "C:60-180x3");
    row("delay of one", "minutely", MissedTick::Delay, 70, 70, "C:60-60x1");
    row("skip", "minutely", MissedTick::Skip, 190, 190, "-:60-180x3");
    row("late ones and one on time, burst", "minutely", MissedTick::Burst, 180, 180, "S:60 S:120 S:180");
    row("late ones and one on time, delay", "minutely", MissedTick::Delay, 180, 180, "C:60-120x2 S:180");
    row("late ones and one on time, skip", "minutely", MissedTick::Skip, 180, 180, "S:180 -:60-120x2");
}

void TestSlotPlan::plans()
{
    QFETCH(const QString, expression);
    QFETCH(const int, policy);
    QFETCH(const int, upTo);
    QFETCH(const int, now);
    QFETCH(const QString, expected);
    const CalendarSpec spec = *CalendarSpec::parse(expression, {}, Zone::utc());
    QCOMPARE(text(planSlots(spec, start, start + upTo * 1s, start + now * 1s, MissedTick(policy))), expected);
}

void TestSlotPlan::burstRunsTheNewestHundred()
{
    const CalendarSpec spec = *CalendarSpec::parse(QStringLiteral("*:*:*"), {}, Zone::utc());
    const SlotPlan plan = planSlots(spec, start, start + 1000s, start + 5000s, MissedTick::Burst);
    QCOMPARE(plan.runs.size(), 100u);
    QCOMPARE(plan.runs.front().due, start + 901s);
    QCOMPARE(plan.runs.back().due, start + 1000s);
    QCOMPARE(plan.skips.size(), 1u);
    QCOMPARE(plan.skips[0].firstDue, start + 1s);
    QCOMPARE(plan.skips[0].lastDue, start + 900s);
    QCOMPARE(plan.skips[0].count, 900u);
    QCOMPARE(plan.lastDue(), start + 1000s);
}

void TestSlotPlan::unattended()
{
    const CalendarSpec spec = *CalendarSpec::parse(QStringLiteral("minutely"), {}, Zone::utc());
    QCOMPARE(text(planUnattended(spec, start, start + 200s, false)), QStringLiteral("-:60-180x3"));
    QCOMPARE(text(planUnattended(spec, start, start + 200s, true)), QStringLiteral("C:60-180x3"));
    QVERIFY(planUnattended(spec, start, start + 59s, true).isEmpty());
    QVERIFY(planUnattended(spec, start, start - 59s, true).isEmpty());
}

void TestSlotPlan::countsAYearOfSeconds()
{
    const CalendarSpec spec = *CalendarSpec::parse(QStringLiteral("*:*:*"), {}, Zone::utc());
    const SlotPlan plan = planUnattended(spec, start, start + 365 * 24h, false);
    QCOMPARE(plan.skips.at(0).count, 365u * 86'400);
}

void TestSlotPlan::limits()
{
    const CalendarSpec spec = *CalendarSpec::parse(QStringLiteral("minutely"), {}, Zone::utc());
    SlotPlan plan = planSlots(spec, start, start + 300s, start + 300s, MissedTick::Burst);
    plan.limitTo(5, QStringLiteral("full"));
    QCOMPARE(text(plan), QStringLiteral("S:60 S:120 S:180 S:240 S:300"));
    plan.limitTo(2, QStringLiteral("full"));
    QCOMPARE(text(plan), QStringLiteral("S:60 S:120 -:180-300x3"));
    QCOMPARE(plan.skips[0].reason, QStringLiteral("full"));
    SlotPlan catchUp = planUnattended(spec, start, start + 300s, true);
    catchUp.limitTo(0, QStringLiteral("full"));
    QCOMPARE(text(catchUp), QStringLiteral("-:60-300x5"));
}

void TestSlotPlan::everySlotIsInOnePlace_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("zone");
    for (const char *expression : {"minutely", "*:0/7", "*-*-* 02:30", "Mon,Wed *-*-* 00/5:17:3", "*:*:0/30.5"}) {
        for (const char *zone : {"UTC", "Europe/Berlin", "Australia/Lord_Howe"})
            QTest::addRow("%s %s", expression, zone) << QString::fromLatin1(expression) << QString::fromLatin1(zone);
    }
}

void TestSlotPlan::everySlotIsInOnePlace()
{
    QFETCH(const QString, expression);
    QFETCH(const QString, zone);
    const CalendarSpec spec = *CalendarSpec::parse(expression, {}, *Zone::find(zone));
    const Instant from = *fromIsoText(u"2026-03-28T00:00:00Z");
    for (const auto length : {1min, 3h / 1min * 1min, 30h / 1min * 1min}) {
        const Instant now = from + length;
        for (const MissedTick policy : {MissedTick::Burst, MissedTick::Delay, MissedTick::Skip}) {
            SlotPlan plan = planSlots(spec, from, now + 30ms, now, policy);
            plan.limitTo(7, QStringLiteral("max_running"));
            quint64 slots = 0;
            for (const PlannedRun &run : plan.runs) {
                QVERIFY(spec.matches(run.due) || zone != u"UTC");
                slots += run.slotCount;
            }
            for (const PlannedSkip &skip : plan.skips)
                slots += skip.count;
            QCOMPARE(slots, spec.count(from, now + 30ms));
        }
    }
}

QTEST_GUILESS_MAIN(TestSlotPlan)
#include "tst_slotplan.moc"
