// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/journal/journalrig.h"
#include "worker/journal/factrecorder.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const QString a = QStringLiteral("a");
const QString full = QStringLiteral("spool full");

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsFactsUntilAcknowledged();
    void givesAcknowledgedFactsAgain();
    void sameFactTwiceIsOne();
    void addsSlotsToAFreshRecord();
    void limitsWhatItGives();
    void remembersTheLastAcknowledgement();
    void tellsWhatIsNew();
};

void TestOutbox::keepsFactsUntilAcknowledged()
{
    JournalRig rig;
    QVERIFY(rig.open());
    const Instant now = rig.clock.now();
    JournalStep step;
    step.facts = {skipFact(a, now, now, 1, full), skipFact(QStringLiteral("b"), now, now, 1, full)};
    QVERIFY(rig.journal->commit(step));
    QVERIFY(rig.open());
    QVERIFY(rig.facts() == step.facts);
    QVERIFY(rig.facts() == step.facts);
    QVERIFY(rig.journal->outbox().acknowledge({step.facts[0].id}));
    QVERIFY(rig.journal->outbox().acknowledge({step.facts[0].id, FactId::make()}));
    QVERIFY(rig.open());
    QVERIFY(rig.facts() == std::vector<Fact>{step.facts[1]});
    QVERIFY(rig.journal->outbox().acknowledge({step.facts[1].id}));
    QVERIFY(rig.facts().empty());
}

void TestOutbox::givesAcknowledgedFactsAgain()
{
    JournalRig rig;
    QVERIFY(rig.open());
    const Instant now = rig.clock.now();
    JournalStep step;
    step.facts = {skipFact(a, now, now, 1, full), skipFact(QStringLiteral("b"), now, now, 1, full)};
    QVERIFY(rig.journal->commit(step));
    QVERIFY(rig.journal->outbox().acknowledge({step.facts[1].id}));
    QVERIFY(rig.journal->outbox().acknowledge({step.facts[0].id}));
    QVERIFY(rig.open());
    QVERIFY(rig.facts().empty());
    QVERIFY(rig.journal->outbox().offerAgain());
    QVERIFY(rig.facts() == (std::vector<Fact>{step.facts[1], step.facts[0]}));
    QVERIFY(rig.journal->outbox().offerAgain());
    QCOMPARE(rig.facts().size(), 2u);

    // Two days later nobody restores a copy from before them.
    QVERIFY(rig.journal->outbox().acknowledge({step.facts[0].id, step.facts[1].id}));
    rig.clock.advance(49h);
    QVERIFY(rig.journal->commit({}));
    QVERIFY(rig.journal->outbox().offerAgain());
    QVERIFY(rig.facts().empty());
}

void TestOutbox::sameFactTwiceIsOne()
{
    JournalRig rig;
    QVERIFY(rig.open());
    const RunId run = RunId::make();
    FactRecorder recorder(*rig.journal);
    recorder.recordLost(run, rig.clock.now(), QStringLiteral("its shim died"));
    recorder.recordLost(run, rig.clock.now() + 1s, QStringLiteral("its shim died"));
    QVERIFY(!recorder.hasUnwritten());
    QCOMPARE(rig.facts().size(), 1u);

    // After its acknowledgement, too, unless the server's store goes back.
    const FactId id = rig.facts()[0].id;
    QVERIFY(rig.journal->outbox().acknowledge({id}));
    recorder.recordLost(run, rig.clock.now() + 2s, QStringLiteral("its shim died"));
    QVERIFY(rig.facts().empty());
    QVERIFY(rig.journal->outbox().offerAgain());
    QCOMPARE(rig.facts().at(0).id, id);
}

void TestOutbox::addsSlotsToAFreshRecord()
{
    JournalRig rig;
    QVERIFY(rig.open());
    const Instant now = rig.clock.now();
    const auto skip = [&](Instant due, const QString &reason) {
        JournalStep step;
        step.facts = {skipFact(a, due, due, 1, reason)};
        return rig.journal->commit(step).has_value();
    };
    const auto counts = [&](std::vector<Fact> facts) {
        QList<quint64> all;
        for (const Fact &fact : facts)
            all += std::get<SlotsSkipped>(fact.what).count;
        return all;
    };
    for (int i = 0; i < 1000; ++i)
        QVERIFY(skip(now + i * 1min, full));
    QVERIFY(skip(now + 1000min, QStringLiteral("another reason")));
    // A record stands for all slots from its first to its last: nothing is added past another reason.
    QVERIFY(skip(now + 1001min, full));
    QCOMPARE(counts(rig.facts()), (QList<quint64>{1000, 1, 1}));

    // What was handed out is no longer changed.
    QVERIFY(skip(now + 1002min, full));
    QVERIFY(skip(now + 1003min, full));
    QCOMPARE(counts(rig.facts()), (QList<quint64>{1000, 1, 1, 2}));

    // A run in between begins another record.
    QVERIFY(skip(now + 1004min, full));
    JournalStep run;
    run.claims = {slotRun(a, now + 1005min)};
    QVERIFY(rig.journal->commit(run));
    QVERIFY(skip(now + 1006min, full));
    QCOMPARE(counts(rig.facts()), (QList<quint64>{1000, 1, 1, 2, 1, 1}));
}

void TestOutbox::limitsWhatItGives()
{
    JournalRig rig;
    QVERIFY(rig.open());
    JournalStep step;
    for (int i = 0; i < 5; ++i)
        step.facts.push_back(skipFact(QString::number(i), rig.clock.now(), rig.clock.now(), 1, full));
    QVERIFY(rig.journal->commit(step));
    const std::vector<Fact> first = *rig.journal->outbox().pendingFacts(3);
    QCOMPARE(first.size(), 3u);
    QVERIFY(first[0] == step.facts[0]);
}

void TestOutbox::remembersTheLastAcknowledgement()
{
    JournalRig rig;
    QVERIFY(rig.open());
    QVERIFY(!rig.journal->outbox().lastAcknowledged());
    const Outbox::Acknowledged last{RunId::make(), 0x0123456789abcdefULL};
    QVERIFY(rig.journal->outbox().remember({last.run, 7}));
    QVERIFY(rig.journal->outbox().remember(last));
    QVERIFY(rig.open());
    QVERIFY(rig.journal->outbox().lastAcknowledged() == last);
}

void TestOutbox::tellsWhatIsNew()
{
    JournalRig rig;
    QVERIFY(rig.open());
    QSignalSpy added(&rig.journal->outbox(), &Outbox::factsAdded);
    QSignalSpy moved(&rig.journal->outbox(), &Outbox::watermarksMoved);
    QVERIFY(rig.journal->commit({}));
    QCOMPARE(added.size() + moved.size(), 0);
    JournalStep step;
    step.watermarks = {Watermark{a, "1", rig.clock.now()}};
    QVERIFY(rig.journal->commit(step));
    QCOMPARE(added.size(), 0);
    QCOMPARE(moved.size(), 1);
    step = {};
    step.facts = {skipFact(a, rig.clock.now(), rig.clock.now(), 1, full)};
    QVERIFY(rig.journal->commit(step));
    QCOMPARE(added.size(), 1);
    QCOMPARE(moved.size(), 1);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
