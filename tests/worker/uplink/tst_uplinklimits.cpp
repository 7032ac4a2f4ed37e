// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/uplink/fakesources.h"
#include "tests/worker/uplink/sent.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;

namespace {

QByteArrayList lines(int count)
{
    return QByteArrayList(count, QByteArray(10, 'x'));
}

} // namespace

/// What would keep an uplink from ever going on: messages beyond limits, credit, runs and facts that get no answer.
class TestUplinkLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void longCommandsMakeShortPages();
    void headersTakeCredit();
    void aRunLostWithoutASessionIsOfferedInTheNext();
    void factsAreNotStormedWhenTheJournalIsFull();

private:
    void open()
    {
        uplink->begin({});
        uplink->handle(ServerMessage(Welcome{}));
        uplink->handle(ServerMessage(Credit{1024 * 1024}));
    }
    RunId startRun(const QByteArrayList &output)
    {
        const RunId run = captures.add(output);
        uplink->addRun(run);
        uplink->framesGrew(run);
        return run;
    }

    FakeCaptures captures;
    FakeFacts facts;
    std::unique_ptr<Uplink> uplink;
    std::unique_ptr<Sent> sent;
};

void TestUplinkLimits::init()
{
    captures = {};
    facts = {};
    uplink = std::make_unique<Uplink>(captures, facts);
    sent = std::make_unique<Sent>(*uplink);
}

void TestUplinkLimits::cleanup()
{
    uplink.reset();
    sent.reset();
}

void TestUplinkLimits::longCommandsMakeShortPages()
{
    captures.command = QString(100'000, QLatin1Char('x'));
    for (int i = 0; i < 100; ++i) {
        const RunId run = captures.add(lines(1), true);
        facts.facts.push_back({FactId::make(), RunNotStarted{*captures.header(run), Instant(), {}}});
    }
    uplink = std::make_unique<Uplink>(captures, facts);
    sent = std::make_unique<Sent>(*uplink);
    open();
    std::size_t offered = 0;
    for (auto offers = sent->take<Offer>(); !offers.empty(); offers = sent->take<Offer>()) {
        QVERIFY(encode(WorkerMessage(offers[0])).size() < 1024 * 1024);
        RunsWanted wanted;
        for (const RunHeader &header : offers[0].runs)
            wanted.runs.push_back({header.run, 2});
        offered += offers[0].runs.size();
        uplink->handle(ServerMessage(wanted));
    }
    QCOMPARE(offered, std::size_t(100));
    std::size_t told = 0;
    for (auto batches = sent->take<FactBatch>(); !batches.empty(); batches = sent->take<FactBatch>()) {
        QVERIFY(encode(WorkerMessage(batches[0])).size() < 1024 * 1024);
        told += batches[0].facts.size();
        uplink->handle(ServerMessage(FactsAcknowledged{batches[0].serial}));
    }
    QCOMPARE(told, std::size_t(100));
}

void TestUplinkLimits::headersTakeCredit()
{
    captures.command = QString(100'000, QLatin1Char('x'));
    open();
    for (int i = 0; i < 20; ++i)
        startRun(lines(1));
    QCOMPARE(sent->take<FrameBatch>().size(), std::size_t(6)); // of 200 kB each into 1 MiB
}

void TestUplinkLimits::aRunLostWithoutASessionIsOfferedInTheNext()
{
    const RunId run = startRun({});
    captures.captures[run].ended = true;
    uplink->runEnded(run);
    const RunId second = startRun({}); // ends between Hello and Welcome of a session that is lost
    captures.captures[second].ended = true;
    uplink->begin({});
    uplink->runEnded(second);
    uplink->end();
    open();
    QCOMPARE(sent->take<Offer>().at(0).runs.size(), size_t(2));
    QSignalSpy delivered(uplink.get(), &Uplink::runDelivered);
    uplink->handle(ServerMessage(RunsWanted{{{run, 1}, {second, 1}}}));
    QCOMPARE(delivered.size(), 2);
}

void TestUplinkLimits::factsAreNotStormedWhenTheJournalIsFull()
{
    facts.facts.push_back({FactId::make(), RunLost{RunId::make(), Instant(), QStringLiteral("x")}});
    facts.full = true;
    open();
    const auto batches = sent->take<FactBatch>();
    QCOMPARE(batches.size(), size_t(1));
    uplink->handle(ServerMessage(FactsAcknowledged{batches[0].serial}));
    QVERIFY(sent->take<FactBatch>().empty()); // they wait a while
    facts.full = false;
    uplink->end();
    open();
    QCOMPARE(sent->take<FactBatch>().size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestUplinkLimits)
#include "tst_uplinklimits.moc"
