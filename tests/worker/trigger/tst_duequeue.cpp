// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/instanttext.h"
#include "worker/trigger/duequeue.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const Instant start = *fromIsoText(u"2026-01-01T00:00:00Z");

CalendarSpec spec(const char *text, const char *zone = "UTC")
{
    return *CalendarSpec::parse(QString::fromLatin1(text), {}, *Zone::find(QString::fromLatin1(zone)));
}

QStringList names(const std::vector<DueQueue::Entry> &entries)
{
    QStringList all;
    for (const DueQueue::Entry &entry : entries)
        all += entry.schedule;
    return all;
}

} // namespace

class TestDueQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesInOrderOfTime();
    void replacesAndRemoves();
    void neverDueStaysOut();
    void followsTheClocksOfAZone();
    void tenThousandSchedules();
};

void TestDueQueue::takesInOrderOfTime()
{
    DueQueue queue;
    QVERIFY(!queue.next());
    queue.put(QStringLiteral("hourly"), spec("hourly"), start);
    queue.put(QStringLiteral("b"), spec("*:10"), start);
    queue.put(QStringLiteral("a"), spec("*:10"), start);
    queue.put(QStringLiteral("half"), spec("*:30"), start);
    QCOMPARE(queue.next()->schedule, QStringLiteral("a"));
    QCOMPARE(queue.next()->due, start + 10min);
    QVERIFY(queue.take(start + 10min - 1us).empty());
    QCOMPARE(names(queue.take(start + 10min)), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(names(queue.take(start + 2h)), (QStringList{QStringLiteral("half"), QStringLiteral("hourly")}));
    QVERIFY(!queue.next());
}

void TestDueQueue::replacesAndRemoves()
{
    DueQueue queue;
    const QString name = QStringLiteral("a");
    queue.put(name, spec("*:10"), start);
    queue.put(name, spec("*:20"), start);
    QCOMPARE(queue.next()->due, start + 20min);
    queue.put(name, spec("*:05"), start);
    QCOMPARE(queue.take(start + 1h).size(), 1u);
    QVERIFY(!queue.next());
    queue.put(name, spec("*:10"), start);
    queue.remove(name);
    QVERIFY(queue.take(start + 1h).empty());
}

void TestDueQueue::neverDueStaysOut()
{
    DueQueue queue;
    queue.put(QStringLiteral("a"), spec("*-04-31"), start);
    QVERIFY(!queue.next());
    queue.put(QStringLiteral("a"), spec("hourly"), start);
    queue.put(QStringLiteral("a"), spec("2020-01-01"), start);
    QVERIFY(!queue.next());
}

void TestDueQueue::followsTheClocksOfAZone()
{
    DueQueue queue;
    const CalendarSpec daily = spec("*-*-* 02:30", "Europe/Berlin");
    // 29 March 2026: 02:30 does not exist and is due at the gap's end, 03:00 CEST.
    queue.put(QStringLiteral("a"), daily, *fromIsoText(u"2026-03-28T12:00:00Z"));
    QCOMPARE(toIsoText(queue.next()->due), QStringLiteral("2026-03-29T01:00:00.000000Z"));
    // 25 October 2026: 02:30 comes twice and is due the first time.
    queue.put(QStringLiteral("a"), daily, *fromIsoText(u"2026-10-24T12:00:00Z"));
    QCOMPARE(toIsoText(queue.next()->due), QStringLiteral("2026-10-25T00:30:00.000000Z"));
    queue.put(QStringLiteral("a"), daily, queue.next()->due);
    QCOMPARE(toIsoText(queue.next()->due), QStringLiteral("2026-10-26T01:30:00.000000Z"));
}

void TestDueQueue::tenThousandSchedules()
{
    DueQueue queue;
    const CalendarSpec minutely = spec("minutely");
    for (int i = 0; i < 10'000; ++i)
        queue.put(QString::number(i), minutely, start);
    for (int round = 1; round <= 3; ++round) {
        const Instant now = start + round * 1min;
        const std::vector<DueQueue::Entry> due = queue.take(now);
        QCOMPARE(due.size(), 10'000u);
        for (const DueQueue::Entry &entry : due)
            queue.put(entry.schedule, minutely, now);
    }
}

QTEST_GUILESS_MAIN(TestDueQueue)
#include "tst_duequeue.moc"
