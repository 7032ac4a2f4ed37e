// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/uplink/fakesources.h"
#include "tests/worker/uplink/sent.h"
#include "worker/uplink/statusreporter.h"
#include "worker/uplink/uplink.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;

namespace {

QByteArrayList lines(int count, qsizetype size = 10)
{
    return QByteArrayList(count, QByteArray(size, 'x'));
}

constexpr quint64 fullWindow = 1024 * 1024;

} // namespace

class TestUplink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingLeavesWithoutCredit();
    void aNewRunNeedsNoOffer();
    void anOldRunIsOfferedFirst();
    void offersComeInPages();
    void creditBoundsWhatIsInFlight();
    void asksForCreditWhenThereIsMore();
    void runsTakeTurns();
    void aHoleIsFilledFromTheWantedFrame();
    void aRunTheStoreForgotGetsItsHeaderAgain();
    void asksAgainInTheNextSession();
    void aRunIsDeliveredWhenAllIsStored();
    void aRunThatEndsLaterIsDeliveredThen();
    void aLostRunWithoutFramesIsOffered();
    void aRefusedRunIsSetAside();
    void anUnreadableRunIsSetAsideAndTold();
    void offersAllWhenTheStoreWentBack();
    void factsWaitForOffers();
    void onlyMovedWatermarksAreSent();
    void remembersTheLastAcknowledgement();
    void statusIsReportedOnlyWhenItChanged();

private:
    void open(quint64 window = fullWindow)
    {
        uplink->begin({});
        uplink->handle(ServerMessage(Welcome{}));
        uplink->handle(ServerMessage(Credit{window}));
    }
    RunId startRun(const QByteArrayList &output, bool ended = false)
    {
        const RunId run = captures.add(output, ended);
        uplink->addRun(run);
        uplink->framesGrew(run);
        return run;
    }

    FakeCaptures captures;
    FakeFacts facts;
    std::unique_ptr<Uplink> uplink;
    std::unique_ptr<Sent> sent;
};

void TestUplink::init()
{
    captures = {};
    facts = {};
    uplink = std::make_unique<Uplink>(captures, facts);
    sent = std::make_unique<Sent>(*uplink);
}

void TestUplink::cleanup()
{
    uplink.reset();
    sent.reset();
}

void TestUplink::nothingLeavesWithoutCredit()
{
    startRun(lines(3));
    open(0);
    QCOMPARE(sent->take<Hello>().size(), size_t(1));
    QVERIFY(sent->take<FrameBatch>().empty());
    uplink->handle(ServerMessage(Credit{1}));
    QCOMPARE(sent->take<FrameBatch>().size(), size_t(1));
}

void TestUplink::aNewRunNeedsNoOffer()
{
    open();
    const RunId run = startRun(lines(2));
    auto batches = sent->take<FrameBatch>();
    QCOMPARE(batches.size(), size_t(1));
    QCOMPARE(batches[0].run, run);
    QCOMPARE(batches[0].firstSeq, quint64(1));
    QCOMPARE(batches[0].lastSeq, quint64(2));
    QVERIFY(batches[0].header);
    QVERIFY(sent->take<Offer>().empty());
    captures.captures[run].lines += lines(1);
    uplink->framesGrew(run);
    batches = sent->take<FrameBatch>();
    QCOMPARE(batches.size(), size_t(1));
    QCOMPARE(batches[0].firstSeq, quint64(3));
    QVERIFY(!batches[0].header);
}

void TestUplink::anOldRunIsOfferedFirst()
{
    const RunId run = captures.add(lines(5), true);
    uplink = std::make_unique<Uplink>(captures, facts);
    sent = std::make_unique<Sent>(*uplink);
    open();
    QVERIFY(sent->take<FrameBatch>().empty());
    const auto offers = sent->take<Offer>();
    QCOMPARE(offers.size(), size_t(1));
    QVERIFY(offers[0].last);
    uplink->handle(ServerMessage(RunsWanted{{{run, 4}}}));
    const auto batches = sent->take<FrameBatch>();
    QCOMPARE(batches.size(), size_t(1));
    QCOMPARE(batches[0].firstSeq, quint64(4));
    QCOMPARE(batches[0].lastSeq, quint64(5));
    QVERIFY(batches[0].header);
}

void TestUplink::offersComeInPages()
{
    for (int i = 0; i < 300; ++i)
        captures.add(lines(1), true);
    uplink = std::make_unique<Uplink>(captures, facts);
    sent = std::make_unique<Sent>(*uplink);
    open();
    auto offers = sent->take<Offer>();
    QCOMPARE(offers.size(), size_t(1));
    QCOMPARE(offers[0].runs.size(), size_t(256));
    QVERIFY(!offers[0].last);
    RunsWanted wanted;
    for (const RunHeader &header : offers[0].runs)
        wanted.runs.push_back({header.run, 2});
    uplink->handle(ServerMessage(wanted));
    offers = sent->take<Offer>();
    QCOMPARE(offers.size(), size_t(1));
    QCOMPARE(offers[0].runs.size(), size_t(44));
    QVERIFY(offers[0].last);
    QCOMPARE(uplink->backlogRuns(), 44u);
}

void TestUplink::creditBoundsWhatIsInFlight()
{
    open(40 * 1024);
    const RunId run = startRun(lines(100, 1000));
    auto batches = sent->take<FrameBatch>();
    qsizetype bytes = 0;
    for (const FrameBatch &batch : batches)
        bytes += batch.frames.byteSize();
    QVERIFY(bytes <= 40 * 1024);
    QCOMPARE(batches.size(), size_t(3));
    uplink->handle(ServerMessage(Acknowledge{run, batches[0].lastSeq}));
    batches = sent->take<FrameBatch>();
    QCOMPARE(batches.size(), size_t(1));
}

void TestUplink::asksForCreditWhenThereIsMore()
{
    open(16 * 1024);
    startRun(lines(3));
    QVERIFY(sent->take<CreditWanted>().empty());
    startRun(lines(100, 1000));
    startRun(lines(100, 1000));
    const auto wanted = sent->take<CreditWanted>();
    QCOMPARE(wanted.size(), size_t(1));
    QCOMPARE(wanted[0].bytes, quint64(2 * 1024 * 1024));
}

void TestUplink::runsTakeTurns()
{
    open(1); // one batch at a time
    const RunId noisy = startRun(lines(1000, 1000));
    const RunId quiet = startRun(lines(1));
    const FrameBatch first = sent->take<FrameBatch>().at(0);
    QCOMPARE(first.run, noisy);
    uplink->handle(ServerMessage(Acknowledge{noisy, first.lastSeq}));
    const FrameBatch second = sent->take<FrameBatch>().at(0); // it stood in the queue before the quiet one came
    QCOMPARE(second.run, noisy);
    uplink->handle(ServerMessage(Acknowledge{noisy, second.lastSeq}));
    QCOMPARE(sent->take<FrameBatch>().at(0).run, quiet);
    uplink->handle(ServerMessage(Acknowledge{quiet, 1}));
    QCOMPARE(sent->take<FrameBatch>().at(0).run, noisy);
}

void TestUplink::aHoleIsFilledFromTheWantedFrame()
{
    open();
    const RunId run = startRun(lines(10));
    QCOMPARE(sent->take<FrameBatch>().at(0).lastSeq, quint64(10));
    uplink->handle(ServerMessage(RunsWanted{{{run, 3}}}));
    const auto batches = sent->take<FrameBatch>();
    QCOMPARE(batches.size(), size_t(1));
    QCOMPARE(batches[0].firstSeq, quint64(3));
}

void TestUplink::aRunTheStoreForgotGetsItsHeaderAgain()
{
    open();
    const RunId run = startRun(lines(10));
    QVERIFY(sent->take<FrameBatch>().at(0).header);
    uplink->handle(ServerMessage(RunsWanted{{{run, 1}}}));
    const auto batches = sent->take<FrameBatch>();
    QCOMPARE(batches.at(0).firstSeq, quint64(1));
    QVERIFY(batches[0].header);
}

void TestUplink::asksAgainInTheNextSession()
{
    open();
    const RunId run = startRun(lines(10));
    QCOMPARE(sent->take<FrameBatch>().size(), size_t(1));
    uplink->end();
    captures.captures[run].lines += lines(1);
    uplink->framesGrew(run);
    QVERIFY(sent->take<FrameBatch>().empty());
    open();
    QCOMPARE(sent->take<Offer>().at(0).runs.at(0).run, run);
    QVERIFY(sent->take<FrameBatch>().empty());
    uplink->handle(ServerMessage(RunsWanted{{{run, 1}}}));
    QCOMPARE(sent->take<FrameBatch>().at(0).lastSeq, quint64(11));
}

void TestUplink::aRunIsDeliveredWhenAllIsStored()
{
    open();
    QSignalSpy delivered(uplink.get(), &Uplink::runDelivered);
    const RunId run = startRun(lines(10), true);
    uplink->handle(ServerMessage(Acknowledge{run, 9}));
    QCOMPARE(delivered.size(), 0);
    uplink->handle(ServerMessage(Acknowledge{run, 10}));
    QCOMPARE(delivered.size(), 1);
    QCOMPARE(uplink->backlogRuns(), 0u);
}

void TestUplink::aRunThatEndsLaterIsDeliveredThen()
{
    open();
    QSignalSpy delivered(uplink.get(), &Uplink::runDelivered);
    const RunId run = startRun(lines(10));
    // Sent, but not stored: it must not be taken for delivered.
    captures.captures[run].ended = true;
    uplink->runEnded(run);
    QCOMPARE(delivered.size(), 0);
    uplink->handle(ServerMessage(Acknowledge{run, 10}));
    QCOMPARE(delivered.size(), 1);

    const RunId other = startRun(lines(10));
    uplink->handle(ServerMessage(Acknowledge{other, 10}));
    QCOMPARE(delivered.size(), 1);
    captures.captures[other].ended = true;
    uplink->runEnded(other);
    QCOMPARE(delivered.size(), 2);
}

void TestUplink::aLostRunWithoutFramesIsOffered()
{
    open();
    const RunId run = startRun({});
    captures.captures[run].ended = true;
    uplink->runEnded(run);
    QCOMPARE(sent->take<Offer>().at(0).runs.at(0).run, run);
    QSignalSpy delivered(uplink.get(), &Uplink::runDelivered);
    uplink->handle(ServerMessage(RunsWanted{{{run, 1}}}));
    QCOMPARE(delivered.size(), 1);
}

void TestUplink::aRefusedRunIsSetAside()
{
    open();
    const RunId run = startRun(lines(1));
    uplink->handle(ServerMessage(RunsWanted{{{run, 0}}}));
    QCOMPARE(captures.asideReasons.size(), 1);
    QCOMPARE(uplink->backlogRuns(), 0u);
}

void TestUplink::anUnreadableRunIsSetAsideAndTold()
{
    open();
    QSignalSpy unreadable(uplink.get(), &Uplink::runUnreadable);
    const RunId run = startRun(lines(1));
    captures.captures[run].damaged = true;
    uplink->framesGrew(run);
    QCOMPARE(unreadable.size(), 1);
    QCOMPARE(captures.asideReasons, QStringList(QStringLiteral("damaged")));
    QCOMPARE(uplink->backlogRuns(), 0u);
}

void TestUplink::offersAllWhenTheStoreWentBack()
{
    const RunId old = captures.add(lines(4), true, true);
    open();
    const RunId fresh = startRun(lines(2));
    QVERIFY(sent->take<Offer>().empty());
    uplink->handle(ServerMessage(OfferAll{}));
    const auto offers = sent->take<Offer>();
    QCOMPARE(offers.size(), size_t(1));
    QCOMPARE(offers[0].runs.size(), size_t(2));
    sent->take<FrameBatch>();
    uplink->handle(ServerMessage(RunsWanted{{{old, 2}, {fresh, 3}}}));
    const auto batches = sent->take<FrameBatch>();
    QCOMPARE(batches.size(), size_t(1));
    QCOMPARE(batches[0].run, old);
    QCOMPARE(batches[0].firstSeq, quint64(2));
}

void TestUplink::factsWaitForOffers()
{
    const RunId run = captures.add(lines(1), true);
    facts.facts.push_back({FactId::make(), RunLost{run, Instant(), QStringLiteral("shim died")}});
    uplink = std::make_unique<Uplink>(captures, facts);
    sent = std::make_unique<Sent>(*uplink);
    open();
    QVERIFY(sent->take<FactBatch>().empty());
    uplink->handle(ServerMessage(RunsWanted{{{run, 1}}}));
    const auto batches = sent->take<FactBatch>();
    QCOMPARE(batches.size(), size_t(1));
    QCOMPARE(facts.facts.size(), size_t(1));
    uplink->handle(ServerMessage(FactsAcknowledged{batches[0].serial}));
    QVERIFY(facts.facts.empty());
    QVERIFY(sent->take<FactBatch>().empty());
}

void TestUplink::onlyMovedWatermarksAreSent()
{
    facts.marks = {{QStringLiteral("a"), "1", fromMicroseconds(1)}, {QStringLiteral("b"), "1", fromMicroseconds(1)}};
    open();
    auto batches = sent->take<FactBatch>();
    QCOMPARE(batches.at(0).watermarks.size(), size_t(2));
    uplink->handle(ServerMessage(FactsAcknowledged{batches[0].serial}));
    facts.marks[1].upTo = fromMicroseconds(2);
    uplink->watermarksMoved();
    QSignalSpy spy(uplink.get(), &Uplink::sendRequested);
    QVERIFY(spy.wait());
    batches = sent->take<FactBatch>();
    QCOMPARE(batches.at(0).watermarks.size(), size_t(1));
    QCOMPARE(batches[0].watermarks[0].schedule, QStringLiteral("b"));
}

void TestUplink::remembersTheLastAcknowledgement()
{
    open();
    const RunId run = startRun(lines(10));
    uplink->handle(ServerMessage(Acknowledge{run, 7}));
    uplink->end();
    QVERIFY(facts.last);
    QCOMPARE(facts.last->seq, quint64(7));
    sent->take<Hello>();
    open();
    const Hello hello = sent->take<Hello>().at(0);
    QCOMPARE(*hello.lastRun, run);
    QCOMPARE(hello.lastSeq, quint64(7));
}

void TestUplink::statusIsReportedOnlyWhenItChanged()
{
    AgentStatus status;
    StatusReporter reporter([&status] { return status; });
    QSignalSpy spy(&reporter, &StatusReporter::sendRequested);
    reporter.changed();
    QCOMPARE(spy.size(), 0);
    reporter.begin();
    QCOMPARE(spy.size(), 1);
    status.running = 1;
    reporter.changed();
    status.running = 2;
    reporter.changed();
    QCOMPARE(spy.size(), 1); // it pauses after each report
    QVERIFY(spy.wait());
    QCOMPARE(spy.size(), 2);
    reporter.end();
    reporter.begin();
    QCOMPARE(spy.size(), 3);
}

QTEST_GUILESS_MAIN(TestUplink)
#include "tst_uplink.moc"
