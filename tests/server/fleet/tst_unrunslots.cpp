// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/unrunslots.h"

#include "common/base/instanttext.h"
#include "tests/server/fleet/fleetbench.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

class TestUnrunSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhy_data();
    void saysWhy();
    void countsWithinTheTimeAskedFor_data();
    void countsWithinTheTimeAskedFor();
    void whatIsConfiguredNoMoreIsNotMissed();
    void filters();
    void fleetTellsHowItIs();

private:
    static Instant at(const char *text) { return fromIsoText(QString::fromLatin1(text)).value(); }
    MissedQuery everything() const { return {{}, at("2020-01-01T00:00:00Z"), at("2100-01-01T00:00:00Z")}; }
    ScheduleProgress progress(const char *watermark) const;

    const QString m_leia = QStringLiteral("leia");
    const Schedule m_schedule = scheduleOf(QStringLiteral("rotate"), QStringLiteral("*:0/15"));
    FleetSnapshot m_fleet;
};

void TestUnrunSlots::init()
{
    m_fleet = {};
    m_fleet.taken = at("2026-11-24T12:00:30Z");
    m_fleet.book = ScheduleBook({{m_leia, {m_schedule}}});
    m_fleet.configuredSince = {{m_leia, at("2026-11-24T11:10:00Z")}};
    m_fleet.agents = {{m_leia, {false, at("2026-11-24T11:14:00Z"), QStringLiteral("UTC")}}};
}

ScheduleProgress TestUnrunSlots::progress(const char *watermark) const
{
    return {m_leia, m_schedule.name, m_schedule.onCalendar, {}, QStringLiteral("UTC"), scheduleRevision(m_schedule),
        at(watermark)};
}

void TestUnrunSlots::saysWhy_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<bool>("isConnected");
    QTest::addColumn<bool>("isConfirmed"); // and in this revision
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<quint64>("count"); // since 11:00, or since it was configured
    const auto row = [](const char *name, bool known, bool connected, bool confirmed, UnrunReason kind,
                         const char *reason, quint64 count) {
        QTest::newRow(name) << known << connected << confirmed << int(kind) << QString::fromLatin1(reason) << count;
    };
    row("away", true, false, true, UnrunReason::AgentAway, "agent away since 2026-11-24T11:14:00.000000Z", 4);
    row("silent", true, true, true, UnrunReason::Unaccounted,
        "its agent is connected, and does not say what became of them", 4);
    row("not confirmed", true, true, false, UnrunReason::NotConfirmed, "its agent has not confirmed the schedule", 4);
    row("away and not confirmed", true, false, false, UnrunReason::AgentAway,
        "agent away since 2026-11-24T11:14:00.000000Z", 4);
    row("never seen", false, false, false, UnrunReason::AgentAway, "no agent of this name has connected yet", 4);
}

void TestUnrunSlots::saysWhy()
{
    QFETCH(bool, isKnown);
    QFETCH(bool, isConnected);
    QFETCH(bool, isConfirmed);
    m_fleet.agents[m_leia].isConnected = isConnected;
    if (!isKnown)
        m_fleet.agents.clear();
    if (!isKnown) // an expression with a zone of its own can be computed without an agent
        m_fleet.book = ScheduleBook({{m_leia, {scheduleOf(m_schedule.name, QStringLiteral("*:0/15 UTC"))}}});
    std::vector<ScheduleProgress> told;
    if (isConfirmed)
        told.push_back(progress("2026-11-24T11:00:00Z"));
    const std::vector<UnrunSlots> rows = missedSlots(m_fleet, told, everything());
    QCOMPARE(rows.size(), 1u);
    QCOMPARE(rows[0].state, UnrunSlots::State::Missed);
    QTEST(int(rows[0].kind), "kind");
    QTEST(rows[0].reason, "reason");
    QTEST(rows[0].count, "count");
    QCOMPARE(rows[0].firstDue, at("2026-11-24T11:15:00Z"));
    QCOMPARE(rows[0].lastDue, at("2026-11-24T12:00:00Z"));
}

void TestUnrunSlots::countsWithinTheTimeAskedFor_data()
{
    QTest::addColumn<QString>("onCalendar");
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("until");
    QTest::addColumn<quint64>("count");
    const auto row = [](const char *name, const char *onCalendar, const char *since, const char *until, quint64 count) {
        QTest::newRow(name) << QString::fromLatin1(onCalendar) << QString::fromLatin1(since)
                            << QString::fromLatin1(until) << count;
    };
    row("all", "*:0/15", "2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z", 4 * 24 * 365);
    row("from an instant on, inclusive", "*:0/15", "2026-11-24T11:45:00Z", "2100-01-01T00:00:00Z", 2);
    row("before an instant, exclusive", "*:0/15", "2026-11-24T11:00:00Z", "2026-11-24T11:45:00Z", 3);
    row("in the future", "*:0/15", "2027-01-01T00:00:00Z", "2100-01-01T00:00:00Z", 0);
    row("before it was known", "*:0/15", "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z", 0);
    row("the wrong way round", "*:0/15", "2026-11-24T11:45:00Z", "2026-11-24T11:00:00Z", 0);
    // Dead for a year, with a slot a second: counted, not walked.
    row("a year of seconds", "*:*:*", "1970-01-01T00:00:00Z", "2200-01-01T00:00:00Z", 365ULL * 86'400);
}

void TestUnrunSlots::countsWithinTheTimeAskedFor()
{
    QFETCH(QString, onCalendar);
    QFETCH(QString, since);
    QFETCH(QString, until);
    QFETCH(quint64, count);
    const Schedule schedule = scheduleOf(m_schedule.name, onCalendar);
    m_fleet.book = ScheduleBook({{m_leia, {schedule}}});
    ScheduleProgress told = progress("2025-11-24T12:00:00Z");
    told.onCalendar = onCalendar;
    const std::vector<UnrunSlots> rows
        = missedSlots(m_fleet, {told}, {{}, fromIsoText(since).value(), fromIsoText(until).value()});
    QCOMPARE(rows.empty() ? 0 : rows[0].count, count);
}

void TestUnrunSlots::whatIsConfiguredNoMoreIsNotMissed()
{
    m_fleet.book = ScheduleBook();
    const std::vector<ScheduleProgress> told{progress("2026-11-24T11:00:00Z")};
    QVERIFY(missedSlots(m_fleet, told, everything()).empty());
    m_fleet.agents[m_leia].isConnected = true;
    QCOMPARE(missedSlots(m_fleet, told, everything()).size(), 1u);
}

void TestUnrunSlots::filters()
{
    MissedQuery query = everything();
    query.wanted = [](const QString &client, const QString &schedule) {
        return client == QStringLiteral("luke") || schedule == QStringLiteral("other");
    };
    QVERIFY(missedSlots(m_fleet, {progress("2026-11-24T11:00:00Z")}, query).empty());
    QVERIFY(missedSlots(m_fleet, {}, query).empty());
}

void TestUnrunSlots::fleetTellsHowItIs()
{
    FleetBench bench;
    const Instant start = bench.clock.now();
    bench.greet(1, bench.vader);
    bench.clock.advance(60s);
    bench.fleet.setBook(ScheduleBook(
        {{bench.vader, {scheduleOf(QStringLiteral("new"))}}, {bench.luke, {scheduleOf(QStringLiteral("a"))}}}));
    FleetSnapshot snapshot = bench.fleet.snapshot();
    QCOMPARE(snapshot.taken, start + 60s);
    QVERIFY(snapshot.agents.value(bench.vader).isConnected);
    QCOMPARE(*snapshot.agents.value(bench.vader).since, start);
    QCOMPARE(snapshot.agents.value(bench.vader).timezone, QStringLiteral("Europe/Berlin"));
    QVERIFY(!snapshot.agents.contains(bench.luke));
    QCOMPARE(snapshot.configuredSince.value(bench.vader), start + 60s);
    QCOMPARE(snapshot.configuredSince.value(bench.luke), start); // nothing has changed for it
    bench.fleet.endSession(1);
    snapshot = bench.fleet.snapshot();
    QVERIFY(!snapshot.agents.value(bench.vader).isConnected);
    QCOMPARE(*snapshot.agents.value(bench.vader).since, start + 60s);
}

QTEST_GUILESS_MAIN(TestUnrunSlots)
#include "tst_unrunslots.moc"
