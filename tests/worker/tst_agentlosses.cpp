// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/agentrig.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace barto;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000;

/// Somebody else's write transaction on the journal: nothing can be written there meanwhile.
class Obstacle
{
public:
    explicit Obstacle(const QString &path)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("obstacle")))
    {
        m_database.setDatabaseName(path);
        m_stands = m_database.open() && QSqlQuery(m_database).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~Obstacle()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("obstacle"));
    }
    bool stands() const { return m_stands; }

private:
    QSqlDatabase m_database;
    bool m_stands = false;
};

bool s_factsWait = false;
QtMessageHandler s_former = nullptr;

void listen(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    s_factsWait = s_factsWait || text.contains(QStringLiteral("facts about runs wait for the journal"));
    s_former(type, context, text);
}

} // namespace

/// What the agent says of runs that it has lost, or keeps no more.
class TestAgentLosses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLossIsWrittenBeforeTheRunIsDelivered();
    void aRestoredStoreIsToldWhatIsKeptNoMore();

private:
    RunId startRun(AgentRig &rig, MiniServer &server, const QString &cmd);
};

RunId TestAgentLosses::startRun(AgentRig &rig, MiniServer &server, const QString &cmd)
{
    server.schedules = {onDemand(QStringLiteral("job"), cmd)};
    const RunId run = RunId::make();
    if (!rig.start(&server))
        return run;
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!server.confirmed.empty(), patience); }();
    server.say(StartRun{run, QStringLiteral("job")});
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!server.runs.value(run).lines.isEmpty(), patience); }();
    return run;
}

/// Else it would be known to nobody once the agent, which holds it in memory while its disk is full, has ended too.
void TestAgentLosses::aLossIsWrittenBeforeTheRunIsDelivered()
{
    AgentRig rig;
    MiniServer server;
    const RunId run = startRun(rig, server, QStringLiteral("echo $PPID; exec sleep 100"));
    const pid_t shim = server.runs.value(run).lines.value(0).toInt();
    QVERIFY(shim > 1);
    {
        const Obstacle obstacle(rig.config.journalPath);
        QVERIFY(obstacle.stands());
        s_former = qInstallMessageHandler(listen);
        ::kill(shim, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(s_factsWait, patience);
        qInstallMessageHandler(s_former);
        rig.kill();
    }
    QVERIFY(server.facts.empty());
    QVERIFY(rig.start(&server));
    QTRY_COMPARE_WITH_TIMEOUT(server.factsOf<RunLost>().size(), 1u, patience);
    QCOMPARE(server.factsOf<RunLost>()[0].run, run);
}

void TestAgentLosses::aRestoredStoreIsToldWhatIsKeptNoMore()
{
    AgentRig rig;
    rig.config.keepDelivered = 0s;
    MiniServer server;
    const RunId run = startRun(rig, server, QStringLiteral("echo hi"));
    const QDir done(rig.config.journalPath + QStringLiteral(".done"));
    const QDir runs(rig.config.journalPath + QStringLiteral(".runs"));
    const auto isEmpty
        = [](const QDir &folder) { return folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty(); };
    QTRY_VERIFY_WITH_TIMEOUT(isEmpty(runs) && isEmpty(done), patience);
    QVERIFY(rig.stop()); // the claim is settled
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(server.hellos.size() == 2, patience);
    server.say(OfferAll{});
    QTRY_COMPARE_WITH_TIMEOUT(server.factsOf<RunLost>().size(), 1u, patience);
    QCOMPARE(server.factsOf<RunLost>()[0].run, run);
}

QTEST_GUILESS_MAIN(TestAgentLosses)
#include "tst_agentlosses.moc"
