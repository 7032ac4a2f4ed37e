// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/shim/linesplitter.h"

#include <QTest>

using namespace barto;

class TestLineSplitter : public QObject
{
    Q_OBJECT
private:
    struct Line
    {
        QByteArray text;
        quint8 flags = 0;
        friend bool operator==(const Line &, const Line &) = default;
    };
    using Lines = std::vector<Line>;

    /// `bytes` fed in pieces of `piece` bytes.
    static Lines split(const QByteArray &bytes, qsizetype piece)
    {
        Lines lines;
        const auto take = [&](std::string_view line, quint8 flags) {
            lines.push_back({QByteArray(line.data(), qsizetype(line.size())), flags});
        };
        shim::LineSplitter splitter;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            const QByteArray part = bytes.mid(at, piece);
            splitter.feed({part.constData(), size_t(part.size())}, take);
        }
        splitter.finish(take);
        return lines;
    }

private Q_SLOTS:
    void splitsAtNewlines_data()
    {
        const QByteArray full(qsizetype(maxLineBytes), 'x');
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("texts");
        QTest::addColumn<QByteArray>("flags");
        const QByteArray plain(1, '\0');
        const QByteArray cut(1, char(lineflag::cut));
        const QByteArray unended(1, char(lineflag::unended));
        QTest::newRow("nothing") << QByteArray() << QByteArrayList() << QByteArray();
        QTest::newRow("a line") << QByteArray("a\n") << QByteArrayList{"a"} << plain;
        QTest::newRow("empty lines") << QByteArray("\n\n") << QByteArrayList{"", ""} << plain + plain;
        QTest::newRow("no newline at the end") << QByteArray("a\nb") << QByteArrayList{"a", "b"} << plain + unended;
        QTest::newRow("any bytes") << QByteArray("\0\xff\r\n", 4) << QByteArrayList{QByteArray("\0\xff\r", 3)} << plain;
        QTest::newRow("as long as may be") << QByteArray(full + '\n') << QByteArrayList{full} << plain;
        QTest::newRow("as long as may be, unended") << full << QByteArrayList{full} << unended;
        QTest::newRow("one byte longer") << QByteArray(full + "y\n") << QByteArrayList{full, "y"} << cut + plain;
        QTest::newRow("twice as long") << QByteArray(full + full + '\n') << QByteArrayList{full, full} << cut + plain;
        QTest::newRow("longer, unended") << QByteArray(full + 'y') << QByteArrayList{full, "y"} << cut + unended;
    }
    void splitsAtNewlines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, texts);
        QFETCH(QByteArray, flags);
        Lines expected;
        for (qsizetype i = 0; i < texts.size(); ++i)
            expected.push_back({texts[i], quint8(flags[i])});
        for (const qsizetype piece : {qsizetype(1), qsizetype(3), qsizetype(maxLineBytes), qsizetype(200'000)})
            QVERIFY2(split(bytes, piece) == expected, qPrintable(QStringLiteral("in pieces of %1").arg(piece)));
    }
};

QTEST_GUILESS_MAIN(TestLineSplitter)
#include "tst_linesplitter.moc"
