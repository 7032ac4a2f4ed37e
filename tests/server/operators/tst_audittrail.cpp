// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/server/operators/deskbench.h"

using namespace barto;
using namespace std::chrono_literals;

/// What an operator did is kept, though the operator has gone before it was known how it ended.
class TestAuditTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startOfOneWhoLeft();
    void cleanupOfOneWhoLeft();
    void cancelOfNothing();
    void refusedQuery();
};

void TestAuditTrail::startOfOneWhoLeft()
{
    DeskBench bench;
    const RunId run = RunId::make();
    bench.ask(1, StartRequest{run, QStringLiteral("vader"), QStringLiteral("backup")});
    QTRY_COMPARE(bench.starts.size(), size_t(1));
    bench.leave();
    QVERIFY(bench.audits.empty());
    bench.pendingStart({StartResult::State::Accepted, {}});
    QCOMPARE(bench.audits.size(), size_t(1));
    QCOMPARE(bench.audits[0].who, QStringLiteral("anna (10.0.0.1)"));
    QVERIFY(bench.audits[0].detail.contains(run.text()) && bench.audits[0].detail.endsWith(QStringLiteral("accepted")));
}

void TestAuditTrail::cleanupOfOneWhoLeft()
{
    DeskBench bench;
    for (int i = 0; i < 120; ++i)
        bench.storeRun(QStringLiteral("backup"), 1, 0);
    bench.clock().advance(36h);
    bench.ask(1, CleanupRequest{});
    QTRY_COMPARE(bench.cleanups.size(), size_t(1)); // the first step is done, the next waits for room
    QVERIFY(bench.audits.empty());
    bench.leave();
    QTRY_COMPARE(bench.audits.size(), size_t(1));
    QCOMPARE(
        bench.audits[0].detail, QStringLiteral("50 runs and 50 lines removed, ended early: the operator went away"));
}

void TestAuditTrail::cancelOfNothing()
{
    DeskBench bench;
    bench.answer(CancelRequest{QStringLiteral("abcdef")});
    QCOMPARE(bench.audits.size(), size_t(1));
    QCOMPARE(bench.audits[0].action, QStringLiteral("cancel"));
    QVERIFY(bench.audits[0].detail.startsWith(QStringLiteral("run abcdef: ")));
}

void TestAuditTrail::refusedQuery()
{
    DeskBench bench;
    bench.answer(QueryRequest{QStringLiteral("DROP TABLE run"), 0});
    QCOMPARE(bench.audits.size(), size_t(2)); // that it was asked, and that it was refused
    QCOMPARE(bench.audits[0].detail, QStringLiteral("DROP TABLE run"));
    QCOMPARE(bench.audits[1].action, QStringLiteral("refused"));
    QVERIFY(bench.audits[1].detail.startsWith(QStringLiteral("query: Only reading is allowed here")));
}

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "tst_audittrail.moc"
