// SPDX-License-Identifier: MIT OR Apache-2.0

// What the overview counts: the heat map's grid and the figures of tiles and sentence.

#include "gui/overview/heatgrid.h"
#include "gui/overview/overviewcontents.h"
#include "tests/gui/viewbench.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const Instant now = ViewBench::now();

Zone berlin()
{
    return *Zone::find(QStringLiteral("Europe/Berlin"));
}

RunCounts countsOf(const QString &client, quint32 bucket, quint64 succeeded, quint64 failed = 0)
{
    RunCounts counts;
    counts.client = client;
    counts.schedule = QStringLiteral("backup");
    counts.bucket = bucket;
    counts.succeeded = succeeded;
    counts.failed = failed;
    return counts;
}

UnrunSlots missedOf(const QString &client, Instant lastDue, quint64 count)
{
    UnrunSlots missing;
    missing.client = client;
    missing.schedule = QStringLiteral("backup");
    missing.firstDue = missing.lastDue = lastDue;
    missing.count = count;
    missing.reason = QStringLiteral("agent away since 08:09");
    return missing;
}

OverviewContents someContents()
{
    OverviewContents contents;
    contents.bounds = heatBounds(now, 1, false, berlin());
    contents.clients = {clientOf(QStringLiteral("vader"), ClientState::Up),
        clientOf(QStringLiteral("leia"), ClientState::Away), clientOf(QStringLiteral("new"), ClientState::NeverSeen),
        clientOf(QStringLiteral("mail"), ClientState::CatchingUp)};
    RunCounts total = countsOf({}, 10, 20, 2);
    total.lost = 1;
    total.skipped = 5;
    contents.totals = {total, countsOf({}, 9, 4)};
    contents.before = {countsOf({}, 0, 30, 3)};
    contents.rows = {countsOf(QStringLiteral("vader"), 9, 24), countsOf(QStringLiteral("leia"), 10, 0, 3)};
    contents.failed = {runOf(QStringLiteral("leia"), QStringLiteral("backup"), Outcome::Failed)};
    UnrunSlots skipped = missedOf(QStringLiteral("mail"), now - 1h, 9);
    skipped.state = UnrunSlots::State::Skipped;
    contents.unrun = {missedOf(QStringLiteral("leia"), now - 1min, 2), skipped};
    return contents;
}

} // namespace

class TestOverviewContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysHaveTheirHours_data();
    void daysHaveTheirHours();
    void levels_data();
    void levels();
    void gridCountsByRowAndTime();
    void worstRowsComeFirst();
    void awayIsWhereNothingRan();
    void figures();
    void sentences_data();
    void sentences();
    void attentionIsNewestFirst();
    void sparksEndNow();
};

void TestOverviewContents::daysHaveTheirHours_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("hours");
    QTest::newRow("plain") << QStringLiteral("2026-11-24T10:00:00Z") << 24;
    QTest::newRow("clock goes back") << QStringLiteral("2026-10-25T10:00:00Z") << 25;
    QTest::newRow("clock goes forward") << QStringLiteral("2026-03-29T10:00:00Z") << 23;
}

void TestOverviewContents::daysHaveTheirHours()
{
    QFETCH(QString, day);
    const Instant at = fromMicroseconds(QDateTime::fromString(day, Qt::ISODate).toMSecsSinceEpoch() * 1000);
    const std::vector<Instant> bounds = heatBounds(at, 1, false, berlin());
    QTEST(int(bounds.size()) - 1, "hours");
    QVERIFY(std::ranges::is_sorted(bounds));
    QCOMPARE(berlin().toLocal(bounds.front()).time_since_epoch() % 24h, Microseconds(0));
    const std::vector<Instant> days = heatBounds(at, 30, true, berlin());
    QCOMPARE(days.size(), std::size_t(31));
    QVERIFY(days.back() == bounds.back());
}

void TestOverviewContents::levels_data()
{
    QTest::addColumn<quint64>("runs");
    QTest::addColumn<quint64>("failed");
    QTest::addColumn<int>("level");
    const auto row = [](quint64 runs, quint64 failed, int level) {
        QTest::addRow("%llu of %llu", static_cast<unsigned long long>(failed), static_cast<unsigned long long>(runs))
            << runs << failed << level;
    };
    row(0, 0, 0);
    row(12, 0, 1);
    row(100, 5, 2);
    row(100, 6, 3);
    row(4, 1, 3);
    row(3, 1, 4);
    row(1, 1, 4);
}

void TestOverviewContents::levels()
{
    QFETCH(quint64, runs);
    QFETCH(quint64, failed);
    HeatCell cell;
    cell.runs = runs;
    cell.failed = failed;
    QTEST(heatLevel(cell), "level");
}

void TestOverviewContents::gridCountsByRowAndTime()
{
    RunCounts mixed = countsOf(QStringLiteral("leia"), 3, 5, 1);
    mixed.lost = 1;
    mixed.notStarted = 1;
    mixed.skipped = 9; // did not run
    const std::vector<Instant> bounds = heatBounds(now, 1, false, berlin());
    const HeatGrid grid = heatGrid(bounds, false, true,
        {mixed, countsOf(QStringLiteral("leia"), 3, 2), countsOf(QStringLiteral("leia"), 99, 7)},
        {missedOf(QStringLiteral("leia"), bounds[4], 3), missedOf(QStringLiteral("leia"), bounds[0] - 1s, 5)}, {}, now);
    QCOMPARE(grid.rows.size(), std::size_t(1));
    const HeatRow &row = grid.rows[0];
    QCOMPARE(grid.columns(), 24);
    QCOMPARE(row.cells[3].runs, quint64(10));
    QCOMPARE(row.cells[3].failed, quint64(3));
    QCOMPARE(row.failed, quint64(3));
    QCOMPARE(row.cells[4].missed, quint64(3));
    QCOMPARE(row.missed, quint64(3)); // what is out of sight does not count
    QVERIFY(!row.cells[10].isToCome); // it is 10:42
    QVERIFY(row.cells[11].isToCome);
    const HeatGrid bySchedule = heatGrid(bounds, false, false, {mixed}, {}, {}, now);
    QCOMPARE(bySchedule.rows[0].name, QStringLiteral("backup"));
    QVERIFY(heatGrid({}, false, true, {mixed}, {}, {}, now).rows.empty());
}

void TestOverviewContents::worstRowsComeFirst()
{
    const HeatGrid grid = heatGrid(heatBounds(now, 1, false, berlin()), false, true,
        {countsOf(QStringLiteral("good"), 0, 50), countsOf(QStringLiteral("bad"), 0, 1, 1),
            countsOf(QStringLiteral("also good"), 0, 1)},
        {missedOf(QStringLiteral("worse"), now - 1h, 2)}, {clientOf(QStringLiteral("idle"), ClientState::Up)}, now);
    QStringList names;
    for (const HeatRow &row : grid.rows)
        names << row.name;
    QCOMPARE(names,
        (QStringList{QStringLiteral("worse"), QStringLiteral("bad"), QStringLiteral("also good"),
            QStringLiteral("good"), QStringLiteral("idle")}));
}

void TestOverviewContents::awayIsWhereNothingRan()
{
    ClientStatus away = clientOf(QStringLiteral("leia"), ClientState::Away);
    away.since = now - 3h; // 07:42
    const HeatGrid grid = heatGrid(
        heatBounds(now, 1, false, berlin()), false, true, {countsOf(QStringLiteral("leia"), 7, 1)}, {}, {away}, now);
    const std::vector<HeatCell> &cells = grid.rows[0].cells;
    QVERIFY(!cells[6].isAway);
    QVERIFY(!cells[7].isAway); // something ran in it
    QVERIFY(cells[8].isAway);
    QVERIFY(cells[10].isAway);
    QVERIFY(!cells[11].isAway); // still to come
}

void TestOverviewContents::figures()
{
    const OverviewNumbers numbers = overviewNumbers(someContents());
    QCOMPARE(numbers.clientsKnown, 4u);
    QCOMPARE(numbers.clientsUp, 2u);
    QCOMPARE(numbers.away, QStringList{QStringLiteral("leia")});
    QCOMPARE(numbers.runs, quint64(27)); // the skipped ones did not run
    QCOMPARE(numbers.failed, quint64(3));
    QCOMPARE(numbers.runsBefore, quint64(33));
    QCOMPARE(numbers.failedBefore, quint64(3));
    QCOMPARE(numbers.missed, quint64(2));
    QCOMPARE(numbers.missedClients, QStringList{QStringLiteral("leia")});
    QCOMPARE(numbers.failedRows, 1);
}

void TestOverviewContents::sentences_data()
{
    QTest::addColumn<quint64>("failed");
    QTest::addColumn<quint64>("missed");
    QTest::addColumn<int>("away");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, quint64 failed, quint64 missed, int away, const char *sentence) {
        QTest::newRow(name) << failed << missed << away << QString::fromLatin1(sentence);
    };
    row("well", 0, 0, 0,
        "All is well: <a href=\"clients\">9 client(s) up</a>, no failed, missed or lost runs since 00:00.");
    row("away", 0, 0, 1, "No failed, missed or lost runs since 00:00; <a href=\"clients\">1 client(s)</a> away.");
    row("failed", 7, 0, 0, "<a href=\"failures\">7 run(s) failed</a> since 00:00.");
    row("all", 7, 2, 2,
        "<a href=\"failures\">7 run(s) failed</a> and <a href=\"missed\">2 slot(s) were missed</a> since 00:00; "
        "<a href=\"clients\">2 client(s)</a> away.");
}

void TestOverviewContents::sentences()
{
    QFETCH(quint64, failed);
    QFETCH(quint64, missed);
    QFETCH(int, away);
    OverviewNumbers numbers;
    numbers.clientsKnown = 9;
    numbers.clientsUp = 9;
    numbers.failed = failed;
    numbers.missed = missed;
    numbers.away = QStringList(away, QStringLiteral("leia"));
    QTEST(overviewSentence(numbers, QStringLiteral("since 00:00")), "sentence");
    QCOMPARE(overviewSentence({}, QStringLiteral("since 00:00")), QStringLiteral("No clients yet."));
}

void TestOverviewContents::attentionIsNewestFirst()
{
    OverviewContents contents = someContents();
    contents.failed[0].lastLine = "\x1b[31mFatal:\x1b[0m  unable \xff";
    const std::vector<AttentionItem> items = attentionItems(contents, 8);
    QCOMPARE(items.size(), std::size_t(2)); // a skipped slot is nobody's trouble
    QVERIFY(items[0].isMissed);
    QCOMPARE(items[0].ending, QStringLiteral("2 missed"));
    QVERIFY(!items[1].isMissed);
    QCOMPARE(items[1].ending, QStringLiteral("exit 3"));
    QVERIFY2(items[1].why.startsWith(QStringLiteral("Fatal: unable")), qPrintable(items[1].why));
    QCOMPARE(attentionItems(contents, 1).size(), std::size_t(1));
    RunSummary killed = contents.failed[0];
    killed.signal = 9;
    QCOMPARE(endingText(killed), QStringLiteral("signal KILL"));
    killed.outcome = Outcome::Lost;
    QCOMPARE(endingText(killed), QStringLiteral("lost"));
}

void TestOverviewContents::sparksEndNow()
{
    const OverviewContents contents = someContents();
    const SparkValues runs = runSpark(contents, now);
    QCOMPARE(runs.values.size(), 11); // hours that have begun at 10:42
    QCOMPARE(runs.values[10], 23.0);
    QCOMPARE(runs.values[9], 4.0);
    const SparkValues failures = failureSpark(contents, now);
    QCOMPARE(failures.values[10], 3.0);
    QVERIFY(failures.failures[10]);
    QVERIFY(!failures.failures[9]);
    QCOMPARE(missedSpark(contents, now).values[10], 2.0);
}

QTEST_GUILESS_MAIN(TestOverviewContents)
#include "tst_overviewcontents.moc"
