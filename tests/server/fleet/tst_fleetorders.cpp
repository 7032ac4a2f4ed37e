// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/server/fleet/fleetbench.h"

#include <QTest>

using namespace barto;

class TestFleetOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void forwardsAndAnswers_data();
    void forwardsAndAnswers();
    void answersEverybodyWhoAsked();
    void doesNotKnowWhenTheLinkDrops();
    void ignoresAnswersOfOthers();
    void cancels();
    void cancelsWhatWasStartedLately();

private:
    void start(const RunId &run);
    void cancel(const RunId &run, const QString &client);

    std::unique_ptr<FleetBench> m_bench;
    std::vector<StartResult> m_started;
    std::vector<CancelResult> m_cancelled;
};

void TestFleetOrders::init()
{
    m_bench = std::make_unique<FleetBench>();
    m_bench->greet(1, m_bench->vader);
    m_started.clear();
    m_cancelled.clear();
}

void TestFleetOrders::start(const RunId &run)
{
    m_bench->fleet.startRun(
        {run, m_bench->vader, QStringLiteral("a")}, [this](const StartResult &result) { m_started.push_back(result); });
}

void TestFleetOrders::cancel(const RunId &run, const QString &client)
{
    m_bench->fleet.cancelRun(run, client, [this](const CancelResult &result) { m_cancelled.push_back(result); });
}

void TestFleetOrders::refusesWhatCannotBe_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<QString>("reason");
    QTest::newRow("client") << "vadr"
                            << "a"
                            << "No client is called 'vadr'. Did you mean 'vader'?";
    QTest::newRow("schedule") << "vader"
                              << "backup"
                              << "Client 'vader' has no schedule 'backup'.";
    QTest::newRow("away") << "luke"
                          << "a"
                          << "Client 'luke' is not connected, so nothing was started.";
}

void TestFleetOrders::refusesWhatCannotBe()
{
    QFETCH(QString, client);
    QFETCH(QString, schedule);
    QFETCH(QString, reason);
    m_bench->fleet.startRun(
        {RunId::make(), client, schedule}, [this](const StartResult &result) { m_started.push_back(result); });
    QCOMPARE(m_started.size(), std::size_t(1));
    QCOMPARE(m_started[0].state, StartResult::State::Refused);
    QCOMPARE(m_started[0].reason, reason);
    QVERIFY(m_bench->heard<StartRun>().empty());
}

void TestFleetOrders::forwardsAndAnswers_data()
{
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("accepted") << true;
    QTest::newRow("refused") << false;
}

void TestFleetOrders::forwardsAndAnswers()
{
    QFETCH(bool, isAccepted);
    const RunId run = RunId::make();
    start(run);
    QCOMPARE(m_bench->heard<StartRun>()[0].second.run, run);
    QCOMPARE(m_bench->heard<StartRun>()[0].second.schedule, QStringLiteral("a"));
    QVERIFY(m_started.empty());
    m_bench->fleet.hear(1, StartAnswer{run, isAccepted, QStringLiteral("why")});
    m_bench->fleet.hear(1, StartAnswer{run, !isAccepted, {}});
    QCOMPARE(m_started.size(), std::size_t(1));
    QCOMPARE(m_started[0].state, isAccepted ? StartResult::State::Accepted : StartResult::State::Refused);
    QCOMPARE(m_started[0].reason, QStringLiteral("why"));
}

void TestFleetOrders::answersEverybodyWhoAsked()
{
    const RunId run = RunId::make();
    start(run);
    start(run);
    start(RunId::make());
    m_bench->fleet.hear(1, StartAnswer{run, true, {}});
    QCOMPARE(m_started.size(), std::size_t(2));
}

void TestFleetOrders::doesNotKnowWhenTheLinkDrops()
{
    const RunId run = RunId::make();
    start(run);
    cancel(run, m_bench->vader);
    m_bench->fleet.endSession(1);
    QCOMPARE(m_started.size(), std::size_t(1));
    QCOMPARE(m_started[0].state, StartResult::State::Unknown);
    QCOMPARE(m_cancelled.size(), std::size_t(1));
    QCOMPARE(m_cancelled[0].run, run);
    QVERIFY(!m_cancelled[0].accepted);
}

void TestFleetOrders::ignoresAnswersOfOthers()
{
    m_bench->greet(2, m_bench->luke);
    const RunId run = RunId::make();
    start(run);
    m_bench->fleet.hear(2, StartAnswer{run, false, {}});
    QVERIFY(m_started.empty());
}

void TestFleetOrders::cancels()
{
    const RunId run = RunId::make();
    cancel(run, m_bench->vader);
    QCOMPARE(m_bench->heard<CancelRun>()[0].second.run, run);
    m_bench->fleet.hear(1, CancelAnswer{run, false, QStringLiteral("already ended")});
    QCOMPARE(m_cancelled.size(), std::size_t(1));
    QCOMPARE(m_cancelled[0].reason, QStringLiteral("already ended"));
    cancel(run, m_bench->luke);
    QCOMPARE(m_cancelled[1].reason, QStringLiteral("its client 'luke' is not connected"));
}

void TestFleetOrders::cancelsWhatWasStartedLately()
{
    const RunId run = RunId::make();
    cancel(run, {});
    QCOMPARE(m_cancelled[0].reason, QStringLiteral("no such run"));
    start(run);
    cancel(run, {});
    QCOMPARE(m_bench->heard<CancelRun>().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestFleetOrders)
#include "tst_fleetorders.moc"
