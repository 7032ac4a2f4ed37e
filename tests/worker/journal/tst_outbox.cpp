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
    void sameFactTwiceIsOne();
    void addsSlotsToAFreshRecord();
    void sendsWatermarksWithTheLastFacts();
    void watermarkThatMovedOnIsSentAgain();
    void remembersTheLastAcknowledgement();
    void tellsWhenItGrew();
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
    const Outbox::Page page = *rig.journal->outbox().pending();
    QVERIFY(page.facts == step.facts);
    QVERIFY(rig.journal->outbox().pending()->facts == step.facts);
    QVERIFY(rig.journal->outbox().hasPending());
    QVERIFY(rig.journal->outbox().acknowledge(page));
    QVERIFY(rig.journal->outbox().acknowledge(page));
    QVERIFY(!rig.journal->outbox().hasPending());
    QVERIFY(rig.open());
    QVERIFY(rig.journal->outbox().pending()->isEmpty());
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
    QCOMPARE(rig.journal->outbox().pending()->facts.size(), 1u);

    // After its acknowledgement it may be told again: the server knows it by its id.
    const FactId id = rig.journal->outbox().pending()->facts[0].id;
    QVERIFY(rig.journal->outbox().acknowledge(*rig.journal->outbox().pending()));
    recorder.recordLost(run, rig.clock.now() + 2s, QStringLiteral("its shim died"));
    QCOMPARE(rig.journal->outbox().pending()->facts.at(0).id, id);
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
    QVERIFY(skip(now + 1001min, full));
    QCOMPARE(counts(rig.journal->outbox().pending()->facts), (QList<quint64>{1001, 1}));

    // What was handed out is no longer changed.
    QVERIFY(skip(now + 1002min, full));
    QVERIFY(skip(now + 1003min, full));
    QCOMPARE(counts(rig.journal->outbox().pending()->facts), (QList<quint64>{1001, 1, 2}));

    // A run in between begins another record.
    QVERIFY(skip(now + 1004min, full));
    JournalStep run;
    run.claims = {slotRun(a, now + 1005min)};
    QVERIFY(rig.journal->commit(run));
    QVERIFY(skip(now + 1006min, full));
    QCOMPARE(counts(rig.journal->outbox().pending()->facts), (QList<quint64>{1001, 1, 2, 1, 1}));
}

void TestOutbox::sendsWatermarksWithTheLastFacts()
{
    JournalRig rig;
    QVERIFY(rig.open());
    JournalStep step;
    for (int i = 0; i < 5; ++i)
        step.facts.push_back(skipFact(QString::number(i), rig.clock.now(), rig.clock.now(), 1, full));
    step.watermarks = {Watermark{a, "1", rig.clock.now()}};
    QVERIFY(rig.journal->commit(step));
    Outbox &outbox = rig.journal->outbox();
    const Outbox::Page first = *outbox.pending(3);
    QCOMPARE(first.facts.size(), 3u);
    QVERIFY(first.watermarks.empty());
    QVERIFY(outbox.acknowledge(first));
    const Outbox::Page second = *outbox.pending(3);
    QCOMPARE(second.facts.size(), 2u);
    QVERIFY(second.watermarks == step.watermarks);
    QVERIFY(outbox.acknowledge(second));
    QVERIFY(outbox.pending()->isEmpty());
    outbox.resendWatermarks();
    QVERIFY(outbox.pending()->watermarks == step.watermarks);
}

void TestOutbox::watermarkThatMovedOnIsSentAgain()
{
    JournalRig rig;
    QVERIFY(rig.open());
    JournalStep step;
    step.watermarks = {Watermark{a, "1", rig.clock.now()}};
    QVERIFY(rig.journal->commit(step));
    const Outbox::Page sent = *rig.journal->outbox().pending();
    step.watermarks[0].upTo += 1min;
    QVERIFY(rig.journal->commit(step));
    QVERIFY(rig.journal->outbox().acknowledge(sent));
    QVERIFY(rig.journal->outbox().pending()->watermarks == step.watermarks);
}

void TestOutbox::remembersTheLastAcknowledgement()
{
    JournalRig rig;
    QVERIFY(rig.open());
    QVERIFY(!rig.journal->outbox().lastAcknowledged());
    const RunId run = RunId::make();
    rig.journal->outbox().noteAcknowledged(run, 7);
    rig.journal->outbox().noteAcknowledged(run, 0x0123456789abcdefULL);
    QVERIFY(rig.open()); // its destruction writes it
    QCOMPARE(rig.journal->outbox().lastAcknowledged()->run, run);
    QCOMPARE(rig.journal->outbox().lastAcknowledged()->seq, 0x0123456789abcdefULL);
}

void TestOutbox::tellsWhenItGrew()
{
    JournalRig rig;
    QVERIFY(rig.open());
    QSignalSpy grew(&rig.journal->outbox(), &Outbox::grew);
    QVERIFY(rig.journal->commit({}));
    QCOMPARE(grew.size(), 0);
    JournalStep step;
    step.watermarks = {Watermark{a, "1", rig.clock.now()}};
    QVERIFY(rig.journal->commit(step));
    QCOMPARE(grew.size(), 1);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
