// SPDX-License-Identifier: MIT OR Apache-2.0
// Ingest over a fake store: what it does with sessions, orders and faults.

#include "tests/server/ingest/fakestore.h"
#include "tests/server/ingest/ingestbench.h"

#include <QSignalSpy>

using namespace barto;

class TestIngest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beginsASession();
    void waitsForTheBeginning();
    void makesOneTransactionOfWhatGathered();
    void acknowledgesInTheOrderOfCommits();
    void keepsTheOrderAroundOffersAndFacts();
    void tellsAHoleOnce();
    void refusesForeignRuns();
    void asksForEverythingWhenTheStoreIsBehind();
    void grantsCredit();
    void closesWhoExceedsItsCredit();
    void feedsSubscribersAfterTheCommit();
    void storesConfirmedSchedules();
    void keepsAuditAndCleansUpInSteps();
    void tellsOfFinishedRunsOnce();
    void keepsUpdatesUntilTheDatabaseIsBack();

private:
    std::unique_ptr<FakeDatabase> m_db;
    std::unique_ptr<IngestBench> m_bench;
};

void TestIngest::init()
{
    m_db = std::make_unique<FakeDatabase>();
    m_bench = std::make_unique<IngestBench>(std::make_unique<FakeStore>(*m_db));
    m_bench->ingest.open();
}

void TestIngest::cleanup()
{
    m_bench->ingest.close();
}

void TestIngest::beginsASession()
{
    m_bench->begin(1);
    QVERIFY(m_bench->said.empty());
    m_bench->settle();
    QCOMPARE(m_bench->said.size(), std::size_t(1));
    QCOMPARE(m_bench->heard<Credit>()[0].second.window, quint64(16 * 1024));
    m_bench->begin(1); // told twice
    m_bench->settle();
    QCOMPARE(m_bench->said.size(), std::size_t(1));
    QCOMPARE(m_db->clients.size(), 1);
}

void TestIngest::waitsForTheBeginning()
{
    const RunId run = RunId::make();
    m_bench->ingest.take(1, Offer{{headerOf(run)}, true});
    m_bench->ingest.want(1, {200'000});
    m_bench->settle();
    QVERIFY(m_bench->said.empty());
    m_bench->begin(1);
    m_bench->settle();
    QCOMPARE(m_bench->heard<RunsWanted>()[0].second.runs, (std::vector<WantedRun>{{run, 1}}));
    QCOMPARE(m_bench->heard<Credit>().back().second.window, quint64(200'000));
    // One that never begins leaves nothing behind.
    m_bench->ingest.take(2, batchOf(run, 1, 5));
    m_bench->ingest.endSession(2);
    m_bench->begin(2);
    m_bench->settle();
    QVERIFY(m_bench->acknowledged().isEmpty());
}

void TestIngest::makesOneTransactionOfWhatGathered()
{
    m_bench->begin(1);
    m_bench->begin(2);
    m_bench->settle();
    const RunId run = RunId::make();
    const RunId other = RunId::make();
    for (quint64 i = 0; i < 10; ++i) {
        m_bench->ingest.take(1, batchOf(run, 1 + 10 * i, 10));
        m_bench->ingest.take(2, batchOf(other, 1 + 10 * i, 10));
    }
    m_bench->settle();
    QCOMPARE(m_db->log, QStringList(QStringLiteral("store 20")));
    QCOMPARE(m_bench->ingest.counters().batches.load(), quint64(20));
    QCOMPARE(m_bench->ingest.counters().lines.load(), quint64(200));
    m_db->log.clear();
    for (quint64 i = 0; i < 10; ++i) {
        m_bench->ingest.take(1, batchOf(run, 101 + 10 * i, 10, 10'000));
        m_bench->ingest.take(2, batchOf(other, 101 + 10 * i, 10, 10'000));
    }
    m_bench->settle();
    QCOMPARE(m_db->log, (QStringList{QStringLiteral("store 11"), QStringLiteral("store 9")}));
}

void TestIngest::acknowledgesInTheOrderOfCommits()
{
    m_bench->begin(1);
    m_bench->begin(2);
    m_bench->settle();
    const RunId run = RunId::make();
    const RunId second = RunId::make();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->ingest.take(1, batchOf(run, 11, 10));
    m_bench->ingest.take(1, batchOf(second, 1, 5));
    m_bench->ingest.take(1, batchOf(run, 21, 10));
    m_bench->settle();
    // What is adjacent is said once.
    QCOMPARE(
        m_bench->acknowledged(), QStringList({QStringLiteral("1:20"), QStringLiteral("1:5"), QStringLiteral("1:30")}));
    // An overlap is acknowledged up to its end, a repetition up to what is stored.
    m_bench->said.clear();
    m_bench->ingest.take(1, batchOf(run, 25, 10));
    m_bench->settle();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->settle();
    QCOMPARE(m_bench->acknowledged(), QStringList({QStringLiteral("1:34"), QStringLiteral("1:34")}));
    QCOMPARE(m_bench->ingest.counters().lines.load(), quint64(39));
}

void TestIngest::keepsTheOrderAroundOffersAndFacts()
{
    m_bench->begin(1);
    m_bench->settle();
    const RunId run = RunId::make();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->ingest.take(1, Offer{{headerOf(run)}, true});
    m_bench->ingest.take(1, FactBatch{77, {}, {}});
    m_bench->ingest.take(1, batchOf(run, 11, 10));
    m_bench->settle();
    QCOMPARE(m_db->log,
        QStringList({QStringLiteral("store 1"), QStringLiteral("offer 1"), QStringLiteral("facts 77"),
            QStringLiteral("store 1")}));
    QCOMPARE(m_bench->heard<RunsWanted>()[0].second.runs, (std::vector<WantedRun>{{run, 11}}));
    QCOMPARE(m_bench->heard<FactsAcknowledged>()[0].second.serial, quint64(77));
}

void TestIngest::tellsAHoleOnce()
{
    m_bench->begin(1);
    m_bench->settle();
    const RunId run = RunId::make();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->ingest.take(1, batchOf(run, 15, 10));
    m_bench->ingest.take(1, batchOf(run, 25, 10));
    m_bench->settle();
    m_bench->ingest.take(1, batchOf(run, 35, 10));
    m_bench->settle();
    QCOMPARE(m_bench->heard<RunsWanted>().size(), std::size_t(1));
    QCOMPARE(m_bench->heard<RunsWanted>()[0].second.runs, (std::vector<WantedRun>{{run, 11}}));
    m_bench->ingest.take(1, batchOf(run, 11, 10));
    m_bench->ingest.take(1, batchOf(run, 25, 10));
    m_bench->settle();
    QCOMPARE(m_bench->heard<RunsWanted>().size(), std::size_t(2));
    QCOMPARE(m_bench->heard<RunsWanted>()[1].second.runs, (std::vector<WantedRun>{{run, 21}}));
    QCOMPARE(m_bench->acknowledged(), QStringList({QStringLiteral("1:10"), QStringLiteral("1:20")}));
}

void TestIngest::refusesForeignRuns()
{
    m_bench->begin(1);
    m_bench->begin(2);
    m_bench->settle();
    const RunId run = RunId::make();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->settle();
    m_bench->ingest.take(2, batchOf(run, 1, 10));
    m_bench->ingest.take(2, batchOf(run, 11, 10));
    m_bench->ingest.take(2, Offer{{headerOf(run)}, true});
    m_bench->settle();
    const auto wanted = m_bench->heard<RunsWanted>();
    QCOMPARE(wanted.size(), std::size_t(2));
    for (const auto &[session, message] : wanted) {
        QCOMPARE(session, quint64(2));
        QCOMPARE(message.runs, (std::vector<WantedRun>{{run, 0}}));
    }
    QCOMPARE(m_bench->acknowledged(), QStringList(QStringLiteral("1:10")));
}

void TestIngest::asksForEverythingWhenTheStoreIsBehind()
{
    const ClientId client = ClientId::make();
    const RunId run = RunId::make();
    m_bench->begin(1, m_bench->hello(client));
    m_bench->settle();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->settle();
    Hello hello = m_bench->hello(client);
    hello.lastRun = run;
    hello.lastSeq = 10;
    m_bench->begin(2, hello);
    m_bench->settle();
    QVERIFY(m_bench->heard<OfferAll>().empty());
    m_db->runs[run].storedSeq = 9;
    m_bench->begin(3, hello);
    m_bench->settle();
    QCOMPARE(m_bench->heard<OfferAll>().size(), std::size_t(1));
    QCOMPARE(m_bench->heard<OfferAll>()[0].first, quint64(3));
    // It is told before it may deliver anything.
    QVERIFY(std::holds_alternative<Credit>(m_bench->said.back().second));
}

void TestIngest::grantsCredit()
{
    m_bench->begin(1);
    m_bench->settle();
    m_bench->ingest.want(1, {1024 * 1024});
    m_bench->ingest.want(1, {0});
    QCOMPARE(m_bench->heard<Credit>()[1].second.window, quint64(1024 * 1024));
    QCOMPARE(m_bench->heard<Credit>()[2].second.window, quint64(16 * 1024));
}

void TestIngest::closesWhoExceedsItsCredit()
{
    m_bench->begin(1);
    m_bench->begin(2);
    m_bench->settle();
    const RunId run = RunId::make();
    const RunId other = RunId::make();
    for (quint64 i = 0; i < 100; ++i)
        m_bench->ingest.take(1, batchOf(run, 1 + 10 * i, 10, 60'000));
    m_bench->ingest.take(2, batchOf(other, 1, 10));
    m_bench->settle();
    QCOMPARE(m_bench->refused.size(), std::size_t(1));
    QCOMPARE(m_bench->refused[0], (std::pair{quint64(1), Goodbye::Reason::Protocol}));
    QCOMPARE(m_bench->acknowledged(), QStringList(QStringLiteral("2:10")));
    m_bench->ingest.endSession(1);
}

void TestIngest::feedsSubscribersAfterTheCommit()
{
    QSignalSpy pages(&m_bench->ingest.liveFeed(), &LiveFeed::pageReady);
    m_bench->ingest.liveFeed().subscribe(5, {});
    m_bench->begin(1);
    m_bench->settle();
    const RunId run = RunId::make();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->ingest.take(1, batchOf(run, 6, 10));
    m_bench->ingest.take(1, batchOf(run, 1, 3));
    QCOMPARE(pages.count(), 0);
    m_bench->settle();
    QCOMPARE(pages.count(), 2);
    QCOMPARE(pages[0][1].value<TailPage>().frames.count(), 10);
    QCOMPARE(pages[1][1].value<TailPage>().frames.count(), 5);
    QCOMPARE(pages[1][1].value<TailPage>().run, run);
}

void TestIngest::storesConfirmedSchedules()
{
    const Schedules schedules{{QStringLiteral("a"), QStringLiteral("daily"), {}, false, {}, {QStringLiteral("true")}},
        {QStringLiteral("b"), QStringLiteral("daily"), {}, false, {}, {QStringLiteral("true")}}};
    m_bench->begin(1);
    m_bench->ingest.confirmSchedules(1, schedules); // before its beginning has been stored
    m_bench->settle();
    m_bench->ingest.confirmSchedules(1, {});
    m_bench->ingest.confirmSchedules(2, {}); // of a session that is gone
    m_bench->settle();
    QCOMPARE(m_db->log, QStringList({QStringLiteral("schedules 2"), QStringLiteral("schedules 0")}));
}

void TestIngest::keepsAuditAndCleansUpInSteps()
{
    m_bench->begin(1);
    m_bench->settle();
    m_db->cleanups = 2;
    int steps = 0;
    const RunId run = RunId::make();
    const auto step = [&](const auto &again) -> void {
        m_bench->ingest.cleanupStep({}, [&, again](const Result<CleanupResult> &result) {
            QVERIFY(result);
            ++steps;
            m_bench->ingest.take(1, batchOf(run, 1 + 10 * quint64(steps - 1), 10));
            if (result->more)
                again(again);
        });
    };
    m_bench->ingest.audit({m_bench->clock.now(), QStringLiteral("alice"), QStringLiteral("cleanup"), {}});
    step(step);
    m_bench->settle();
    QCOMPARE(steps, 2);
    // What agents deliver gets its turn between the steps.
    QCOMPARE(m_db->log,
        QStringList({QStringLiteral("audit cleanup"), QStringLiteral("cleanup"), QStringLiteral("store 1"),
            QStringLiteral("cleanup"), QStringLiteral("store 1")}));
}

void TestIngest::tellsOfFinishedRunsOnce()
{
    QSignalSpy finished(&m_bench->ingest, &Ingest::runFinished);
    m_bench->begin(1);
    m_bench->settle();
    const RunId run = RunId::make();
    FrameBatch last = batchOf(run, 11, 1);
    last.frames = {};
    last.frames.append({quint8(FrameKind::RunFinished), 0, m_bench->clock.now(), {}});
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->settle();
    QCOMPARE(finished.count(), 0);
    m_bench->ingest.take(1, last);
    m_bench->ingest.take(1, last); // once more, because its acknowledgement was lost
    m_bench->settle();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].value<RunId>(), run);
}

void TestIngest::keepsUpdatesUntilTheDatabaseIsBack()
{
    m_db->isDown = true;
    m_bench->ingest.storeUpdates({RunId::make(), 4, 2, false, {}, {}, {}, {}});
    m_bench->settle();
    QVERIFY(!m_bench->ingest.state().up);
    m_db->isDown = false;
    QTRY_VERIFY((m_bench->settle(), m_db->log.contains(QStringLiteral("updates 0"))));
}

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
