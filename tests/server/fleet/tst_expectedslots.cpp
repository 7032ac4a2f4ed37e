// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/expectedslots.h"

#include "common/base/instanttext.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace barto;

class TestExpectedSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void misses_data();
    void misses();
    void leavesOutWhatIsAccountedFor();
    void followsTheClock();
    void tellsFromWhenOn();
};

void TestExpectedSlots::misses_data()
{
    QTest::addColumn<QString>("onCalendar");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("watermark"); // empty: none
    QTest::addColumn<QString>("now");
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char *name, const char *onCalendar, const char *zone, const char *watermark,
                         const char *now, quint64 count, const char *first = "", const char *last = "") {
        QTest::newRow(name) << QString::fromLatin1(onCalendar) << QString::fromLatin1(zone)
                            << QString::fromLatin1(watermark) << QString::fromLatin1(now) << count
                            << QString::fromLatin1(first) << QString::fromLatin1(last);
    };
    row("nothing known", "hourly", "UTC", "", "2026-03-01T12:00:00Z", 0);
    row("within the grace", "hourly", "UTC", "2026-03-01T11:30:00Z", "2026-03-01T12:00:29Z", 0);
    row("the grace is over", "hourly", "UTC", "2026-03-01T11:30:00Z", "2026-03-01T12:00:30Z", 1, "2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00Z");
    row("the watermark itself is accounted for", "hourly", "UTC", "2026-03-01T12:00:00Z", "2026-03-01T12:59:00Z", 0);
    row("a day of hours", "hourly", "UTC", "2026-03-01T00:00:00Z", "2026-03-02T00:01:00Z", 24, "2026-03-01T01:00:00Z",
        "2026-03-02T00:00:00Z");
    row("a year of seconds", "*:*:*", "UTC", "2025-01-01T00:00:00Z", "2026-01-01T00:00:30Z", 365ULL * 86'400,
        "2025-01-01T00:00:01Z", "2026-01-01T00:00:00Z");
    row("watermark in the future", "hourly", "UTC", "2026-03-01T15:00:00Z", "2026-03-01T12:00:00Z", 0);
    row("fixed time in the skipped hour", "02:30", "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z", 1,
        "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z");
    row("fixed time in the repeated hour is due once", "02:30", "Europe/Berlin", "2026-10-24T12:00:00Z",
        "2026-10-25T12:00:00Z", 1, "2026-10-25T00:30:00Z", "2026-10-25T00:30:00Z");
    row("hourly in the repeated hour", "hourly", "Europe/Berlin", "2026-10-24T23:59:00Z", "2026-10-25T03:01:00Z", 4,
        "2026-10-25T00:00:00Z", "2026-10-25T03:00:00Z");
    row("hourly in the skipped hour", "hourly", "Europe/Berlin", "2026-03-28T23:59:00Z", "2026-03-29T02:01:00Z", 3,
        "2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z");
    row("the agent's zone", "09:00", "", "2026-07-01T00:00:00Z", "2026-07-01T12:00:00Z", 1, "2026-07-01T07:00:00Z",
        "2026-07-01T07:00:00Z");
    row("never", "*-04-31", "UTC", "2026-03-01T12:00:00Z", "2027-03-01T12:00:00Z", 0);
    row("not to be read here", "whenever", "UTC", "2026-03-01T12:00:00Z", "2027-03-01T12:00:00Z", 0);
    row("a zone that is not known here", "hourly", "Mars/Olympus", "2026-03-01T12:00:00Z", "2027-03-01T12:00:00Z", 0);
}

void TestExpectedSlots::misses()
{
    QFETCH(QString, onCalendar);
    QFETCH(QString, zone);
    QFETCH(QString, watermark);
    QFETCH(QString, now);
    QFETCH(quint64, count);
    QFETCH(QString, first);
    QFETCH(QString, last);
    ScheduleProgress progress{
        QStringLiteral("vader"), QStringLiteral("backup"), onCalendar, zone, QStringLiteral("Europe/Berlin"), {}, {}};
    if (!watermark.isEmpty())
        progress.watermark = *fromIsoText(watermark);
    const std::optional<MissedSlots> missed = missedSlots(progress, *fromIsoText(now));
    QCOMPARE(missed ? missed->count : 0, count);
    if (count == 0) {
        QVERIFY(!missed);
        return;
    }
    QCOMPARE(missed->client, QStringLiteral("vader"));
    QCOMPARE(missed->schedule, QStringLiteral("backup"));
    QCOMPARE(missed->firstDue, *fromIsoText(first));
    QCOMPARE(missed->lastDue, *fromIsoText(last));
}

void TestExpectedSlots::leavesOutWhatIsAccountedFor()
{
    const Instant now = *fromIsoText(u"2026-03-01T12:00:00Z");
    std::vector<ScheduleProgress> progress;
    for (int minutesAgo : {200, 0, 100}) {
        progress.push_back({QStringLiteral("vader"), QString::number(minutesAgo), QStringLiteral("hourly"),
            QStringLiteral("UTC"), {}, {}, now - std::chrono::minutes(minutesAgo)});
    }
    const std::vector<MissedSlots> missed = missedSlots(progress, now + std::chrono::seconds(30));
    QCOMPARE(missed.size(), std::size_t(2));
    QCOMPARE(missed[0].count, quint64(4));
    QCOMPARE(missed[1].schedule, QStringLiteral("100"));
    QCOMPARE(missed[1].count, quint64(2));
}

void TestExpectedSlots::followsTheClock()
{
    FakeClock clock(*fromIsoText(u"2026-03-01T12:00:00Z"));
    const ScheduleProgress progress{QStringLiteral("vader"), QStringLiteral("beat"), QStringLiteral("*:*:0/10"),
        QStringLiteral("UTC"), {}, {}, clock.now()};
    quint64 before = 0;
    for (int second = 0; second < 120; ++second, clock.advance(std::chrono::seconds(1))) {
        const std::optional<MissedSlots> missed = missedSlots(progress, clock.now());
        const quint64 count = missed ? missed->count : 0;
        QCOMPARE(count, quint64(second < 30 ? 0 : (second - 30) / 10));
        QVERIFY(count >= before);
        before = count;
    }
}

void TestExpectedSlots::tellsFromWhenOn()
{
    ScheduleProgress progress{QStringLiteral("vader"), QStringLiteral("nightly"), QStringLiteral("03:00"),
        QStringLiteral("UTC"), {}, {}, fromIsoText(u"2026-03-01T12:00:00Z").value()};
    const std::optional<Instant> from = missedFrom(progress);
    QCOMPARE(from, std::optional(*fromIsoText(u"2026-03-02T03:00:30Z")));
    QVERIFY(!missedSlots(progress, *from - Microseconds(1)));
    QVERIFY(missedSlots(progress, *from));
    progress.onCalendar = QStringLiteral("*-04-31");
    QVERIFY(!missedFrom(progress));
    progress.onCalendar = QStringLiteral("whenever");
    QVERIFY(!missedFrom(progress));
    progress.watermark.reset();
    progress.onCalendar = QStringLiteral("03:00");
    QVERIFY(!missedFrom(progress));
}

QTEST_GUILESS_MAIN(TestExpectedSlots)
#include "tst_expectedslots.moc"
