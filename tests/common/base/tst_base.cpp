// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/buildinfo.h"
#include "common/base/bytes.h"
#include "common/base/hash.h"
#include "common/base/id.h"
#include "common/base/instanttext.h"
#include "common/base/nearestword.h"

#include <QTest>

#include <cerrno>

using namespace barto;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashIsBlake2b();
    void instantsAsText_data();
    void instantsAsText();
    void refusesOddInstants_data();
    void refusesOddInstants();
    void idsRoundTrip();
    void numbersAreLittleEndian();
    void nearestWords_data();
    void nearestWords();
    void fullDiskHasItsOwnCode();
    void knowsItsBuild();
};

void TestBase::hashIsBlake2b()
{
    // RFC 7693, appendix A, and python's hashlib for the short ones.
    QCOMPARE(blake2b("abc", 64).toHex().left(32), QByteArray("ba80a53f981c4d0d6a2797b69f12f6e9"));
    QCOMPARE(blake2b("a", 8).toHex(), QByteArray("40f89e395b66422f"));
    QCOMPARE(blake2b64("a"), quint64(0x2f42665b399ef840));
    QCOMPARE(randomBytes(32).size(), 32);
    QVERIFY(randomBytes(32) != randomBytes(32));
}

void TestBase::instantsAsText_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64(0) << QStringLiteral("1970-01-01T00:00:00.000000Z");
    QTest::newRow("before the epoch") << qint64(-1) << QStringLiteral("1969-12-31T23:59:59.999999Z");
    QTest::newRow("leap day") << qint64(1709164800123456) << QStringLiteral("2024-02-29T00:00:00.123456Z");
    QTest::newRow("last supported year") << qint64(7258118399000000) << QStringLiteral("2199-12-31T23:59:59.000000Z");
}

void TestBase::instantsAsText()
{
    QFETCH(qint64, microseconds);
    QFETCH(QString, text);
    QCOMPARE(toIsoText(fromMicroseconds(microseconds)), text);
    QCOMPARE(toMicroseconds(fromIsoText(text).value()), microseconds);
}

void TestBase::refusesOddInstants_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no zone") << QStringLiteral("2026-01-01T09:00:00");
    QTest::newRow("30 February") << QStringLiteral("2026-02-30T09:00:00Z");
    QTest::newRow("hour 24") << QStringLiteral("2026-01-01T24:00:00Z");
    QTest::newRow("newline behind") << QStringLiteral("2026-01-01T09:00:00Z\n");
}

void TestBase::refusesOddInstants()
{
    QFETCH(QString, text);
    const Result<Instant> instant = fromIsoText(text);
    QVERIFY(!instant);
    QCOMPARE(instant.error().code, Error::Code::Parse);
}

void TestBase::idsRoundTrip()
{
    const RunId id = RunId::make();
    QCOMPARE(RunId::fromText(id.text()).value(), id);
    QCOMPARE(RunId::fromBytes(id.bytes()).value(), id);
    QVERIFY(!RunId::fromText(u"7f3a91"));
    QVERIFY(!RunId::fromText(u"{00000000-0000-0000-0000-000000000001}"));
    QVERIFY(!RunId::fromBytes(QByteArrayView("short")));
}

void TestBase::numbersAreLittleEndian()
{
    std::string bytes;
    appendNumber(bytes, std::uint32_t(0x01020304));
    QCOMPARE(QByteArray::fromStdString(bytes).toHex(), QByteArray("04030201"));
    std::string_view rest(bytes);
    std::uint32_t number = 0;
    QVERIFY(takeNumber(rest, number));
    QCOMPARE(number, std::uint32_t(0x01020304));
    QVERIFY(!takeNumber(rest, number));
}

void TestBase::nearestWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("a letter missing") << QStringLiteral("wokers") << QStringLiteral("workers");
    QTest::newRow("neighbours swapped") << QStringLiteral("vadre") << QStringLiteral("vader");
    QTest::newRow("other case") << QStringLiteral("Port") << QStringLiteral("port");
    QTest::newRow("nothing near") << QStringLiteral("elephant") << QString();
}

void TestBase::nearestWords()
{
    QFETCH(QString, word);
    QFETCH(QString, nearest);
    QCOMPARE(nearestWord(word, {QStringLiteral("workers"), QStringLiteral("port"), QStringLiteral("vader")}), nearest);
}

void TestBase::fullDiskHasItsOwnCode()
{
    QCOMPARE(failErrno(QStringLiteral("write x"), ENOSPC).value().code, Error::Code::Full);
    const Error denied = failErrno(QStringLiteral("open x"), EACCES).value();
    QCOMPARE(denied.code, Error::Code::Io);
    QCOMPARE(denied.detail, QStringLiteral("open x: Permission denied"));
}

void TestBase::knowsItsBuild()
{
    QVERIFY(versionLine(QStringLiteral("bartos")).startsWith(QStringLiteral("bartos ") + buildInfo().version));
    QVERIFY(!buildInfo().commit.isEmpty());
    QCOMPARE(buildInfo().qtRunning, QLatin1StringView(qVersion()));
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
