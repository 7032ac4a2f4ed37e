// SPDX-License-Identifier: MIT OR Apache-2.0

// What becomes of facts, of the schema and of a lost database, on both databases.

#include "common/base/handover.h"
#include "tests/server/store/storefixture.h"

#include <QTest>
#include <QThread>

using namespace barto;
using namespace barto::store;

class TestWriterFacts : public StoreFixture
{
    Q_OBJECT

private Q_SLOTS:
    void lostHoldsOnlyUntilFinished_data() { StoreRig::databases(); }
    void lostHoldsOnlyUntilFinished();
    void aLossMayComeBeforeItsRun_data() { StoreRig::databases(); }
    void aLossMayComeBeforeItsRun();
    void aRunWithFramesWasStarted_data() { StoreRig::databases(); }
    void aRunWithFramesWasStarted();
    void factsAreIdempotent_data() { StoreRig::databases(); }
    void factsAreIdempotent();
    void aFactProvesThatTheStoreHoldsIt_data() { StoreRig::databases(); }
    void aFactProvesThatTheStoreHoldsIt();
    void watermarksNeverGoBack_data() { StoreRig::databases(); }
    void watermarksNeverGoBack();
    void migrationsMayRaceAndRepeat_data() { StoreRig::databases(); }
    void migrationsMayRaceAndRepeat();
    void aNewerSchemaIsRefused_data() { StoreRig::databases(); }
    void aNewerSchemaIsRefused();
    void aKilledServerLosesNothing_data();
    void aKilledServerLosesNothing();
};

void TestWriterFacts::lostHoldsOnlyUntilFinished()
{
    RunScript script;
    script.line("one");
    store(script.take());
    FactBatch facts;
    facts.facts.push_back({FactId::make(), RunLost{script.run(), RunScript::at(), QStringLiteral("its shim died")}});
    QVERIFY(m_writer->storeFacts(m_client, facts, RunScript::at()));
    QCOMPARE(detail(script).run.outcome, Outcome::Lost);
    QCOMPARE(detail(script).run.reason, QStringLiteral("its shim died"));
    script.exit(0);
    script.finish();
    store(script.take());
    QCOMPARE(detail(script).run.outcome, Outcome::Succeeded);
    // And one that is late changes nothing any more.
    facts.facts[0].id = FactId::make();
    QVERIFY(m_writer->storeFacts(m_client, facts, RunScript::at()));
    QCOMPARE(detail(script).run.outcome, Outcome::Succeeded);
}

void TestWriterFacts::aLossMayComeBeforeItsRun()
{
    RunScript script;
    FactBatch facts;
    facts.facts.push_back({FactId::make(), RunLost{script.run(), RunScript::at(), QStringLiteral("its shim died")}});
    QVERIFY(m_writer->storeFacts(m_client, facts, RunScript::at()));
    script.line("one");
    store(script.take());
    QCOMPARE(detail(script).run.outcome, Outcome::Lost);
}

/// The agent's machine lost power, and with it the run's folder, but not its claim.
void TestWriterFacts::aRunWithFramesWasStarted()
{
    RunScript script;
    script.line("one");
    store(script.take());
    FactBatch facts;
    facts.facts.push_back(
        {FactId::make(), RunNotStarted{script.header(), RunScript::at(), QStringLiteral("no trace")}});
    QVERIFY(m_writer->storeFacts(m_client, facts, RunScript::at()));
    QCOMPARE(detail(script).run.outcome, Outcome::Lost);
    QCOMPARE(detail(script).run.reason, QStringLiteral("no trace"));
}

void TestWriterFacts::factsAreIdempotent()
{
    RunScript notStarted("broken");
    FactBatch facts;
    facts.facts.push_back({FactId::make(),
        SlotsSkipped{QStringLiteral("nightly"), QStringLiteral("daily"), {}, {}, RunScript::at(), RunScript::at(), 412,
            QStringLiteral("policy Skip")}});
    facts.facts.push_back(
        {FactId::make(), RunNotStarted{notStarted.header(), RunScript::at(), QStringLiteral("no shim")}});
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_writer->storeFacts(m_client, facts, RunScript::at()));
    RunsRequest all;
    const RunPage page = m_reader->runs(all).value();
    QCOMPARE(page.runs.size(), size_t(2));
    all.filter.outcomes = {Outcome::Skipped};
    const RunPage skipped = m_reader->runs(all).value();
    QCOMPARE(skipped.runs.size(), size_t(1));
    QCOMPARE(skipped.runs[0].slotCount, 412u);
    QCOMPARE(skipped.runs[0].reason, QStringLiteral("policy Skip"));
    QCOMPARE(detail(notStarted).run.outcome, Outcome::NotStarted);
}

/// Also one that the database refuses (MariaDB does, for the name's length) and that is in quarantine.
void TestWriterFacts::aFactProvesThatTheStoreHoldsIt()
{
    FactBatch facts;
    for (const qsizetype length : {8, 300}) {
        SlotsSkipped skipped;
        skipped.schedule = QString(length, QLatin1Char('x'));
        skipped.count = 1;
        facts.facts.push_back({FactId::make(), skipped});
    }
    QVERIFY(m_writer->storeFacts(m_client, facts, RunScript::at()));
    for (const Fact &fact : facts.facts)
        QVERIFY(m_writer->holds(m_client, RunId(fact.id.uuid()), 0).value());
    QVERIFY(!m_writer->holds(m_client, RunId::make(), 0).value());
}

void TestWriterFacts::watermarksNeverGoBack()
{
    const std::vector<ScheduleInForce> inForce{{QStringLiteral("a"), QStringLiteral("daily"), {}, "r1"}};
    QVERIFY(m_writer->rememberSchedules(m_client, inForce, RunScript::at()));
    const auto mark = [this](int seconds) {
        FactBatch facts;
        facts.watermarks.push_back({QStringLiteral("a"), "r1", RunScript::at() + std::chrono::seconds(seconds)});
        return m_writer->storeFacts(m_client, facts, RunScript::at()).has_value();
    };
    const auto watermark = [this] { return m_reader->schedules({}, {}).value().at(0).watermark; };
    QVERIFY(mark(60));
    QCOMPARE(*watermark(), RunScript::at() + std::chrono::seconds(60));
    QVERIFY(mark(30));
    QCOMPARE(*watermark(), RunScript::at() + std::chrono::seconds(60));
    QVERIFY(m_writer->rememberSchedules(m_client, {}, RunScript::at()));
    QVERIFY(!watermark());
}

void TestWriterFacts::migrationsMayRaceAndRepeat()
{
    m_reader.reset();
    m_writer.reset();
    m_rig.fresh();
    std::array<std::optional<Error>, 3> errors;
    std::vector<std::unique_ptr<QThread>> threads;
    for (auto &error : errors) {
        threads.emplace_back(QThread::create([&error, settings = m_rig.settings()] {
            if (const auto writer = Writer::open(settings); !writer)
                error = writer.error();
        }));
        leaveBehind(*threads.back());
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(join(*thread, QDeadlineTimer(60'000)));
    for (const auto &error : errors)
        QVERIFY2(!error, error ? qPrintable(error->detail) : "");
    QVERIFY(Writer::open(m_rig.settings()));
}

void TestWriterFacts::aNewerSchemaIsRefused()
{
    change(QStringLiteral("INSERT INTO schema_migration (version, applied) VALUES (9999, 1)"));
    const auto writer = Writer::open(m_rig.settings());
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, Error::Code::Unsupported);
    QVERIFY(writer.error().detail.contains(QStringLiteral("9999")));
}

void TestWriterFacts::aKilledServerLosesNothing_data()
{
    QTest::addColumn<bool>("mariadb");
    QTest::newRow("MariaDB") << true;
}

void TestWriterFacts::aKilledServerLosesNothing()
{
    RunScript script;
    script.line("one");
    store(script.take());
    script.line("two");
    const IngestBatch second{m_client, script.take()};
    m_rig.mariadb().kill();
    const auto away = m_writer->store({&second, 1}, RunScript::at());
    QVERIFY(!away);
    QCOMPARE(away.error().code, Error::Code::DatabaseAway);
    QVERIFY(!m_writer->reopen());
    const Result<void> again = m_rig.mariadb().start();
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    const Result<void> opened = m_writer->reopen();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QCOMPARE(m_writer->store({&second, 1}, RunScript::at()).value().at(0).newFrames, 1);
    QCOMPARE(m_writer->store({&second, 1}, RunScript::at()).value().at(0).newFrames, 0);
    m_reader = std::move(*Reader::open(m_rig.settings()));
    QCOMPARE(lines(script), (std::vector<QByteArray>{"one", "two"}));
}

QTEST_GUILESS_MAIN(TestWriterFacts)
#include "tst_writerfacts.moc"
