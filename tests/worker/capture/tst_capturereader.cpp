// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/capture/handmade.h"
#include "worker/capture/capturereader.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace barto;
using namespace barto::test;

/// What can be read of a folder is written as words: "3:text" a line, "5-9:gap", "7:finished".
class TestCaptureReader : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString folder() const { return m_dir->path(); }
    QString segment(quint64 number) const { return QStringLiteral("%1/%2.seg").arg(folder()).arg(number); }
    static QByteArray lines(std::initializer_list<const char *> texts)
    {
        QByteArray bytes;
        for (const char *text : texts)
            bytes += lineBytes(text);
        return bytes;
    }
    static QByteArrayList wordsOf(const ReadBatch &batch)
    {
        QByteArrayList words;
        batch.frames.forEach(0, [&](qsizetype i, const FrameView &frame) {
            const QByteArray number = QByteArray::number(qulonglong(batch.firstSeq + quint64(i)));
            if (frame.kind() == FrameKind::Gap)
                words.append(number + '-' + QByteArray::number(qulonglong(batch.lastSeq)) + ":gap");
            else
                words.append(
                    number + ':' + (isLine(frame.kind()) ? frame.payload.toByteArray() : QByteArray("finished")));
        });
        return words;
    }
    static QByteArrayList readAll(CaptureReader &reader)
    {
        QByteArrayList words;
        for (int i = 0; i < 100; ++i) {
            const auto batch = reader.read(1000);
            if (!batch)
                return {batch.error().detail.toUtf8()};
            if (!*batch)
                return words;
            words += wordsOf(**batch);
        }
        return {"no end"};
    }
    QByteArrayList readAll(bool shimDead, quint64 from = 1) const
    {
        auto reader = CaptureReader::open(folder(), from);
        if (shimDead)
            reader->setShimDead();
        const QByteArrayList words = readAll(*reader);
        return reader->atEnd() == shimDead ? words : QByteArrayList{"atEnd is wrong"};
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void readsWhatIsThere()
    {
        writeSegment(folder(), 1, lines({"a", "b"}));
        writeSegment(folder(), 3, lines({"c"}));
        QCOMPARE(readAll(false), (QByteArrayList{"1:a", "2:b", "3:c"}));
        QCOMPARE(readAll(true), (QByteArrayList{"1:a", "2:b", "3:c"}));
        QCOMPARE(readAll(true, 2), (QByteArrayList{"2:b", "3:c"}));
        QCOMPARE(readAll(true, 3), QByteArrayList{"3:c"});
        QCOMPARE(readAll(true, 4), QByteArrayList());
        QCOMPARE(readAll(true, 40), QByteArrayList());
    }

    void followsAGrowingCapture()
    {
        auto reader = CaptureReader::open(folder());
        QCOMPARE(readAll(*reader), QByteArrayList());
        writeSegment(folder(), 1, lines({"a"}));
        QCOMPARE(readAll(*reader), QByteArrayList{"1:a"});
        const QByteArray next = lineBytes("b");
        for (qsizetype i = 0; i < next.size(); ++i) {
            QCOMPARE(readAll(*reader), QByteArrayList());
            appendTo(segment(1), next.mid(i, 1));
        }
        QCOMPARE(readAll(*reader), QByteArrayList{"2:b"});
        writeSegment(folder(), 3, lines({"c"}));
        QCOMPARE(readAll(*reader), QByteArrayList{"3:c"});
        QVERIFY(!reader->atEnd());
        reader->setShimDead();
        QCOMPARE(readAll(*reader), QByteArrayList());
        QVERIFY(reader->atEnd());
        reader->seek(2);
        QCOMPARE(readAll(*reader), (QByteArrayList{"2:b", "3:c"}));
    }

    void takesATornEndForAGapOnceTheShimIsDead()
    {
        const QByteArray whole = lines({"a", "bcd"});
        for (qsizetype length = lineBytes("a").size() + 1; length < whole.size(); ++length) {
            writeSegment(folder(), 1, whole.left(length));
            QCOMPARE(readAll(false), QByteArrayList{"1:a"});
            QCOMPARE(readAll(true), (QByteArrayList{"1:a", "2-2:gap"}));
            QCOMPARE(readAll(true, 2), QByteArrayList{"2-2:gap"});
            QCOMPARE(readAll(true, 3), QByteArrayList()); // the server has the gap already
        }
    }

    void takesDamageForAGap_data()
    {
        QTest::addColumn<QByteArray>("tail");
        QByteArray flipped = lineBytes("b");
        flipped[flipped.size() - 1] = 'x';
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("a wrong crc") << flipped;
        QTest::newRow("a wrong crc, then a good frame") << QByteArray(flipped + lineBytes("c"));
        QTest::newRow("a huge length") << QByteArray(5000, '\xff');
        QTest::newRow("too small a length") << QByteArray("\x0a\0\0\0\0\0\0\0", 8) + QByteArray(20, 'x');
    }
    void takesDamageForAGap()
    {
        QFETCH(QByteArray, tail);
        writeSegment(folder(), 1, QByteArray(lines({"a"}) + tail));
        QCOMPARE(readAll(false), QByteArrayList{"1:a"});
        QCOMPARE(readAll(true), (QByteArrayList{"1:a", "2-2:gap"}));
        writeSegment(folder(), 7, lines({"g"})); // with a later segment the shim has gone on, so it is certain
        QCOMPARE(readAll(false), (QByteArrayList{"1:a", "2-6:gap", "7:g"}));
        QCOMPARE(readAll(true, 4), (QByteArrayList{"4-6:gap", "7:g"}));
    }

    void findsHolesBetweenSegments()
    {
        writeSegment(folder(), 4, lines({"d", "e"}));
        writeSegment(folder(), 9, lines({"i"}));
        QCOMPARE(readAll(true), (QByteArrayList{"1-3:gap", "4:d", "5:e", "6-8:gap", "9:i"}));
        QCOMPARE(readAll(true, 7), (QByteArrayList{"7-8:gap", "9:i"}));
    }

    void givesAGapAsABatchOfItsOwn()
    {
        writeSegment(folder(), 2, lines({"b"}));
        auto reader = CaptureReader::open(folder());
        const auto batch = reader->read(1000);
        QVERIFY(batch && *batch);
        QCOMPARE((*batch)->frames.count(), 1);
        QCOMPARE((*batch)->firstSeq, 1u);
        QCOMPARE((*batch)->lastSeq, 1u);
        QVERIFY(PackedFrames::fromColumns((*batch)->frames.kinds(), (*batch)->frames.positions(),
            (*batch)->frames.instants(), (*batch)->frames.sizes(), (*batch)->frames.payloads()));
    }

    void stepsOverUnknownKinds()
    {
        QByteArray hostileGap(8, '\xff');
        writeSegment(folder(), 1,
            QByteArray(lines({"a"}) + frameBytes(FrameKind(12), "?") + lines({"c"})
                + frameBytes(FrameKind::Gap, hostileGap) + frameBytes(FrameKind::RunFinished, "too long")
                + lines({"f"})));
        QCOMPARE(readAll(false), (QByteArrayList{"1:a", "2-2:gap", "3:c", "4-4:gap", "5-5:gap", "6:f"}));
    }

    void survivesTornHeaders()
    {
        const QByteArray header = headerBytes(3);
        writeSegment(folder(), 1, lines({"a", "b"}));
        for (qsizetype length = 0; length < header.size(); ++length) {
            writeFile(segment(3), header.left(length));
            QCOMPARE(readAll(false), (QByteArrayList{"1:a", "2:b"}));
            QCOMPARE(readAll(true), (QByteArrayList{"1:a", "2:b", "3-3:gap"}));
        }
        writeFile(segment(3), QByteArray(headerBytes(4) + lines({"?"}))); // of another segment
        QCOMPARE(readAll(true), (QByteArrayList{"1:a", "2:b", "3-3:gap"}));
        writeSegment(folder(), 8, lines({"h"}));
        QCOMPARE(readAll(true), (QByteArrayList{"1:a", "2:b", "3-7:gap", "8:h"}));
    }

    void readsEachNumberOnceWhereSegmentsOverlap()
    {
        writeSegment(folder(), 1, lines({"a", "b", "c"}));
        writeSegment(folder(), 3, lines({"c", "d"}));
        QCOMPARE(readAll(true), (QByteArrayList{"1:a", "2:b", "3:c", "4:d"}));
    }

    void refusesANewerFormat()
    {
        writeFile(segment(1), QByteArray(headerBytes(1, 0, 2) + lines({"a"})));
        auto reader = CaptureReader::open(folder());
        QCOMPARE(reader->read(1000).error().code, Error::Code::Unsupported);
    }

    void passesOverStrangers()
    {
        writeSegment(folder(), 1, lines({"a"}));
        QVERIFY(QDir(folder()).mkdir(QStringLiteral("2.seg")));
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), segment(5)));
        writeFile(folder() + QStringLiteral("/02.seg"), "x");
        QCOMPARE(readAll(true), QByteArrayList{"1:a"});
        QCOMPARE(CaptureReader::open(folder() + QStringLiteral("/none")).error().code, Error::Code::NotFound);
    }

    void keepsBatchesWithinTheirSize()
    {
        const QByteArray longest(qsizetype(maxLineBytes), 'x');
        writeSegment(folder(), 1, QByteArray(lineBytes(longest) + lines({"b", "c"}) + lineBytes(longest)));
        auto reader = CaptureReader::open(folder());
        QCOMPARE((*reader->read(100))->lastSeq, 1u); // one is always given
        const auto second = reader->read(100);
        QCOMPARE(wordsOf(**second), (QByteArrayList{"2:b", "3:c"}));
        QVERIFY((*second)->frames.byteSize() <= 100);
        QCOMPARE((*reader->read(100))->firstSeq, 4u);
    }

    /// Whatever stands in the files, reading ends, the numbers join up and every batch can be sent.
    void survivesAnyBytes()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 300; ++round) {
            init();
            for (const quint64 first : {1, 4, 9}) {
                QByteArray bytes(headerBytes(first) + lines({"a", "bb", "ccc"}));
                for (quint32 i = random.bounded(4u); i > 0; --i)
                    bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
                bytes.truncate(bytes.size() - (random.bounded(4) == 0 ? random.bounded(int(bytes.size())) : 0));
                writeFile(segment(first), bytes);
            }
            auto reader = CaptureReader::open(folder());
            reader->setShimDead();
            for (int reads = 0; !reader->atEnd(); ++reads) {
                const quint64 expected = reader->nextSeq();
                const auto batch = reader->read(50);
                if (!batch)
                    QFAIL(qPrintable(batch.error().detail));
                if (!*batch)
                    continue;
                QVERIFY(reads < 30 && (*batch)->firstSeq == expected && (*batch)->lastSeq + 1 == reader->nextSeq());
                const PackedFrames &frames = (*batch)->frames;
                QVERIFY(PackedFrames::fromColumns(
                    frames.kinds(), frames.positions(), frames.instants(), frames.sizes(), frames.payloads()));
            }
            QVERIFY(readTail(folder()));
        }
    }

    void knowsFromItsTailHowARunEnded()
    {
        QCOMPARE(readTail(folder())->shimPid, 0u);
        writeSegment(folder(), 1, lines({"a"}));
        QVERIFY(!readTail(folder())->finished);
        QCOMPARE(readTail(folder())->shimPid, 4711u);
        appendTo(segment(1), QByteArray(frameBytes(FrameKind::RunFinished, QByteArray(1, '\0'), 0) + lines({"late"})));
        QVERIFY(readTail(folder())->finished);
        writeFile(segment(4), "torn");
        QVERIFY(readTail(folder())->finished);
        writeSegment(folder(), 4, lines({"late"}), capture::SegmentHeader::runFinishedBefore);
        QVERIFY(readTail(folder())->finished);
        writeSegment(folder(), 4, lines({"late"}));
        QVERIFY(!readTail(folder())->finished);
    }
};

QTEST_GUILESS_MAIN(TestCaptureReader)
#include "tst_capturereader.moc"
