// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/posixrule.h"
#include "common/calendar/zone.h"
#include "common/calendar/zonetable.h"

#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <random>

using namespace barto;
using namespace std::chrono_literals;

/// Zones against the C library's reading of the same files.
class TestZone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheCLibrary();
    void knowsItsChanges();
    void namesTheNearest();
    void readsPosixRules();
    void findsTheLocalZone();
    void saysItsVersion();
};

void TestZone::agreesWithTheCLibrary()
{
    const QByteArray before = qgetenv("TZ");
    std::mt19937_64 random(7);
    std::uniform_int_distribution<qint64> seconds(0, 7'258'118'399); // 1970 to 2199
    const QStringList names = zonedatabase::names();
    QVERIFY(names.size() > 300);
    for (const QString &name : names) {
        const Zone zone = *Zone::find(name);
        qputenv("TZ", ':' + name.toUtf8());
        tzset();
        std::vector<qint64> instants;
        for (int i = 0; i < 100; ++i)
            instants.push_back(seconds(random));
        for (Zone::Span span = zone.spanAt(Instant(0s)); !zone.isLast(span.index); span = zone.span(span.index + 1)) {
            const auto change = std::chrono::floor<std::chrono::seconds>(span.end).time_since_epoch().count();
            if (change < 7'258'118'399)
                instants.insert(instants.end(), {change - 1, change});
        }
        for (const qint64 instant : instants) {
            const time_t time = instant;
            tm local{};
            localtime_r(&time, &local);
            const Zone::Span span = zone.spanAt(Instant(std::chrono::seconds(instant)));
            const auto note = QStringLiteral("%1 at %2").arg(name).arg(instant);
            QVERIFY2(span.offset == std::chrono::seconds(local.tm_gmtoff), qPrintable(note));
            QCOMPARE(zone.abbreviation(Instant(std::chrono::seconds(instant))), QString::fromLatin1(local.tm_zone));
        }
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

void TestZone::knowsItsChanges()
{
    const Zone berlin = *Zone::find(QStringLiteral("Europe/Berlin"));
    const Instant spring = std::chrono::sys_days(std::chrono::year(2026) / 3 / 29) + 1h;
    const Zone::Span span = berlin.spanAt(spring);
    QCOMPARE(span.begin, spring);
    QVERIFY(span.offset == 2h && span.lastOffset == 1h);
    QVERIFY(span.localBegin() - span.localBefore() == 1h);
    const std::chrono::local_days day(std::chrono::year(2026) / 3 / 29);
    QCOMPARE(berlin.toInstant(day + 2h + 30min), spring); // skipped: the gap's end
    QCOMPARE(berlin.toInstant(day + 3h), spring);
    const std::chrono::local_days autumn(std::chrono::year(2026) / 10 / 25);
    QCOMPARE(berlin.toInstant(autumn + 2h + 30min),
        Instant(std::chrono::sys_days(std::chrono::year(2026) / 10 / 25) + 30min));
    QVERIFY(Zone::utc().isLast(0));
}

void TestZone::namesTheNearest()
{
    const auto missing = Zone::find(QStringLiteral("Europe/Berlni"));
    QCOMPARE(missing.error().code, Error::Code::NotFound);
    QVERIFY(missing.error().detail.contains(QLatin1StringView("'Europe/Berlni'")));
    QVERIFY(missing.error().detail.contains(QLatin1StringView("'Europe/Berlin'")));
    QVERIFY(Zone::find(QStringLiteral("tokyo")).error().detail.contains(QLatin1StringView("'Asia/Tokyo'")));
    for (const char *name : {"", "../../etc/passwd", "posix/Europe/Berlin", "zone.tab", "Europe", "europe/berlin"})
        QVERIFY2(!Zone::find(QString::fromLatin1(name)), name);
}

void TestZone::readsPosixRules()
{
    using std::chrono::year;
    const auto begin = [](const char *text, int y) {
        const auto rule = PosixRule::parse(text);
        return rule ? rule->transitions(year(y)).front().at.time_since_epoch().count() : -1;
    };
    QCOMPARE(begin("CET-1CEST,M3.5.0,M10.5.0/3", 2026), 1774746000);
    QCOMPARE(begin("AAA0BBB,J60,J300", 2024), 1709258400); // 1 March, leap year or not
    QCOMPARE(begin("AAA0BBB,J60,J300", 2025), 1740794400);
    QCOMPARE(begin("AAA0BBB,59/0,J300", 2024), 1709164800); // 29 February
    QCOMPARE(begin("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2026), 1774746000);
    QVERIFY(PosixRule::parse("UTC0") && PosixRule::parse("UTC0")->transitions(year(2026)).empty());
    for (const char *text : {"", "CET", "C-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M1.1.1", "CET-1x",
             "CET-1CEST,M3.5.0,M10.5.0/3x", "<CET-1", "CET-999", "CET-1CEST,M3.5.0/168,M10.5.0"})
        QVERIFY2(!PosixRule::parse(text), text);
}

void TestZone::findsTheLocalZone()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", ":Asia/Tokyo");
    QCOMPARE(Zone::local().name(), QStringLiteral("Asia/Tokyo"));
    qputenv("TZ", "Nowhere/Land");
    QVERIFY(!Zone::local().name().isEmpty());
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
}

void TestZone::saysItsVersion()
{
    QVERIFY(QRegularExpression(QStringLiteral("\\A(20\\d\\d[a-z]+|unknown)\\z")).match(tzdataVersion()).hasMatch());
    QVERIFY(zoneDataPaths().contains(QStringLiteral("/etc/localtime")));
}

QTEST_GUILESS_MAIN(TestZone)
#include "tst_zone.moc"
