// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/upcoming.h"

#include "common/base/instanttext.h"
#include "tests/server/fleet/fleetbench.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

class TestUpcoming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void mergesByScheduleAndInstant();
    void listsEachWhereAsked();
    void keepsToLimitAndHorizon();
    void leavesOutWhatCannotBeKnown();
    void resolvesRandomPartsForEachClient();
    void isBoundedInALargeFleet();

private:
    static QStringList texts(const std::vector<Firing> &rows);
    FleetSnapshot m_fleet;
};

// Three clients with a heartbeat, one of them away; another zone; one that was never seen.
void TestUpcoming::init()
{
    const auto in = [](Schedule schedule, const char *zone) {
        schedule.timezone = QString::fromLatin1(zone);
        return schedule;
    };
    const Schedule heartbeat = scheduleOf(QStringLiteral("heartbeat"), QStringLiteral("*:*:0/10"));
    m_fleet = {};
    m_fleet.taken = fromIsoText(QStringLiteral("2026-11-24T08:46:11Z")).value();
    m_fleet.book = ScheduleBook({{QStringLiteral("leia"), {heartbeat}},
        {QStringLiteral("luke"), {heartbeat, scheduleOf(QStringLiteral("rotate"), QStringLiteral("*:47"))}},
        {QStringLiteral("vader"),
            {in(heartbeat, "Europe/Berlin"),
                in(scheduleOf(QStringLiteral("lunch"), QStringLiteral("12:00")), "Asia/Tokyo")}},
        {QStringLiteral("yoda"), {scheduleOf(QStringLiteral("nap"), QStringLiteral("13:00"))}}});
    m_fleet.agents = {{QStringLiteral("leia"), {false, m_fleet.taken - 1h, QStringLiteral("UTC")}},
        {QStringLiteral("luke"), {true, m_fleet.taken - 1h, QStringLiteral("UTC")}},
        {QStringLiteral("vader"), {true, m_fleet.taken - 1h, QStringLiteral("UTC")}}};
}

QStringList TestUpcoming::texts(const std::vector<Firing> &rows)
{
    QStringList all;
    for (const Firing &row : rows)
        all << QStringLiteral("%1 %2 %3 %4 away %5")
                   .arg(toIsoText(row.due).mid(11, 8), row.schedule, row.clients.join(u'+'))
                   .arg(row.clientCount)
                   .arg(row.awayCount);
    return all;
}

void TestUpcoming::mergesByScheduleAndInstant()
{
    UpcomingQuery query;
    query.limit = 7;
    QCOMPARE(texts(upcoming(m_fleet, query)),
        (QStringList{QStringLiteral("08:46:20 heartbeat leia+luke+vader 3 away 1"),
            QStringLiteral("08:46:30 heartbeat leia+luke+vader 3 away 1"),
            QStringLiteral("08:46:40 heartbeat leia+luke+vader 3 away 1"),
            QStringLiteral("08:46:50 heartbeat leia+luke+vader 3 away 1"),
            QStringLiteral("08:47:00 heartbeat leia+luke+vader 3 away 1"),
            QStringLiteral("08:47:00 rotate luke 1 away 0"),
            QStringLiteral("08:47:10 heartbeat leia+luke+vader 3 away 1")}));
    query.wanted = [](const QString &, const QString &schedule) { return schedule == QStringLiteral("lunch"); };
    query.limit = 1;
    QCOMPARE(texts(upcoming(m_fleet, query)), QStringList{QStringLiteral("03:00:00 lunch vader 1 away 0")});
}

void TestUpcoming::listsEachWhereAsked()
{
    UpcomingQuery query;
    query.limit = 4;
    query.isMerged = false;
    QCOMPARE(texts(upcoming(m_fleet, query)),
        (QStringList{QStringLiteral("08:46:20 heartbeat leia 1 away 1"),
            QStringLiteral("08:46:20 heartbeat luke 1 away 0"), QStringLiteral("08:46:20 heartbeat vader 1 away 0"),
            QStringLiteral("08:46:30 heartbeat leia 1 away 1")}));
}

void TestUpcoming::keepsToLimitAndHorizon()
{
    UpcomingQuery query;
    query.horizon = 29s;
    QCOMPARE(upcoming(m_fleet, query).size(), 3u);
    query.horizon = 5s;
    QVERIFY(upcoming(m_fleet, query).empty());
    query.horizon.reset();
    query.limit = 0; // a list of nothing is not what anybody means
    QCOMPARE(upcoming(m_fleet, query).size(), 1u);
    query.limit = 4'000'000'000;
    QCOMPARE(upcoming(m_fleet, query).size(), std::size_t(UpcomingQuery::mostRows));
}

void TestUpcoming::leavesOutWhatCannotBeKnown()
{
    UpcomingQuery query;
    query.wanted = [](const QString &client, const QString &) { return client == QStringLiteral("yoda"); };
    QVERIFY(upcoming(m_fleet, query).empty()); // its zone is not known
    m_fleet.book = ScheduleBook({{QStringLiteral("luke"),
        {scheduleOf(QStringLiteral("never"), QStringLiteral("*-04-31")),
            scheduleOf(QStringLiteral("odd"), QStringLiteral("whenever"))}}});
    QVERIFY(upcoming(m_fleet, {}).empty());
    QVERIFY(upcoming({}, {}).empty());
}

void TestUpcoming::resolvesRandomPartsForEachClient()
{
    QMap<QString, Schedules> book;
    for (int i = 0; i < 20; ++i) {
        const QString name = QStringLiteral("web-%1").arg(i, 2, 10, QChar(u'0'));
        book[name] = {scheduleOf(QStringLiteral("spread"), QStringLiteral("*:R:R"))};
        m_fleet.agents[name] = {true, m_fleet.taken, QStringLiteral("UTC")};
    }
    m_fleet.book = ScheduleBook(book);
    const std::vector<Firing> rows = upcoming(m_fleet, {});
    QVERIFY(rows.size() > 15); // each client has an instant of its own, though two may share one
    for (const Firing &row : rows) {
        for (const QString &client : row.clients) {
            const auto spec = CalendarSpec::parse(row.onCalendar, {client, row.schedule}, Zone::utc());
            QVERIFY(spec->matches(row.due));
        }
    }
}

/// 10,000 clients with a slot each second, in a few steps: what they share is computed once.
void TestUpcoming::isBoundedInALargeFleet()
{
    QMap<QString, Schedules> book;
    for (int i = 0; i < 10'000; ++i) {
        const QString name = QStringLiteral("web-%1").arg(i);
        book[name] = {scheduleOf(QStringLiteral("tick"), QStringLiteral("*:*:*"))};
        m_fleet.agents[name] = {true, m_fleet.taken, QStringLiteral("UTC")};
    }
    m_fleet.book = ScheduleBook(book);
    const std::vector<Firing> rows = upcoming(m_fleet, {});
    QCOMPARE(rows.size(), 20u);
    QCOMPARE(rows[0].clientCount, 10'000u);
    QCOMPARE(rows[0].clients.size(), UpcomingQuery::mostNames);
}

QTEST_GUILESS_MAIN(TestUpcoming)
#include "tst_upcoming.moc"
