// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/format.h"
#include "worker/capture/runorder.h"

#include <QTest>

using namespace barto;
using namespace barto::capture;

class TestOrder : public QObject
{
    Q_OBJECT
private:
    static RunHeader header()
    {
        RunHeader header;
        header.run = RunId::make();
        header.schedule = QStringLiteral("büro: täglich");
        header.onCalendar = QStringLiteral("Mon *,*,01 00:00:00");
        header.timezone = QStringLiteral("Europe/Berlin");
        header.revision = QByteArray("\0\x01\xff", 3);
        header.trigger = RunTrigger::CatchUp;
        header.due = fromMicroseconds(-5);
        header.dueLast = fromMicroseconds(1'700'000'000'000'000);
        header.slotCount = 7;
        header.commands = {{CommandId::make(), QStringLiteral("echo 'a\nb'")}, {CommandId::make(), QString()}};
        return header;
    }
    static Order order(const RunHeader &of)
    {
        RunLimits limits;
        limits.onFull = OnFull::Drop;
        limits.resources = {{7, 1024, ~Q_UINT64_C(0)}};
        return makeOrder(of, limits, QStringLiteral("/bin/sh"), QStringLiteral("/tmp"));
    }
    /// All of a literal, NULs included, but for the last.
    template<size_t size>
    static QByteArray bytesOf(const char (&literal)[size])
    {
        return QByteArray(literal, qsizetype(size) - 1);
    }
    static std::optional<Order> decode(const QByteArray &bytes, std::string *why = nullptr)
    {
        std::string ignored;
        return decodeOrder({bytes.constData(), size_t(bytes.size())}, why ? *why : ignored);
    }

private Q_SLOTS:
    void keepsEverything()
    {
        const RunHeader of = header();
        const Order made = order(of);
        const auto bytes = encodeOrder(made);
        QVERIFY(bytes);
        const auto read = decode(*bytes);
        QVERIFY(read && *read == made);
        QCOMPARE(*headerOf(*read), of);
        RunHeader adHoc = of;
        adHoc.trigger = RunTrigger::AdHoc;
        adHoc.due = adHoc.dueLast = std::nullopt;
        QCOMPARE(*headerOf(*decode(*encodeOrder(order(adHoc)))), adHoc);
    }

    void refusesEveryDamage()
    {
        const QByteArray good = *encodeOrder(order(header()));
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY(!decode(good.left(length)));
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 1);
            QVERIFY(!decode(bad));
        }
        QVERIFY(!decode(QByteArray(good + '\0')));
        QVERIFY(!decode(QByteArray(100'000, '\0')));
    }

    /// Sound by its crc and yet nonsense: numbers that are none, counts that lie.
    void refusesNonsense_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another magic") << bytesOf("x\0"
                                                  "1\0");
        QTest::newRow("no fields") << bytesOf("barto order\0"
                                              "1\0");
        const QByteArray many = bytesOf("barto order\0"
                                        "1\0"
                                        "r\0s\0c\0z\0"
                                        "00\0"
                                        "1\0\0\0"
                                        "1\0/bin/sh\0/\0"
                                        "1\0"
                                        "1\0"
                                        "0\0"
                                        "1\0"
                                        "1\0"
                                        "1\0");
        QTest::newRow("a huge count of limits") << QByteArray(many + bytesOf("999999999999\0"));
        QTest::newRow("a huge count of commands") << QByteArray(many
            + bytesOf("0\0"
                      "4000000000\0"));
        QTest::newRow("no command") << QByteArray(many
            + bytesOf("0\0"
                      "0\0"));
        QTest::newRow("a negative count") << QByteArray(many + bytesOf("-1\0"));
    }
    void refusesNonsense()
    {
        QFETCH(QByteArray, body);
        const quint32 crc = crc32({body.constData(), size_t(body.size())});
        QVERIFY(!decode(QByteArray(body + QByteArray::number(crc, 16).rightJustified(8, '0'))));
    }

    void namesANewerFormat()
    {
        const QByteArray body = bytesOf("barto order\0"
                                        "9\0");
        const quint32 crc = crc32({body.constData(), size_t(body.size())});
        std::string why;
        QVERIFY(!decode(QByteArray(body + QByteArray::number(crc, 16).rightJustified(8, '0')), &why));
        QVERIFY(why.find("format 9") != std::string::npos);
    }

    void refusesWhatCannotBeExecuted()
    {
        RunHeader with = header();
        with.commands[0].text = QString(QChar(0));
        QCOMPARE(encodeOrder(order(with)).error().code, Error::Code::Config);
        with.commands.clear();
        QCOMPARE(encodeOrder(order(with)).error().code, Error::Code::Config);
        with.commands = {{CommandId::make(), QString(17 * 1024 * 1024, QLatin1Char('x'))}};
        QCOMPARE(encodeOrder(order(with)).error().code, Error::Code::Config);
    }

    void refusesHeadersThatAreNone()
    {
        Order made = order(header());
        made.run = "not a uuid";
        QCOMPARE(headerOf(made).error().code, Error::Code::Parse);
        made = order(header());
        made.trigger = 9;
        QCOMPARE(headerOf(made).error().code, Error::Code::Parse);
        made = order(header());
        made.commands[1].id.clear();
        QCOMPARE(headerOf(made).error().code, Error::Code::Parse);
    }

    void namesSegments_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<qulonglong>("number");
        QTest::newRow("one") << QByteArray("1.seg") << 1ULL;
        QTest::newRow("the largest") << QByteArray("18446744073709551615.seg") << ~0ULL;
        QTest::newRow("too large") << QByteArray("18446744073709551616.seg") << 0ULL;
        for (const char *bad :
            {"0.seg", "01.seg", ".seg", "1seg", "1.seg~", "-1.seg", "+1.seg", " 1.seg", "1x.seg", "", "order"})
            QTest::newRow(bad) << QByteArray(bad) << 0ULL;
    }
    void namesSegments()
    {
        QFETCH(QByteArray, name);
        QFETCH(qulonglong, number);
        QCOMPARE(segmentNumber(name.toStdString()).value_or(0), number);
        if (number != 0)
            QCOMPARE(segmentName(number), name.toStdString());
    }
};

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
