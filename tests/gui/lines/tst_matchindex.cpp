// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/matchindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace barto;

class TestMatchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyOne();
    void agreesWithASet_data();
    void agreesWithASet();
};

void TestMatchIndex::emptyOne()
{
    MatchIndex index;
    QCOMPARE(index.count(), 0);
    QCOMPARE(index.countBelow(1'000'000), 0);
    QVERIFY(!index.next(-1));
    QVERIFY(!index.previous(1'000'000));
    QVERIFY(!index.contains(0));
    QVERIFY(!index.contains(-1));
}

void TestMatchIndex::agreesWithASet_data()
{
    QTest::addColumn<qint64>("range");
    QTest::addColumn<int>("count");
    QTest::newRow("dense") << qint64(300) << 200;
    QTest::newRow("chunks") << qint64(400'000) << 3'000;
    QTest::newRow("thin") << qint64(50'000'000) << 40;
}

void TestMatchIndex::agreesWithASet()
{
    QFETCH(qint64, range);
    QFETCH(int, count);
    QRandomGenerator random(7);
    MatchIndex index;
    std::set<qint64> set;
    for (int i = 0; i < count; ++i) {
        const auto line = qint64(random.bounded(quint64(range)));
        index.add(line);
        set.insert(line);
        if (i % 50 == 0)
            QCOMPARE(index.countBelow(range), qint64(set.size()));
    }
    QCOMPARE(index.count(), qint64(set.size()));
    qint64 place = 0;
    for (const qint64 line : set) {
        QVERIFY(index.contains(line));
        QCOMPARE(index.countBelow(line), place);
        QCOMPARE(index.countBelow(line + 1), place + 1);
        QCOMPARE(index.at(place), line);
        ++place;
    }
    for (int i = 0; i < 300; ++i) {
        const auto line = qint64(random.bounded(quint64(range)));
        const auto next = set.upper_bound(line);
        QCOMPARE(index.next(line), next == set.end() ? std::nullopt : std::optional(*next));
        const auto here = set.lower_bound(line);
        QCOMPARE(index.previous(line), here == set.begin() ? std::nullopt : std::optional(*std::prev(here)));
        QCOMPARE(index.contains(line), set.contains(line));
    }
}

QTEST_GUILESS_MAIN(TestMatchIndex)
#include "tst_matchindex.moc"
