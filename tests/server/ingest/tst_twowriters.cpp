// SPDX-License-Identifier: MIT OR Apache-2.0
// The store behind Ingest on MariaDB, where two writers share the runs.

#include "server/ingest/ingeststore.h"
#include "tests/server/ingest/frames.h"
#include "tests/support/mariadbserver.h"

#include <QTest>

#include <algorithm>

using namespace barto;
using State = store::BatchOutcome::State;

class TestTwoWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void outcomesKeepTheirOrder();
    void holesAndOverlapsOnEitherSide();
    void goesOnAfterTheDatabaseDied();

private:
    static store::MariaDbSettings settings(const MariaDbServer &server);
    static std::vector<RunId> runs(std::size_t count);
    store::IngestBatch ten(const RunId &run, quint64 first) const { return {m_client, batchOf(run, first, 10)}; }
    qint64 lines();

    MariaDbServer m_server;
    SystemClock m_clock;
    std::unique_ptr<IngestStore> m_store;
    store::ClientKey m_client = 0;
};

void TestTwoWriters::initTestCase()
{
    const Result<void> started = m_server.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

store::MariaDbSettings TestTwoWriters::settings(const MariaDbServer &server)
{
    store::MariaDbSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = server.port();
    settings.login = {server.user(), server.password()};
    settings.database = QStringLiteral("two");
    return settings;
}

void TestTwoWriters::init()
{
    m_store.reset();
    QVERIFY(m_server.freshDatabase(QStringLiteral("two")));
    m_store = makeIngestStore(settings(m_server));
    QVERIFY(m_store->open());
    m_client = m_store->rememberClient(ClientId::make(), QStringLiteral("vader"), {}, {}, m_clock.now()).value();
}

/// Enough of them are on both sides of any division.
std::vector<RunId> TestTwoWriters::runs(std::size_t count)
{
    std::vector<RunId> all(count);
    std::ranges::generate(all, &RunId::make);
    return all;
}

qint64 TestTwoWriters::lines()
{
    return m_server.sql(QStringLiteral("SELECT count(*) FROM line"), QStringLiteral("two"))
        .value()
        .trimmed()
        .toLongLong();
}

void TestTwoWriters::outcomesKeepTheirOrder()
{
    const std::vector<RunId> ids = runs(32);
    for (quint64 round = 0; round < 3; ++round) {
        std::vector<store::IngestBatch> batches;
        for (quint64 part = 0; part < 2; ++part) {
            for (const RunId &run : ids)
                batches.push_back(ten(run, 1 + 20 * round + 10 * part));
        }
        const auto outcomes = m_store->store(batches, m_clock.now());
        QVERIFY(outcomes);
        QCOMPARE(outcomes->size(), batches.size());
        for (std::size_t i = 0; i < batches.size(); ++i) {
            QCOMPARE((*outcomes)[i].run, batches[i].batch.run);
            QCOMPARE((*outcomes)[i].state, State::Stored);
            QCOMPARE((*outcomes)[i].storedSeq, batches[i].batch.lastSeq);
            QCOMPARE((*outcomes)[i].newFrames, 10);
        }
    }
    QCOMPARE(lines(), 32 * 60);
}

void TestTwoWriters::holesAndOverlapsOnEitherSide()
{
    const std::vector<RunId> ids = runs(16);
    std::vector<store::IngestBatch> batches;
    for (const RunId &run : ids) {
        batches.push_back(ten(run, 1));
        batches.push_back(ten(run, 6)); // five of them again
        batches.push_back(ten(run, 20)); // behind a hole
    }
    const auto outcomes = m_store->store(batches, m_clock.now());
    QVERIFY(outcomes);
    for (std::size_t i = 0; i < batches.size(); i += 3) {
        QCOMPARE((*outcomes)[i + 1].firstNew, 5);
        QCOMPARE((*outcomes)[i + 1].storedSeq, 15);
        QCOMPARE((*outcomes)[i + 2].state, State::Hole);
        QCOMPARE((*outcomes)[i + 2].wanted(), 16);
    }
    QCOMPARE(lines(), 16 * 15);
    // What the first writer looks up is what the second one has stored.
    std::vector<RunHeader> headers;
    for (const RunId &run : ids)
        headers.push_back(headerOf(run));
    const auto wanted = m_store->offer(m_client, headers, m_clock.now());
    QVERIFY(wanted);
    for (const WantedRun &one : *wanted)
        QCOMPARE(one.nextSeq, 16);
}

void TestTwoWriters::goesOnAfterTheDatabaseDied()
{
    const std::vector<RunId> ids = runs(16);
    std::vector<store::IngestBatch> first;
    std::vector<store::IngestBatch> second;
    for (const RunId &run : ids) {
        first.push_back(ten(run, 1));
        second.push_back(ten(run, 11));
    }
    QVERIFY(m_store->store(first, m_clock.now()));
    m_server.kill();
    QCOMPARE(m_store->store(second, m_clock.now()).error().code, Error::Code::DatabaseAway);
    QCOMPARE(m_store->reopen().error().code, Error::Code::DatabaseAway);
    QVERIFY(m_server.start());
    QVERIFY(m_store->reopen());
    for (int again = 0; again < 2; ++again) {
        const auto outcomes = m_store->store(second, m_clock.now());
        QVERIFY(outcomes);
        for (const store::BatchOutcome &outcome : *outcomes) {
            QCOMPARE(outcome.state, State::Stored);
            QCOMPARE(outcome.storedSeq, 20);
            QCOMPARE(outcome.newFrames, again == 0 ? 10 : 0);
        }
    }
    QCOMPARE(lines(), 16 * 20);
}

QTEST_GUILESS_MAIN(TestTwoWriters)
#include "tst_twowriters.moc"
