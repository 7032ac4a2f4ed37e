// SPDX-License-Identifier: MIT OR Apache-2.0

// What becomes of frames, on both databases.

#include "tests/server/store/storefixture.h"

#include <QTest>

using namespace barto;
using namespace barto::store;
using State = BatchOutcome::State;

class TestWriter : public StoreFixture
{
    Q_OBJECT

private Q_SLOTS:
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
    void aGapMayComeBeforeTheFirstCommand_data() { StoreRig::databases(); }
    void aGapMayComeBeforeTheFirstCommand();
    void gapsAndDroppedLinesAreKept_data() { StoreRig::databases(); }
    void gapsAndDroppedLinesAreKept();
    void bytesStayAsTheyWere_data() { StoreRig::databases(); }
    void bytesStayAsTheyWere();
    void poisonGoesToQuarantine_data() { StoreRig::databases(); }
    void poisonGoesToQuarantine();
};

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

/// All segments of the first command were trimmed before a restored store asked for them again.
void TestWriter::aGapMayComeBeforeTheFirstCommand()
{
    RunScript script("backup", 2);
    FrameBatch batch;
    batch.run = script.run();
    batch.header = script.header();
    batch.firstSeq = 1;
    batch.lastSeq = 9;
    const std::string payload = encode(GapPayload{9});
    batch.frames.append({quint8(FrameKind::Gap), 0, RunScript::at(), QByteArrayView(payload.data(), 8)});
    const BatchOutcome outcome = store(batch);
    QCOMPARE(outcome.state, State::Stored);
    QCOMPARE(outcome.storedSeq, quint64(9));
    QCOMPARE(outcome.quarantined, quint64(0));
    QCOMPARE(lines(script).size(), size_t(1));
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

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
