// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timescale.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

Instant utc(const char *text)
{
    const QDateTime time = QDateTime::fromString(QLatin1StringView(text), Qt::ISODate);
    return Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QStringList labels(const std::vector<TimeTick> &ticks)
{
    QStringList found;
    for (const TimeTick &tick : ticks)
        found.append(tick.label);
    return found;
}

} // namespace

class TestTimeScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pixelsAndBack();
    void zoomKeepsTheCursorsMoment_data();
    void zoomKeepsTheCursorsMoment();
    void zoomHasLimits();
    void resizingKeepsTheRightEnd();
    void ticks_data();
    void ticks();
    void ticksAreNeverTooClose();
};

void TestTimeScale::pixelsAndBack()
{
    const TimeScale scale(utc("2026-11-24T08:00:00Z"), 1h, 3600);
    QCOMPARE(scale.x(utc("2026-11-24T08:00:00Z")), 0.0);
    QCOMPARE(scale.x(utc("2026-11-24T08:30:00Z")), 1800.0);
    QCOMPARE(scale.at(1800), utc("2026-11-24T08:30:00Z"));
    QCOMPARE(scale.x(utc("1970-01-01T00:00:00Z")), -1'000'000.0);
    QCOMPARE(scale.moved(60).from(), utc("2026-11-24T08:01:00Z"));
}

void TestTimeScale::zoomKeepsTheCursorsMoment_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("x");
    QTest::newRow("in at the middle") << 2.0 << 500.0;
    QTest::newRow("in at the left edge") << 1.25 << 0.0;
    QTest::newRow("out at the right edge") << 0.5 << 1000.0;
    QTest::newRow("in beyond the limit") << 1e9 << 250.0;
}

void TestTimeScale::zoomKeepsTheCursorsMoment()
{
    QFETCH(const double, factor);
    QFETCH(const double, x);
    const TimeScale scale(utc("2026-11-24T00:00:00Z"), 24h, 1000);
    const Microseconds moved = scale.zoomed(factor, x).at(x) - scale.at(x);
    QVERIFY(moved > -2us && moved < 2us);
}

void TestTimeScale::zoomHasLimits()
{
    const TimeScale scale(utc("2026-11-24T00:00:00Z"), 24h, 1000);
    QCOMPARE(scale.zoomed(1e12, 10).length(), TimeScale::shortest);
    QCOMPARE(scale.zoomed(1e-12, 10).length(), TimeScale::longest);
    QCOMPARE(TimeScale(utc("2026-11-24T00:00:00Z"), 0us, 0).width(), 1);
}

void TestTimeScale::resizingKeepsTheRightEnd()
{
    const TimeScale scale(utc("2026-11-24T00:00:00Z"), 24h, 1000);
    const TimeScale wider = scale.resized(2000);
    QCOMPARE(wider.until(), scale.until());
    QCOMPARE(wider.length(), Microseconds(48h));
    QCOMPARE(TimeScale(scale.from(), 6h, 1).resized(800).length(), Microseconds(6h)); // not shown before
    QCOMPARE(scale.withLength(1h).until(), scale.until());
}

void TestTimeScale::ticks_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<Instant>("from");
    QTest::addColumn<qint64>("minutes");
    QTest::addColumn<QStringList>("expected");

    const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char('|')); };
    QTest::newRow("round local hours") << QStringLiteral("Europe/Berlin") << utc("2026-11-24T04:12:00Z") << qint64(360)
                                       << words("06:00|07:00|08:00|09:00|10:00|11:00");
    QTest::newRow("a zone with half an hour") << QStringLiteral("Asia/Kolkata") << utc("2026-11-24T04:12:00Z")
                                              << qint64(360) << words("10:00|11:00|12:00|13:00|14:00|15:00");
    QTest::newRow("midnight is a date") << QStringLiteral("Europe/Berlin") << utc("2026-11-23T20:30:00Z") << qint64(360)
                                        << words("22:00|23:00|Tue 24 Nov|01:00|02:00|03:00");
    QTest::newRow("days") << QStringLiteral("Europe/Berlin") << utc("2026-11-20T12:00:00Z") << qint64(5 * 1440)
                          << words("Sat 21 Nov|Sun 22 Nov|Mon 23 Nov|Tue 24 Nov|Wed 25 Nov");
    QTest::newRow("seconds") << QStringLiteral("UTC") << utc("2026-11-24T04:00:01Z") << qint64(1)
                             << words("04:00:10|04:00:20|04:00:30|04:00:40|04:00:50|04:01:00");
    QTest::newRow("a skipped hour") << QStringLiteral("Europe/Berlin") << utc("2026-03-28T23:30:00Z") << qint64(300)
                                    << words("01:00|03:00|04:00|05:00|06:00");
    QTest::newRow("a repeated hour") << QStringLiteral("Europe/Berlin") << utc("2026-10-24T22:30:00Z") << qint64(300)
                                     << words("01:00|02:00 CEST|02:00 CET|03:00|04:00");
}

void TestTimeScale::ticks()
{
    QFETCH(const QString, zone);
    QFETCH(const Instant, from);
    QFETCH(const qint64, minutes);
    QFETCH(const QStringList, expected);
    const TimeScale scale(from, std::chrono::minutes(minutes), 600);
    QCOMPARE(labels(scale.ticks(*Zone::known(zone), 90, english)), expected);
}

void TestTimeScale::ticksAreNeverTooClose()
{
    const Zone zone = *Zone::known(QStringLiteral("America/New_York"));
    for (Microseconds length = 10s; length < 62 * 24h; length = length * 5 / 4) {
        const TimeScale scale(utc("2026-11-24T00:00:00Z"), length, 1180);
        const std::vector<TimeTick> ticks = scale.ticks(zone, 80, english);
        QVERIFY(ticks.size() >= 2);
        for (std::size_t i = 1; i < ticks.size(); ++i)
            QVERIFY(scale.x(ticks[i].at) - scale.x(ticks[i - 1].at) >= 79.9);
    }
}

QTEST_GUILESS_MAIN(TestTimeScale)
#include "tst_timescale.moc"
