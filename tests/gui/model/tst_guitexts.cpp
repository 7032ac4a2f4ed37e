// SPDX-License-Identifier: MIT OR Apache-2.0

#include "gui/model/durationtext.h"
#include "gui/model/timeformat.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale german(QLocale::German, QLocale::Germany);

TimeFormat formatOf(TimeFormat::Zones zones)
{
    return TimeFormat(zones, *Zone::find(QStringLiteral("Europe/Berlin")), english);
}

const Instant morning = Instant(1795513327118000us); // 24 Nov 2026, 10:42:07.118 in Berlin

} // namespace

class TestGuiTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void roughDurations();
    void bytes();
    void times();
    void toolTipHasAllZones();
    void notes();
    void dayBeginsInItsZone();
};

void TestGuiTexts::durations_data()
{
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("counter");
    const auto row = [](Microseconds length, const char *text, const char *counter) {
        QTest::newRow(text) << qint64(length.count()) << QString::fromUtf8(text) << QString::fromUtf8(counter);
    };
    row(-5s, "0 s", "0:00");
    row(400us, "0.4 ms", "0:00");
    row(12ms, "12 ms", "0:00");
    row(940ms, "0.9 s", "0:00");
    row(9s, "9 s", "0:09");
    row(41s, "41 s", "0:41");
    row(751s, "12 min 31 s", "12:31");
    row(2h + 5min, "2 h 5 min", "2:05:00");
    row(2h, "2 h", "2:00:00");
    row(76h, "3 d 4 h", "76:00:00");
}

void TestGuiTexts::durations()
{
    QFETCH(qint64, us);
    QTEST(durationText(Microseconds(us), english), "text");
    QTEST(counterText(Microseconds(us)), "counter");
}

void TestGuiTexts::roughDurations()
{
    QCOMPARE(roughDurationText(44min + 59s, english), QStringLiteral("44 min"));
    QCOMPARE(roughDurationText(47h, english), QStringLiteral("47 h"));
    QCOMPARE(roughDurationText(49h, english), QStringLiteral("2 d"));
}

void TestGuiTexts::bytes()
{
    QCOMPARE(bytesText(812, english), QStringLiteral("812 B"));
    QCOMPARE(bytesText(1234, english), QStringLiteral("1.2 kB"));
    QCOMPARE(bytesText(1234, german), QStringLiteral("1,2 kB"));
    QCOMPARE(bytesText(999'700, english), QStringLiteral("1.0 MB"));
    QCOMPARE(countText(1'004'318, english), QStringLiteral("1,004,318"));
    QCOMPARE(countText(1'004'318, german), QStringLiteral("1.004.318"));
    QCOMPARE(grouped(QStringLiteral("25692 runs"), 25'692, english), QStringLiteral("25,692 runs"));
    QCOMPARE(grouped(QStringLiteral("all runs"), 25'692, english), QStringLiteral("all runs"));
}

void TestGuiTexts::times()
{
    const TimeFormat local = formatOf(TimeFormat::Zones::Local);
    QCOMPARE(local.dateTime(morning), QStringLiteral("24/11/2026 10:42:07"));
    QCOMPARE(local.clockMillis(morning), QStringLiteral("10:42:07.118"));
    QCOMPARE(local.brief(morning, morning + 1h), QStringLiteral("10:42:07"));
    QCOMPARE(local.brief(morning, morning + 24h), QStringLiteral("24/11/2026 10:42:07"));
    QCOMPARE(formatOf(TimeFormat::Zones::Utc).clock(morning), QStringLiteral("09:42:07"));
    const TimeFormat clients = formatOf(TimeFormat::Zones::Clients);
    QCOMPARE(clients.clock(morning, QStringLiteral("Asia/Tokyo")), QStringLiteral("18:42:07"));
    QCOMPARE(clients.clock(morning, QStringLiteral("Nowhere/At_All")), QStringLiteral("10:42:07"));
}

void TestGuiTexts::toolTipHasAllZones()
{
    const QString tip = formatOf(TimeFormat::Zones::Utc).toolTip(morning, QStringLiteral("Asia/Tokyo"));
    const QStringList lines = tip.split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), QStringLiteral("24/11/2026 10:42:07 CET"));
    QCOMPARE(lines.at(1), QStringLiteral("24/11/2026 09:42:07 UTC"));
    QVERIFY(lines.at(2).contains(QStringLiteral("18:42:07 JST")));
    QCOMPARE(lines.at(3), QStringLiteral("2026-11-24T09:42:07.118000Z"));
}

void TestGuiTexts::notes()
{
    QCOMPARE(formatOf(TimeFormat::Zones::Local).note(morning), QStringLiteral("Times in Europe/Berlin (UTC+1)"));
    QCOMPARE(formatOf(TimeFormat::Zones::Utc).note(morning), QStringLiteral("Times in UTC"));
    QCOMPARE(utcOffsetText(-(3h + 30min)), QStringLiteral("UTC-3:30"));
}

void TestGuiTexts::dayBeginsInItsZone()
{
    QVERIFY(formatOf(TimeFormat::Zones::Local).dayStart(morning) == Instant(1795474800s));
    QVERIFY(formatOf(TimeFormat::Zones::Utc).dayStart(morning) == Instant(1795478400s));
}

QTEST_GUILESS_MAIN(TestGuiTexts)
#include "tst_guitexts.moc"
