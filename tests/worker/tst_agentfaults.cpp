// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/agentrig.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace barto;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000;

QStringList folders(const QString &path)
{
    return QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

/// Facts that a stopped agent holds to be untold: -1 if its journal cannot be read.
int untoldFacts(const QString &journal)
{
    const QString name = QStringLiteral("untold");
    int count = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(journal);
        if (database.open()) {
            QSqlQuery query(QStringLiteral("SELECT COUNT(*) FROM fact"), database);
            if (query.next())
                count = query.value(0).toInt();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return count;
}

} // namespace

/// The agent when something dies, lies or is copied.
class TestAgentFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsOutliveTheAgent();
    void stopKeepsRunsOrEndsThem_data();
    void stopKeepsRunsOrEndsThem();
    void deadShimIsLostOnce();
    void missingShimIsAFact();
    void secondAgentIsRefused();
    void cloneSetsFoldersAside();
    void replacedWaits();
    void brokenMessagesCloseTheLink();
    void lostLinkLosesNothing();

private:
    /// Starts `cmd` on demand as a run and waits for its first line.
    RunId startRun(AgentRig &rig, MiniServer &server, const QString &cmd);
};

RunId TestAgentFaults::startRun(AgentRig &rig, MiniServer &server, const QString &cmd)
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

void TestAgentFaults::runsOutliveTheAgent()
{
    AgentRig rig;
    MiniServer server;
    const QString go = rig.folder.filePath(QStringLiteral("go"));
    const RunId run = startRun(
        rig, server, QStringLiteral("echo one; while [ ! -e %1 ]; do sleep 0.05; done; echo two; exit 3").arg(go));
    rig.kill();
    QVERIFY(rig.start(nullptr)); // adopted while the server is away
    QFile(go).open(QIODevice::WriteOnly);
    QVERIFY(rig.start(&server)); // and once more
    QTRY_VERIFY_WITH_TIMEOUT(server.runs.value(run).finished, patience);
    QCOMPARE(server.runs[run].lines, (QByteArrayList{"one", "two"}));
    QTRY_VERIFY_WITH_TIMEOUT(folders(rig.config.journalPath + QStringLiteral(".runs")).isEmpty(), patience);
    QVERIFY(server.facts.empty());
}

void TestAgentFaults::stopKeepsRunsOrEndsThem_data()
{
    QTest::addColumn<bool>("terminate");
    QTest::newRow("keep") << false;
    QTest::newRow("terminate") << true;
}

void TestAgentFaults::stopKeepsRunsOrEndsThem()
{
    QFETCH(const bool, terminate);
    AgentRig rig;
    rig.config.onStop = terminate ? WorkerConfig::OnStop::Terminate : WorkerConfig::OnStop::Keep;
    MiniServer server;
    const RunId run = startRun(rig, server, QStringLiteral("echo $$; exec sleep 100"));
    const pid_t pid = server.runs.value(run).lines.value(0).toInt();
    QVERIFY(pid > 0);
    QVERIFY(rig.stop());
    QCOMPARE(::kill(pid, 0) == 0, !terminate);
    QCOMPARE(server.runs[run].finished, terminate);
    QCOMPARE(server.runs[run].cancelled, terminate);
    if (!terminate)
        ::kill(pid, SIGKILL);
}

void TestAgentFaults::deadShimIsLostOnce()
{
    AgentRig rig;
    MiniServer server;
    const RunId run = startRun(rig, server, QStringLiteral("echo $PPID; exec sleep 100"));
    const pid_t shim = server.runs.value(run).lines.value(0).toInt();
    QVERIFY(shim > 1);
    rig.link->lose(); // the server must not see it yet
    ::kill(shim, SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(::kill(shim, 0) != 0, patience);
    rig.kill(); // perhaps before, perhaps after it had noticed
    QVERIFY(rig.start(nullptr));
    QVERIFY(rig.start(&server));
    QTRY_COMPARE_WITH_TIMEOUT(server.factsOf<RunLost>().size(), 1u, patience);
    QCOMPARE(server.factsOf<RunLost>()[0].run, run);
    QTRY_VERIFY_WITH_TIMEOUT(folders(rig.config.journalPath + QStringLiteral(".runs")).isEmpty(), patience);
    QVERIFY(rig.stop());
    // The acknowledgement may have come too late: then the agent does not know, and must tell it again.
    const int untold = untoldFacts(rig.config.journalPath);
    QVERIFY(untold == 0 || untold == 1);
    server.watermarks.clear();
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(!server.watermarks.isEmpty(), patience);
    QCOMPARE(server.facts.size(), 1u);
    QCOMPARE(server.repeatedFacts, untold);
}

void TestAgentFaults::missingShimIsAFact()
{
    const QByteArray bin = qgetenv("BARTO_TEST_BIN_DIR");
    qputenv("BARTO_TEST_BIN_DIR", "/nowhere");
    AgentRig rig;
    MiniServer server;
    server.schedules = {onDemand(QStringLiteral("job"), QStringLiteral("true"))};
    const bool started = rig.start(&server);
    qputenv("BARTO_TEST_BIN_DIR", bin);
    QVERIFY(started);
    QTRY_VERIFY_WITH_TIMEOUT(!server.confirmed.empty(), patience);
    const RunId run = RunId::make();
    server.say(StartRun{run, QStringLiteral("job")});
    QTRY_COMPARE_WITH_TIMEOUT(server.factsOf<RunNotStarted>().size(), 1u, patience);
    QCOMPARE(server.factsOf<RunNotStarted>()[0].header.run, run);
    QVERIFY(server.factsOf<RunNotStarted>()[0].reason.contains(u"/nowhere"));
}

void TestAgentFaults::secondAgentIsRefused()
{
    AgentRig rig;
    QVERIFY(rig.start(nullptr));
    AgentRig second;
    second.config.journalPath = rig.config.journalPath;
    QVERIFY(!second.start(nullptr));
    QCOMPARE(second.error.code, Error::Code::Conflict);
}

void TestAgentFaults::cloneSetsFoldersAside()
{
    AgentRig rig;
    MiniServer server;
    const RunId run = startRun(rig, server, QStringLiteral("echo $$; exec sleep 100"));
    const pid_t pid = server.runs.value(run).lines.value(0).toInt();
    rig.kill();
    rig.machine = QStringLiteral("machine-b");
    MiniServer other;
    QVERIFY(rig.start(&other));
    QTRY_COMPARE_WITH_TIMEOUT(other.watermarks.size() + qsizetype(other.hellos.size()), 1, patience);
    QVERIFY(other.hellos[0].client != server.hellos[0].client);
    QVERIFY(other.runs.isEmpty());
    QVERIFY(folders(rig.config.journalPath + QStringLiteral(".runs")).isEmpty());
    const QStringList aside = QDir(rig.folder.path()).entryList({QStringLiteral("vader.db.other-machine-*.runs")});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(folders(rig.folder.filePath(aside[0])), QStringList{run.text()});
    ::kill(pid, SIGKILL);
}

void TestAgentFaults::replacedWaits()
{
    AgentRig rig;
    MiniServer server;
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(!server.confirmed.empty(), patience);
    server.say(Goodbye{Goodbye::Reason::Stopping, QStringLiteral("bartos stops.")});
    server.say(Goodbye{Goodbye::Reason::Replaced, QStringLiteral("Another agent took over.")});
    QTRY_COMPARE_WITH_TIMEOUT(rig.link->holdOffs.size(), 1u, patience);
    QCOMPARE(rig.link->holdOffs[0], std::chrono::milliseconds(5min));
}

void TestAgentFaults::brokenMessagesCloseTheLink()
{
    AgentRig rig;
    MiniServer server;
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(!server.confirmed.empty(), patience);
    Q_EMIT server.says(QByteArray::fromHex("8218ff80")); // kind 255: from a newer server, passed over
    Q_EMIT server.says(QByteArray("garbage"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.link->opens, 2, patience); // closed, and opened again
    QCOMPARE(rig.link->holdOffs.size(), 1u);
    QTRY_COMPARE_WITH_TIMEOUT(server.confirmed.size(), 2u, patience);
}

void TestAgentFaults::lostLinkLosesNothing()
{
    AgentRig rig;
    MiniServer server;
    const RunId run = startRun(rig, server, QStringLiteral("for i in $(seq 1 300); do echo $i; sleep 0.01; done"));
    for (int i = 0; i < 5; ++i) {
        const qsizetype before = server.runs.value(run).lines.size();
        rig.link->lose();
        rig.link->open();
        QTRY_VERIFY_WITH_TIMEOUT(
            server.runs.value(run).lines.size() > before || server.runs.value(run).finished, patience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(server.runs.value(run).finished, patience);
    QCOMPARE(server.runs[run].lines.size(), 300);
    for (int i = 0; i < 300; ++i)
        QCOMPARE(server.runs[run].lines[i].toInt(), i + 1);
}

QTEST_GUILESS_MAIN(TestAgentFaults)
#include "tst_agentfaults.moc"
