// SPDX-License-Identifier: MIT OR Apache-2.0

// A run that is looked at before the server has stored it, as after Run Now.

#include "gui/output/runfeed.h"
#include "tests/gui/output/madeserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;

class TestRunFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForARunThatHasJustStarted();
    void saysThatThereIsNone();
};

void TestRunFeed::waitsForARunThatHasJustStarted()
{
    MadeServer server;
    const RunId id = RunId::make();
    RunFeed feed(server, id);
    feed.load();
    const auto asks = [&server] {
        return std::ranges::count_if(
            server.sent, [](const OperatorRequest &sent) { return std::holds_alternative<TailRequest>(sent); });
    };
    QTRY_COMPARE(asks(), 1); // there is none yet
    QVERIFY(!feed.error());
    server.print(server.add(id), 1, quint8(FrameKind::RunStarted), {});
    QTRY_VERIFY(feed.isRunning());
    QVERIFY(!feed.error());
}

void TestRunFeed::saysThatThereIsNone()
{
    MadeServer server;
    const RunId id = RunId::make();
    RunFeed feed(server, id);
    feed.load();
    QTRY_VERIFY(feed.error().has_value());
    QCOMPARE(feed.error()->code, Error::Code::NotFound);
    server.print(server.add(id), 1, quint8(FrameKind::RunStarted), {}); // it comes, and be it late
    QTRY_VERIFY(feed.isRunning());
    QVERIFY(!feed.error());
}

QTEST_MAIN(TestRunFeed)
#include "tst_runfeed.moc"
