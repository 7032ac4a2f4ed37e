// SPDX-License-Identifier: MIT OR Apache-2.0

// Removing history, and what agents that still keep it are told afterwards, on both databases.

#include "tests/server/store/storefixture.h"

#include <QTest>

using namespace barto;
using namespace barto::store;

class TestCleanup : public StoreFixture
{
    Q_OBJECT

private Q_SLOTS:
    void takesFinishedRunsOnly_data() { StoreRig::databases(); }
    void takesFinishedRunsOnly();
    void removedRunsStayRemoved_data() { StoreRig::databases(); }
    void removedRunsStayRemoved();
    void lateFramesAreDropped_data() { StoreRig::databases(); }
    void lateFramesAreDropped();
    void anotherClientsRunIsForeign_data() { StoreRig::databases(); }
    void anotherClientsRunIsForeign();
    void repeatedFactsBringNothingBack_data() { StoreRig::databases(); }
    void repeatedFactsBringNothingBack();
    void longOutputGoesInSteps_data() { StoreRig::databases(); }
    void longOutputGoesInSteps();
    void oldOnesAreForgotten_data() { StoreRig::databases(); }
    void oldOnesAreForgotten();
    void theLastOfAnIdleClientIsKnownForEver_data() { StoreRig::databases(); }
    void theLastOfAnIdleClientIsKnownForEver();

private:
    static CleanupOrder all(std::chrono::hours later = std::chrono::hours(1))
    {
        const Instant now = RunScript::at() + later;
        return {now, now, now};
    }
    RunScript finished(int exitCode = 0);
    CleanupResult clean(const CleanupOrder &order);
};

RunScript TestCleanup::finished(int exitCode)
{
    RunScript script;
    script.line("one");
    script.exit(exitCode);
    script.finish();
    FrameBatch batch = script.take();
    const BatchOutcome outcome = store(batch);
    Q_ASSERT(outcome.state == BatchOutcome::State::Stored);
    return script;
}

CleanupResult TestCleanup::clean(const CleanupOrder &order)
{
    CleanupResult sum;
    for (bool more = true; more;) {
        const CleanupResult step = m_writer->cleanup(order).value();
        sum.runs += step.runs;
        sum.lines += step.lines;
        more = step.more;
    }
    return sum;
}

void TestCleanup::takesFinishedRunsOnly()
{
    const RunScript good = finished();
    const RunScript failed = finished(1);
    RunScript running("running");
    running.line("x");
    store(running.take());
    CleanupOrder order = all();
    order.failedEndedBefore = RunScript::at() - std::chrono::hours(1);
    const CleanupCount counted = m_reader->countCleanup(order).value();
    QCOMPARE(counted.runs, quint64(1));
    QCOMPARE(counted.lines, quint64(1));
    QCOMPARE(detail(good).run.run, good.run());
    const CleanupResult sum = clean(order);
    QCOMPARE(sum.runs, quint64(1));
    QCOMPARE(sum.lines, quint64(1));
    QVERIFY(detail(good).run.run.isNull());
    QCOMPARE(detail(failed).run.run, failed.run());
    QCOMPARE(detail(running).run.run, running.run());
}

/// The agent still keeps it, and offers it: to this store, and perhaps because it is asked for all it keeps.
void TestCleanup::removedRunsStayRemoved()
{
    const RunScript script = finished();
    QCOMPARE(clean(all()).runs, quint64(1));
    QVERIFY(m_writer->holds(m_client, script.run(), script.last()).value());
    QVERIFY(!m_writer->holds(m_client, script.run(), script.last() + 1).value());
    const auto wanted = m_writer->offer(m_client, {script.header()}, RunScript::at());
    QCOMPARE(wanted.value(), (std::vector<WantedRun>{{script.run(), script.last() + 1}}));
    // Frames that were under way, with and without their header.
    for (const bool withHeader : {true, false}) {
        RunScript again = script;
        again.line("late");
        FrameBatch batch = again.take(withHeader);
        batch.firstSeq = 1;
        batch.lastSeq = quint64(batch.frames.count());
        const BatchOutcome outcome = store(batch);
        QCOMPARE(outcome.state, BatchOutcome::State::Stored);
        QCOMPARE(outcome.storedSeq, script.last());
        QCOMPARE(outcome.newFrames, 0);
    }
    QVERIFY(detail(script).run.run.isNull());
    QCOMPARE(clean(all()).runs, quint64(0));
}

/// A daemon that a job left behind goes on printing.
void TestCleanup::lateFramesAreDropped()
{
    RunScript script = finished();
    QCOMPARE(clean(all()).runs, quint64(1));
    script.add(FrameKind::Stdout, 1, "late", lineflag::late);
    const BatchOutcome outcome = store(script.take(false));
    QCOMPARE(outcome.state, BatchOutcome::State::Stored);
    QCOMPARE(outcome.storedSeq, script.last());
    QVERIFY(m_writer->holds(m_client, script.run(), script.last()).value());
    QCOMPARE(count(QStringLiteral("line")), 0);
}

void TestCleanup::anotherClientsRunIsForeign()
{
    const RunScript script = finished();
    QCOMPARE(clean(all()).runs, quint64(1));
    const ClientKey other
        = m_writer->rememberClient(ClientId::make(), QStringLiteral("luke"), {}, {}, RunScript::at()).value();
    QVERIFY(!m_writer->holds(other, script.run(), 1).value());
    QCOMPARE(m_writer->offer(other, {script.header()}, RunScript::at()).value().at(0).nextSeq, quint64(0));
    RunScript again = script;
    again.line("x");
    const IngestBatch batch{other, again.take()};
    QCOMPARE(m_writer->store({&batch, 1}, RunScript::at()).value().at(0).state, BatchOutcome::State::Foreign);
}

void TestCleanup::repeatedFactsBringNothingBack()
{
    const RunScript script = finished();
    RunScript broken("broken");
    FactBatch facts;
    facts.facts.push_back({FactId::make(),
        SlotsSkipped{QStringLiteral("nightly"), QStringLiteral("daily"), {}, {}, RunScript::at(), RunScript::at(), 412,
            QStringLiteral("policy Skip")}});
    facts.facts.push_back({FactId::make(), RunNotStarted{broken.header(), RunScript::at(), QStringLiteral("no shim")}});
    QVERIFY(m_writer->storeFacts(m_client, facts, RunScript::at()));
    QCOMPARE(clean(all()).runs, quint64(3));
    facts.facts.push_back({FactId::make(), RunLost{script.run(), RunScript::at(), QStringLiteral("died")}});
    QVERIFY(m_writer->storeFacts(m_client, facts, RunScript::at()));
    QCOMPARE(count(QStringLiteral("run")), 0);
    QCOMPARE(count(QStringLiteral("early_loss")), 0);
}

void TestCleanup::longOutputGoesInSteps()
{
    RunScript script;
    for (int i = 0; i < 30'000; ++i)
        script.line("x");
    script.exit(0);
    script.finish();
    store(script.take());
    const CleanupResult first = m_writer->cleanup(all()).value();
    QVERIFY(first.more);
    QCOMPARE(first.runs, quint64(0));
    QCOMPARE(detail(script).run.lines, 30'000 - first.lines); // what is told of it stays true
    const CleanupResult rest = clean(all());
    QCOMPARE(rest.runs, quint64(1));
    QCOMPARE(first.lines + rest.lines, quint64(30'000));
    QCOMPARE(count(QStringLiteral("line")) + count(QStringLiteral("command")), 0);
}

void TestCleanup::oldOnesAreForgotten()
{
    for (int i = 0; i < 3; ++i)
        finished();
    QCOMPARE(clean(all()).runs, quint64(3));
    finished();
    QCOMPARE(clean(all(cleanedKept - std::chrono::hours(1))).runs, quint64(1));
    QCOMPARE(count(QStringLiteral("cleaned")), 4);
    RunScript newer; // of the same client, so that none of those was its last
    newer.line("x");
    store(newer.take());
    QCOMPARE(clean(all(cleanedKept + std::chrono::hours(2))).runs, quint64(0));
    QCOMPARE(count(QStringLiteral("cleaned")), 1);
}

/// Its agent names one of its last runs whenever it connects, and that must not look like a store that has gone back.
void TestCleanup::theLastOfAnIdleClientIsKnownForEver()
{
    std::vector<RunScript> scripts;
    for (int i = 0; i < 25; ++i)
        scripts.push_back(finished());
    QCOMPARE(clean(all()).runs, quint64(25));
    for (int years = 1; years < 4; ++years) {
        clean(all(std::chrono::hours(24 * 365 * years)));
        QCOMPARE(count(QStringLiteral("cleaned")), 20);
    }
    QVERIFY(m_writer->holds(m_client, scripts.back().run(), scripts.back().last()).value());
    QVERIFY(!m_writer->holds(m_client, scripts.front().run(), scripts.front().last()).value());
}

QTEST_GUILESS_MAIN(TestCleanup)
#include "tst_cleanup.moc"
