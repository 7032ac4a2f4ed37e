// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/server/fleet/fleetbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;

class TestFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<FleetBench>(); }
    void welcomesWithSchedules();
    void replacesAnOlderConnection();
    void replacesUnderAnotherName();
    void refusesATakenName();
    void refusesOtherProtocols();
    void refusesASecondHello();
    void tellsOfEverySessionsEnd();
    void tellsChangesToThoseConcerned();
    void keepsWhatIsConfirmed();
    void showsStates();
    void showsClientsOfTheStore();

private:
    std::unique_ptr<FleetBench> m_bench;
};

void TestFleet::welcomesWithSchedules()
{
    m_bench->greet(1, m_bench->vader);
    m_bench->greet(2, QStringLiteral("stranger"));
    const auto welcomes = m_bench->heard<Welcome>();
    QCOMPARE(welcomes.size(), std::size_t(2));
    QCOMPARE(welcomes[0].second.schedules, m_bench->fleet.book().schedules(m_bench->vader));
    QCOMPARE(welcomes[0].second.protocol, protocolVersion);
    QVERIFY(welcomes[1].second.schedules.empty());
    QCOMPARE(m_bench->accepted, (std::vector<quint64>{1, 2}));
    QCOMPARE(m_bench->fleet.sessionCount(), 2U);
}

void TestFleet::replacesAnOlderConnection()
{
    const ClientId client = ClientId::make();
    m_bench->greet(1, m_bench->vader, client);
    m_bench->greet(2, m_bench->vader, client);
    QCOMPARE(m_bench->refused.size(), std::size_t(1));
    QCOMPARE(m_bench->refused[0].first, quint64(1));
    QCOMPARE(m_bench->refused[0].second.reason, Goodbye::Reason::Replaced);
    QCOMPARE(m_bench->gone, std::vector<quint64>{1});
    m_bench->fleet.endSession(1); // its link ends a little later
    QVERIFY(m_bench->fleet.isConnected(m_bench->vader));
    QCOMPARE(m_bench->fleet.sessionCount(), 1U);
    QCOMPARE(m_bench->status(m_bench->vader).address, QStringLiteral("10.0.0.2"));
}

void TestFleet::replacesUnderAnotherName()
{
    const ClientId client = ClientId::make();
    m_bench->greet(1, m_bench->vader, client);
    m_bench->greet(2, QStringLiteral("anakin"), client);
    QCOMPARE(m_bench->refused[0].second.reason, Goodbye::Reason::Replaced);
    QVERIFY(!m_bench->fleet.isConnected(m_bench->vader));
    QVERIFY(m_bench->fleet.isConnected(QStringLiteral("anakin")));
}

void TestFleet::refusesATakenName()
{
    m_bench->greet(1, m_bench->vader);
    m_bench->greet(2, m_bench->vader);
    QCOMPARE(m_bench->refused.size(), std::size_t(1));
    QCOMPARE(m_bench->refused[0].first, quint64(2));
    QCOMPARE(m_bench->refused[0].second.reason, Goodbye::Reason::NameTaken);
    QVERIFY(m_bench->refused[0].second.sentence.contains(QStringLiteral("10.0.0.1")));
    QCOMPARE(m_bench->accepted, std::vector<quint64>{1});
    // Once the name is free it is anybody's.
    m_bench->fleet.endSession(1);
    m_bench->greet(3, m_bench->vader);
    QCOMPARE(m_bench->accepted, (std::vector<quint64>{1, 3}));
}

void TestFleet::refusesOtherProtocols()
{
    Hello hello = m_bench->hello(ClientId::make());
    hello.protocol = 2;
    m_bench->fleet.greet(1, {m_bench->vader, {}, {}}, hello);
    m_bench->fleet.greet(2, {m_bench->vader, {}, {}}, m_bench->hello(ClientId()));
    QCOMPARE(m_bench->refused.size(), std::size_t(2));
    QCOMPARE(m_bench->refused[0].second.reason, Goodbye::Reason::Unsupported);
    QVERIFY(m_bench->refused[0].second.sentence.endsWith(QLatin1Char('.')));
    QCOMPARE(m_bench->refused[1].second.reason, Goodbye::Reason::Protocol);
    QVERIFY(m_bench->accepted.empty());
    QVERIFY(m_bench->said.empty());
}

void TestFleet::refusesASecondHello()
{
    const ClientId client = ClientId::make();
    m_bench->greet(1, m_bench->vader, client);
    m_bench->greet(1, m_bench->vader, client);
    QCOMPARE(m_bench->refused.size(), std::size_t(1));
    QCOMPARE(m_bench->refused[0].second.reason, Goodbye::Reason::Protocol);
}

void TestFleet::tellsOfEverySessionsEnd()
{
    QSignalSpy away(&m_bench->fleet, &Fleet::clientDisconnected);
    m_bench->greet(1, m_bench->vader);
    m_bench->fleet.endSession(1);
    m_bench->fleet.endSession(2); // never said a word
    QCOMPARE(m_bench->gone, (std::vector<quint64>{1, 2}));
    QCOMPARE(away.count(), 1);
    // Late messages of a session that is gone do no harm.
    m_bench->fleet.hear(1, AgentStatus{});
    m_bench->fleet.hear(1, SchedulesConfirmed{});
    m_bench->fleet.hear(1, StartAnswer{});
    m_bench->fleet.hear(1, CancelAnswer{});
}

void TestFleet::tellsChangesToThoseConcerned()
{
    m_bench->greet(1, m_bench->vader);
    m_bench->greet(2, m_bench->luke);
    m_bench->greet(3, QStringLiteral("stranger"));
    const Schedules changed{scheduleOf(QStringLiteral("a"), QStringLiteral("daily"))};
    m_bench->fleet.setBook(ScheduleBook({{m_bench->vader, changed},
        {m_bench->luke, m_bench->fleet.book().schedules(m_bench->luke)}, {QStringLiteral("leia"), changed}}));
    auto changes = m_bench->heard<SchedulesChanged>();
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].first, quint64(1));
    QCOMPARE(changes[0].second.schedules, changed);
    m_bench->fleet.setBook(ScheduleBook());
    changes = m_bench->heard<SchedulesChanged>();
    QCOMPARE(changes.size(), std::size_t(3));
    QVERIFY(changes[1].second.schedules.empty());
}

void TestFleet::keepsWhatIsConfirmed()
{
    QSignalSpy confirmed(&m_bench->fleet, &Fleet::schedulesConfirmed);
    m_bench->greet(1, m_bench->vader);
    const Schedules sent = m_bench->fleet.book().schedules(m_bench->vader);
    m_bench->fleet.hear(1,
        SchedulesConfirmed{{{sent[0].name, scheduleRevision(sent[0]), {}},
            {sent[1].name, scheduleRevision(sent[1]), QStringLiteral("unknown zone")}}});
    QCOMPARE(confirmed.count(), 1);
    QCOMPARE(confirmed[0][2].value<Schedules>(), Schedules{sent[0]});
    QCOMPARE(
        m_bench->status(m_bench->vader).warnings, QStringList(QStringLiteral("It cannot fire 'b': unknown zone.")));
    // Of what was replaced meanwhile nothing is known to be in force.
    m_bench->fleet.hear(1, SchedulesConfirmed{{{sent[0].name, QByteArray(16, 'x'), {}}}});
    QVERIFY(confirmed[1][2].value<Schedules>().empty());
    QVERIFY(m_bench->status(m_bench->vader).warnings.isEmpty());
}

void TestFleet::showsStates()
{
    QCOMPARE(m_bench->status(m_bench->vader).state, ClientState::NeverSeen);
    QVERIFY(!m_bench->status(m_bench->vader).nextDue); // in a zone that is not known yet
    m_bench->fleet.greet(1, {m_bench->vader, QStringLiteral("10.0.0.1"), {QStringLiteral("Its certificate is odd.")}},
        m_bench->hello(ClientId::make()));
    const Instant since = m_bench->clock.now();
    m_bench->clock.advance(std::chrono::seconds(1));
    ClientStatus status = m_bench->status(m_bench->vader);
    QCOMPARE(status.state, ClientState::Up);
    QCOMPARE(status.since, since);
    QCOMPARE(status.lastSeen, m_bench->clock.now());
    QCOMPARE(status.nextSchedule, QStringLiteral("a"));
    QCOMPARE(*status.nextDue, fromMicroseconds(1'700'002'800'000'000));
    m_bench->fleet.hear(1, AgentStatus{2, 1, 5'000'000, {QStringLiteral("The spool is full.")}});
    status = m_bench->status(m_bench->vader);
    QCOMPARE(status.state, ClientState::CatchingUp);
    QCOMPARE(status.running, 2U);
    QCOMPARE(status.backlogBytes, quint64(5'000'000));
    QCOMPARE(status.warnings,
        QStringList({QStringLiteral("Its certificate is odd."), QStringLiteral("The spool is full.")}));
    m_bench->fleet.endSession(1);
    const Instant end = m_bench->clock.now();
    m_bench->clock.advance(std::chrono::hours(2));
    status = m_bench->status(m_bench->vader);
    QCOMPARE(status.state, ClientState::Away);
    QCOMPARE(status.since, end);
    QCOMPARE(status.address, QStringLiteral("10.0.0.1"));
    QCOMPARE(status.running, 0U);
    QVERIFY(status.warnings.isEmpty());
}

void TestFleet::showsClientsOfTheStore()
{
    KnownClient old{ClientId::make(), QStringLiteral("leia"), m_bench->clock.now() - std::chrono::hours(5),
        QStringLiteral("10.0.0.9"), {}};
    m_bench->greet(1, m_bench->vader);
    KnownClient vader{ClientId::make(), m_bench->vader, m_bench->clock.now() - std::chrono::hours(1), {}, {}};
    m_bench->fleet.learnKnownClients({old, vader});
    QStringList names;
    for (const ClientStatus &status : m_bench->fleet.clientStatuses())
        names += status.name;
    QCOMPARE(names, QStringList({QStringLiteral("leia"), m_bench->luke, m_bench->vader}));
    QCOMPARE(m_bench->fleet.knownCount(), 3U);
    QCOMPARE(m_bench->status(QStringLiteral("leia")).state, ClientState::Away);
    QCOMPARE(m_bench->status(QStringLiteral("leia")).address, QStringLiteral("10.0.0.9"));
    QCOMPARE(m_bench->status(m_bench->vader).address, QStringLiteral("10.0.0.1"));
    QCOMPARE(m_bench->status(m_bench->luke).state, ClientState::NeverSeen);
    // The newer of two machines that had one name.
    old.lastSeen += std::chrono::hours(1);
    old.address = QStringLiteral("10.0.0.10");
    m_bench->fleet.learnKnownClients({old});
    QCOMPARE(m_bench->status(QStringLiteral("leia")).address, QStringLiteral("10.0.0.10"));
}

QTEST_GUILESS_MAIN(TestFleet)
#include "tst_fleet.moc"
