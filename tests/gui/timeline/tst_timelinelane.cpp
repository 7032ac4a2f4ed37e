// SPDX-License-Identifier: MIT OR Apache-2.0

// How what the server tells of a stretch of time becomes lanes.

#include "gui/timeline/timelinelane.h"
#include "tests/gui/viewbench.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const Instant now = ViewBench::now();
const QString leia = QStringLiteral("leia");
const QString vader = QStringLiteral("vader");
const QString backup = QStringLiteral("backup");
const QString metrics = QStringLiteral("metrics");

TimelineBar bar(quint32 row, Microseconds ago, Outcome outcome = Outcome::Succeeded)
{
    TimelineBar made;
    made.row = row;
    made.start = now - ago;
    if (outcome != Outcome::Running)
        made.end = made.start + 1min;
    made.outcome = outcome;
    made.run = RunId::make();
    return made;
}

TimelineContents someContents()
{
    TimelineContents contents;
    contents.clients
        = {clientOf(vader, ClientState::Up), clientOf(leia, ClientState::Away), clientOf(QStringLiteral("idle"), {})};
    TimelinePage first;
    first.rows = {{leia, backup}, {vader, metrics}};
    first.bars = {bar(0, 1h), bar(1, 2h, Outcome::Running), bar(1, 3h, Outcome::Skipped)};
    TimelinePage second; // rows are counted anew in each page
    second.rows = {{leia, metrics}};
    second.bars = {bar(0, 3h, Outcome::Failed), bar(7, 1h)}; // there is no row 7
    contents.pages = {first, second};
    UnrunSlots missing;
    missing.client = leia;
    missing.schedule = backup;
    missing.firstDue = now - 10min;
    UnrunSlots skipped = missing;
    skipped.firstDue = now - 30min;
    skipped.state = UnrunSlots::State::Skipped;
    contents.unrun = {missing, skipped};
    contents.firings = {{now + 5min, {leia, vader}, 2, backup, {}}, {now + 1min, {leia}, 1, metrics, {}},
        {now + 1min, {leia}, 1, backup, {}}};
    return contents;
}

QStringList namesOf(const std::vector<TimelineLane> &lanes)
{
    QStringList names;
    for (const TimelineLane &lane : lanes)
        names << (lane.isClient() ? lane.client : QString(lane.client + QLatin1Char('/') + lane.schedule));
    return names;
}

} // namespace

class TestTimelineLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientsHaveAllTheirSchedules();
    void expandedClientsShowTheirSchedules();
    void burstsHaveAllTheirMarks();
    void whatIsNotNamedIsCounted();
    void patternsNarrow_data();
    void patternsNarrow();
    void states_data();
    void states();
};

void TestTimelineLane::clientsHaveAllTheirSchedules()
{
    const std::vector<TimelineLane> lanes = timelineLanes(someContents(), {}, {});
    QCOMPARE(namesOf(lanes), (QStringList{QStringLiteral("idle"), leia, vader}));
    QVERIFY(!lanes[0].isExpandable);
    const TimelineLane &lane = lanes[1];
    QVERIFY(lane.isExpandable && !lane.isExpanded);
    QCOMPARE(lane.state, ClientState::Away);
    QVERIFY(lane.awaySince.has_value());
    QCOMPARE(lane.bars.size(), std::size_t(2));
    QCOMPARE(lane.schedules, (QStringList{metrics, backup})); // by their starts
    QCOMPARE(lane.bars[0].state, BarState::Failed);
    QCOMPARE(lane.runs.size(), lane.bars.size());
    QCOMPARE(lane.marks, (std::vector<LaneMark>{{now - 30min, true, 1}, {now - 10min, false, 0}}));
    QCOMPARE(lane.due, (std::vector<Instant>{now + 1min, now + 5min})); // two at the same time are one
    QCOMPARE(lanes[2].bars.size(), std::size_t(1)); // the skipped one comes as a mark
    QVERIFY(!lanes[2].bars[0].end);
    QVERIFY(!lanes[2].awaySince);
}

void TestTimelineLane::expandedClientsShowTheirSchedules()
{
    const std::vector<TimelineLane> lanes = timelineLanes(someContents(), {leia, QStringLiteral("idle")}, {});
    QCOMPARE(namesOf(lanes),
        (QStringList{
            QStringLiteral("idle"), leia, QStringLiteral("leia/backup"), QStringLiteral("leia/metrics"), vader}));
    QVERIFY(lanes[1].isExpanded);
    QVERIFY(!lanes[0].isExpanded); // nothing is below it
    QCOMPARE(lanes[2].bars.size(), std::size_t(1));
    QCOMPARE(lanes[2].marks.size(), std::size_t(2));
    QCOMPARE(lanes[3].due, std::vector<Instant>{now + 1min});
}

void TestTimelineLane::burstsHaveAllTheirMarks()
{
    TimelineContents contents;
    contents.clients = {clientOf(leia, ClientState::Away)};
    UnrunSlots burst;
    burst.client = leia;
    burst.schedule = backup;
    burst.onCalendar = QStringLiteral("*:0/20");
    const Instant hour = std::chrono::floor<std::chrono::hours>(now);
    burst.firstDue = hour;
    burst.lastDue = hour + 40min;
    burst.count = 3;
    contents.unrun = {burst};
    QCOMPARE(timelineLanes(contents, {}, {})[0].marks,
        (std::vector<LaneMark>{{hour, false, 0}, {hour + 20min, false, 0}, {hour + 40min, false, 0}}));
    contents.unrun[0].count = 7; // it is not as we compute it
    QCOMPARE(
        timelineLanes(contents, {}, {})[0].marks, (std::vector<LaneMark>{{hour, false, 0}, {hour + 40min, false, 0}}));
}

void TestTimelineLane::whatIsNotNamedIsCounted()
{
    TimelineContents contents = someContents();
    QCOMPARE(clientsNotNamed(contents), 0U);
    contents.firings[0].clientCount = 250;
    QCOMPARE(clientsNotNamed(contents), 248U);
}

void TestTimelineLane::patternsNarrow_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("lanes");
    QTest::newRow("client") << QStringLiteral("LEI") << QStringLiteral("leia leia/backup leia/metrics");
    QTest::newRow("schedule") << QStringLiteral("metr") << QStringLiteral("leia leia/metrics vader vader/metrics");
    QTest::newRow("nothing") << QStringLiteral("xyz") << QString();
}

void TestTimelineLane::patternsNarrow()
{
    QFETCH(QString, pattern);
    QTEST(namesOf(timelineLanes(someContents(), {leia, vader}, pattern)).join(QLatin1Char(' ')), "lanes");
}

void TestTimelineLane::states_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<BarState>("state");
    QTest::newRow("running") << Outcome::Running << BarState::Running;
    QTest::newRow("succeeded") << Outcome::Succeeded << BarState::Succeeded;
    QTest::newRow("cancelled") << Outcome::Cancelled << BarState::Cancelled;
    QTest::newRow("failed") << Outcome::Failed << BarState::Failed;
    QTest::newRow("lost") << Outcome::Lost << BarState::Failed;
    QTest::newRow("not started") << Outcome::NotStarted << BarState::Failed;
}

void TestTimelineLane::states()
{
    QFETCH(Outcome, outcome);
    QTEST(barStateOf(outcome), "state");
}

QTEST_GUILESS_MAIN(TestTimelineLane)
#include "tst_timelinelane.moc"
