// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/journal/journalrig.h"
#include "worker/journal/factrecorder.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");

Schedule schedule(const QString &name)
{
    return Schedule{name, QStringLiteral("hourly"), {}, false, {}, {QStringLiteral("echo %1").arg(name)}};
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void remembersSchedulesInTheirOrder();
    void forgetsWatermarksOfRemovedSchedules();
    void claimsOnce();
    void claimsSurviveARestart();
    void cancelledRunsAreClaims();
    void prunesClaimsAfterTwoDays();
    void settlesClaims_data();
    void settlesClaims();
    void recordsVanishedClaims();
    void recordsForgottenRuns();
    void writesAllOrNothing();
    void takesAHandoverOnce();
    void claimsAThousandAtOnce();
};

void TestJournal::remembersSchedulesInTheirOrder()
{
    JournalRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.journal->schedules()->empty());
    const Schedules schedules{schedule(b), schedule(a)};
    JournalStep step;
    step.schedules = schedules;
    QVERIFY(rig.journal->commit(step));
    QVERIFY(rig.open());
    QVERIFY(*rig.journal->schedules() == schedules);
}

void TestJournal::forgetsWatermarksOfRemovedSchedules()
{
    JournalRig rig;
    QVERIFY(rig.open());
    JournalStep step;
    step.schedules = Schedules{schedule(a), schedule(b)};
    step.watermarks = {Watermark{a, "1", rig.clock.now()}, Watermark{b, "2", rig.clock.now()}};
    QVERIFY(rig.journal->commit(step));
    step = {};
    step.schedules = Schedules{schedule(b)};
    QVERIFY(rig.journal->commit(step));
    QCOMPARE(rig.journal->watermarks().keys(), QStringList{b});
    QVERIFY(rig.open());
    QCOMPARE(rig.journal->watermarks().keys(), QStringList{b});
}

void TestJournal::claimsOnce()
{
    JournalRig rig;
    QVERIFY(rig.open());
    const Instant due = rig.clock.now();
    JournalStep step;
    step.claims = {slotRun(a, due), slotRun(b, due), slotRun(a, due + 1min)};
    QVERIFY(rig.journal->commit(step)->isEmpty());

    // The same slot in another run: another revision of the schedule makes no difference.
    RunHeader again = slotRun(a, due);
    again.revision = QByteArray(16, 'x');
    JournalStep next;
    next.claims = {again, slotRun(a, due + 2min)};
    QCOMPARE(*rig.journal->commit(next), QSet<RunId>{again.run});

    JournalStep adHoc;
    adHoc.claims = {adHocRun(a)};
    QVERIFY(rig.journal->commit(adHoc)->isEmpty());
    QCOMPARE(*rig.journal->commit(adHoc), QSet<RunId>{adHoc.claims[0].run});
}

void TestJournal::claimsSurviveARestart()
{
    JournalRig rig;
    QVERIFY(rig.open());
    JournalStep step;
    step.claims = {slotRun(a, rig.clock.now())};
    step.watermarks = {Watermark{a, "1", rig.clock.now()}};
    QVERIFY(rig.journal->commit(step));
    QVERIFY(rig.open());
    QVERIFY(rig.journal->claims().find(step.claims[0].run)->value() == Claims::State::Run);
    QVERIFY(!rig.journal->claims().find(RunId::make())->has_value());
    QCOMPARE(rig.journal->watermarks().value(a), step.watermarks[0]);
    step.claims[0].run = RunId::make();
    QCOMPARE(rig.journal->commit(step)->size(), 1);
}

void TestJournal::cancelledRunsAreClaims()
{
    JournalRig rig;
    QVERIFY(rig.open());
    JournalStep step;
    step.claims = {adHocRun(a)};
    const RunId run = step.claims[0].run;
    QVERIFY(*rig.journal->claims().claimCancelled(run));
    QVERIFY(!*rig.journal->claims().claimCancelled(run));
    QVERIFY(rig.journal->claims().find(run)->value() == Claims::State::Cancelled);
    QCOMPARE(*rig.journal->commit(step), QSet<RunId>{run});
    QVERIFY(rig.journal->claims().open()->empty());
}

void TestJournal::prunesClaimsAfterTwoDays()
{
    JournalRig rig;
    QVERIFY(rig.open());
    const Instant now = rig.clock.now();
    JournalStep step;
    // A slot of last week, claimed just now, is as young as any other; one ahead of a clock set back lives longer.
    step.claims = {slotRun(a, now - 168h), slotRun(a, now), slotRun(a, now + 24h), adHocRun(b)};
    QVERIFY(rig.journal->commit(step));
    rig.clock.advance(47h);
    QVERIFY(rig.journal->commit({}));
    QVERIFY(rig.journal->claims().find(step.claims[0].run)->has_value());
    rig.clock.advance(2h);
    QVERIFY(rig.journal->commit({}));
    QVERIFY(!rig.journal->claims().find(step.claims[0].run)->has_value());
    QVERIFY(!rig.journal->claims().find(step.claims[1].run)->has_value());
    QVERIFY(rig.journal->claims().find(step.claims[2].run)->has_value());
    QVERIFY(!rig.journal->claims().find(step.claims[3].run)->has_value());
}

void TestJournal::settlesClaims_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"acknowledged", "not started", "lost", "settled"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestJournal::settlesClaims()
{
    QFETCH(const QString, how);
    JournalRig rig;
    QVERIFY(rig.open());
    JournalStep step;
    step.claims = {slotRun(a, rig.clock.now()), slotRun(b, rig.clock.now())};
    QVERIFY(rig.journal->commit(step));
    QCOMPARE(rig.journal->claims().open()->size(), 2u);
    const RunId run = step.claims[0].run;
    FactRecorder recorder(*rig.journal);
    if (how == u"acknowledged") {
        rig.journal->outbox().noteStored(run);
        QVERIFY(rig.journal->outbox().remember({run, 3}));
    } else if (how == u"not started") {
        recorder.recordNotStarted(step.claims[0], rig.clock.now(), how);
    } else if (how == u"lost") {
        recorder.recordLost(run, rig.clock.now(), how);
    } else {
        QVERIFY(rig.journal->claims().settle({run}));
    }
    QVERIFY(rig.open());
    QCOMPARE(rig.journal->claims().open()->size(), 1u);
    QVERIFY(rig.journal->claims().open()->front() == step.claims[1]);
    QVERIFY(rig.journal->claims().find(run)->has_value());
}

void TestJournal::recordsForgottenRuns()
{
    JournalRig rig;
    QVERIFY(rig.open());
    const Instant now = rig.clock.now();
    JournalStep step;
    step.claims = {slotRun(a, now), slotRun(a, now + 1s), slotRun(b, now), adHocRun(b), slotRun(a, now + 2s)};
    QVERIFY(rig.journal->commit(step));
    const auto run = [&](size_t i) { return step.claims[i].run; };
    QVERIFY(rig.journal->claims().settle({run(0), run(1), run(2), run(3)}));
    // The third is still kept, the fifth has not even been started.
    QCOMPARE(*recordForgottenRuns(
                 *rig.journal, [&](RunId one) { return one != run(2); }, now),
        3);
    QSet<RunId> lost;
    QHash<RunId, Instant> skipped;
    for (const Fact &fact : rig.facts()) {
        if (const auto *skip = std::get_if<SlotsSkipped>(&fact.what))
            skipped.insert(RunId(fact.id.uuid()), skip->firstDue);
        else
            lost.insert(std::get<RunLost>(fact.what).run);
    }
    QCOMPARE(lost, (QSet<RunId>{run(0), run(1), run(3)}));
    QCOMPARE(skipped, (QHash<RunId, Instant>{{run(0), now}, {run(1), now + 1s}}));
}

void TestJournal::recordsVanishedClaims()
{
    JournalRig rig;
    QVERIFY(rig.open());
    JournalStep step;
    step.claims = {slotRun(a, rig.clock.now()), slotRun(b, rig.clock.now())};
    QVERIFY(rig.journal->commit(step));
    QVERIFY(rig.open());
    QCOMPARE(*recordVanishedClaims(*rig.journal, {step.claims[1].run}, rig.clock.now()), 1);
    QCOMPARE(*recordVanishedClaims(*rig.journal, {}, rig.clock.now()), 0);
    QCOMPARE(rig.facts().size(), 1u);
    QVERIFY(std::get<RunNotStarted>(rig.facts()[0].what).header == step.claims[0]);
}

void TestJournal::writesAllOrNothing()
{
    JournalRig rig;
    QVERIFY(rig.open());
    JournalStep step;
    step.watermarks = {Watermark{a, "1", rig.clock.now()}};
    QVERIFY(rig.journal->commit(step));
    const Instant before = rig.clock.now();

    // A disk without room: files of this process must not grow.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit former{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &former), 0);
    const rlimit small{16, former.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    step.claims = {slotRun(a, before + 1min)};
    step.facts = {skipFact(b, before, before, 1, QStringLiteral("spool full"))};
    step.watermarks = {Watermark{a, "1", before + 1min}};
    const Result<QSet<RunId>> refused = rig.journal->commit(step);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &former), 0);

    QVERIFY(!refused);
    QVERIFY2(refused.error().code == Error::Code::Io || refused.error().code == Error::Code::Full,
        qPrintable(refused.error().detail));
    QVERIFY(refused.error().detail.contains(rig.path()));
    QCOMPARE(rig.journal->watermarks().value(a).upTo, before);
    QVERIFY(rig.facts().empty());
    QVERIFY(!rig.journal->claims().find(step.claims[0].run)->has_value());

    // With room again it goes on, and nothing was claimed before.
    QVERIFY(rig.journal->commit(step)->isEmpty());
    QVERIFY(rig.open());
    QCOMPARE(rig.journal->watermarks().value(a).upTo, before + 1min);
    QCOMPARE(rig.facts().size(), 1u);
}

void TestJournal::takesAHandoverOnce()
{
    JournalRig rig;
    QVERIFY(rig.open());
    QVERIFY(!rig.journal->takeHandover()->has_value());
    QVERIFY(rig.journal->noteHandover(rig.clock.now()));
    QVERIFY(rig.open());
    QCOMPARE(**rig.journal->takeHandover(), rig.clock.now());
    QVERIFY(!rig.journal->takeHandover()->has_value());
}

void TestJournal::claimsAThousandAtOnce()
{
    JournalRig rig;
    QVERIFY(rig.open());
    JournalStep step;
    for (int i = 0; i < 1000; ++i) {
        step.claims.push_back(slotRun(QString::number(i), rig.clock.now()));
        step.watermarks.push_back(Watermark{QString::number(i), "1", rig.clock.now()});
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(rig.journal->commit(step)->isEmpty());
    qInfo("1,000 claims and watermarks in one transaction: %.1f ms", double(timer.nsecsElapsed()) / 1e6);
    timer.start();
    constexpr int times = 200;
    for (int i = 0; i < times; ++i) {
        JournalStep one;
        one.claims = {adHocRun(a)};
        QVERIFY(rig.journal->commit(one)->isEmpty());
    }
    qInfo("one claim a transaction: %.2f ms each", double(timer.nsecsElapsed()) / 1e6 / times);
    QCOMPARE(rig.journal->claims().open()->size(), 1200u);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
