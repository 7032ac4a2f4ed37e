// SPDX-License-Identifier: MIT OR Apache-2.0
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

class TestOperatorDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheServersState();
    void pagesClients();
    void mergesSchedules();
    void pagesRuns();
    void refusesUnknownNames();
    void showsARun();
    void streamsLinesPageByPage();
    void roles_data();
    void roles();
    void queriesInPages();
    void refusesWriting();
    void limitsQueries();
    void cleansUpInSteps();
    void startsARun();
    void cancels();
    void tails();
    void stops();
    void endsWithTheSession();
    void limitsRequests();
};

void TestOperatorDesk::tellsTheServersState()
{
    DeskBench bench;
    const auto infos = all<ServerInfo>(bench.answer(InfoRequest{}));
    QCOMPARE(infos.size(), 1);
    QCOMPARE(infos[0].databaseKind, QStringLiteral("SQLite"));
    QVERIFY(!infos[0].databaseVersion.isEmpty());
    QVERIFY(infos[0].schemaVersion > 0);
    QCOMPARE(infos[0].operators, 1u);
}

void TestOperatorDesk::pagesClients()
{
    DeskBench bench;
    bench.moreClients = 3'000;
    const auto replies = bench.answer(ClientsRequest{});
    const auto pages = all<ClientPage>(replies);
    QVERIFY(pages.size() > 1);
    std::size_t count = 0;
    for (const ClientPage &page : pages) {
        count += page.clients.size();
        QVERIFY(encode(ReplyEnvelope{1, page}).size() < 512 * 1024);
    }
    QCOMPARE(count, 3'001u);
    QVERIFY(!endOf(replies));
}

void TestOperatorDesk::mergesSchedules()
{
    DeskBench bench;
    bench.storeRun(QStringLiteral("removed"), 1, 0);
    bench.storeRun(backup, 1, 3);
    ConfiguredSchedule one;
    one.client = QStringLiteral("vader");
    one.schedule.name = backup;
    one.schedule.cmds = {QStringLiteral("true")};
    one.next = bench.clock().now() + 1h;
    bench.configured = {one};
    const auto pages
        = all<SchedulePage>(bench.answer(SchedulesRequest{QStringLiteral("vader"), bench.clock().now() - 1h}));
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages[0].schedules.size(), 2);
    const ScheduleStatus &status = pages[0].schedules[0];
    QCOMPARE(status.schedule.name, backup);
    QCOMPARE(status.last->outcome, Outcome::Failed);
    QCOMPARE(status.runsToday, 1u);
    QCOMPARE(status.failedToday, 1u);
    QVERIFY(status.next.has_value());
    QCOMPARE(pages[0].schedules[1].schedule.name, QStringLiteral("removed"));
    QVERIFY(!pages[0].schedules[1].next);
}

void TestOperatorDesk::pagesRuns()
{
    DeskBench bench;
    for (int i = 0; i < 300; ++i)
        bench.storeRun(backup, 1, i % 2);
    RunsRequest request;
    request.limit = 260;
    request.withLastLine = true;
    const auto pages = all<RunPage>(bench.answer(request));
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages[0].runs.size(), 250);
    QCOMPARE(pages[1].runs.size(), 10);
    QVERIFY(pages[1].more); // 40 older ones
    QVERIFY(pages[0].runs.back().key > pages[1].runs.front().key);
    QVERIFY(!pages[0].runs.front().lastLine.isEmpty());
    request.limit = 1'000;
    request.filter.outcomes = {Outcome::Failed};
    const auto failed = all<RunPage>(bench.answer(request));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0].runs.size(), 150);
    QVERIFY(!failed[0].more);
}

void TestOperatorDesk::refusesUnknownNames()
{
    DeskBench bench;
    bench.storeRun(backup, 1, 0);
    const auto code = [&](OperatorRequest request) { return endOf(bench.answer(std::move(request)))->code; };
    QCOMPARE(code(SchedulesRequest{QStringLiteral("vadr"), {}}), Error::Code::NotFound);
    RunsRequest runs;
    runs.filter.client = QStringLiteral("vadr");
    QCOMPARE(code(runs), Error::Code::NotFound);
    runs.filter.client = QStringLiteral("vader");
    runs.filter.schedule = QStringLiteral("bakup");
    QCOMPARE(code(runs), Error::Code::NotFound);
    QCOMPARE(code(RunRequest{QStringLiteral("ffffffff")}), Error::Code::NotFound);
    QCOMPARE(code(LinesRequest{RunId::make()}), Error::Code::NotFound);
}

void TestOperatorDesk::showsARun()
{
    DeskBench bench;
    const RunId run = bench.storeRun(backup, 2, 3);
    const auto details = all<RunDetail>(bench.answer(RunRequest{run.text().left(8)}));
    QCOMPARE(details.size(), 1);
    QCOMPARE(details[0].run.run, run);
    QCOMPARE(details[0].run.exitCode, 3);
    QCOMPARE(details[0].commands.size(), 1);
    QCOMPARE(details[0].commands[0].lines, 2u);
}

/// The next page is made only when the one before has left.
void TestOperatorDesk::streamsLinesPageByPage()
{
    DeskBench bench;
    const RunId run = bench.storeRun(backup, 20'000, 0, 100);
    bench.ask(1, LinesRequest{run});
    QTRY_COMPARE(bench.repliesTo(1).size(), 1);
    bench.ask(2, InfoRequest{}); // waits, too: there is no room
    QTest::qWait(50);
    QCOMPARE(bench.sent.size(), 1);
    bench.drain();
    QTRY_VERIFY(bench.hasEnded(2));
    QTRY_COMPARE(bench.repliesTo(1).size(), 2);
    QTRY_VERIFY((bench.drain(), bench.hasEnded(1)));
    quint64 next = 1;
    for (const LinePage &page : all<LinePage>(bench.repliesTo(1))) {
        QCOMPARE(page.firstSeq, next);
        next += quint64(page.lines.count());
        QVERIFY(page.lines.byteSize() < 600 * 1024);
    }
    QCOMPARE(next, 20'001u);
    LinesRequest some{run, 1, 19'990, 0};
    const auto tail = all<LinePage>(bench.answer(some));
    QCOMPARE(tail[0].firstSeq, 19'991u);
    QCOMPARE(tail[0].lines.count(), 10);
    some.limit = 3;
    QCOMPARE(all<LinePage>(bench.answer(some))[0].lines.count(), 3);
}

void TestOperatorDesk::roles_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("mayAct");
    QTest::addColumn<bool>("mayAll");
    QTest::newRow("viewer") << int(Role::Viewer) << false << false;
    QTest::newRow("operator") << int(Role::Operator) << true << false;
    QTest::newRow("admin") << int(Role::Admin) << true << true;
}

void TestOperatorDesk::roles()
{
    QFETCH(const int, role);
    QFETCH(const bool, mayAct);
    QFETCH(const bool, mayAll);
    DeskBench bench;
    const RunId run = bench.storeRun(backup, 1, 0);
    bench.connect(2, Role(role));
    const auto isRefused = [&](OperatorRequest request) {
        const std::optional<Error> error = endOf(bench.answer(std::move(request), 2));
        return error && error->code == Error::Code::Refused;
    };
    QVERIFY(!isRefused(InfoRequest{}));
    QVERIFY(!isRefused(LinesRequest{run}));
    QVERIFY(bench.audits.empty());
    QCOMPARE(isRefused(CancelRequest{run.text()}), !mayAct);
    QCOMPARE(isRefused(CleanupRequest{}), !mayAll);
    QCOMPARE(isRefused(QueryRequest{QStringLiteral("SELECT 1"), 0}), !mayAll);
    QCOMPARE(bench.audits.size(), 3u); // what was done, and what was refused
    QCOMPARE(bench.audits[2].action, mayAll ? QStringLiteral("query") : QStringLiteral("refused"));
    QCOMPARE(bench.audits[2].who, QStringLiteral("anna (10.0.0.1)"));
}

void TestOperatorDesk::queriesInPages()
{
    DeskBench bench;
    bench.storeRun(backup, 6'000, 0, 200);
    const QString sql = QStringLiteral("SELECT id, data FROM output");
    bench.ask(1, QueryRequest{sql, 0});
    QTRY_COMPARE(bench.repliesTo(1).size(), 1);
    QTest::qWait(50);
    QCOMPARE(bench.sent.size(), 1);
    QTRY_VERIFY((bench.drain(), bench.hasEnded(1)));
    const auto pages = all<TablePage>(bench.repliesTo(1));
    QVERIFY(pages.size() > 1);
    QCOMPARE(pages[0].columns, (QStringList{QStringLiteral("id"), QStringLiteral("data")}));
    std::size_t rows = 0;
    for (const TablePage &page : pages)
        rows += page.rows.size();
    QCOMPARE(rows, 6'000u);
    QVERIFY(!endOf(bench.repliesTo(1)));
    QCOMPARE(endOf(bench.answer(QueryRequest{sql, 10}))->code, Error::Code::TooLarge);
}

void TestOperatorDesk::refusesWriting()
{
    DeskBench bench;
    bench.storeRun(backup, 1, 0);
    QCOMPARE(endOf(bench.answer(QueryRequest{QStringLiteral("DELETE FROM run"), 0}))->code, Error::Code::Refused);
    QCOMPARE(all<RunPage>(bench.answer(RunsRequest{}))[0].runs.size(), 1);
}

void TestOperatorDesk::limitsQueries()
{
    DeskBench bench;
    const QString endless
        = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    bench.ask(1, QueryRequest{endless, 0});
    bench.ask(2, QueryRequest{endless, 0});
    bench.ask(3, QueryRequest{QStringLiteral("SELECT 1"), 0});
    QTRY_VERIFY(bench.hasEnded(3));
    QCOMPARE(endOf(bench.repliesTo(3))->code, Error::Code::Conflict);
    // Stopping gives the place back.
    bench.ask(4, StopRequest{1});
    bench.ask(5, StopRequest{2});
    QTRY_VERIFY(bench.hasEnded(1) && bench.hasEnded(2));
    QCOMPARE(endOf(bench.repliesTo(1))->code, Error::Code::Cancelled);
    QVERIFY(!endOf(bench.answer(QueryRequest{QStringLiteral("SELECT 1"), 0})));
}

void TestOperatorDesk::cleansUpInSteps()
{
    DeskBench bench;
    for (int i = 0; i < 120; ++i)
        bench.storeRun(backup, 2, i < 20 ? 1 : 0);
    bench.clock().advance(36h);
    const auto tried = all<CleanupResult>(bench.answer(CleanupRequest{{}, true}));
    QCOMPARE(tried.size(), 1u);
    QCOMPARE(tried.back().runs, 100u);
    QCOMPARE(tried.back().lines, 200u);
    QCOMPARE(all<RunPage>(bench.answer(RunsRequest{}))[0].runs.size(), 100); // of 120: the request's own limit
    const auto steps = all<CleanupResult>(bench.answer(CleanupRequest{}));
    QVERIFY(steps.size() > 1);
    QCOMPARE(steps.back().runs, 100u); // the failed ones are kept for 48 h
    QCOMPARE(steps.back().lines, 200u);
    QVERIFY(!steps.back().more && steps.front().more);
    QVERIFY(steps.front().fraction > 0.2 && steps.front().fraction < 0.9);
    QCOMPARE(steps.back().fraction, 1.0);
    QVERIFY(bench.trims.empty());
    QCOMPARE(bench.audits.size(), 1u);
    const auto told
        = all<CleanupResult>(bench.answer(CleanupRequest{Microseconds(1h), false, Microseconds(72h), true}));
    QCOMPARE(told.back().runs, 0u);
    QCOMPARE(told.back().agentsTold, 2u);
    QCOMPARE(told.back().agentsAway, 1u);
    QCOMPARE(bench.trims, (std::vector<Microseconds>{72h}));
    QCOMPARE(all<CleanupResult>(bench.answer(CleanupRequest{Microseconds(1h), false})).back().runs, 20u);
    QCOMPARE(endOf(bench.answer(CleanupRequest{Microseconds(-1h), false}))->code, Error::Code::Parse);
}

void TestOperatorDesk::startsARun()
{
    DeskBench bench;
    const RunId run = RunId::make();
    bench.ask(1, StartRequest{run, QStringLiteral("vader"), backup});
    QTRY_COMPARE(bench.starts.size(), 1u);
    QVERIFY(bench.repliesTo(1).empty());
    bench.pendingStart({StartResult::State::Accepted, {}});
    QVERIFY(bench.hasEnded(1));
    QCOMPARE(bench.audits.back().action, QStringLiteral("run"));
    QVERIFY(bench.audits.back().detail.contains(run.text()));
    // An answer for an operator who has gone reaches nobody, and harms nobody.
    bench.ask(2, StartRequest{run, QStringLiteral("vader"), backup});
    bench.drain();
    QTRY_COMPARE(bench.starts.size(), 2u);
    bench.leave();
    QTest::qWait(20);
    bench.pendingStart({StartResult::State::Accepted, {}});
    QVERIFY(bench.repliesTo(2).empty());
}

void TestOperatorDesk::cancels()
{
    DeskBench bench;
    const RunId done = bench.storeRun(backup, 1, 0);
    const auto ended = all<CancelResult>(bench.answer(CancelRequest{done.text().left(8)}));
    QVERIFY(!ended[0].accepted);
    QVERIFY(bench.cancels.empty());
    // A run that the store has not seen yet.
    const RunId unseen = RunId::make();
    QVERIFY(all<CancelResult>(bench.answer(CancelRequest{unseen.text()}))[0].accepted);
    QCOMPARE(bench.cancels.size(), 1u);
    QCOMPARE(bench.cancels[0].first, unseen);
    QCOMPARE(endOf(bench.answer(CancelRequest{QStringLiteral("ffffffff")}))->code, Error::Code::NotFound);
}

void TestOperatorDesk::tails()
{
    DeskBench bench;
    bench.ask(1, TailRequest{});
    QTRY_COMPARE(bench.takers.size(), 1u);
    TailPage page;
    page.run = RunId::make();
    page.frames.append({quint8(FrameKind::Stdout), 1, bench.clock().now(), "hello"});
    const auto bytes = page.frames.byteSize();
    for (int i = 0; i < 3; ++i)
        bench.takers.begin()->second(page);
    QTRY_COMPARE(bench.repliesTo(1).size(), 1u); // the others wait for room
    QCOMPARE(bench.taken, bytes);
    QTRY_VERIFY((bench.drain(), bench.repliesTo(1).size() == 3));
    QCOMPARE(bench.taken, 3 * bytes);
    bench.ask(2, StopRequest{1});
    QTRY_VERIFY(bench.hasEnded(1) && bench.hasEnded(2));
    QTRY_VERIFY(bench.takers.empty());
}

void TestOperatorDesk::stops()
{
    DeskBench bench;
    const RunId run = bench.storeRun(backup, 20'000, 0, 100);
    bench.ask(1, LinesRequest{run});
    QTRY_COMPARE(bench.repliesTo(1).size(), 1u);
    bench.ask(2, StopRequest{1});
    QTRY_VERIFY(bench.hasEnded(1));
    QCOMPARE(bench.repliesTo(1).size(), 2u);
    QVERIFY(!endOf(bench.answer(StopRequest{4711}))); // nothing to stop is no error
}

void TestOperatorDesk::endsWithTheSession()
{
    DeskBench bench;
    bench.ask(1, TailRequest{});
    bench.ask(2,
        QueryRequest{QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                    "SELECT count(*) FROM n"),
            0});
    QTRY_COMPARE(bench.takers.size(), 1u);
    bench.leave();
    QTRY_VERIFY(bench.takers.empty());
    QVERIFY(bench.repliesTo(1).empty() && bench.repliesTo(2).empty());
} // and the pool's destructor does not wait for the endless query

void TestOperatorDesk::limitsRequests()
{
    DeskBench bench;
    for (quint64 id = 1; id <= 33; ++id)
        bench.ask(id, TailRequest{});
    QTRY_VERIFY(bench.hasEnded(33));
    QCOMPARE(endOf(bench.repliesTo(33))->code, Error::Code::Full);
    QCOMPARE(bench.takers.size(), 32u);
    bench.ask(5, InfoRequest{}); // a number in use
    QTRY_VERIFY(bench.hasEnded(5));
    QCOMPARE(endOf(bench.repliesTo(5))->code, Error::Code::Conflict);
}

QTEST_GUILESS_MAIN(TestOperatorDesk)
#include "tst_operatordesk.moc"
