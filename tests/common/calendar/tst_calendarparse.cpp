// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/calendarspec.h"

#include <QTest>

using namespace barto;

/// Texts against their normal forms, and what is said about those that are refused.
class TestCalendarParse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void hintsAtCrontabs_data();
    void hintsAtCrontabs();
    void describes_data();
    void describes();
    void takesItsZone();
    void refusesHostileTexts();
};

namespace {

void row(const char *text, const char *expected)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

void columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
}

} // namespace

void TestCalendarParse::accepts_data()
{
    columns();
    // man systemd.time, in the order of the manual
    row("Sat,Thu,Mon..Wed,Sat..Sun", "Mon..Thu,Sat,Sun *-*-* 00:00:00");
    row("Mon,Sun 12-*-* 2,1:23", "Mon,Sun 2012-*-* 01,02:23:00");
    row("Wed *-1", "Wed *-*-01 00:00:00");
    row("Wed..Wed,Wed *-1", "Wed *-*-01 00:00:00");
    row("Wed, 17:48", "Wed *-*-* 17:48:00");
    row("Wed..Sat,Tue 12-10-15 1:2:3", "Tue..Sat 2012-10-15 01:02:03");
    row("*-*-7 0:0:0", "*-*-07 00:00:00");
    row("10-15", "*-10-15 00:00:00");
    row("monday *-12-* 17:00", "Mon *-12-* 17:00:00");
    row("Mon,Fri *-*-3,1,2 *:30:45", "Mon,Fri *-*-01,02,03 *:30:45");
    row("12,14,13,12:20,10,30", "*-*-* 12,13,14:10,20,30:00");
    row("12..14:10,20,30", "*-*-* 12..14:10,20,30:00");
    row("mon,fri *-1/2-1,3 *:30:45", "Mon,Fri *-01/2-01,03 *:30:45");
    row("03-05 08:05:40", "*-03-05 08:05:40");
    row("08:05:40", "*-*-* 08:05:40");
    row("05:40", "*-*-* 05:40:00");
    row("Sat,Sun 12-05 08:05:40", "Sat,Sun *-12-05 08:05:40");
    row("2003-03-05 05:40", "2003-03-05 05:40:00");
    row("05:40:23.4200004/3.1700005", "*-*-* 05:40:23.420000/3.170001");
    row("2003-02..04-05", "2003-02..04-05 00:00:00");
    row("2003-03-05 05:40 UTC", "2003-03-05 05:40:00 UTC");
    row("2003-03-05 05:40 Europe/Paris", "2003-03-05 05:40:00 Europe/Paris");
    row("hourly", "*-*-* *:00:00");
    row("daily UTC", "*-*-* 00:00:00 UTC");
    row("weekly Pacific/Auckland", "Mon *-*-* 00:00:00 Pacific/Auckland");
    row("SEMI-ANNUALLY", "*-01,07-01 00:00:00");
    row("minutely", "*-*-* *:*:00");
    row("quarterly", "*-01,04,07,10-01 00:00:00");
    row("anually", "*-01-01 00:00:00");
    row("*:2/3", "*-*-* *:02/3:00");
    // what the manual leaves out
    row("@1800000000", "2027-01-15 08:00:00 UTC");
    row("Mon @+5 Europe/Berlin", "Mon 1970-01-01 00:00:05 UTC");
    row("*-*~1..7/3", "*-*~01..07/3 00:00:00");
    row("*~*", "*-*-* 00:00:00");
    row("99..05-1-1", "1999..2005-01-01 00:00:00");
    row("*:5..9/10", "*-*-* *:05:00");
    row("*:*:5..5/1", "*-*-* *:*:05");
    row("*:*:0/1,5", "*-*-* *:*:*");
    row("*:*:0/1,0/0.4", "*-*-* *:*:00/0.400000,00/1");
    row("*:*:1..3.5", "*-*-* *:*:01..03");
    row("1,1,1:0", "*-*-* 01:00:00");
    // barto's own
    row("Mon *,*,01 00:00:00", "Mon *-*-01 00:00:00");
    row("26,1..3,1/7 4:05", "2026-01..03-01/7 04:05:00");
    row("*,R,R", "*-R-R 00:00:00");
    row("*-*-* 10:R:R", "*-*-* 10:R:R");
    row("*:*:R/10", "*-*-* *:*:R/10");
    row("*-*~R", "*-*~R 00:00:00");
}

void TestCalendarParse::accepts()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto spec = CalendarSpec::parse(text);
    QVERIFY2(spec.has_value(), qPrintable(spec ? QString() : spec.error().detail));
    QCOMPARE(spec->normalized(), expected);
    const auto again = CalendarSpec::parse(expected);
    QVERIFY(again.has_value());
    QCOMPARE(again->normalized(), expected);
}

void TestCalendarParse::refuses_data()
{
    columns();
    row("Mon *-13-01", "'Mon *-13-01': month 13 is not in 1..12");
    row("", "'': it is empty; write a time like 09:00 or a word like daily");
    row("25:00", "hour 25 is not in 0..23");
    row("*:60", "minute 60 is not in 0..59");
    row("*:*:59.9999999", "second 60 is not in 0..59");
    row("1969-1-1", "year 1969 is not in 1970..2199");
    row("*-*-0", "day 0 is not in 1..31");
    row("*-*~29", "day 29 from the month's end is not in 1..28");
    row("22..5:00", "hour range 22..5 runs backwards; write 22..23,0..5");
    row("*-*~7..1", "day range 7..1 runs backwards; write the smaller number first");
    row("20/5:00", "hour 20/5 has nothing to repeat; write 20");
    row("*:5/0", "a step of 0 would never go on");
    row("*:*:5..5", "a range of seconds without a step spans at least one second");
    row("*:99999999999999999999", "a number is far too large");
    row("Fri..Mon", "Fri..Mon runs backwards, a week begins on Monday; write Mon,Fri..Sun");
    row("Mon..", "at the end: expected the range's last weekday");
    row("Mon.Tue", "at character 4, '.': expected '..' between two weekdays");
    row("Mon,,Tue", "at character 5, ',': expected a weekday");
    row("Mon..Tue..Wed", "at character 9, '.': expected ',' or a space after the range");
    row("dayly", "at character 1: 'dayly' is not known here; did you mean 'daily'?");
    row("frobnicate", "'frobnicate' is neither a weekday nor a word like daily or weekly");
    row("12:00 Europe/Berln",
        "at character 7: 'Europe/Berln' is not a time zone known here; did you mean 'Europe/Berlin'?");
    row("12:00 berlin", "did you mean 'Europe/Berlin'?");
    row("12:00 UTC UTC", "a time zone stands last, once, after the time");
    row("12:00  UTC", "at character 6, ' ': expected the end or a time zone after the time");
    row("5", "at the end: expected ':' after the hour");
    row("*/5:00", "at character 2, '/': expected no '/' after '*'; write where it begins, as in 0/5");
    row("2026-01-01-01", "at character 11, '-': expected a space or the end after the date");
    row("2026~01~01", "expected a space or the end after the date");
    row("12:00:00.", "at the end: expected a digit after the decimal point");
    row("12:0x", "at character 5, 'x': expected a digit, '..', '/' or the end of the field");
    row("@1.5", "at character 3, '.': expected nothing after the seconds since 1970");
    row("@8000000000", "year 2223 is not in 1970..2199");
    row("*,01 00:00", "at character 2, ',': expected '-', '~' or ':'");
    row("R-1-1", "R is not for years");
    row("R,1,1", "R is not for years");
    row("10:R,5", "at character 5, ',': expected the end of the field, because R stands alone in it");
    row("10:R/0", "R/0 would never go on");
    row("10:R/61", "minute R/61: the step is at most 60");
    row("*-*~R/3", "R/3 does not go with '~'");
    row("12:٣", "expected a number");
}

void TestCalendarParse::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto spec = CalendarSpec::parse(text);
    QVERIFY(!spec.has_value());
    QCOMPARE(spec.error().code, Error::Code::Parse);
    QVERIFY2(spec.error().detail.contains(expected), qPrintable(spec.error().detail));
    QVERIFY2(spec.error().detail.startsWith(QString(u'\'' + text + u"':")), qPrintable(spec.error().detail));
}

void TestCalendarParse::hintsAtCrontabs_data()
{
    columns();
    row("5 4 * * *", "*-*-* 4:5");
    row("*/15 9-17 * * mon-fri", "Mon..Fri 9..17:0/15");
    row("0 0 1 jan *", "*-1-1 0:0");
    row("30 2 * * 0,6 /usr/bin/backup", "Sat,Sun 2:30");
    row("0 12 * 1-3,JUL *", "*-1..3,7-* 12:0");
    row("0 5 * * 7", "Sun 5:0");
    row("@midnight", "daily");
    row("@weekly", "weekly");
    row("0 0 1 * 0", ""); // cron's "or" is no single expression
}

void TestCalendarParse::hintsAtCrontabs()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto spec = CalendarSpec::parse(text);
    QVERIFY(!spec.has_value());
    QVERIFY2(spec.error().detail.contains(QLatin1StringView("this looks like a crontab line; ")),
        qPrintable(spec.error().detail));
    if (expected.isEmpty())
        return;
    QVERIFY2(
        spec.error().detail.contains(QString(u"in barto it is '" + expected + u'\'')), qPrintable(spec.error().detail));
    QVERIFY(CalendarSpec::parse(expected).has_value());
}

void TestCalendarParse::describes_data()
{
    columns();
    row("Mon..Fri 09:00", "at 09:00 on Monday to Friday");
    row("09,17:00", "at 09:00 and 17:00 every day");
    row("Sat,Sun 12:30:15", "at 12:30:15 on Saturday and Sunday");
    row("minutely", "every minute");
    row("hourly", "every hour");
    row("daily Europe/Berlin", "at 00:00 every day, Europe/Berlin time");
    row("*:0/5 UTC", "every 5 minutes, UTC");
    row("*:0/7", "every 7 minutes from 0");
    row("*:*:*", "every second");
    row("*:*:5,10", "at seconds 5 and 10 of every minute");
    row("*:*:0/7.5", "every 7.5 seconds");
    row("9..17:0", "every hour from 9 to 17");
    row("9..17:0/5", "every 5 minutes of hours 9 to 17");
    row("*:5", "at minute 5 of every hour");
    row("1,4/3:7,10/5", "at minute 7 and every 5th minute from 10 of hour 1 and every 3rd hour from 4");
    row("*:*:R/10", "every 10 seconds from a drawn one");
    row("10:R:R", "at a drawn second of a drawn minute of hour 10");
    row("quarterly", "at 00:00 on the 1st of January, April, July and October");
    row("*-*~1", "at 00:00 on the last day of the month");
    row("*-2~3", "at 00:00 on the 3rd last day of February");
    row("Mon *-*-1..7", "at 00:00 on Monday if it is the 1st to the 7th");
    row("2026-12-24", "at 00:00 on the 24th of December 2026");
    row("*-1/3-11", "at 00:00 on the 11th of every 3rd month from January");
    row("2026..2028-3-*", "at 00:00 in March in 2026 to 2028");
}

void TestCalendarParse::describes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(CalendarSpec::parse(text)->description(), expected);
}

void TestCalendarParse::takesItsZone()
{
    const Zone tokyo = *Zone::find(QStringLiteral("Asia/Tokyo"));
    const auto own = CalendarSpec::parse(QStringLiteral("12:00 Europe/Berlin"), {}, tokyo);
    QCOMPARE(own->zone().name(), QStringLiteral("Europe/Berlin"));
    QVERIFY(own->hasOwnZone());
    const auto given = CalendarSpec::parse(QStringLiteral("12:00"), {}, tokyo);
    QVERIFY(given->zone() == tokyo && !given->hasOwnZone());
    QCOMPARE(given->normalized(), QStringLiteral("*-*-* 12:00:00"));
    QVERIFY(CalendarSpec::parse(QStringLiteral("12:00"))->zone() == Zone::local());
    QVERIFY(CalendarSpec::parse(QStringLiteral("12:00 utc"), {}, tokyo)->zone() == Zone::utc());
}

void TestCalendarParse::refusesHostileTexts()
{
    const QString many = QStringLiteral("0,").repeated(241) + QStringLiteral("0:0");
    QVERIFY(!CalendarSpec::parse(many));
    QVERIFY(CalendarSpec::parse(many.mid(2)));
    QVERIFY(!CalendarSpec::parse(QString(40'000, u'0')));
    QVERIFY(CalendarSpec::parse(QString(QString(10'000, u'0') + QStringLiteral(":0"))));
    QVERIFY(!CalendarSpec::parse(QStringLiteral("12:00") + QChar(0)));
    QVERIFY(!CalendarSpec::parse(QStringLiteral("Mon") + QChar(0)));
    QVERIFY(!CalendarSpec::parse(QString(QChar(0))));
    const auto escaped = CalendarSpec::parse(QStringLiteral("12:\x1b[31m\n00"));
    QCOMPARE(escaped.error().detail.count(QChar::ReplacementCharacter), 3); // two in the quotation, one in the place
    const auto spec = CalendarSpec::parse(QString(5'000, u'x'));
    QVERIFY(!spec && spec.error().detail.size() < 500);
}

QTEST_GUILESS_MAIN(TestCalendarParse)
#include "tst_calendarparse.moc"
