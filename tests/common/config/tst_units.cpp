// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/units.h"

#include <QTest>

using namespace barto;

class TestUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void sizes_data();
    void sizes();
    void textsRoundTrip();
};

void TestUnits::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: refused
    const auto row
        = [](const char *text, qint64 milliseconds) { QTest::newRow(text) << QString::fromUtf8(text) << milliseconds; };
    row("0", 0);
    row("15", 15000);
    row("0.5", 500);
    row("15s", 15000);
    row(" 15 sec ", 15000);
    row("250ms", 250);
    row("1h30m", 5400000);
    row("1h 30min", 5400000);
    row("90d", qint64(90) * 86400000);
    row("2 weeks", qint64(14) * 86400000);
    row("1y", qint64(365) * 86400000);
    row("1H", 3600000);
    row("", -1);
    row("s", -1);
    row("-1s", -1);
    row("+1s", -1);
    row("1.2.3s", -1);
    row("5 parsecs", -1);
    row("1h 30", -1);
    row("1001y", -1);
    row("1e300d", -1);
    row("99999999999999999999999999999999", -1);
    row("infd", -1);
    row("nan", -1);
    row("\u0661s", -1);
}

void TestUnits::durations()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto duration = parseDuration(text);
    QCOMPARE(duration ? qint64(duration->count()) : -1, milliseconds);
}

void TestUnits::sizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    const auto row = [](const char *text, qint64 bytes) { QTest::newRow(text) << QString::fromUtf8(text) << bytes; };
    row("0", 0);
    row("4096", 4096);
    row("1GiB", qint64(1) << 30);
    row("1 gib", qint64(1) << 30);
    row("64K", 65536);
    row("500 MB", 500000000);
    row("1.5KiB", 1536);
    row("12B", 12);
    row("4611686018427387903", 4611686018427387903);
    row("", -1);
    row("GiB", -1);
    row("-1", -1);
    row("-5MiB", -1);
    row("1 GiB 5", -1);
    row("1XB", -1);
    row("9223372036854775807", -1);
    row("99999999999999999999", -1);
    row("9000000TiB", -1);
}

void TestUnits::sizes()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    QCOMPARE(parseByteSize(text).value_or(-1), bytes);
}

void TestUnits::textsRoundTrip()
{
    for (const qint64 ms : {qint64(0), qint64(1), qint64(1500), qint64(15000), qint64(90000), qint64(7776000000)})
        QCOMPARE(parseDuration(durationText(std::chrono::milliseconds(ms))).value().count(), ms);
    for (const qint64 bytes : {qint64(0), qint64(1), qint64(1000), qint64(1) << 30, (qint64(1) << 40) + 1024})
        QCOMPARE(parseByteSize(byteSizeText(bytes)).value(), bytes);
    QCOMPARE(durationText(std::chrono::hours(24 * 90)), QStringLiteral("90d"));
    QCOMPARE(byteSizeText(qint64(64) << 20), QStringLiteral("64MiB"));
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
