// SPDX-License-Identifier: MIT OR Apache-2.0
// Ingest while its database is away, comes back, or has gone back in time.

#include "tests/server/ingest/fakestore.h"
#include "tests/server/ingest/ingestbench.h"

#include <QSignalSpy>

using namespace barto;

class TestDatabaseAway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void staysUpOverOneLoss();
    void halvesAfterTheSecondLoss();
    void holdsEverybodyWhileAway();
    void beginsAnewWhenBack();
    void beginsWaitingSessionsWhenBack();
    void isAwayFromTheStart();
    void failsWhereWaitingDoesNotHelp();
    void noticesAStoreThatWentBack();
    void givesUpOverAPoisonedBatchWithoutDroppingIt();
    void keepsAuditUntilItIsBack();

private:
    void open();

    std::unique_ptr<FakeDatabase> m_db;
    std::unique_ptr<IngestBench> m_bench;
};

void TestDatabaseAway::init()
{
    m_db = std::make_unique<FakeDatabase>();
    m_bench = std::make_unique<IngestBench>(std::make_unique<FakeStore>(*m_db));
}

void TestDatabaseAway::open()
{
    m_bench->ingest.open();
    m_bench->begin(1);
    m_bench->begin(2);
    m_bench->settle();
    m_db->log.clear();
    m_bench->said.clear();
}

void TestDatabaseAway::cleanup()
{
    m_bench->ingest.close();
}

void TestDatabaseAway::staysUpOverOneLoss()
{
    open();
    QSignalSpy away(&m_bench->ingest, &Ingest::databaseAway);
    m_db->losses = 1;
    const RunId run = RunId::make();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->ingest.take(1, batchOf(run, 11, 10));
    m_bench->settle();
    QCOMPARE(m_db->log, QStringList({QStringLiteral("lost 2"), QStringLiteral("store 2")}));
    QCOMPARE(m_bench->acknowledged(), QStringList(QStringLiteral("1:20")));
    QCOMPARE(away.count(), 0);
    QVERIFY(m_bench->refused.empty());
}

void TestDatabaseAway::halvesAfterTheSecondLoss()
{
    open();
    m_db->losses = 2;
    const RunId run = RunId::make();
    for (quint64 i = 0; i < 5; ++i)
        m_bench->ingest.take(1, batchOf(run, 1 + 10 * i, 10));
    m_bench->settle();
    QCOMPARE(m_db->log,
        QStringList({QStringLiteral("lost 5"), QStringLiteral("lost 5"), QStringLiteral("store 2"),
            QStringLiteral("store 3")}));
    QCOMPARE(m_bench->acknowledged(), QStringList({QStringLiteral("1:20"), QStringLiteral("1:50")}));
}

void TestDatabaseAway::holdsEverybodyWhileAway()
{
    open();
    QSignalSpy away(&m_bench->ingest, &Ingest::databaseAway);
    m_db->isDown = true;
    m_bench->ingest.take(1, batchOf(RunId::make(), 1, 10));
    m_bench->settle();
    QCOMPARE(away.count(), 1);
    QVERIFY(!m_bench->ingest.state().up);
    QCOMPARE(m_bench->ingest.state().error, QStringLiteral("connection refused"));
    const auto credit = m_bench->heard<Credit>();
    QCOMPARE(credit.size(), std::size_t(2));
    for (const auto &[session, message] : credit)
        QCOMPARE(message.window, quint64(0));
    QVERIFY(m_bench->acknowledged().isEmpty());
    QVERIFY(m_bench->refused.empty());
    // An agent that asks gets nothing now.
    m_bench->ingest.want(1, {100'000});
    QCOMPARE(m_bench->heard<Credit>().size(), std::size_t(2));
    m_bench->ingest.cleanupStep(
        {}, [](const Result<CleanupResult> &result) { QCOMPARE(result.error().code, Error::Code::DatabaseAway); });
}

void TestDatabaseAway::beginsAnewWhenBack()
{
    open();
    QSignalSpy back(&m_bench->ingest, &Ingest::databaseBack);
    m_db->isDown = true;
    const RunId run = RunId::make();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->settle();
    m_bench->ingest.take(1, batchOf(run, 11, 10)); // was under way
    m_db->isDown = false;
    QTRY_COMPARE(back.count(), 1);
    QVERIFY(m_bench->ingest.state().up);
    QCOMPARE(m_bench->refused.size(), std::size_t(2));
    for (const auto &[session, reason] : m_bench->refused)
        QCOMPARE(reason, Goodbye::Reason::Restart);
    m_bench->settle();
    QVERIFY(m_db->runs.isEmpty());
    // They come again, and what was not acknowledged comes with them.
    for (quint64 session : {1, 2})
        m_bench->ingest.endSession(session);
    m_bench->begin(3);
    m_bench->settle();
    m_bench->ingest.take(3, batchOf(run, 1, 20));
    m_bench->settle();
    QCOMPARE(m_bench->acknowledged(), QStringList(QStringLiteral("3:20")));
}

void TestDatabaseAway::beginsWaitingSessionsWhenBack()
{
    open();
    m_db->isDown = true;
    m_bench->ingest.take(1, batchOf(RunId::make(), 1, 10));
    m_bench->settle();
    m_bench->said.clear();
    m_bench->begin(9);
    const RunId run = RunId::make();
    m_bench->ingest.take(9, Offer{{headerOf(run)}, true});
    m_bench->settle();
    QVERIFY(m_bench->said.empty());
    m_db->isDown = false;
    QTRY_COMPARE(m_bench->heard<RunsWanted>().size(), std::size_t(1));
    QCOMPARE(m_bench->heard<RunsWanted>()[0].first, quint64(9));
    QCOMPARE(m_bench->heard<Credit>()[0].second.window, quint64(16 * 1024));
    for (const auto &[session, reason] : m_bench->refused)
        QVERIFY(session != 9);
}

void TestDatabaseAway::isAwayFromTheStart()
{
    QSignalSpy away(&m_bench->ingest, &Ingest::databaseAway);
    QSignalSpy back(&m_bench->ingest, &Ingest::databaseBack);
    QSignalSpy failed(&m_bench->ingest, &Ingest::openFailed);
    m_db->isDown = true;
    m_bench->ingest.open();
    m_bench->begin(1);
    m_bench->settle();
    QCOMPARE(away.count(), 1);
    m_db->isDown = false;
    QTRY_COMPARE(back.count(), 1);
    QTRY_COMPARE(m_bench->heard<Credit>().size(), std::size_t(1));
    QCOMPARE(failed.count(), 0);
    QVERIFY(m_bench->refused.empty());
}

void TestDatabaseAway::failsWhereWaitingDoesNotHelp()
{
    for (const bool isEmbedded : {true, false}) {
        init();
        QSignalSpy failed(&m_bench->ingest, &Ingest::openFailed);
        m_db->isDown = true;
        m_db->isEmbedded = isEmbedded;
        if (!isEmbedded)
            m_db->refusal = {Error::Code::Unsupported, QStringLiteral("the schema is newer")};
        m_bench->ingest.open();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<Error>(), m_db->refusal);
    }
}

void TestDatabaseAway::noticesAStoreThatWentBack()
{
    open();
    const RunId run = RunId::make();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->settle();
    m_db->runs[run].storedSeq = 4; // restored from a backup, within a blink
    m_db->losses = 1;
    m_bench->ingest.take(2, batchOf(RunId::make(), 1, 10));
    m_bench->settle();
    QVERIFY(m_bench->ingest.state().up);
    QCOMPARE(m_bench->refused.size(), std::size_t(2));
    for (const auto &[session, reason] : m_bench->refused)
        QCOMPARE(reason, Goodbye::Reason::Restart);
    QCOMPARE(m_bench->acknowledged(), QStringList(QStringLiteral("1:10")));
}

void TestDatabaseAway::givesUpOverAPoisonedBatchWithoutDroppingIt()
{
    open();
    QSignalSpy back(&m_bench->ingest, &Ingest::databaseBack);
    const RunId poison = RunId::make();
    m_db->poison = poison;
    const RunId run = RunId::make();
    m_bench->ingest.take(1, batchOf(run, 1, 10));
    m_bench->ingest.take(2, batchOf(poison, 1, 10));
    m_bench->ingest.take(1, batchOf(run, 11, 10));
    m_bench->settle();
    // Everything before it is stored; it is neither stored nor acknowledged.
    QCOMPARE(m_bench->acknowledged(), QStringList({QStringLiteral("1:10"), QStringLiteral("1:20")}));
    QVERIFY(!m_bench->ingest.state().up);
    QTRY_COMPARE(back.count(), 1);
    QCOMPARE(m_bench->refused.size(), std::size_t(2));
    QVERIFY(!m_db->runs.contains(poison));
}

void TestDatabaseAway::keepsAuditUntilItIsBack()
{
    open();
    m_db->isDown = true;
    m_bench->ingest.audit({m_bench->clock.now(), QStringLiteral("alice"), QStringLiteral("run"), {}});
    m_bench->settle();
    m_bench->ingest.audit({m_bench->clock.now(), QStringLiteral("alice"), QStringLiteral("cancel"), {}});
    QVERIFY(m_db->log.isEmpty());
    m_db->isDown = false;
    QTRY_COMPARE(m_db->log, QStringList({QStringLiteral("audit run"), QStringLiteral("audit cancel")}));
}

QTEST_GUILESS_MAIN(TestDatabaseAway)
#include "tst_databaseaway.moc"
