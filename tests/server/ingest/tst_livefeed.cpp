// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/ingest/livefeed.h"
#include "tests/server/ingest/frames.h"

#include <QtTest>

using namespace barto;

class TestLiveFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filters_data();
    void filters();
    void tellsTheSlowWhatTheyMissed();
    void tellsOfGapsThoughNothingFollows();
    void sendsOnePageHoweverLarge();
    void forgetsSubscribers();
    void givesOneRunOnly();
    void leavesLinesOut();

private:
    std::unique_ptr<LiveFeed> m_feed;
    QList<std::pair<quint64, TailPage>> m_pages;
};

void TestLiveFeed::init()
{
    m_pages.clear();
    m_feed = std::make_unique<LiveFeed>();
    connect(m_feed.get(), &LiveFeed::pageReady, this, [this](quint64 subscriber, const TailPage &page) {
        m_pages.append({subscriber, page});
    });
}

void TestLiveFeed::filters_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("all") << QString() << QString() << true;
    QTest::newRow("client") << QStringLiteral("vader") << QString() << true;
    QTest::newRow("schedule") << QString() << QStringLiteral("backup") << true;
    QTest::newRow("both") << QStringLiteral("vader") << QStringLiteral("backup") << true;
    QTest::newRow("other client") << QStringLiteral("luke") << QString() << false;
    QTest::newRow("other schedule") << QStringLiteral("vader") << QStringLiteral("report") << false;
}

void TestLiveFeed::filters()
{
    QFETCH(QString, client);
    QFETCH(QString, schedule);
    QFETCH(bool, isTaken);
    m_feed->subscribe(4, {client, schedule});
    const RunId run = RunId::make();
    QCOMPARE(m_feed->isWanted(QStringLiteral("vader"), QStringLiteral("backup")), isTaken);
    m_feed->publish({run, 1, 0}, QStringLiteral("vader"), QStringLiteral("backup"), linesOf(3));
    m_feed->publish({run, 1, 0}, QStringLiteral("vader"), QStringLiteral("backup"), {});
    QCOMPARE(m_pages.size(), isTaken ? 1 : 0);
    if (!isTaken)
        return;
    QCOMPARE(m_pages[0].first, 4);
    QCOMPARE(m_pages[0].second.run, run);
    QCOMPARE(m_pages[0].second.client, QStringLiteral("vader"));
    QCOMPARE(m_pages[0].second.schedule, QStringLiteral("backup"));
    QCOMPARE(m_pages[0].second.frames, linesOf(3));
    QCOMPARE(m_pages[0].second.skipped, 0);
}

void TestLiveFeed::tellsTheSlowWhatTheyMissed()
{
    m_feed->subscribe(1, {});
    m_feed->subscribe(2, {});
    const RunId run = RunId::make();
    const PackedFrames lines = linesOf(1000, 285); // 300,000 bytes
    for (quint64 i = 0; i < 6; ++i) {
        m_feed->publish({run, 2, 1000 * i}, QStringLiteral("vader"), QStringLiteral("backup"), lines);
        m_feed->pageTaken(2, lines.byteSize());
    }
    const auto count = [this](quint64 subscriber) {
        return std::count_if(
            m_pages.cbegin(), m_pages.cend(), [&](const auto &page) { return page.first == subscriber; });
    };
    QCOMPARE(count(1), 3);
    QCOMPARE(count(2), 6);
    m_feed->pageTaken(1, lines.byteSize());
    m_feed->publish({run, 2, 6000}, QStringLiteral("vader"), QStringLiteral("backup"), linesOf(1));
    QCOMPARE(count(1), 4);
    QCOMPARE(m_pages[m_pages.size() - 2].second.skipped, 3000);
    QCOMPARE(m_pages[m_pages.size() - 2].second.gaps, (std::vector<TailGap>{{run, 2, 3000}}));
    m_feed->pageTaken(1, 1'000'000);
    m_feed->publish({run, 2, 6001}, QStringLiteral("vader"), QStringLiteral("backup"), linesOf(1));
    QCOMPARE(m_pages[m_pages.size() - 2].second.skipped, 0);
    QVERIFY(m_pages[m_pages.size() - 2].second.gaps.empty());
}

void TestLiveFeed::tellsOfGapsThoughNothingFollows()
{
    m_feed->subscribe(1, {});
    const RunId seen = RunId::make();
    const PackedFrames lines = linesOf(1000, 1000);
    m_feed->publish({seen, 0, 0}, QStringLiteral("vader"), QStringLiteral("backup"), lines);
    std::vector<TailGap> gaps;
    for (std::size_t i = 0; i < 2 * LiveFeed::maxGaps; ++i) {
        gaps.push_back({RunId::make(), 0, 0});
        m_feed->publish(gaps.back(), QStringLiteral("luke"), QStringLiteral("report"), lines);
        m_feed->publish({gaps.back().run, 1, 1000}, QStringLiteral("luke"), QStringLiteral("report"), lines);
    }
    QCOMPARE(m_pages.size(), 1);
    m_feed->pageTaken(1, lines.byteSize());
    QCOMPARE(m_pages.size(), 2);
    const TailPage page = m_pages[1].second;
    QVERIFY(page.frames.isEmpty());
    QCOMPARE(page.client, QStringLiteral("luke"));
    QCOMPARE(page.skipped, 4000 * LiveFeed::maxGaps);
    gaps.resize(LiveFeed::maxGaps);
    QCOMPARE(page.gaps, gaps);
    m_feed->pageTaken(1, 0);
    QCOMPARE(m_pages.size(), 2);
}

void TestLiveFeed::sendsOnePageHoweverLarge()
{
    m_feed->subscribe(1, {});
    m_feed->publish({RunId::make(), 0, 0}, QStringLiteral("vader"), QStringLiteral("backup"), linesOf(20, 64 * 1024));
    QCOMPARE(m_pages.size(), 1);
}

void TestLiveFeed::givesOneRunOnly()
{
    const RunId run = RunId::make();
    m_feed->subscribe(1, {{}, {}, run});
    m_feed->publish(RunId::make(), QStringLiteral("vader"), QStringLiteral("backup"), linesOf(1));
    m_feed->publish(run, QStringLiteral("vader"), QStringLiteral("backup"), linesOf(2));
    QCOMPARE(m_pages.size(), 1);
    QCOMPARE(m_pages[0].second.run, run);
}

void TestLiveFeed::leavesLinesOut()
{
    m_feed->subscribe(1, {{}, {}, {}, true});
    const RunId run = RunId::make();
    m_feed->publish(run, QStringLiteral("vader"), QStringLiteral("backup"), linesOf(2));
    QVERIFY(m_pages.isEmpty()); // nothing is left of it
    PackedFrames frames = linesOf(2);
    const std::string payload = encode(RunFinishedPayload{});
    frames.append({quint8(FrameKind::RunFinished), 0, fromMicroseconds(3),
        QByteArrayView(payload.data(), qsizetype(payload.size()))});
    m_feed->publish(run, QStringLiteral("vader"), QStringLiteral("backup"), frames);
    QCOMPARE(m_pages.size(), 1);
    QCOMPARE(m_pages[0].second.frames.count(), 1);
    QCOMPARE(m_pages[0].second.skipped, 0u);
}

void TestLiveFeed::forgetsSubscribers()
{
    m_feed->subscribe(1, {});
    m_feed->unsubscribe(1);
    m_feed->unsubscribe(1);
    m_feed->pageTaken(1, 5);
    QVERIFY(!m_feed->isWanted(QStringLiteral("vader"), QStringLiteral("backup")));
    m_feed->publish({RunId::make(), 0, 0}, QStringLiteral("vader"), QStringLiteral("backup"), linesOf(1));
    QVERIFY(m_pages.isEmpty());
}

QTEST_GUILESS_MAIN(TestLiveFeed)
#include "tst_livefeed.moc"
