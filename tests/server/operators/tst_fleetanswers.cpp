// SPDX-License-Identifier: MIT OR Apache-2.0

// What operators are told of slots and of package updates.

#include "common/job/updatekind.h"
#include "tests/server/operators/deskbench.h"

using namespace barto;
using namespace std::chrono_literals;

class TestFleetAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatFiresNext();
    void pagesWhatFiresNext();
    void tellsMissedAndSkippedSlots();
    void limitsMissedSlots();
    void tellsUpdates();
    void tellsLongReportsInParts();
    void listsTheKindsOfUpdates();
};

void TestFleetAnswers::tellsWhatFiresNext()
{
    DeskBench bench;
    const Instant now = bench.clock().now();
    bench.firings = {{now + 1s, {QStringLiteral("web-1")}, 1, QStringLiteral("tick"), QStringLiteral("*:*:*"), 0},
        {now + 2s, {QStringLiteral("db")}, 1, QStringLiteral("tick"), QStringLiteral("*:*:*"), 1},
        {now + 3s, {QStringLiteral("web-2")}, 1, QStringLiteral("dump"), QStringLiteral("daily"), 0}};
    const auto ask = [&](const QString &client, const QString &schedule, quint32 limit) {
        return bench.all<NextPage>(bench.answer(NextRequest{client, schedule, limit})).at(0).firings;
    };
    QCOMPARE(ask({}, {}, 20), bench.firings);
    QCOMPARE(ask(QStringLiteral("web-*"), {}, 20).size(), 2u);
    QCOMPARE(ask(QStringLiteral("web-*,d?"), QStringLiteral("t*"), 20).size(), 2u);
    QCOMPARE(ask({}, {}, 1).size(), 1u);
}

void TestFleetAnswers::pagesWhatFiresNext()
{
    DeskBench bench;
    bench.firings.resize(5'000);
    for (Firing &firing : bench.firings)
        firing.onCalendar = QString(200, u'x');
    const auto pages = bench.all<NextPage>(bench.answer(NextRequest{{}, {}, 5'000}));
    QVERIFY(pages.size() > 1);
    std::size_t rows = 0;
    for (const NextPage &page : pages)
        rows += page.firings.size();
    QCOMPARE(rows, 5'000u);
}

void TestFleetAnswers::tellsMissedAndSkippedSlots()
{
    DeskBench bench;
    const Instant now = bench.clock().now();
    UnrunSlots missed;
    missed.client = QStringLiteral("leia");
    missed.schedule = QStringLiteral("rotate");
    missed.firstDue = now - 3h;
    missed.lastDue = now - 1h;
    missed.count = 9;
    missed.kind = UnrunReason::AgentAway;
    bench.unrun = {missed};
    const std::vector<std::pair<QString, UnrunReason>> reasons{
        {QStringLiteral("agent not running"), UnrunReason::AgentStopped},
        {QStringLiteral("missed, and missed_tick is Skip"), UnrunReason::PolicySkip},
        {QStringLiteral("more than 100 slots had passed, and only the newest were run"), UnrunReason::PolicySkip},
        {QStringLiteral("spool full"), UnrunReason::SpoolFull},
        {QStringLiteral("1000 runs go on already (max_running)"), UnrunReason::TooMany},
        {QStringLiteral("something new"), UnrunReason::Other}};
    FactBatch facts;
    for (const auto &[words, kind] : reasons) {
        const Instant due = now - 2h - std::chrono::minutes(facts.facts.size());
        facts.facts.push_back({FactId::make(),
            SlotsSkipped{QStringLiteral("nightly"), QStringLiteral("daily"), {}, {}, due, due, 4, words}});
    }
    QVERIFY(bench.writer().storeFacts(bench.client(), facts, now));
    const auto pages = bench.all<MissedPage>(bench.answer(MissedRequest{}));
    QCOMPARE(pages.size(), 1u);
    const std::vector<UnrunSlots> &rows = pages[0].unrun;
    QCOMPARE(rows.size(), 1 + reasons.size());
    QCOMPARE(rows[0], missed); // the newest first
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        QCOMPARE(rows[i + 1].state, UnrunSlots::State::Skipped);
        QCOMPARE(rows[i + 1].kind, reasons[i].second);
        QCOMPARE(rows[i + 1].reason, reasons[i].first);
        QCOMPARE(rows[i + 1].count, 4u);
        QVERIFY(rows[i + 1].key > 0);
    }
    QCOMPARE(bench.missedUntil, now);
    QCOMPARE(bench.missedSince, now - 24h * 30);
    MissedRequest narrow;
    narrow.since = now - 90min;
    narrow.client = QStringLiteral("l*");
    QCOMPARE(bench.all<MissedPage>(bench.answer(narrow)).at(0).unrun.size(), 1u);
    narrow = {};
    narrow.until = now + 24h * 365 * 100; // far in the future, without a beginning
    bench.answer(narrow);
    QCOMPARE(bench.missedSince, now - 24h * 30);
}

void TestFleetAnswers::limitsMissedSlots()
{
    DeskBench bench;
    for (int i = 0; i < 30; ++i) {
        UnrunSlots row;
        row.client = QStringLiteral("web-%1").arg(i);
        row.lastDue = bench.clock().now() - std::chrono::seconds(i);
        bench.unrun.push_back(row);
    }
    MissedRequest request;
    request.limit = 10;
    const auto pages = bench.all<MissedPage>(bench.answer(request));
    QCOMPARE(pages.at(0).unrun.size(), 10u);
    QCOMPARE(pages[0].unrun[0].client, QStringLiteral("web-0"));
    QVERIFY(pages.back().more);
}

void TestFleetAnswers::tellsUpdates()
{
    DeskBench bench;
    const RunId apt = bench.storeRun(QStringLiteral("apt-updates"), 1, 0);
    const RunId brew = bench.storeRun(QStringLiteral("brew"), 1, 1);
    PackageUpdate package{QStringLiteral("bash"), QStringLiteral("5.1"), QStringLiteral("5.2"), {}, {}, {}, {}, true};
    QVERIFY(bench.writer().storeUpdates({apt, quint8(UpdateKind::Apt), 1, true, {}, {package}, 10, -5}));
    QVERIFY(bench.writer().storeUpdates(
        {brew, quint8(UpdateKind::Brew), 3, false, QStringLiteral("not understood: line 2"), {}, {}, {}}));
    const auto ask = [&](const QString &client, const QString &kind) {
        std::vector<UpdateReport> reports;
        for (const UpdatesPage &page : bench.all<UpdatesPage>(bench.answer(UpdatesRequest{client, kind})))
            reports.insert(reports.end(), page.reports.begin(), page.reports.end());
        return reports;
    };
    const std::vector<UpdateReport> reports = ask({}, {});
    QCOMPARE(reports.size(), 2u);
    QCOMPARE(reports[0].kind, QStringLiteral("apt"));
    QCOMPARE(reports[0].packages, std::vector<PackageUpdate>{package});
    QVERIFY(reports[0].isApplied);
    QCOMPARE(reports[1].problem, QStringLiteral("not understood: line 2"));
    QCOMPARE(ask(QStringLiteral("vader"), QStringLiteral("homebrew")).size(), 1u);
    QVERIFY(ask(QStringLiteral("v?"), {}).empty());
    QCOMPARE(bench.endOf(bench.answer(UpdatesRequest{QStringLiteral("v"), {}}))->code, Error::Code::NotFound);
    QVERIFY(ask({}, QStringLiteral("dnf")).empty());
}

void TestFleetAnswers::tellsLongReportsInParts()
{
    DeskBench bench;
    std::vector<PackageUpdate> packages(3'000);
    for (std::size_t i = 0; i < packages.size(); ++i)
        packages[i].name = QStringLiteral("package-%1").arg(i);
    const RunId run = bench.storeRun(QStringLiteral("zypper"), 1, 0);
    QVERIFY(bench.writer().storeUpdates({run, quint8(UpdateKind::Zypper), 1, false, {}, packages, {}, {}}));
    const auto pages = bench.all<UpdatesPage>(bench.answer(UpdatesRequest{}));
    QVERIFY(pages.size() > 1);
    std::vector<PackageUpdate> told;
    for (const UpdatesPage &page : pages) {
        for (const UpdateReport &part : page.reports) {
            QCOMPARE(part.run, run);
            told.insert(told.end(), part.packages.begin(), part.packages.end());
        }
    }
    QCOMPARE(told, packages);
}

void TestFleetAnswers::listsTheKindsOfUpdates()
{
    DeskBench bench;
    const auto error = bench.endOf(bench.answer(UpdatesRequest{{}, QStringLiteral("pkg")}));
    QVERIFY(error.has_value());
    QCOMPARE(error->code, Error::Code::NotFound);
    QVERIFY(error->detail.contains(QStringLiteral("garuda-update, pacman, zypper")));
}

QTEST_GUILESS_MAIN(TestFleetAnswers)
#include "tst_fleetanswers.moc"
