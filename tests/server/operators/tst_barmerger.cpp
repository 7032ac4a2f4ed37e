// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/barmerger.h"

#include <QTest>

using namespace barto;

namespace {

TimelineBar bar(int start, std::optional<int> end, Outcome outcome = Outcome::Succeeded, qint64 key = 1)
{
    TimelineBar made;
    made.start = fromMicroseconds(start);
    if (end)
        made.end = fromMicroseconds(*end);
    made.outcome = outcome;
    made.key = key;
    return made;
}

} // namespace

class TestBarMerger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutABucketNothingIsMerged();
    void closeOnesBecomeOne();
    void rowsStayApart();
    void runningOnesStayOpen();
    void onlyWhatIsDoneIsGiven();
};

void TestBarMerger::withoutABucketNothingIsMerged()
{
    BarMerger merger(Microseconds(0));
    merger.add(1, bar(0, 5));
    merger.add(1, bar(5, 9));
    QCOMPARE(merger.take({}).size(), 2u);
    QVERIFY(merger.take({}).empty());
}

void TestBarMerger::closeOnesBecomeOne()
{
    BarMerger merger(Microseconds(10));
    merger.add(1, bar(0, 20));
    merger.add(1, bar(5, 8, Outcome::Failed, 2)); // within it
    merger.add(1, bar(29, 40, Outcome::Skipped, 3));
    merger.add(1, bar(50, 60)); // ten apart
    const auto bars = merger.take({});
    QCOMPARE(bars.size(), 2u);
    QCOMPARE(bars[0].second.runs, 3u);
    QCOMPARE(bars[0].second.end, std::optional(fromMicroseconds(40)));
    QCOMPARE(bars[0].second.outcome, Outcome::Failed);
    QCOMPARE(bars[0].second.key, 2);
    QCOMPARE(bars[1].second.runs, 1u);
}

void TestBarMerger::rowsStayApart()
{
    BarMerger merger(Microseconds(10));
    merger.add(1, bar(0, 20));
    merger.add(2, bar(5, 8));
    QCOMPARE(merger.take({}).size(), 2u);
}

void TestBarMerger::runningOnesStayOpen()
{
    BarMerger merger(Microseconds(10));
    merger.add(1, bar(0, 20));
    merger.add(1, bar(5, {}, Outcome::Running));
    merger.add(1, bar(6, 7));
    const auto bars = merger.take({});
    QCOMPARE(bars.size(), 3u);
    QCOMPARE(std::count_if(bars.begin(), bars.end(), [](const auto &one) { return !one.second.end; }), 1);
}

void TestBarMerger::onlyWhatIsDoneIsGiven()
{
    BarMerger merger(Microseconds(10));
    merger.add(1, bar(0, 20));
    merger.add(2, bar(15, 25));
    const auto bars = merger.take(fromMicroseconds(31)); // the second may still grow
    QCOMPARE(bars.size(), 1u);
    QCOMPARE(bars[0].first, 1);
    merger.add(2, bar(31, 33));
    QCOMPARE(merger.take({}).at(0).second.runs, 2u);
}

QTEST_GUILESS_MAIN(TestBarMerger)
#include "tst_barmerger.moc"
