// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/instanttext.h"
#include "common/calendar/calendarspec.h"
#include "common/calendar/randomfields.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

/// The awkward dates, one by one.
class TestCalendarNext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data();
    void follows();
    void neverComes_data();
    void neverComes();
    void goesBack();
    void counts();
    void drawsByName();
    void staysInItsYears();
};

namespace {

QString shortText(Instant instant)
{
    QString text = toIsoText(instant);
    return text.replace(QStringLiteral(".000000Z"), QStringLiteral("Z"));
}

Instant at(const char *text)
{
    return *fromIsoText(QString::fromLatin1(text));
}

void row(const char *expression, const char *base, const char *elapses)
{
    QTest::addRow("%s after %s", expression, base)
        << QString::fromUtf8(expression) << at(base) << QString::fromLatin1(elapses);
}

} // namespace

void TestCalendarNext::follows_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<Instant>("base");
    QTest::addColumn<QString>("elapses");
    row("*-2-29", "2096-01-01T00:00:00Z", "2096-02-29T00:00:00Z 2104-02-29T00:00:00Z");
    row("*-2-29", "1999-12-31T00:00:00Z", "2000-02-29T00:00:00Z 2004-02-29T00:00:00Z");
    row("Mon *-2-29", "2026-01-01T00:00:00Z", "2044-02-29T00:00:00Z 2072-02-29T00:00:00Z");
    row("*-*-31", "2026-01-31T00:00:00Z", "2026-03-31T00:00:00Z 2026-05-31T00:00:00Z");
    row("*-*~1", "2024-02-01T00:00:00Z", "2024-02-29T00:00:00Z 2024-03-31T00:00:00Z");
    row("*:0/7", "2026-12-31T23:56:00Z", "2027-01-01T00:00:00Z 2027-01-01T00:07:00Z");
    row("*:*:0/7.5", "2026-12-31T23:59:52.500000Z", "2027-01-01T00:00:00Z 2027-01-01T00:00:07.500000Z");
    row("*-*-* *:*:59.999999", "2026-12-31T23:59:59.999998Z",
        "2026-12-31T23:59:59.999999Z 2027-01-01T00:00:59.999999Z");
    row("@1800000000", "2026-01-01T00:00:00Z", "2027-01-15T08:00:00Z");
    row("2199-12-31 23:59:59", "2026-01-01T00:00:00Z", "2199-12-31T23:59:59Z");
    row("daily", "2199-12-30T12:00:00Z", "2199-12-31T00:00:00Z");
    row("yearly", "1969-06-01T00:00:00Z", "1970-01-01T00:00:00Z 1971-01-01T00:00:00Z");
    row("yearly Asia/Tokyo", "1969-06-01T00:00:00Z", "1969-12-31T15:00:00Z 1970-12-31T15:00:00Z");
    row("2199-12-31 23:00 America/New_York", "2199-01-01T00:00:00Z", "2200-01-01T04:00:00Z");
    // Samoa went from 29 to 31 December 2011; what was due on the 30th is due when the 31st begins
    row("12:00 Pacific/Apia", "2011-12-28T23:00:00Z", "2011-12-29T22:00:00Z 2011-12-30T10:00:00Z 2011-12-30T22:00:00Z");
    row("0/1:00 Pacific/Apia", "2011-12-30T08:30:00Z",
        "2011-12-30T09:00:00Z 2011-12-30T10:00:00Z 2011-12-30T11:00:00Z");
    row("2011-12-30 12:00 Pacific/Apia", "2011-12-01T00:00:00Z", "2011-12-30T10:00:00Z");
    row("2011-12-30 *:00 Pacific/Apia", "2011-12-01T00:00:00Z", "");
    // Egypt took summer time up again in 2023, at midnight
    row("00:30 Africa/Cairo", "2023-04-26T23:00:00Z", "2023-04-27T22:00:00Z 2023-04-28T21:30:00Z");
    row("00:30 Africa/Cairo", "2022-04-28T12:00:00Z", "2022-04-28T22:30:00Z 2022-04-29T22:30:00Z");
    // after the zone files' last transition
    row("12:00 Europe/Berlin", "2100-03-27T12:00:00Z", "2100-03-28T10:00:00Z 2100-03-29T10:00:00Z");
    row("02:30 Europe/Berlin", "2100-03-27T12:00:00Z", "2100-03-28T01:00:00Z 2100-03-29T00:30:00Z");
    row("*:00 Australia/Lord_Howe", "2150-04-04T14:00:00Z", "2150-04-04T15:30:00Z 2150-04-04T16:30:00Z");
}

void TestCalendarNext::follows()
{
    QFETCH(QString, expression);
    QFETCH(Instant, base);
    QFETCH(QString, elapses);
    const auto spec = CalendarSpec::parse(expression, {}, Zone::utc());
    QVERIFY(spec.has_value());
    const QStringList expected = elapses.split(u' ', Qt::SkipEmptyParts);
    QStringList found;
    for (auto slot = spec->next(base); slot && found.size() < std::max<qsizetype>(expected.size(), 1);
         slot = spec->next(*slot))
        found << shortText(*slot);
    QCOMPARE(found, expected);
}

void TestCalendarNext::neverComes_data()
{
    QTest::addColumn<QString>("expression");
    for (const char *text : {"*-2-30", "*-4,6,9,11-31", "1999-1-1", "2025-2-29", "Mon 2024-2-29", "Tue 2026-11-23"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestCalendarNext::neverComes()
{
    QFETCH(QString, expression);
    const auto spec = CalendarSpec::parse(expression, {}, *Zone::find(QStringLiteral("Europe/Berlin")));
    QVERIFY(spec.has_value());
    QVERIFY(!spec->next(at("2026-01-01T00:00:00Z")));
    QCOMPARE(spec->count(at("2026-01-01T00:00:00Z"), Instant::max()), quint64(0));
}

void TestCalendarNext::goesBack()
{
    const auto spec = CalendarSpec::parse(QStringLiteral("02:30 Europe/Berlin"));
    QCOMPARE(shortText(*spec->previous(at("2026-03-29T12:00:00Z"))), QStringLiteral("2026-03-29T01:00:00Z"));
    QCOMPARE(shortText(*spec->previous(at("2026-03-29T01:00:00Z"))), QStringLiteral("2026-03-28T01:30:00Z"));
    QCOMPARE(shortText(*spec->previous(at("2026-10-25T12:00:00Z"))), QStringLiteral("2026-10-25T00:30:00Z"));
    QCOMPARE(shortText(*spec->previous(at("2026-10-25T01:30:00Z"))), QStringLiteral("2026-10-25T00:30:00Z"));
    const auto hourly = CalendarSpec::parse(QStringLiteral("hourly Europe/Berlin"));
    QCOMPARE(shortText(*hourly->previous(at("2026-10-25T01:00:00.000001Z"))), QStringLiteral("2026-10-25T01:00:00Z"));
    QCOMPARE(shortText(*hourly->previous(at("2026-10-25T01:00:00Z"))), QStringLiteral("2026-10-25T00:00:00Z"));
    QVERIFY(!CalendarSpec::parse(QStringLiteral("2026-01-01 UTC"))->previous(at("2026-01-01T00:00:00Z")));
}

void TestCalendarNext::counts()
{
    const Instant begin = at("2026-01-01T00:00:00Z"), end = at("2027-01-01T00:00:00Z");
    const auto count
        = [&](const char *text) { return CalendarSpec::parse(QString::fromLatin1(text))->count(begin, end); };
    QCOMPARE(count("*:*:* UTC"), quint64(365 * 86'400));
    QCOMPARE(count("*:0/7 UTC"), quint64(365 * 24 * 9));
    QCOMPARE(count("daily UTC"), quint64(365)); // not the one at `after`, but that at `upTo`
    QCOMPARE(count("*:*:0/0.25 UTC"), quint64(365) * 86'400 * 4);
    QCOMPARE(count("*:*:0/7.5,0/5 UTC"), quint64(365) * 1440 * 16);
    QCOMPARE(count("*:*:0/0.000001 UTC"), quint64(365) * 86'400 * 1'000'000);
    QCOMPARE(count("*:*:0/0.000002,0/0.000003 UTC"), quint64(365) * 1440 * 40'000'000);
    QCOMPARE(count("*:*:0/0.000096,0/0.00008,1.0000005 UTC"), quint64(365) * 1440 * (625'000 + 750'000 - 125'000 + 1));
    QCOMPARE(count("hourly Europe/Berlin"), quint64(365 * 24));
    QCOMPARE(count("02:30 Europe/Berlin"), quint64(365));
    QCOMPARE(count("02..03:0/30 Europe/Berlin"), quint64(365 * 4 - 2)); // 02:00 and 02:30 become 03:00 in spring
    int visited = 0;
    CalendarSpec::parse(QStringLiteral("daily UTC"))->forEach(begin, end, [&](Instant) { return ++visited < 3; });
    QCOMPARE(visited, 3);
}

// The values are those of any BLAKE2b; they must never change, or all schedules with R would move.
void TestCalendarNext::drawsByName()
{
    QCOMPARE(drawRandom(QStringLiteral("vader"), QStringLiteral("backup"), QLatin1StringView("minute"), 60), 16);
    QCOMPARE(drawRandom(QStringLiteral("vader"), QStringLiteral("backup"), QLatin1StringView("hour"), 24), 14);
    QCOMPARE(drawRandom(QStringLiteral("zürich"), QString(), QLatin1StringView("day"), 28), 15);
    const RandomNames names{QStringLiteral("vader"), QStringLiteral("backup")};
    const auto spec = CalendarSpec::parse(QStringLiteral("*-*-* R:R:00 UTC"), names);
    QVERIFY(spec->isRandom());
    QCOMPARE(shortText(*spec->next(at("2026-01-01T00:00:00Z"))), QString::asprintf("2026-01-01T%02d:%02d:00Z", 14, 16));
    const auto other
        = CalendarSpec::parse(QStringLiteral("*-*-* R:R:00 UTC"), {QStringLiteral("luke"), names.schedule});
    QVERIFY(other->next(at("2026-01-01T00:00:00Z")) != spec->next(at("2026-01-01T00:00:00Z")));
    for (int i = 0; i < 500; ++i) {
        const auto stepped
            = CalendarSpec::parse(QStringLiteral("*-R-R *:R/20:R/7 UTC"), {QString::number(i), names.schedule});
        const auto first = stepped->next(at("2026-01-01T00:00:00Z"));
        QVERIFY(first && *first < at("2026-12-29T00:00:00Z"));
        const auto second = stepped->next(*first);
        QVERIFY(second && (*second - *first == 7s || *second - *first < 20min));
    }
}

void TestCalendarNext::staysInItsYears()
{
    const auto spec = CalendarSpec::parse(QStringLiteral("*:*:* Europe/Berlin"));
    QCOMPARE(shortText(*spec->next(Instant::min())), QStringLiteral("1969-12-31T23:00:00Z"));
    QCOMPARE(shortText(*spec->previous(Instant::max())), QStringLiteral("2199-12-31T22:59:59Z"));
    QVERIFY(!spec->next(Instant::max()) && !spec->previous(Instant::min()));
    QVERIFY(!spec->matches(Instant::min()) && !spec->matches(Instant::max()));
    QCOMPARE(spec->count(Instant::min(), Instant::max()), quint64(84'006) * 86'400);
}

QTEST_GUILESS_MAIN(TestCalendarNext)
#include "tst_calendarnext.moc"
