// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/instanttext.h"
#include "common/calendar/calendarspec.h"
#include "tests/common/calendar/expressiongenerator.h"
#include "tests/common/calendar/naivematcher.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace barto;
using namespace barto::testing;
using namespace std::chrono_literals;

/// What must hold of any expression, on random ones (BARTO_CALENDAR_SEED repeats a run).
class TestCalendarProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printsWhatItReads();
    void isTheLeastMatch_data();
    void isTheLeastMatch();
    void goesBackAsItGoesForward();
    void countsWhatItVisits();

private:
    CalendarSpec randomSpec(ExpressionGenerator &generator, const Zone &zone) const;

    quint32 m_seed = 0;
};

namespace {

// Every slot of (begin, end], second by second, by the words of CalendarSpec's documentation.
std::set<Instant> walked(const NaiveMatcher &matcher, const Zone &zone, Instant begin, Instant end)
{
    std::set<Instant> found;
    const bool isFixed = !matcher.isEveryHour();
    LocalInstant reached = zone.toLocal(begin - 26h) - 1s; // the latest local time that has been
    for (Instant at = begin - 26h; at <= end; at += 1s) {
        const LocalInstant local = zone.toLocal(at);
        bool isDue = matcher.matches(local) && !(isFixed && local <= reached);
        for (LocalInstant skipped = reached + 1s; isFixed && skipped < local && !isDue; skipped += 1s)
            isDue = matcher.matches(skipped);
        reached = std::max(reached, local);
        if (isDue && at > begin)
            found.insert(at);
    }
    return found;
}

Instant day(int year, unsigned month, unsigned day)
{
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

} // namespace

void TestCalendarProperties::initTestCase()
{
    bool isSet = false;
    m_seed = qEnvironmentVariable("BARTO_CALENDAR_SEED").toUInt(&isSet);
    if (!isSet)
        m_seed = std::random_device()();
    qInfo("BARTO_CALENDAR_SEED=%u", m_seed);
}

CalendarSpec TestCalendarProperties::randomSpec(ExpressionGenerator &generator, const Zone &zone) const
{
    for (;;) {
        if (const auto spec = CalendarSpec::parse(generator.next(), {}, zone))
            return *spec;
    }
}

void TestCalendarProperties::printsWhatItReads()
{
    ExpressionGenerator generator(m_seed);
    generator.setZones({QStringLiteral("Europe/Berlin"), QStringLiteral("Asia/Tokyo")}, 20);
    for (int i = 0; i < 20'000; ++i) {
        const CalendarSpec spec = randomSpec(generator, Zone::utc());
        const auto again = CalendarSpec::parse(spec.normalized(), {}, Zone::utc());
        QVERIFY2(again.has_value(), qPrintable(spec.normalized()));
        QCOMPARE(again->normalized(), spec.normalized());
        QCOMPARE(again->description(), spec.description());
        QCOMPARE(again->next(day(2026, 1, 1)), spec.next(day(2026, 1, 1)));
    }
}

void TestCalendarProperties::isTheLeastMatch_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<Instant>("begin");
    QTest::newRow("UTC, leap day") << QStringLiteral("UTC") << day(2024, 2, 28);
    QTest::newRow("UTC, new year") << QStringLiteral("UTC") << day(2026, 12, 31);
    QTest::newRow("Berlin, spring") << QStringLiteral("Europe/Berlin") << day(2026, 3, 28);
    QTest::newRow("Berlin, autumn") << QStringLiteral("Europe/Berlin") << day(2026, 10, 24);
    QTest::newRow("New York, autumn") << QStringLiteral("America/New_York") << day(2026, 10, 31);
    QTest::newRow("Lord Howe, spring") << QStringLiteral("Australia/Lord_Howe") << day(2026, 10, 3);
    QTest::newRow("Lord Howe, autumn") << QStringLiteral("Australia/Lord_Howe") << day(2026, 4, 4);
    QTest::newRow("Samoa, the day that was not") << QStringLiteral("Pacific/Apia") << day(2011, 12, 29);
    QTest::newRow("Cairo, summer time again") << QStringLiteral("Africa/Cairo") << day(2023, 4, 27);
    QTest::newRow("Kwajalein, the day that was not") << QStringLiteral("Pacific/Kwajalein") << day(1993, 8, 20);
    QTest::newRow("Berlin, far future") << QStringLiteral("Europe/Berlin") << day(2150, 3, 28);
}

void TestCalendarProperties::isTheLeastMatch()
{
    QFETCH(QString, zone);
    QFETCH(Instant, begin);
    const Zone used = *Zone::find(zone);
    ExpressionGenerator generator(m_seed);
    const Instant end = begin + 50h;
    int busy = 0;
    for (int tries = 0; busy < 5 && tries < 100'000; ++tries) {
        const CalendarSpec spec = randomSpec(generator, used);
        // Fractions would need a finer walk; an expression without a slot in the window needs none.
        if (spec.hasOwnZone() || spec.normalized().contains(QLatin1Char('.') + QString(6, QLatin1Char('0')))
            || spec.normalized().section(QLatin1Char(':'), -1).contains(QRegularExpression(QStringLiteral("\\d\\.\\d")))
            || spec.count(begin, end) == 0)
            continue;
        ++busy;
        std::set<Instant> found;
        spec.forEach(begin, end, [&found](Instant slot) { found.insert(slot); });
        const std::set<Instant> expected = walked(NaiveMatcher(spec.normalized()), used, begin, end);
        for (const Instant slot : expected)
            QVERIFY2(found.count(slot), qPrintable(spec.normalized() + QStringLiteral(" lacks ") + toIsoText(slot)));
        for (const Instant slot : found)
            QVERIFY2(expected.count(slot), qPrintable(spec.normalized() + QStringLiteral(" has ") + toIsoText(slot)));
    }
    QCOMPARE(busy, 5);
}

void TestCalendarProperties::goesBackAsItGoesForward()
{
    ExpressionGenerator generator(m_seed);
    const Zone zones[] = {Zone::utc(), *Zone::find(QStringLiteral("Europe/Berlin")),
        *Zone::find(QStringLiteral("Australia/Lord_Howe")), *Zone::find(QStringLiteral("Pacific/Apia"))};
    for (int i = 0; i < 20'000; ++i) {
        const CalendarSpec spec = randomSpec(generator, zones[i % 4]);
        Instant at(
            std::chrono::seconds(qint64(generator.between(-1000, 7'300'000)) * 1000 + generator.between(0, 999)));
        for (int step = 0; step < 5; ++step) {
            const auto next = spec.next(at);
            if (!next)
                break;
            const auto note = [&] { return qPrintable(spec.normalized() + u' ' + toIsoText(at)); };
            QVERIFY2(*next > at && spec.matches(*next), note());
            const auto back = spec.previous(*next);
            QVERIFY2(!back || *back <= at, note());
            QVERIFY2(!back || step == 0 || *back == at, note());
            QVERIFY2(spec.previous(*next + 1us) == *next, note());
            QCOMPARE(spec.count(at, *next), quint64(1));
            at = *next;
        }
    }
}

void TestCalendarProperties::countsWhatItVisits()
{
    ExpressionGenerator generator(m_seed + 1);
    const Zone zone = *Zone::find(QStringLiteral("Europe/Berlin"));
    for (int i = 0; i < 500; ++i) {
        const CalendarSpec spec = randomSpec(generator, zone);
        const Instant begin(std::chrono::seconds(qint64(generator.between(0, 7'000'000)) * 1000));
        Instant end = begin;
        quint64 visited = 0;
        spec.forEach(begin, begin + 400 * 24h, [&](Instant slot) {
            end = slot;
            return ++visited < 3000;
        });
        QVERIFY2(spec.count(begin, end) == visited, qPrintable(spec.normalized()));
    }
}

QTEST_GUILESS_MAIN(TestCalendarProperties)
#include "tst_calendarproperties.moc"
