// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/nextdue.h"
#include "server/fleet/schedulebook.h"

#include "common/base/instanttext.h"

#include <QTest>

using namespace barto;

namespace {

Schedule scheduleOf(const char *name, const char *onCalendar = "daily", const char *timezone = "")
{
    return {QString::fromLatin1(name), QString::fromLatin1(onCalendar), QString::fromLatin1(timezone), false, {},
        {QStringLiteral("true")}};
}

const QString vader = QStringLiteral("vader");
const QString luke = QStringLiteral("luke");
const QString leia = QStringLiteral("leia");

} // namespace

class TestScheduleBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds();
    void saysWhichClientsDiffer();
    void knowsWhatIsDueNext_data();
    void knowsWhatIsDueNext();
    void goesOnWithTime();
};

void TestScheduleBook::finds()
{
    const ScheduleBook book({{vader, {scheduleOf("a"), scheduleOf("b")}}, {luke, {}}});
    QCOMPARE(book.count(), 2U);
    QCOMPARE(book.clients(), QStringList({luke, vader}));
    QCOMPARE(book.find(vader, QStringLiteral("b"))->name, QStringLiteral("b"));
    QVERIFY(!book.find(vader, QStringLiteral("c")));
    QVERIFY(!book.find(luke, QStringLiteral("a")));
    QVERIFY(!book.find(leia, QStringLiteral("a")));
    QVERIFY(book.schedules(leia).empty());
}

void TestScheduleBook::saysWhichClientsDiffer()
{
    const ScheduleBook before({{vader, {scheduleOf("a")}}, {luke, {scheduleOf("a")}}});
    QVERIFY(before.clientsThatDiffer(before).isEmpty());
    const ScheduleBook after({{vader, {scheduleOf("a", "hourly")}}, {luke, {scheduleOf("a")}}, {leia, {}}});
    QCOMPARE(after.clientsThatDiffer(before), QStringList(vader));
    QCOMPARE(ScheduleBook().clientsThatDiffer(before), QStringList({luke, vader}));
    QCOMPARE(before.clientsThatDiffer(ScheduleBook()), QStringList({luke, vader}));
}

void TestScheduleBook::knowsWhatIsDueNext_data()
{
    QTest::addColumn<Schedule>("schedule");
    QTest::addColumn<QString>("agentZone");
    QTest::addColumn<QString>("next"); // after noon of 1 March 2026, UTC
    const QString berlin = QStringLiteral("Europe/Berlin");
    QTest::newRow("the agent's zone") << scheduleOf("a", "09:00") << berlin << "2026-03-02T08:00:00.000000Z";
    QTest::newRow("its own zone wins") << scheduleOf("a", "09:00", "America/New_York") << berlin
                                       << "2026-03-01T14:00:00.000000Z";
    QTest::newRow("the expression's wins")
        << scheduleOf("a", "09:00 UTC", "America/New_York") << berlin << "2026-03-02T09:00:00.000000Z";
    QTest::newRow("without any it is not known") << scheduleOf("a", "09:00") << QString() << "";
    QTest::newRow("unless the expression says")
        << scheduleOf("a", "09:00 UTC") << QString() << "2026-03-02T09:00:00.000000Z";
    QTest::newRow("unknown zone") << scheduleOf("a", "09:00") << QStringLiteral("Mars/Olympus") << "";
    QTest::newRow("never") << scheduleOf("a", "*-04-31") << berlin << "";
    QTest::newRow("no expression") << scheduleOf("a", "soon") << berlin << "";
}

void TestScheduleBook::knowsWhatIsDueNext()
{
    QFETCH(Schedule, schedule);
    QFETCH(QString, agentZone);
    QFETCH(QString, next);
    NextDue due;
    const Instant now = *fromIsoText(u"2026-03-01T12:00:00.0Z");
    for (int i = 0; i < 2; ++i) {
        const std::optional<Instant> found = due.of(vader, schedule, agentZone, now);
        QCOMPARE(found ? toIsoText(*found) : QString(), next);
    }
}

void TestScheduleBook::goesOnWithTime()
{
    NextDue due;
    const Schedule hourly = scheduleOf("a", "hourly");
    const Instant noon = *fromIsoText(u"2026-03-01T12:00:00.0Z");
    const QString utc = QStringLiteral("UTC");
    using std::chrono::hours;
    using std::chrono::minutes;
    QCOMPARE(due.of(vader, hourly, utc, noon), noon + hours(1));
    QCOMPARE(due.of(vader, hourly, utc, noon + minutes(59)), noon + hours(1));
    QCOMPARE(due.of(vader, hourly, utc, noon + hours(1)), noon + hours(2));
    QCOMPARE(due.of(vader, hourly, utc, noon - minutes(1)), noon); // the clock was set back
}

QTEST_GUILESS_MAIN(TestScheduleBook)
#include "tst_schedulebook.moc"
