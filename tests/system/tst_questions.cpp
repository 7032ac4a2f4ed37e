// SPDX-License-Identifier: MIT OR Apache-2.0

// What the dashboard and the command line ask, asked of a real bartos with a fleet's history.

#include "common/api/operatorclient.h"
#include "common/link/link.h"
#include "tests/support/seed/seedhistory.h"
#include "tests/system/lab.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;

/// A seeded server and a link to it that reconnects.
class Bench
{
public:
    Bench()
    {
        seed::Options options;
        options.runs = 5'000;
        options.lines = 30'000;
        options.bigRun = 20'000;
        options.now = m_clock.now();
        m_history = seed::seedHistory(store::SqliteSettings{m_lab.path(QStringLiteral("bartos.db"))}, options).value();
        m_lab.setServerTail(m_history.toml);
        m_isUp = m_lab.startServer();
        LinkSettings settings;
        settings.peer = LinkSettings::Peer::Operator;
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = m_lab.port();
        settings.name = QStringLiteral("tester");
        settings.backoff.first = 20ms;
        settings.backoff.most = 200ms;
        m_link = std::make_unique<Link>(settings, m_clock);
        m_client = std::make_unique<OperatorClient>(*m_link);
        m_link->open();
    }

    bool isUp() const { return m_isUp; }
    Lab &lab() { return m_lab; }
    OperatorClient &client() { return *m_client; }
    const seed::Summary &history() const { return m_history; }
    Instant now() const { return m_clock.now(); }

    /// All replies of one kind; its error, if any, is in `error`.
    template<typename Reply>
    std::vector<Reply> ask(OperatorRequest request)
    {
        std::vector<Reply> replies;
        std::optional<std::optional<Error>> end;
        QObject context;
        m_client->send(std::move(request))
            ->template on<Reply>(&context, [&replies](const Reply &reply) { replies.push_back(reply); })
            ->onEnd(&context, [&end](const std::optional<Error> &given) { end = given; });
        if (!QTest::qWaitFor([&end] { return end.has_value(); }, patience))
            qFatal("no answer");
        error = *end;
        return replies;
    }
    qsizetype countOf(const RunFilter &filter)
    {
        RunsRequest request;
        request.filter = filter;
        request.limit = 100'000;
        qsizetype count = 0;
        const std::vector<RunPage> pages = ask<RunPage>(request);
        for (const RunPage &page : pages)
            count += qsizetype(page.runs.size());
        return count;
    }

    std::optional<Error> error;

private:
    const SystemClock m_clock;
    Lab m_lab;
    seed::Summary m_history;
    bool m_isUp = false;
    std::unique_ptr<Link> m_link;
    std::unique_ptr<OperatorClient> m_client;
};

} // namespace

class TestQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOpenExactlyTheirRows();
    void marksAndPagesAgree();
    void theFleetIsTold();
    void outputIsFound();
    void losesAndRegainsTheServer();
};

void TestQuestions::countsOpenExactlyTheirRows()
{
    Bench bench;
    QVERIFY2(bench.isUp(), qPrintable(bench.lab().logs()));
    RunCountsRequest request;
    request.by = RunCountsRequest::By::Client;
    request.withDurations = true;
    for (Instant at = bench.history().begin; at < bench.now(); at += 12h)
        request.bounds.push_back(at);
    request.bounds.push_back(bench.now());
    quint64 total = 0;
    std::optional<RunCounts> worst;
    const std::vector<RunCountsPage> pages = bench.ask<RunCountsPage>(request);
    for (const RunCountsPage &page : pages) {
        for (const RunCounts &cell : page.counts) {
            total += cell.total();
            if (!worst || cell.failed > worst->failed)
                worst = cell;
        }
    }
    QVERIFY(!bench.error);
    QCOMPARE(qint64(total), bench.history().runs);
    QVERIFY(worst && worst->failed > 0);
    RunFilter filter;
    filter.client = worst->client;
    filter.since = request.bounds[worst->bucket];
    filter.until = request.bounds[worst->bucket + 1];
    QCOMPARE(quint64(bench.countOf(filter)), worst->total());
    filter.outcomes = {Outcome::Failed};
    QCOMPARE(quint64(bench.countOf(filter)), worst->failed);
}

void TestQuestions::marksAndPagesAgree()
{
    Bench bench;
    QVERIFY2(bench.isUp(), qPrintable(bench.lab().logs()));
    RunMarksRequest marks;
    marks.sort = RunSort::Took;
    const std::vector<RunMarksPage> told = bench.ask<RunMarksPage>(marks);
    QVERIFY(told.back().isFinal);
    QCOMPARE(qint64(told.back().rows), bench.history().runs);
    std::vector<RunPlace> places;
    for (const RunMarksPage &page : told)
        places.insert(places.end(), page.marks.begin(), page.marks.end());
    RunsRequest request;
    request.sort = marks.sort;
    request.limit = 1'000;
    QSet<qint64> keys;
    for (const RunPlace &place : places) {
        request.from = place;
        const std::vector<RunPage> pages = bench.ask<RunPage>(request);
        for (const RunPage &page : pages) {
            for (const RunSummary &run : page.runs)
                keys.insert(run.key);
        }
    }
    QCOMPARE(keys.size(), bench.history().runs);
}

void TestQuestions::theFleetIsTold()
{
    Bench bench;
    QVERIFY2(bench.isUp(), qPrintable(bench.lab().logs()));
    const auto clients = bench.ask<ClientPage>(ClientsRequest{bench.now() - 24h}).at(0).clients;
    QCOMPARE(clients.size(), 30u);
    QVERIFY(std::any_of(clients.begin(), clients.end(), [](const ClientStatus &one) { return one.failedToday > 0; }));
    SchedulesRequest request{QStringLiteral("vader")};
    request.withRecent = true;
    const auto schedules = bench.ask<SchedulePage>(request).at(0).schedules;
    for (const ScheduleStatus &status : schedules) {
        QVERIFY(status.isConfigured && !status.recent.empty() && status.medianTook && status.last);
        QCOMPARE(status.elapses.size(), 5u);
        QCOMPARE(status.zone, QStringLiteral("Europe/Berlin")); // the agent's
    }
    const auto failing = bench.ask<FailingPage>(FailingRequest{});
    QVERIFY(!bench.error && !failing.empty() && !failing[0].schedules.empty());
    TimelineRequest timeline;
    timeline.since = bench.now() - 6h;
    timeline.until = bench.now();
    timeline.bucket = 10min;
    const auto bars = bench.ask<TimelinePage>(timeline);
    QVERIFY(!bench.error && !bars.empty() && !bars[0].bars.empty());
    const auto info = bench.ask<ServerInfo>(InfoRequest{}).at(0);
    QCOMPARE(info.asker.role, QStringLiteral("admin"));
    QVERIFY(info.rssBytes > 0 && info.processors > 0 && info.load.size() == 3);
    for (const OperatorRequest &later :
        {OperatorRequest(NextRequest{}), OperatorRequest(MissedRequest{}), OperatorRequest(UpdatesRequest{})}) {
        bench.ask<End>(later);
        QVERIFY(!bench.error || bench.error->code == Error::Code::Unsupported);
    }
}

void TestQuestions::outputIsFound()
{
    Bench bench;
    QVERIFY2(bench.isUp(), qPrintable(bench.lab().logs()));
    const auto detail = bench.ask<RunDetail>(RunRequest{bench.history().bigRun}).at(0);
    SearchRequest search;
    search.run = detail.run.run;
    search.match.text = QStringLiteral("Start 17");
    quint64 hits = 0;
    const std::vector<SearchPage> pages = bench.ask<SearchPage>(search);
    for (const SearchPage &page : pages)
        hits += page.seqs.size();
    QVERIFY(!bench.error && hits > 0);
    QCOMPARE(pages.back().searched, detail.run.lines);
    LinesRequest lines{detail.run.run, pages.front().position};
    lines.match = search.match;
    lines.limit = 1;
    QCOMPARE(bench.ask<LinePage>(lines).at(0).seqs.at(0), pages.front().seqs.front());
}

void TestQuestions::losesAndRegainsTheServer()
{
    Bench bench;
    QVERIFY2(bench.isUp(), qPrintable(bench.lab().logs()));
    QVERIFY(!bench.ask<ServerInfo>(InfoRequest{}).empty());
    QSignalSpy lost(&bench.client(), &OperatorClient::disconnected);
    QSignalSpy back(&bench.client(), &OperatorClient::connected);
    std::optional<std::optional<Error>> end;
    bench.client().send(TailRequest{})->onEnd(this, [&end](const std::optional<Error> &given) { end = given; });
    bench.lab().server().kill();
    QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), patience);
    QCOMPARE((*end)->code, Error::Code::Unreachable);
    QVERIFY(!lost.isEmpty());
    QVERIFY(bench.lab().startServer());
    QTRY_VERIFY_WITH_TIMEOUT(!back.isEmpty(), patience);
    QVERIFY(!bench.ask<ServerInfo>(InfoRequest{}).empty());
}

QTEST_GUILESS_MAIN(TestQuestions)
#include "tst_questions.moc"
