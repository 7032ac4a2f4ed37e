// SPDX-License-Identifier: MIT OR Apache-2.0

// Answers that are made in many steps: marks, counts, the timeline, searches.

#include "tests/server/operators/deskbench.h"

using namespace barto;
using namespace std::chrono_literals;

namespace {

template<typename Reply>
std::vector<Reply> all(const std::vector<OperatorReply> &replies)
{
    std::vector<Reply> found;
    for (const OperatorReply &reply : replies) {
        if (const auto *body = std::get_if<Reply>(&reply))
            found.push_back(*body);
    }
    return found;
}

std::optional<Error> endOf(const std::vector<OperatorReply> &replies)
{
    return replies.empty() ? Error{Error::Code::Timeout, {}} : std::get<End>(replies.back()).error;
}

const QString backup = QStringLiteral("backup");

} // namespace

class TestLongAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksLeadToEveryRow();
    void patternsNeedNotMatch();
    void counts();
    void drawsTheTimeline();
    void tellsWhatIsFailing();
    void searches();
    void findsTheFirstError();
    void linesBothWays();
    void linesThatMatch();
    void schedulesWithTheirPast();
    void clientsWithTheirDay();
    void tellsTheAskerAboutItself();
    void canBeStopped();
};

void TestLongAnswers::marksLeadToEveryRow()
{
    DeskBench bench;
    for (int i = 0; i < 95; ++i) {
        bench.storeRun(backup, 1, i % 2);
        bench.clock().advance(1s);
    }
    RunMarksRequest request;
    request.every = 10;
    const auto replies = bench.answer(request);
    QVERIFY(!endOf(replies));
    const auto pages = all<RunMarksPage>(replies);
    QCOMPARE(pages.size(), 1u);
    QCOMPARE(pages[0].rows, 95u);
    QVERIFY(pages[0].isFinal);
    QCOMPARE(pages[0].marks.size(), 10u);
    RunsRequest page;
    page.limit = 10;
    page.from = pages[0].marks[9];
    const auto last = all<RunPage>(bench.answer(page));
    QCOMPARE(last.size(), 1u);
    QCOMPARE(last[0].runs.size(), 5u);
    QVERIFY(!last[0].more);
    request.filter.client = QStringLiteral("vadr");
    QCOMPARE(endOf(bench.answer(request))->code, Error::Code::NotFound);
}

/// A name that is written out must exist; a pattern may find nothing.
void TestLongAnswers::patternsNeedNotMatch()
{
    DeskBench bench;
    bench.storeRun(backup, 1, 0);
    RunsRequest request;
    request.filter.client = QStringLiteral("web-*");
    auto replies = bench.answer(request);
    QVERIFY(!endOf(replies));
    QCOMPARE(all<RunPage>(replies).size(), 1u);
    QVERIFY(all<RunPage>(replies)[0].runs.empty());
    request.filter.client = QStringLiteral("web-*,vader");
    request.filter.schedule = QStringLiteral("back??");
    replies = bench.answer(request);
    QCOMPARE(all<RunPage>(replies)[0].runs.size(), 1u);
    request.filter.client = QStringLiteral("web-*,vadr");
    QCOMPARE(endOf(bench.answer(request))->code, Error::Code::NotFound);
}

void TestLongAnswers::counts()
{
    DeskBench bench;
    const Instant start = bench.clock().now();
    for (int i = 0; i < 30; ++i) {
        bench.storeRun(i % 3 == 0 ? backup : QStringLiteral("report"), 1, i % 5 == 0 ? 1 : 0);
        bench.clock().advance(6min);
    }
    RunCountsRequest request;
    request.by = RunCountsRequest::By::Schedule;
    request.bounds = {start, start + 1h, start + 2h, start + 3h};
    const auto replies = bench.answer(request);
    QVERIFY(!endOf(replies));
    quint64 failed = 0;
    quint64 total = 0;
    for (const RunCountsPage &page : all<RunCountsPage>(replies)) {
        for (const RunCounts &cell : page.counts) {
            QVERIFY(cell.client.isEmpty() && !cell.schedule.isEmpty());
            QVERIFY(cell.bucket < 3);
            failed += cell.failed;
            total += cell.total();
        }
    }
    QCOMPARE(total, 30u);
    QCOMPARE(failed, 6u);
    request.bounds = {start};
    QCOMPARE(endOf(bench.answer(request))->code, Error::Code::Parse);
}

void TestLongAnswers::drawsTheTimeline()
{
    DeskBench bench;
    const Instant start = bench.clock().now();
    for (int i = 0; i < 10; ++i) {
        bench.storeRun(backup, 1, i == 3 ? 1 : 0);
        bench.clock().advance(1min);
    }
    TimelineRequest request;
    request.since = start;
    request.until = start + 1h;
    auto pages = all<TimelinePage>(bench.answer(request));
    QCOMPARE(pages.size(), 1u);
    QCOMPARE(pages[0].rows, (std::vector<TimelineRow>{{QStringLiteral("vader"), backup}}));
    QCOMPARE(pages[0].bars.size(), 10u);
    request.bucket = 5min; // all in one
    pages = all<TimelinePage>(bench.answer(request));
    QCOMPARE(pages[0].bars.size(), 1u);
    QCOMPARE(pages[0].bars[0].runs, 10u);
    QCOMPARE(pages[0].bars[0].outcome, Outcome::Failed);
    request.until = request.since;
    QCOMPARE(endOf(bench.answer(request))->code, Error::Code::Parse);
}

void TestLongAnswers::tellsWhatIsFailing()
{
    DeskBench bench;
    bench.storeRun(backup, 1, 0);
    bench.clock().advance(1min);
    const Instant since = bench.clock().now();
    bench.storeRun(backup, 1, 3);
    bench.clock().advance(1min);
    bench.storeRun(backup, 1, 3);
    bench.storeRun(QStringLiteral("fine"), 1, 0);
    const auto pages = all<FailingPage>(bench.answer(FailingRequest{}));
    QCOMPARE(pages.size(), 1u);
    QCOMPARE(pages[0].schedules.size(), 1u);
    QCOMPARE(pages[0].schedules[0].inARow, 2u);
    QCOMPARE(pages[0].schedules[0].since, since);
}

void TestLongAnswers::searches()
{
    DeskBench bench;
    const RunId run = bench.storeRun(backup, 30'000, 0, 40);
    SearchRequest request;
    request.run = run;
    request.match.text = QStringLiteral("XXX");
    quint64 hits = 0;
    quint64 before = 0;
    auto pages = all<SearchPage>(bench.answer(request));
    QVERIFY(pages.size() > 1);
    for (const SearchPage &page : pages) {
        hits += page.seqs.size();
        QVERIFY(page.searched >= before && page.searched <= page.lines);
        before = page.searched;
    }
    QCOMPARE(hits, 30'000u);
    QCOMPARE(pages.back().searched, 30'000u);
    request.mostHits = 10;
    auto replies = bench.answer(request);
    QCOMPARE(endOf(replies)->code, Error::Code::TooLarge);
    pages = all<SearchPage>(replies);
    QCOMPARE(pages.front().seqs.size(), 10u);
    QVERIFY(pages.back().seqs.empty()); // told with the one too many
    request.match.text = QStringLiteral("(x");
    request.match.isPattern = true;
    QCOMPARE(endOf(bench.answer(request))->code, Error::Code::Parse);
    request.match = {QStringLiteral("y"), false, true, false};
    replies = bench.answer(request);
    QVERIFY(!endOf(replies));
    QCOMPARE(all<SearchPage>(replies).back().searched, 30'000u); // it says that it has looked at all
    request.run = RunId::make();
    QCOMPARE(endOf(bench.answer(request))->code, Error::Code::NotFound);
}

void TestLongAnswers::findsTheFirstError()
{
    DeskBench bench;
    const RunId quiet = bench.storeRun(backup, 5'000, 1);
    auto pages = all<SearchPage>(bench.answer(FirstErrorRequest{quiet}));
    QCOMPARE(pages.size(), 1u);
    QVERIFY(pages[0].seqs.empty());
    bench.texts = {"starting", "no error-free day", "ERROR: no space left"};
    const RunId wordy = bench.storeRun(backup, 3, 1);
    pages = all<SearchPage>(bench.answer(FirstErrorRequest{wordy}));
    QCOMPARE(pages[0].seqs, std::vector<quint64>{2});
    bench.stderrLine = "mind the gap";
    const RunId told = bench.storeRun(backup, 3, 1);
    pages = all<SearchPage>(bench.answer(FirstErrorRequest{told}));
    QCOMPARE(pages[0].seqs, std::vector<quint64>{4});
}

void TestLongAnswers::linesBothWays()
{
    DeskBench bench;
    const RunId run = bench.storeRun(backup, 2'000, 0);
    const auto asked = [&](quint64 after, std::optional<quint64> before, quint64 limit) {
        LinesRequest request{run, 1, after, limit};
        request.beforeSeq = before;
        const auto replies = bench.answer(request);
        if (endOf(replies))
            qFatal("%s", qPrintable(endOf(replies)->detail));
        std::pair<quint64, quint64> range{0, 0};
        for (const LinePage &page : all<LinePage>(replies)) {
            if (range.first == 0)
                range.first = page.firstSeq;
            range.second = page.firstSeq + quint64(page.lines.count()) - 1;
        }
        return range;
    };
    using Range = std::pair<quint64, quint64>;
    QCOMPARE(asked(512, {}, 512), (Range{513, 1'024}));
    QCOMPARE(asked(0, 1'025, 512), (Range{513, 1'024}));
    QCOMPARE(asked(0, 99'999, 10), (Range{1'991, 2'000}));
    QCOMPARE(asked(0, 5, 10), (Range{1, 4}));
    QCOMPARE(asked(3, 6, 0), (Range{4, 5}));
    QCOMPARE(asked(0, 1, 10), (Range{0, 0}));
    LinesRequest ofAll{run};
    ofAll.beforeSeq = 5;
    QCOMPARE(endOf(bench.answer(ofAll))->code, Error::Code::Parse);
}

void TestLongAnswers::linesThatMatch()
{
    DeskBench bench;
    for (int i = 1; i <= 3'000; ++i)
        bench.texts.push_back(i % 10 == 0 ? "tick " + std::to_string(i) : "x");
    const RunId run = bench.storeRun(backup, 3'000, 0);
    LinesRequest request{run, 1};
    request.match.text = QStringLiteral("tick");
    std::vector<quint64> seqs;
    for (const LinePage &page : all<LinePage>(bench.answer(request))) {
        QCOMPARE(page.seqs.size(), std::size_t(page.lines.count()));
        seqs.insert(seqs.end(), page.seqs.begin(), page.seqs.end());
    }
    QCOMPARE(seqs.size(), 300u);
    request.limit = 4;
    QCOMPARE(all<LinePage>(bench.answer(request)).at(0).seqs, (std::vector<quint64>{10, 20, 30, 40}));
    request.beforeSeq = 2'001; // the last ones before
    QCOMPARE(all<LinePage>(bench.answer(request)).at(0).seqs, (std::vector<quint64>{1'970, 1'980, 1'990, 2'000}));
}

void TestLongAnswers::schedulesWithTheirPast()
{
    DeskBench bench;
    for (int i = 0; i < 40; ++i) {
        bench.storeRun(backup, 1, i % 4 == 0 ? 1 : 0);
        bench.clock().advance(1min);
    }
    ConfiguredSchedule one;
    one.client = QStringLiteral("vader");
    one.schedule.name = backup;
    one.schedule.onCalendar = QStringLiteral("daily");
    bench.configured = {one};
    SchedulesRequest request;
    request.withRecent = true;
    const auto pages = all<SchedulePage>(bench.answer(request));
    QCOMPARE(pages.size(), 1u);
    const ScheduleStatus &status = pages[0].schedules.at(0);
    QVERIFY(status.isConfigured);
    QCOMPARE(status.normalForm, QStringLiteral("daily"));
    QCOMPARE(status.recent.size(), 30u);
    QVERIFY(status.recent.front().at < status.recent.back().at);
    QCOMPARE(status.recent.back().key, status.last->key);
    QCOMPARE(status.medianTook, std::optional(Microseconds(0)));
}

void TestLongAnswers::clientsWithTheirDay()
{
    DeskBench bench;
    bench.storeRun(backup, 1, 1);
    bench.clock().advance(1h);
    const Instant dayStart = bench.clock().now();
    bench.storeRun(backup, 1, 1);
    bench.storeRun(backup, 1, 0);
    const auto pages = all<ClientPage>(bench.answer(ClientsRequest{dayStart}));
    QCOMPARE(pages.at(0).clients.at(0).runsToday, 2u);
    QCOMPARE(pages.at(0).clients.at(0).failedToday, 1u);
}

void TestLongAnswers::tellsTheAskerAboutItself()
{
    DeskBench bench;
    bench.connect(2, Role::Viewer);
    const auto info = all<ServerInfo>(bench.answer(InfoRequest{}, 2)).at(0);
    QCOMPARE(info.asker.name, QStringLiteral("anna"));
    QCOMPARE(info.asker.role, QStringLiteral("viewer"));
    QCOMPARE(info.keep, Microseconds(0)); // nothing is removed by itself
}

void TestLongAnswers::canBeStopped()
{
    DeskBench bench;
    const RunId run = bench.storeRun(backup, 30'000, 0, 40);
    SearchRequest request;
    request.run = run;
    request.match.text = QStringLiteral("x");
    bench.ask(1, request);
    QTRY_VERIFY(!bench.repliesTo(1).empty());
    bench.ask(2, StopRequest{1});
    QTRY_VERIFY(bench.hasEnded(1));
    QCOMPARE(endOf(bench.repliesTo(1))->code, Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(TestLongAnswers)
#include "tst_longanswers.moc"
