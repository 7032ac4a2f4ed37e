// SPDX-License-Identifier: MIT OR Apache-2.0

// Searching a run's output, on both databases.

#include "server/store/linesearch.h"
#include "tests/server/store/storefixture.h"

using namespace barto;
using namespace barto::store;
using namespace std::chrono_literals;

class TestLineSearch : public StoreFixture
{
    Q_OBJECT

private Q_SLOTS:
    void findsInAllCommands_data() { StoreRig::databases(); }
    void findsInAllCommands();
    void keepsItsLimits_data() { StoreRig::databases(); }
    void keepsItsLimits();
    void looksBack_data() { StoreRig::databases(); }
    void looksBack();
    void saysWhatIsNotThere_data() { StoreRig::databases(); }
    void saysWhatIsNotThere();

private:
    RunScript stored();
    std::vector<std::pair<int, quint64>> hits(const LineSearch::Range &range, const TextMatch &match, quint64 most = 3);
};

/// Command 1: 5,000 lines, every 100th from 50 on "Error \xff NNN"; command 2: two lines of stderr.
RunScript TestLineSearch::stored()
{
    RunScript script("two", 2);
    for (int i = 1; i <= 5'000; ++i)
        script.line(i % 100 == 50 ? "\x1b[1mErr\x1b[0mor \xff " + std::to_string(i) : "nothing to see");
    script.exit(0);
    script.add(FrameKind::CommandStarted, 2, {});
    script.line("warning", FrameKind::Stderr, 2);
    script.line("error again", FrameKind::Stderr, 2);
    const FrameBatch batch = script.take();
    store(batch);
    return script;
}

std::vector<std::pair<int, quint64>> TestLineSearch::hits(
    const LineSearch::Range &range, const TextMatch &match, quint64 most)
{
    LineSearch search(range, LineMatcher::make(match).value());
    std::vector<std::pair<int, quint64>> found;
    for (bool end = false; !end;) {
        const LineSearch::Step step = search.step(m_reader->connection(), 0ms, most).value();
        if (step.hits.seqs.size() > most || step.searched > step.lines)
            qFatal("beyond the limits");
        for (const quint64 seq : step.hits.seqs)
            found.emplace_back(step.hits.position, seq);
        end = step.isAtEnd;
        if (end && step.searched != step.lines)
            qFatal("%llu of %llu lines", step.searched, step.lines);
    }
    return found;
}

void TestLineSearch::findsInAllCommands()
{
    const RunScript script = stored();
    const LineSearch::Range all{script.run(), 0};
    QCOMPARE(hits(all, {QStringLiteral("error"), false, false, false}).size(), 51u);
    QCOMPARE(hits(all, {QStringLiteral("Error"), false, true, false}).size(), 50u);
    QCOMPARE(hits(all, {QStringLiteral("^err.*[05]50$"), true, false, false}).size(), 9u);
    const auto last = hits(all, {QStringLiteral("error"), false, false, true});
    QCOMPARE(last, (std::vector<std::pair<int, quint64>>{{2, 2}}));
    TextMatch onlyStderr;
    onlyStderr.stderrOnly = true;
    QCOMPARE(hits(all, onlyStderr).size(), 2u);
    QCOMPARE(hits({script.run(), 2}, {QStringLiteral("error"), false, false, false}).size(), 1u);
    QCOMPARE(hits({script.run(), 1, 4'849, 4'951}, {QStringLiteral("Error"), false, true, false}),
        (std::vector<std::pair<int, quint64>>{{1, 4'850}, {1, 4'950}}));
    QVERIFY(hits(all, {QStringLiteral("nowhere"), false, true, false}).empty());
}

void TestLineSearch::keepsItsLimits()
{
    const RunScript script = stored();
    LineSearch search({script.run(), 1}, LineMatcher::make({QStringLiteral("nothing"), false, true, false}).value());
    LineSearch::Step step = search.step(m_reader->connection(), 1h, 10).value();
    QCOMPARE(step.hits.seqs.size(), 10u);
    QCOMPARE(step.hits.lines.count(), 10);
    QCOMPARE(step.hits.firstSeq, 1u);
    QCOMPARE(step.searched, 10u);
    QCOMPARE(step.lines, 5'000u);
    QVERIFY(!step.isAtEnd);
    step = search.step(m_reader->connection(), 1h, 1'000'000).value();
    QCOMPARE(step.hits.firstSeq, 11u);
}

void TestLineSearch::looksBack()
{
    const RunScript script = stored();
    const LineMatcher error = LineMatcher::make({QStringLiteral("error"), false, false, false}).value();
    const auto first = [&](std::optional<quint64> before, quint64 most) {
        LineSearch search({script.run(), 1, 100, before}, error);
        for (;;) {
            if (const auto found = search.stepBack(m_reader->connection(), 0ms, most).value())
                return *found;
        }
    };
    QCOMPARE(first({}, 1), 4'950u);
    QCOMPARE(first(4'950, 1), 4'850u);
    QCOMPARE(first(1'000, 3), 750u);
    QCOMPARE(first({}, 1'000), 101u); // fewer than that: from the range's beginning on
}

void TestLineSearch::saysWhatIsNotThere()
{
    const RunScript script = stored();
    const LineMatcher any = LineMatcher::make({}).value();
    LineSearch nowhere({RunId::make(), 0}, any);
    QCOMPARE(nowhere.step(m_reader->connection(), 1ms, 1).error().code, Error::Code::NotFound);
    LineSearch third({script.run(), 3}, any);
    QCOMPARE(third.step(m_reader->connection(), 1ms, 1).error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestLineSearch)
#include "tst_linesearch.moc"
