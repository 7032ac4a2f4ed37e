// SPDX-License-Identifier: MIT OR Apache-2.0

// What becomes of frames and facts, on both databases.

#include "server/store/reader.h"
#include "tests/server/store/storerig.h"

#include <QTest>
#include <QThread>

using namespace barto;
using namespace barto::store;
using State = BatchOutcome::State;

class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void manyLines_data() { StoreRig::databases(); }
    void manyLines();
    void overlapsAreCutOff_data() { StoreRig::databases(); }
    void overlapsAreCutOff();
    void holesAreRefused_data() { StoreRig::databases(); }
    void holesAreRefused();
    void anUnknownRunWantsItsHeader_data() { StoreRig::databases(); }
    void anUnknownRunWantsItsHeader();
    void foreignRunsAreRefused_data() { StoreRig::databases(); }
    void foreignRunsAreRefused();
    void offersTellTheNextFrame_data() { StoreRig::databases(); }
    void offersTellTheNextFrame();
    void linesAreDensePerCommand_data() { StoreRig::databases(); }
    void linesAreDensePerCommand();
    void outcomes_data();
    void outcomes();
    void lostHoldsOnlyUntilFinished_data() { StoreRig::databases(); }
    void lostHoldsOnlyUntilFinished();
    void aLossMayComeBeforeItsRun_data() { StoreRig::databases(); }
    void aLossMayComeBeforeItsRun();
    void factsAreIdempotent_data() { StoreRig::databases(); }
    void factsAreIdempotent();
    void gapsAndDroppedLinesAreKept_data() { StoreRig::databases(); }
    void gapsAndDroppedLinesAreKept();
    void bytesStayAsTheyWere_data() { StoreRig::databases(); }
    void bytesStayAsTheyWere();
    void poisonGoesToQuarantine_data() { StoreRig::databases(); }
    void poisonGoesToQuarantine();
    void watermarksNeverGoBack_data() { StoreRig::databases(); }
    void watermarksNeverGoBack();
    void cleanupTakesFinishedRunsOnly_data() { StoreRig::databases(); }
    void cleanupTakesFinishedRunsOnly();
    void migrationsMayRaceAndRepeat_data() { StoreRig::databases(); }
    void migrationsMayRaceAndRepeat();
    void aNewerSchemaIsRefused_data() { StoreRig::databases(); }
    void aNewerSchemaIsRefused();
    void aKilledServerLosesNothing_data();
    void aKilledServerLosesNothing();

private:
    BatchOutcome store(const FrameBatch &batch);
    RunDetail detail(const RunScript &script);
    std::vector<QByteArray> lines(const RunScript &script, quint16 position = 1);
    /// SQL past the store, for what it has no words for.
    void change(const QString &sql);

    StoreRig m_rig;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
    ClientKey m_client = 0;
};

void TestWriter::initTestCase()
{
    const Result<void> started = m_rig.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestWriter::init()
{
    m_rig.fresh();
    Result<std::unique_ptr<Writer>> writer = Writer::open(m_rig.settings());
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
    m_writer = std::move(*writer);
    Result<std::unique_ptr<Reader>> reader = Reader::open(m_rig.settings());
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().detail));
    m_reader = std::move(*reader);
    m_client
        = m_writer->rememberClient(
                      ClientId::make(), QStringLiteral("vader"), {}, QStringLiteral("::1"), RunScript::at())
              .value();
}

void TestWriter::cleanup()
{
    m_reader.reset();
    m_writer.reset();
}

BatchOutcome TestWriter::store(const FrameBatch &batch)
{
    const IngestBatch one{m_client, batch};
    Result<std::vector<BatchOutcome>> outcomes = m_writer->store({&one, 1}, RunScript::at());
    if (!outcomes)
        qFatal("%s", qPrintable(outcomes.error().detail));
    return outcomes->at(0);
}

RunDetail TestWriter::detail(const RunScript &script)
{
    Result<RunDetail> run = m_reader->run(script.run().text());
    return run ? *run : RunDetail();
}

std::vector<QByteArray> TestWriter::lines(const RunScript &script, quint16 position)
{
    std::vector<QByteArray> found;
    std::optional<LinePlace> place = LinePlace{position, 0};
    while (place) {
        Result<LineSlice> slice = m_reader->lines(script.run(), *place, true, {});
        if (!slice)
            return {};
        if (slice->page.firstSeq != found.size() + 1 && !slice->page.lines.isEmpty())
            qFatal("line numbers have holes");
        slice->page.lines.forEach(
            0, [&found](qsizetype, const FrameView &line) { found.push_back(line.payload.toByteArray()); });
        place = slice->next;
    }
    return found;
}

void TestWriter::change(const QString &sql)
{
    if (StoreRig::isMariaDb()) {
        const Result<QString> done = m_rig.mariadb().sql(sql, m_rig.name());
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        return;
    }
    QProcess sqlite;
    sqlite.start(QStringLiteral("sqlite3"), {std::get<SqliteSettings>(m_rig.settings()).path, sql});
    QVERIFY2(sqlite.waitForFinished() && sqlite.exitCode() == 0, sqlite.readAllStandardError().constData());
}

void TestWriter::manyLines()
{
    RunScript script;
    constexpr int count = 100'000;
    for (int i = 1; i <= count; ++i) {
        script.line(std::to_string(i));
        if (i % 1500 == 0)
            QCOMPARE(store(script.take(i == 1500)).state, State::Stored);
    }
    script.exit(0);
    script.finish();
    store(script.take(false));
    const std::vector<QByteArray> found = lines(script);
    QCOMPARE(found.size(), size_t(count));
    for (int i = 0; i < count; ++i)
        QCOMPARE(found[size_t(i)], QByteArray::number(i + 1));
    QCOMPARE(detail(script).run.lines, quint64(count));
    QCOMPARE(detail(script).run.outcome, Outcome::Succeeded);
}

void TestWriter::overlapsAreCutOff()
{
    RunScript script;
    script.line("one");
    script.line("two");
    const FrameBatch first = script.take();
    store(first);
    const BatchOutcome again = store(first);
    QCOMPARE(again.state, State::Stored);
    QCOMPARE(again.storedSeq, quint64(4));
    QCOMPARE(again.newFrames, 0);
    script.line("three");
    const FrameBatch rest = script.take();
    FrameBatch overlapping;
    overlapping.run = first.run;
    overlapping.firstSeq = 4;
    overlapping.lastSeq = 5;
    first.frames.forEach(3, [&](qsizetype, const FrameView &frame) { overlapping.frames.append(frame); });
    rest.frames.forEach(0, [&](qsizetype, const FrameView &frame) { overlapping.frames.append(frame); });
    const BatchOutcome outcome = store(overlapping);
    QCOMPARE(outcome.storedSeq, quint64(5));
    QCOMPARE(outcome.newFrames, 1);
    QCOMPARE(outcome.firstNew, 1);
    QCOMPARE(lines(script), (std::vector<QByteArray>{"one", "two", "three"}));
}

void TestWriter::holesAreRefused()
{
    RunScript script;
    script.line("one");
    store(script.take());
    script.line("two");
    script.take(); // lost on the way
    script.line("three");
    const BatchOutcome outcome = store(script.take());
    QCOMPARE(outcome.state, State::Hole);
    QCOMPARE(outcome.wanted(), quint64(4));
    QCOMPARE(lines(script).size(), size_t(1));
}

void TestWriter::anUnknownRunWantsItsHeader()
{
    RunScript script;
    const FrameBatch batch = script.take(false);
    const BatchOutcome outcome = store(batch);
    QCOMPARE(outcome.state, State::Hole);
    QCOMPARE(outcome.wanted(), quint64(1));
}

void TestWriter::foreignRunsAreRefused()
{
    RunScript script;
    script.line("mine");
    const FrameBatch batch = script.take();
    store(batch);
    const ClientKey other
        = m_writer->rememberClient(ClientId::make(), QStringLiteral("luke"), {}, {}, RunScript::at()).value();
    script.line("not yours");
    const IngestBatch foreign{other, script.take()};
    QCOMPARE(m_writer->store({&foreign, 1}, RunScript::at()).value().at(0).state, State::Foreign);
    QCOMPARE(m_writer->offer(other, {script.header()}, RunScript::at()).value().at(0).nextSeq, quint64(0));
    QCOMPARE(lines(script).size(), size_t(1));
}

void TestWriter::offersTellTheNextFrame()
{
    RunScript fresh("fresh");
    RunScript known("known");
    known.line("x");
    store(known.take());
    const auto wanted = m_writer->offer(m_client, {fresh.header(), known.header()}, RunScript::at()).value();
    QCOMPARE(wanted, (std::vector<WantedRun>{{fresh.run(), 1}, {known.run(), 4}}));
    QVERIFY(m_writer->holds(m_client, known.run(), 3).value());
    QVERIFY(!m_writer->holds(m_client, known.run(), 4).value());
    QVERIFY(!m_writer->holds(m_client, RunId::make(), 1).value());
    // The offer alone has made the rows.
    QCOMPARE(detail(fresh).commands.size(), size_t(1));
}

void TestWriter::linesAreDensePerCommand()
{
    RunScript script("two", 2);
    script.line("1a");
    script.exit(0);
    script.add(FrameKind::CommandStarted, 2, {});
    script.line("2a", FrameKind::Stderr, 2);
    script.line("1b late", FrameKind::Stdout, 1);
    script.line("2b", FrameKind::Stdout, 2);
    script.exit(4, 2);
    script.finish();
    store(script.take());
    QCOMPARE(lines(script, 1), (std::vector<QByteArray>{"1a", "1b late"}));
    QCOMPARE(lines(script, 2), (std::vector<QByteArray>{"2a", "2b"}));
    const RunDetail run = detail(script);
    QCOMPARE(run.run.outcome, Outcome::Failed);
    QCOMPARE(run.run.exitCode, std::optional<qint32>(4));
    QCOMPARE(run.run.stderrLines, quint64(1));
    QCOMPARE(run.run.lines, quint64(4));
    QCOMPARE(run.commands.at(1).cpuMicroseconds, quint64(123));
    QCOMPARE(run.commands.at(1).maxRssKib, quint64(456));
}

void TestWriter::outcomes_data()
{
    using Ending = CommandFinishedPayload::Ending;
    QTest::addColumn<bool>("mariadb");
    QTest::addColumn<int>("ending");
    QTest::addColumn<int>("value");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<int>("outcome");
    for (const bool mariadb : {false, true}) {
        const auto row = [mariadb](const char *name, Ending ending, int value, bool cancelled, Outcome outcome) {
            QTest::addRow("%s, %s", name, mariadb ? "MariaDB" : "SQLite")
                << mariadb << int(ending) << value << cancelled << int(outcome);
        };
        row("exit 0", Ending::Exited, 0, false, Outcome::Succeeded);
        row("exit 1", Ending::Exited, 1, false, Outcome::Failed);
        row("signal", Ending::Signalled, 9, false, Outcome::Failed);
        row("no such shell", Ending::NotStarted, 2, false, Outcome::Failed);
        row("cancelled", Ending::Signalled, 15, true, Outcome::Cancelled);
    }
}

void TestWriter::outcomes()
{
    QFETCH(int, ending);
    QFETCH(int, value);
    QFETCH(bool, cancelled);
    QFETCH(int, outcome);
    RunScript script;
    script.exit(value, 1, CommandFinishedPayload::Ending(ending));
    store(script.take());
    QCOMPARE(detail(script).run.outcome, Outcome::Running);
    script.finish(cancelled);
    store(script.take());
    QCOMPARE(int(detail(script).run.outcome), outcome);
    const bool signalled = ending == int(CommandFinishedPayload::Ending::Signalled);
    QCOMPARE(detail(script).commands.at(0).signal.has_value(), signalled);
}

void TestWriter::lostHoldsOnlyUntilFinished()
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

void TestWriter::aLossMayComeBeforeItsRun()
{
    RunScript script;
    FactBatch facts;
    facts.facts.push_back({FactId::make(), RunLost{script.run(), RunScript::at(), QStringLiteral("its shim died")}});
    QVERIFY(m_writer->storeFacts(m_client, facts, RunScript::at()));
    script.line("one");
    store(script.take());
    QCOMPARE(detail(script).run.outcome, Outcome::Lost);
}

void TestWriter::factsAreIdempotent()
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

void TestWriter::gapsAndDroppedLinesAreKept()
{
    RunScript script;
    script.line("one");
    script.add(FrameKind::Dropped, 1, encode(DroppedPayload{1204}));
    store(script.take());
    const BatchOutcome gap = store(script.gap(9));
    QCOMPARE(gap.state, State::Stored);
    QCOMPARE(gap.storedSeq, quint64(9));
    script.line("ten");
    QCOMPARE(store(script.take()).storedSeq, quint64(10));
    const std::vector<QByteArray> kept = lines(script);
    QCOMPARE(kept.size(), size_t(4));
    QCOMPARE(decodeDropped(kept[1].toStdString())->lines, quint64(1204));
    QCOMPARE(decodeGap(kept[2].toStdString())->to, quint64(9));
    QCOMPARE(kept[3], QByteArray("ten"));
}

void TestWriter::bytesStayAsTheyWere()
{
    RunScript script;
    std::string all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    script.line(all);
    script.line("");
    script.line(std::string(maxLineBytes, '\xff'));
    script.line("\xf0\x9f\x98\x80 gr\xc3\xbc\xc3\x9f");
    store(script.take());
    const std::vector<QByteArray> kept = lines(script);
    QCOMPARE(kept.size(), size_t(4));
    QCOMPARE(kept[0], QByteArray::fromStdString(all));
    QCOMPARE(kept[1], QByteArray());
    QCOMPARE(kept[2], QByteArray(qsizetype(maxLineBytes), '\xff'));
}

void TestWriter::poisonGoesToQuarantine()
{
    // Stands for whatever a database may refuse for its data.
    change(StoreRig::isMariaDb()
            ? QStringLiteral("ALTER TABLE line ADD CONSTRAINT no_poison CHECK (data <> 'poison')")
            : QStringLiteral("CREATE TRIGGER refuse BEFORE INSERT ON line WHEN NEW.data = x'706f69736f6e' "
                             "BEGIN SELECT RAISE(ABORT, 'poison'); END"));
    RunScript script;
    for (int i = 0; i < 50; ++i)
        script.line(i == 17 ? "poison" : std::to_string(i));
    script.exit(0);
    script.finish();
    const BatchOutcome outcome = store(script.take());
    QCOMPARE(outcome.storedSeq, script.last());
    QCOMPARE(outcome.quarantined, quint64(1));
    QVERIFY2(outcome.quarantineReason.contains(QStringLiteral("poison")), qPrintable(outcome.quarantineReason));
    // A gap keeps its place, so that the numbers of the others stay as they are.
    const std::vector<QByteArray> kept = lines(script);
    QCOMPARE(kept.size(), size_t(50));
    QCOMPARE(decodeGap(kept[17].toStdString())->to, quint64(20)); // its frame: two came before the lines
    QCOMPARE(kept[18], QByteArray("18"));
    QCOMPARE(detail(script).run.outcome, Outcome::Succeeded);
}

void TestWriter::watermarksNeverGoBack()
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

void TestWriter::cleanupTakesFinishedRunsOnly()
{
    RunScript finished("finished");
    RunScript failed("failed");
    RunScript running("running");
    for (RunScript *script : {&finished, &failed})
        script->exit(script == &failed ? 1 : 0);
    for (RunScript *script : {&finished, &failed, &running}) {
        script->line("x");
        if (script != &running)
            script->finish();
        store(script->take());
    }
    CleanupOrder order;
    order.endedBefore = RunScript::at() + std::chrono::hours(1);
    order.failedEndedBefore = RunScript::at() - std::chrono::hours(1);
    order.dryRun = true;
    QCOMPARE(m_writer->cleanup(order).value().runs, quint64(1));
    order.dryRun = false;
    QCOMPARE(m_writer->cleanup(order).value().lines, quint64(1));
    QVERIFY(detail(finished).run.run.isNull());
    QCOMPARE(detail(failed).run.run, failed.run());
    QCOMPARE(detail(running).run.run, running.run());
}

void TestWriter::migrationsMayRaceAndRepeat()
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
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    for (const auto &error : errors)
        QVERIFY2(!error, error ? qPrintable(error->detail) : "");
    QVERIFY(Writer::open(m_rig.settings()));
}

void TestWriter::aNewerSchemaIsRefused()
{
    change(QStringLiteral("INSERT INTO schema_migration (version, applied) VALUES (9999, 1)"));
    const auto writer = Writer::open(m_rig.settings());
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, Error::Code::Unsupported);
    QVERIFY(writer.error().detail.contains(QStringLiteral("9999")));
}

void TestWriter::aKilledServerLosesNothing_data()
{
    QTest::addColumn<bool>("mariadb");
    QTest::newRow("MariaDB") << true;
}

void TestWriter::aKilledServerLosesNothing()
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

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
