// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/linediff.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QTest>

using namespace barto;

namespace {

using Lines = std::vector<quint64>;

Lines linesOf(const QByteArray &letters)
{
    return {letters.begin(), letters.end()};
}

/// Length of the longest common subsequence, the slow and sure way.
qint64 commonLength(const Lines &a, const Lines &b)
{
    std::vector<std::vector<qint64>> table(a.size() + 1, std::vector<qint64>(b.size() + 1));
    for (size_t i = 0; i < a.size(); ++i) {
        for (size_t j = 0; j < b.size(); ++j)
            table[i + 1][j + 1] = a[i] == b[j] ? table[i][j] + 1 : std::max(table[i][j + 1], table[i + 1][j]);
    }
    return table[a.size()][b.size()];
}

/// Checks that the parts are in order, cover both sides and say what is true. Returns how many lines are the same.
qint64 sameIn(const std::vector<DiffPart> &parts, const Lines &a, const Lines &b)
{
    qint64 i = 0;
    qint64 j = 0;
    qint64 same = 0;
    for (const DiffPart &part : parts) {
        if (part.oldFirst != i || part.newFirst != j || part.count <= 0)
            return -1;
        for (qint64 n = 0; part.kind == DiffPart::Kind::Same && n < part.count; ++n) {
            if (a[size_t(i + n)] != b[size_t(j + n)])
                return -2;
        }
        i += part.kind == DiffPart::Kind::Added ? 0 : part.count;
        j += part.kind == DiffPart::Kind::Removed ? 0 : part.count;
        same += part.kind == DiffPart::Kind::Same ? part.count : 0;
    }
    return i == qint64(a.size()) && j == qint64(b.size()) ? same : -3;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples_data();
    void examples();
    void isMinimal();
    void farApartIsReplaced();
    void hugeOnesShareHeadAndTail();
    void hashes();
};

void TestLineDiff::examples_data()
{
    QTest::addColumn<QByteArray>("older");
    QTest::addColumn<QByteArray>("newer");
    QTest::addColumn<int>("same");
    QTest::newRow("both empty") << QByteArray() << QByteArray() << 0;
    QTest::newRow("all new") << QByteArray() << QByteArray("abc") << 0;
    QTest::newRow("all gone") << QByteArray("abc") << QByteArray() << 0;
    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << 3;
    QTest::newRow("nothing in common") << QByteArray("abc") << QByteArray("xyz") << 0;
    QTest::newRow("one changed") << QByteArray("abcde") << QByteArray("abXde") << 4;
    QTest::newRow("Myers's own") << QByteArray("abcabba") << QByteArray("cbabac") << 4;
    QTest::newRow("moved") << QByteArray("abcdef") << QByteArray("defabc") << 3;
}

void TestLineDiff::examples()
{
    QFETCH(QByteArray, older);
    QFETCH(QByteArray, newer);
    QFETCH(int, same);
    const Lines a = linesOf(older);
    const Lines b = linesOf(newer);
    QCOMPARE(sameIn(diffLines(a, b), a, b), same);
}

void TestLineDiff::isMinimal()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 3'000; ++round) {
        const auto letters = 1 + random.bounded(6);
        const auto make = [&](int most) {
            Lines lines(size_t(random.bounded(most)));
            for (quint64 &line : lines)
                line = random.bounded(quint64(letters));
            return lines;
        };
        const Lines a = make(24);
        const Lines b = make(24);
        QCOMPARE(sameIn(diffLines(a, b), a, b), commonLength(a, b));
    }
}

void TestLineDiff::farApartIsReplaced()
{
    Lines a(20'000);
    Lines b(20'000);
    for (size_t i = 0; i < a.size(); ++i) {
        a[i] = i;
        b[i] = i < 100 || i >= 19'900 ? i : 1'000'000 + i;
    }
    const std::vector<DiffPart> parts = diffLines(a, b);
    QCOMPARE(parts.size(), size_t(4));
    QCOMPARE(sameIn(parts, a, b), 200);
}

void TestLineDiff::hugeOnesShareHeadAndTail()
{
    Lines a(size_t(maxDiffLines) * 2);
    for (size_t i = 0; i < a.size(); ++i)
        a[i] = i;
    Lines b = a;
    b[1'000] = 7'000'000;
    b.insert(b.begin() + 190'000, 8'000'000);
    const std::vector<DiffPart> parts = diffLines(a, b);
    QCOMPARE(parts.size(), size_t(4)); // head, removed, added, tail
    QCOMPARE(sameIn(parts, a, b), qint64(1'000 + a.size() - 190'000));
}

void TestLineDiff::hashes()
{
    const auto hash
        = [](const char *text, bool withoutNumbers) { return lineHash(std::span(text, strlen(text)), withoutNumbers); };
    QVERIFY(hash("took 12 s", false) != hash("took 345 s", false));
    QCOMPARE(hash("took 12 s", true), hash("took 345 s", true));
    QVERIFY(hash("took 12 s", true) != hash("took s", true));
    QVERIFY(hash("", true) != hash("1", true));
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
