// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/durationtext.h"
#include "cli/render/momenttext.h"
#include "cli/render/timetext.h"
#include "common/base/instanttext.h"

#include <QTest>

using namespace barto;
using namespace barto::render;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::microseconds)

namespace {

Instant at(const char *iso)
{
    return fromIsoText(QString::fromLatin1(iso)).value();
}

Zone berlin()
{
    return Zone::find(QStringLiteral("Europe/Berlin")).value();
}

/// 2026-11-24, a Tuesday, 09:46:11 in Berlin
const Instant noon = at("2026-11-24T08:46:11Z");

} // namespace

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tookAndSpan_data();
    void tookAndSpan();
    void sizes_data();
    void sizes();
    void spansAreRead_data();
    void spansAreRead();
    void times_data();
    void times();
    void upcoming_data();
    void upcoming();
    void momentsAreRead_data();
    void momentsAreRead();
    void dayStartsAtMidnight();
};

void TestTimeText::tookAndSpan_data()
{
    QTest::addColumn<std::chrono::microseconds>("length");
    QTest::addColumn<QString>("took");
    QTest::addColumn<QString>("span");
    const auto row = [](const char *name, std::chrono::microseconds length, const char *took, const char *span) {
        QTest::newRow(name) << length << QString::fromUtf8(took) << QString::fromUtf8(span);
    };
    row("none", 0us, "0.0 s", "0 s");
    row("backwards", -3s, "0.0 s", "0 s");
    row("0.4 ms", 400us, "0.0 s", "0.4 ms");
    row("12 ms", 12ms, "0.0 s", "12 ms");
    row("just below a tenth", 99'949us, "0.1 s", "100 ms");
    row("0.3 s", 312ms, "0.3 s", "0.3 s");
    row("9.9", 9'940ms, "9.9 s", "9.9 s");
    row("ten", 9'960ms, "10 s", "10 s");
    row("41 s", 41s, "41 s", "41 s");
    row("not 60 s", 59'970ms, "1:00", "1 min");
    row("12:31", 751s, "12:31", "12 min 31 s");
    row("whole minutes", 120s, "2:00", "2 min");
    row("2:05:07", 2h + 5min + 7s, "2:05:07", "2 h 5 min");
    row("whole hours", 3h, "3:00:00", "3 h");
    row("3 d 4 h", 76h, "3 d 4 h", "3 d 4 h");
    row("whole days", 48h, "2 d", "2 d");
}

void TestTimeText::tookAndSpan()
{
    QFETCH(const std::chrono::microseconds, length);
    QFETCH(const QString, took);
    QFETCH(const QString, span);
    QCOMPARE(tookText(length), took);
    QCOMPARE(spanText(length), span);
}

void TestTimeText::sizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("0") << bytesText(0) << QStringLiteral("0 B");
    QTest::newRow("812") << bytesText(812) << QStringLiteral("812 B");
    QTest::newRow("1.2 kB") << bytesText(1'234) << QStringLiteral("1.2 kB");
    QTest::newRow("12 MB") << bytesText(12'345'678) << QStringLiteral("12 MB");
    QTest::newRow("no 1000 kB") << bytesText(999'900) << QStringLiteral("1.0 MB");
    QTest::newRow("212 MiB") << memoryText(212 * 1024) << QStringLiteral("212 MiB");
    QTest::newRow("3.5 GiB") << memoryText(3584 * 1024) << QStringLiteral("3.5 GiB");
    QTest::newRow("18,204") << countText(18'204) << QStringLiteral("18,204");
}

void TestTimeText::sizes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(text, expected);
}

void TestTimeText::spansAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds"); // -1: refused
    QTest::newRow("90") << QStringLiteral("90") << qint64(90);
    QTest::newRow("90s") << QStringLiteral("90s") << qint64(90);
    QTest::newRow("15min") << QStringLiteral("15min") << qint64(900);
    QTest::newRow("1d12h") << QStringLiteral("1d12h") << qint64(129'600);
    QTest::newRow("2w") << QStringLiteral("2w") << qint64(1'209'600);
    QTest::newRow("1 d 2 h") << QStringLiteral("1 d 2 h") << qint64(93'600);
    QTest::newRow("empty") << QString() << qint64(-1);
    QTest::newRow("word") << QStringLiteral("soon") << qint64(-1);
    QTest::newRow("negative") << QStringLiteral("-3d") << qint64(-1);
    QTest::newRow("unit only") << QStringLiteral("d") << qint64(-1);
    QTest::newRow("date") << QStringLiteral("2026-11-24") << qint64(-1);
    QTest::newRow("too long") << QStringLiteral("99999999999d") << qint64(-1);
}

void TestTimeText::spansAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, seconds);
    const auto span = parseSpan(text);
    QCOMPARE(span ? qint64(*span / 1s) : qint64(-1), seconds);
}

void TestTimeText::times_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("shortText");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *iso, const char *shortText, const char *sentence) {
        QTest::newRow(iso) << QString::fromLatin1(iso) << QString::fromUtf8(shortText) << QString::fromUtf8(sentence);
    };
    row("2026-11-24T08:45:31Z", "09:45:31", "09:45");
    row("2026-11-23T23:00:00Z", "00:00:00", "00:00"); // midnight in Berlin
    row("2026-11-23T22:59:59Z", "yest. 23:59", "yesterday 23:59");
    row("2026-11-25T04:30:00Z", "tom. 05:30", "tomorrow 05:30");
    row("2026-11-20T04:30:00Z", "Fri 05:30", "Friday 05:30");
    row("2026-11-17T04:30:00Z", "2026-11-17 05:30", "2026-11-17 05:30");
    row("2026-07-01T04:30:00Z", "2026-07-01 06:30", "2026-07-01 06:30"); // summer time then
}

void TestTimeText::times()
{
    QFETCH(const QString, iso);
    QFETCH(const QString, shortText);
    QFETCH(const QString, sentence);
    const TimeText text(berlin(), noon);
    const Instant instant = fromIsoText(iso).value();
    QCOMPARE(text.shortTime(instant), shortText);
    QCOMPARE(text.inSentence(instant), sentence);
}

void TestTimeText::upcoming_data()
{
    QTest::addColumn<std::chrono::microseconds>("wait");
    QTest::addColumn<QString>("expected");
    using std::chrono::microseconds;
    QTest::newRow("past") << microseconds(-1s) << QStringLiteral("now");
    QTest::newRow("rounded up") << microseconds(8100ms) << QStringLiteral("in 9 s");
    QTest::newRow("a minute") << microseconds(60s) << QStringLiteral("in 60 s");
    QTest::newRow("later") << microseconds(61s) << QStringLiteral("09:47:12");
    QTest::newRow("tomorrow") << microseconds(24h) << QStringLiteral("tom. 09:46");
}

void TestTimeText::upcoming()
{
    QFETCH(const std::chrono::microseconds, wait);
    QFETCH(const QString, expected);
    QCOMPARE(TimeText(berlin(), noon).upcoming(noon + wait), expected);
}

void TestTimeText::momentsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso"); // empty: refused
    const auto row = [](const char *text, const char *iso) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(iso);
    };
    row("today", "2026-11-23T23:00:00.000000Z");
    row("yesterday", "2026-11-22T23:00:00.000000Z");
    row("now", "2026-11-24T08:46:11.000000Z");
    row("7d", "2026-11-17T08:46:11.000000Z");
    row("09:30", "2026-11-24T08:30:00.000000Z");
    row("2026-07-01", "2026-06-30T22:00:00.000000Z");
    row("2026-07-01 12:00", "2026-07-01T10:00:00.000000Z");
    row("2026-07-01T12:00:30", "2026-07-01T10:00:30.000000Z");
    row("2026-03-29 02:30", "2026-03-29T01:00:00.000000Z"); // skipped: the gap's end
    row("2h ago", "2026-11-24T06:46:11.000000Z");
    row("tomorrow", "2026-11-24T23:00:00.000000Z");
    row("tue", "2026-11-23T23:00:00.000000Z"); // today
    row("Wednesday", "2026-11-17T23:00:00.000000Z");
    row("mon 09:30", "2026-11-23T08:30:00.000000Z");
    row("yesterday 9:30:15", "2026-11-23T08:30:15.000000Z");
    row("2026-07-01T12:00:30Z", "2026-07-01T12:00:30.000000Z");
    row("2026-07-01T12:00:30.5+05:30", "2026-07-01T06:30:30.500000Z");
    row("2026-07-01 12:00 -0330", "2026-07-01T15:30:00.000000Z");
    row("@1700000000", "2023-11-14T22:13:20.000000Z");
    row("1700000000", "2023-11-14T22:13:20.000000Z");
    row("@1700000000.25", "2023-11-14T22:13:20.250000Z");
    row("@", "");
    row("mond", "");
    row("2026-07-01 12", "");
    row("yesterday morning", "");
    row("2026-13-01", "");
    row("25:00", "");
    row("next week", "");
    row("", "");
}

void TestTimeText::momentsAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const QString, iso);
    const Result<Instant> moment = parseMoment(text, berlin(), noon);
    QCOMPARE(moment ? toIsoText(*moment) : QString(), iso);
}

void TestTimeText::dayStartsAtMidnight()
{
    const TimeText text(berlin(), noon);
    QCOMPARE(toIsoText(text.dayStart()), QStringLiteral("2026-11-23T23:00:00.000000Z"));
    QCOMPARE(text.full(noon), QStringLiteral("2026-11-24 09:46:11 +01:00"));
    QCOMPARE(text.clockMillis(noon + 118ms), QStringLiteral("09:46:11.118"));
    QCOMPARE(TimeText(Zone::find(QStringLiteral("America/St_Johns")).value(), noon).full(noon),
        QStringLiteral("2026-11-24 05:16:11 -03:30"));
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
