// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/blockcache.h"
#include "tests/support/fakelines.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;

namespace {

constexpr qint64 manyLines = 100'000;

QByteArray textOf(BlockCache &cache, qint64 line)
{
    const auto view = cache.line(line);
    return view ? view->bytes.toByteArray() : QByteArray("(missing)");
}

} // namespace

class TestBlockCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsWhatIsWantedAndItsNeighbours();
    void asksForFourAtMostAndTheNewestWishFirst();
    void cancelsWhatNobodyWantsAnyMore();
    void keepsWithinItsBudget();
    void appendedLinesAreNotFetched();
    void linesAppendedBehindAHoleAreFetchedOnce();
    void lineCountGrowsWhileABlockIsUnderWay();
    void doesNotAskForEverForLinesThatAreNotThere();
    void failureIsToldAndRetried();
    void coloursGoOnFromBlockToBlock();
};

void TestBlockCache::loadsWhatIsWantedAndItsNeighbours()
{
    FakeLines source(manyLines);
    BlockCache cache(source);
    cache.setLineCount(manyLines);
    QVERIFY(!cache.line(5120));
    cache.want({10});
    QTRY_VERIFY(source.waiting.empty() && cache.isLoaded(5120));
    QCOMPARE(textOf(cache, 5120), "line 5120");
    QCOMPARE(textOf(cache, 4608), "line 4608");
    QCOMPARE(textOf(cache, 6143), "line 6143");
    QCOMPARE(textOf(cache, 6144), "(missing)");
    QCOMPARE(source.asked.size(), size_t(3));
    cache.want({10});
    QCOMPARE(source.asked.size(), size_t(3));
}

void TestBlockCache::asksForFourAtMostAndTheNewestWishFirst()
{
    FakeLines source(manyLines);
    source.isAutomatic = false;
    BlockCache cache(source);
    cache.setLineCount(manyLines);
    cache.want({20, 21, 22, 23, 24, 25});
    QCOMPARE(cache.inFlight(), 4);
    QCOMPARE(source.asked.back().first, 23 * 512);
    cache.want({100});
    QCOMPARE(source.asked.back().first, 100 * 512);
    QCOMPARE(cache.inFlight(), 4);
    source.answerAll();
    QVERIFY(cache.isLoaded(100 * 512));
    for (const FakeLines::Request &request : source.asked)
        QVERIFY(request.first < 24 * 512 || request.first >= 99 * 512);
}

void TestBlockCache::cancelsWhatNobodyWantsAnyMore()
{
    FakeLines source(manyLines);
    source.isAutomatic = false;
    BlockCache cache(source);
    cache.setLineCount(manyLines);
    cache.want({20, 21, 22, 23});
    cache.want({50});
    QCOMPARE(source.cancelled, std::vector<quint64>{source.asked.front().number});
    source.answerAll();
    QVERIFY(!cache.isLoaded(20 * 512));
    QVERIFY(cache.isLoaded(21 * 512)); // came all the same
}

void TestBlockCache::keepsWithinItsBudget()
{
    constexpr qint64 budget = 200'000;
    FakeLines source(manyLines);
    BlockCache cache(source, budget);
    cache.setLineCount(manyLines);
    for (const qint64 block : {0, 30, 60, 90, 120, 150}) {
        cache.want({block});
        QTRY_VERIFY(source.waiting.empty() && cache.isLoaded(block * 512));
        QVERIFY(cache.cost() <= budget);
    }
    QVERIFY(!cache.isLoaded(0));

    FakeLines long_(2'000, [](qint64) { return FakeLines::Line{quint8(FrameKind::Stdout), QByteArray(10'000, 'x')}; });
    BlockCache small(long_, budget);
    small.setLineCount(2'000);
    small.want({1}); // one block is more than the budget: it stays, and its neighbours are not asked for
    QTRY_VERIFY(small.isLoaded(600));
    for (int i = 0; i < 3; ++i)
        small.want({1});
    QTRY_VERIFY(long_.waiting.empty());
    QVERIFY(small.isLoaded(600));
    QVERIFY(long_.asked.size() <= 3);
}

void TestBlockCache::appendedLinesAreNotFetched()
{
    FakeLines source(0, [](qint64 line) {
        return FakeLines::Line{quint8(FrameKind::Stdout), QByteArray::number(line)};
    });
    BlockCache cache(source);
    QSignalSpy grown(&cache, &BlockCache::countChanged);
    qint64 count = 0;
    for (const qint64 more : {1, 500, 30, 1'000, 3}) {
        source.setCount(count + more);
        cache.append(source.block(count, more));
        count += more;
        cache.want({BlockCache::blockOf(count - 1)});
    }
    QCOMPARE(cache.lineCount(), count);
    QCOMPARE(grown.size(), 5);
    QVERIFY(source.asked.empty());
    QCOMPARE(textOf(cache, 0), "0");
    QCOMPARE(textOf(cache, 512), "512");
    QCOMPARE(textOf(cache, count - 1), QByteArray::number(count - 1));
    cache.append(source.block(0, 100)); // told twice
    QCOMPARE(cache.lineCount(), count);
}

void TestBlockCache::linesAppendedBehindAHoleAreFetchedOnce()
{
    FakeLines source(1'010);
    BlockCache cache(source);
    cache.setLineCount(1'000);
    cache.append(source.block(1'000, 10));
    QCOMPARE(cache.lineCount(), 1'010);
    QVERIFY(!cache.isLoaded(1'005));
    cache.want({1});
    QTRY_VERIFY(source.waiting.empty() && cache.isLoaded(1'009));
    QCOMPARE(source.asked.size(), size_t(2)); // it and its neighbour
    QCOMPARE(textOf(cache, 1'009), "line 1009");
}

void TestBlockCache::lineCountGrowsWhileABlockIsUnderWay()
{
    FakeLines source(2'000);
    source.isAutomatic = false;
    BlockCache cache(source);
    cache.setLineCount(600);
    cache.want({1});
    cache.append(source.block(600, 50));
    source.answerAll(); // 512..599 first, then the rest
    QVERIFY(source.waiting.empty());
    QCOMPARE(textOf(cache, 599), "line 599");
    QCOMPARE(textOf(cache, 649), "line 649");
    cache.append(source.block(650, 10)); // from here on nothing is missing
    QCOMPARE(textOf(cache, 659), "line 659");
}

void TestBlockCache::doesNotAskForEverForLinesThatAreNotThere()
{
    FakeLines source(100);
    BlockCache cache(source);
    cache.setLineCount(300); // says somebody
    cache.want({0});
    QTRY_VERIFY(source.waiting.empty() && cache.isLoaded(99));
    const size_t asked = source.asked.size();
    QVERIFY(asked <= 2);
    cache.want({0});
    QCOMPARE(source.asked.size(), asked);
}

void TestBlockCache::failureIsToldAndRetried()
{
    FakeLines source(1'000);
    source.fault = Error{Error::Code::DatabaseAway, QStringLiteral("away")};
    BlockCache cache(source);
    QSignalSpy failed(&cache, &BlockCache::loadFailed);
    cache.setLineCount(1'000);
    cache.want({0});
    QTRY_COMPARE(failed.size(), 2);
    cache.want({0});
    QVERIFY(source.waiting.empty());
    QVERIFY(cache.hasFailed());
    source.fault.reset();
    cache.retry();
    QTRY_VERIFY(cache.isLoaded(0));
    QVERIFY(!cache.hasFailed());
}

void TestBlockCache::coloursGoOnFromBlockToBlock()
{
    FakeLines source(2'000, [](qint64 line) {
        return FakeLines::Line{quint8(FrameKind::Stdout), line == 100 ? "\x1b[31mred from here" : "text"};
    });
    source.isAutomatic = false;
    BlockCache cache(source);
    cache.setLineCount(2'000);
    cache.want({2});
    source.answer(source.waiting.front().number);
    QVERIFY(cache.line(1'030)->state == SgrState()); // not known yet
    QSignalSpy changed(&cache, &BlockCache::linesChanged);
    cache.want({0, 1, 2});
    source.answerAll();
    QVERIFY(cache.line(1'030)->state.foreground == SgrColour::palette(1));
    QVERIFY(cache.line(99)->state == SgrState());
    bool isTold = false;
    for (const auto &arguments : changed)
        isTold = isTold || arguments[0].toLongLong() == 1'024;
    QVERIFY(isTold);
}

QTEST_GUILESS_MAIN(TestBlockCache)
#include "tst_blockcache.moc"
