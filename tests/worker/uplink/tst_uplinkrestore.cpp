// SPDX-License-Identifier: MIT OR Apache-2.0

// What the uplink does when the server's store has gone back to an older copy.

#include "tests/worker/uplink/fakesources.h"
#include "tests/worker/uplink/sent.h"

#include <QTest>

using namespace barto;

class TestUplinkRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void acknowledgedFactsAreSentAgain();
    void aFactsRowIsAProofToo();
    void aJournalThatIsFullIsTriedAgain();
    void whoeverComesNextBeginsAnew();
    void anOfferedRunIsAProofToo();
    void whatIsKeptNoMoreIsNotWaitedFor();

private:
    void begin()
    {
        sent.reset();
        uplink = std::make_unique<Uplink>(captures, facts);
        sent = std::make_unique<Sent>(*uplink);
        open();
    }
    void open()
    {
        uplink->begin({});
        uplink->handle(ServerMessage(Welcome{}));
        uplink->handle(ServerMessage(Credit{1024 * 1024}));
    }
    void answerFacts()
    {
        const auto batches = sent->take<FactBatch>();
        QVERIFY(!batches.empty());
        uplink->handle(ServerMessage(FactsAcknowledged{batches.back().serial}));
    }
    std::optional<RunId> lastRunOfHello()
    {
        sent->take<Hello>();
        uplink->end();
        uplink->begin({});
        return sent->take<Hello>().at(0).lastRun;
    }

    FakeCaptures captures;
    FakeFacts facts;
    std::unique_ptr<Uplink> uplink;
    std::unique_ptr<Sent> sent;
};

void TestUplinkRestore::init()
{
    captures.captures.clear();
    facts = {};
    begin();
}

void TestUplinkRestore::acknowledgedFactsAreSentAgain()
{
    const Fact fact{FactId::make(), RunLost{RunId::make(), Instant(), QStringLiteral("shim died")}};
    facts.facts = {fact};
    uplink->factsPending();
    answerFacts();
    QVERIFY(facts.facts.empty());
    uplink->handle(ServerMessage(OfferAll{}));
    QCOMPARE(facts.offeredAgain, 1);
    const auto batches = sent->take<FactBatch>();
    QCOMPARE(batches.size(), size_t(1));
    QVERIFY(batches[0].facts == std::vector<Fact>{fact});
}

void TestUplinkRestore::aFactsRowIsAProofToo()
{
    const FactId id = FactId::make();
    facts.facts = {{id, SlotsSkipped{}}};
    uplink->factsPending();
    answerFacts();
    QVERIFY(lastRunOfHello() == RunId(id.uuid()));
    QCOMPARE(facts.last->seq, quint64(0));
}

void TestUplinkRestore::aJournalThatIsFullIsTriedAgain()
{
    facts.delivered = {{FactId::make(), SlotsSkipped{}}};
    facts.full = true;
    uplink->handle(ServerMessage(OfferAll{}));
    QCOMPARE(facts.offeredAgain, 0);
    facts.full = false;
    uplink->end();
    open();
    QCOMPARE(facts.offeredAgain, 1);
    QCOMPARE(sent->take<FactBatch>().at(0).facts.size(), size_t(1));
}

/// Else an agent killed in the middle of it would leave what was delivered before to be forgotten.
void TestUplinkRestore::whoeverComesNextBeginsAnew()
{
    const RunId first = captures.add({"a"}, true, true);
    const RunId second = captures.add({"b"}, true, true);
    uplink->handle(ServerMessage(OfferAll{}));
    uplink->handle(ServerMessage(RunsWanted{{{first, 1}, {second, 1}}}));
    uplink->handle(ServerMessage(Acknowledge{first, 1}));
    uplink->end();
    QVERIFY(facts.last && facts.last->run != first && facts.last->run != second);
    open();
    uplink->handle(ServerMessage(RunsWanted{{{second, 1}}}));
    uplink->handle(ServerMessage(Acknowledge{second, 1}));
    uplink->end();
    QVERIFY(facts.last->run == second);
}

void TestUplinkRestore::anOfferedRunIsAProofToo()
{
    const RunId kept = captures.add({"a", "b"}, true, true);
    uplink->handle(ServerMessage(OfferAll{}));
    uplink->handle(ServerMessage(RunsWanted{{{kept, 3}}}));
    QVERIFY(lastRunOfHello() == kept);
    QCOMPARE(facts.last->seq, quint64(2));
}

void TestUplinkRestore::whatIsKeptNoMoreIsNotWaitedFor()
{
    const RunId kept = captures.add({"a"}, true, true);
    const RunId gone = captures.add({"b"}, true, true);
    QVERIFY(!uplink->keptNoMore(gone));
    uplink->handle(ServerMessage(OfferAll{}));
    QVERIFY(uplink->keptNoMore(gone));
    QVERIFY(!uplink->keptNoMore(gone));
    sent->take<FrameBatch>();
    uplink->handle(ServerMessage(RunsWanted{{{kept, 1}, {gone, 1}}}));
    QCOMPARE(sent->take<FrameBatch>().size(), size_t(1));
    QCOMPARE(uplink->backlogRuns(), 1u);
}

QTEST_GUILESS_MAIN(TestUplinkRestore)
#include "tst_uplinkrestore.moc"
