// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/agentrig.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace barto;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000;

const QString everySecond = QStringLiteral("*:*:*");

} // namespace

class TestAgent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void introducesItself();
    void confirmsSchedules();
    void firesAndDelivers();
    void firesFromItsOwnDiskWhileTheServerIsAway();
    void startsWhatOperatorsOrder();
    void manyOrdersAtOnce();
    void cancelsARun();
    void cancelBeforeTheOrder();
    void watermarksReachTheServer();
};

void TestAgent::introducesItself()
{
    AgentRig rig;
    MiniServer server;
    QVERIFY(rig.start(&server));
    QTRY_COMPARE_WITH_TIMEOUT(server.hellos.size(), 1u, patience);
    const Hello hello = server.hellos[0];
    QVERIFY(!hello.client.isNull() && !hello.lastRun);
    QVERIFY(!hello.facts.hostname.isEmpty() && !hello.facts.kernel.isEmpty() && !hello.facts.os.isEmpty());
    QVERIFY(!hello.facts.timezone.isEmpty() && !hello.facts.version.isEmpty() && hello.facts.booted);
    rig.link->lose();
    rig.link->open();
    QTRY_COMPARE_WITH_TIMEOUT(server.hellos.size(), 2u, patience);
    QCOMPARE(server.hellos[1].client, hello.client);
}

void TestAgent::confirmsSchedules()
{
    AgentRig rig;
    MiniServer server;
    Schedule bad = onDemand(QStringLiteral("bad"), QStringLiteral("true"));
    bad.onCalendar = QStringLiteral("someday");
    server.schedules = {bad, onDemand(QStringLiteral("good"), QStringLiteral("true"))};
    QVERIFY(rig.start(&server));
    QTRY_COMPARE_WITH_TIMEOUT(server.confirmed.size(), 1u, patience);
    QCOMPARE(server.confirmed[0].schedules.size(), 2u);
    QVERIFY(server.confirmed[0].schedules[0].error.contains(u"someday"));
    QVERIFY(server.confirmed[0].schedules[1].error.isEmpty());
    QCOMPARE(server.confirmed[0].schedules[1].revision, scheduleRevision(server.schedules[1]));
    server.say(SchedulesChanged{{}});
    QTRY_COMPARE_WITH_TIMEOUT(server.confirmed.size(), 2u, patience);
    QVERIFY(server.confirmed[1].schedules.empty());
}

void TestAgent::firesAndDelivers()
{
    AgentRig rig;
    MiniServer server;
    server.schedules = {Schedule{QStringLiteral("tick"), everySecond, {}, false, {},
        {QStringLiteral("echo tick; echo tock >&2"), QStringLiteral("echo second")}}};
    QVERIFY(rig.start(&server));
    const auto finished = [&server] {
        return std::ranges::count_if(server.runs, [](const MiniServer::Run &run) { return run.finished; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(finished() >= 3, patience);
    for (const MiniServer::Run &run : std::as_const(server.runs)) {
        if (!run.finished)
            continue;
        QCOMPARE(run.lines.size(), 3);
        QVERIFY(run.header->trigger == RunTrigger::Slot && run.header->due);
    }
    // What is delivered is kept elsewhere, for a while.
    const QDir done(rig.config.journalPath + QStringLiteral(".done"));
    QTRY_VERIFY_WITH_TIMEOUT(done.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() >= 3, patience);
    QVERIFY(rig.stop());
}

void TestAgent::firesFromItsOwnDiskWhileTheServerIsAway()
{
    AgentRig rig;
    MiniServer server;
    server.schedules = {Schedule{QStringLiteral("tick"), everySecond, {}, false, {}, {QStringLiteral("echo tick")}}};
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(!server.confirmed.empty(), patience);
    QVERIFY(rig.stop());
    server.runs.clear();

    QVERIFY(rig.start(nullptr));
    const QDir runs(rig.config.journalPath + QStringLiteral(".runs"));
    QTRY_VERIFY_WITH_TIMEOUT(runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() >= 2, patience);
    QVERIFY(rig.stop());
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(server.runs.size() >= 2, patience);
    QVERIFY(server.hellos.back().lastRun || server.runs.size() >= 2);
    QVERIFY(rig.stop());
}

void TestAgent::startsWhatOperatorsOrder()
{
    AgentRig rig;
    MiniServer server;
    server.schedules = {onDemand(QStringLiteral("hi"), QStringLiteral("echo hi"))};
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(!server.confirmed.empty(), patience);
    const RunId run = RunId::make();
    server.say(StartRun{run, QStringLiteral("hi")});
    server.say(StartRun{run, QStringLiteral("hi")});
    server.say(StartRun{RunId::make(), QStringLiteral("nobody")});
    QTRY_COMPARE_WITH_TIMEOUT(server.startAnswers.size(), 3u, patience);
    QVERIFY(server.startAnswers[0].accepted && server.startAnswers[1].accepted);
    QVERIFY(!server.startAnswers[2].accepted);
    QVERIFY(server.startAnswers[2].reason.contains(u"nobody"));
    QTRY_VERIFY_WITH_TIMEOUT(server.runs.value(run).finished, patience);
    QCOMPARE(server.runs.size(), 1);
    QCOMPARE(server.runs[run].lines, QByteArrayList{"hi"});
    QVERIFY(server.runs[run].header->trigger == RunTrigger::AdHoc);
    // Sent again when it is long over.
    server.say(StartRun{run, QStringLiteral("hi")});
    QTRY_COMPARE_WITH_TIMEOUT(server.startAnswers.size(), 4u, patience);
    QVERIFY(server.startAnswers[3].accepted);
    QCOMPARE(server.runs[run].lines.size(), 1);
}

void TestAgent::manyOrdersAtOnce()
{
    AgentRig rig;
    MiniServer server;
    server.schedules = {onDemand(QStringLiteral("hi"), QStringLiteral("echo hi"))};
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(!server.confirmed.empty(), patience);
    QElapsedTimer timer;
    timer.start();
    constexpr int many = 200;
    for (int i = 0; i < many; ++i)
        server.say(StartRun{RunId::make(), QStringLiteral("hi")});
    const auto finished = [&server] {
        return std::ranges::count_if(server.runs, [](const MiniServer::Run &run) { return run.finished; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(finished(), many, patience);
    qInfo("%.0f ad hoc runs a second", many * 1000.0 / double(timer.elapsed()));
}

void TestAgent::cancelsARun()
{
    AgentRig rig;
    MiniServer server;
    server.schedules = {onDemand(QStringLiteral("sleeper"), QStringLiteral("echo before; sleep 100"))};
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(!server.confirmed.empty(), patience);
    const RunId run = RunId::make();
    server.say(StartRun{run, QStringLiteral("sleeper")});
    QTRY_COMPARE_WITH_TIMEOUT(server.runs.value(run).lines.size(), 1, patience);
    server.say(CancelRun{run});
    QTRY_COMPARE_WITH_TIMEOUT(server.cancelAnswers.size(), 1u, patience);
    QVERIFY2(server.cancelAnswers[0].accepted, qPrintable(server.cancelAnswers[0].reason));
    QTRY_VERIFY_WITH_TIMEOUT(server.runs.value(run).finished, patience);
    QVERIFY(server.runs[run].cancelled);
    server.say(CancelRun{run});
    QTRY_COMPARE_WITH_TIMEOUT(server.cancelAnswers.size(), 2u, patience);
    QVERIFY(!server.cancelAnswers[1].accepted);
    QCOMPARE(server.cancelAnswers[1].reason, QStringLiteral("already ended"));
}

void TestAgent::cancelBeforeTheOrder()
{
    AgentRig rig;
    MiniServer server;
    server.schedules = {onDemand(QStringLiteral("hi"), QStringLiteral("echo hi"))};
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(!server.confirmed.empty(), patience);
    const RunId run = RunId::make();
    server.say(CancelRun{run});
    server.say(StartRun{run, QStringLiteral("hi")});
    QTRY_COMPARE_WITH_TIMEOUT(server.startAnswers.size(), 1u, patience);
    QVERIFY(!server.cancelAnswers.at(0).accepted);
    QVERIFY(!server.startAnswers[0].accepted);
    QVERIFY(server.startAnswers[0].reason.contains(u"cancelled"));
    QVERIFY(server.runs.isEmpty());
}

void TestAgent::watermarksReachTheServer()
{
    AgentRig rig;
    MiniServer server;
    server.schedules = {onDemand(QStringLiteral("hi"), QStringLiteral("echo hi"))};
    const Instant before = rig.clock.now();
    QVERIFY(rig.start(&server));
    QTRY_VERIFY_WITH_TIMEOUT(server.watermarks.contains(QStringLiteral("hi")), patience);
    const Watermark mark = server.watermarks.value(QStringLiteral("hi"));
    QVERIFY(mark.upTo >= before && mark.upTo <= rig.clock.now());
    QCOMPARE(mark.revision, scheduleRevision(server.schedules[0]));
}

QTEST_GUILESS_MAIN(TestAgent)
#include "tst_agent.moc"
