// SPDX-License-Identifier: MIT OR Apache-2.0

// What runs beside the pages: the figures of the sidebar, and word of runs that fail and work again.

#include "common/job/frame.h"
#include "gui/feed/pulse.h"
#include "gui/feed/runwatch.h"
#include "gui/feed/tokenstore.h"
#include "tests/gui/fakefeed.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const Instant now = Instant(1795513327s);

FakeFeed::Answer figures(const OperatorRequest &request)
{
    if (std::holds_alternative<RunMarksRequest>(request))
        return {{RunMarksPage{{}, 2, false}, RunMarksPage{{}, 4, true}}};
    if (std::holds_alternative<FailingRequest>(request))
        return {{FailingPage{{FailingSchedule(), FailingSchedule()}}, FailingPage{{FailingSchedule()}}}};
    if (std::holds_alternative<MissedRequest>(request)) {
        MissedPage page;
        page.unrun.resize(3);
        page.unrun[0].count = 412;
        page.unrun[1].count = 1;
        page.unrun[2].count = 7;
        page.unrun[2].state = UnrunSlots::State::Skipped;
        return {{page}};
    }
    ServerInfo info;
    info.databaseUp = false;
    info.databaseSince = now;
    return {{info}};
}

/// A run's frames as the server pushes them.
TailPage pageOf(const RunId &run, qint32 exitCode, bool isCancelled = false)
{
    TailPage page;
    page.run = run;
    page.client = QStringLiteral("vader");
    page.schedule = QStringLiteral("backup");
    CommandFinishedPayload end;
    end.value = exitCode;
    const std::string command = encode(end);
    const std::string finish = encode(RunFinishedPayload{quint8(isCancelled ? 1 : 0)});
    const auto viewOf = [](const std::string &bytes) { return QByteArrayView(bytes.data(), qsizetype(bytes.size())); };
    page.frames.append({quint8(FrameKind::CommandFinished), 1, now, viewOf(command)});
    page.frames.append({quint8(FrameKind::RunFinished), 0, now, viewOf(finish)});
    return page;
}

} // namespace

class TestPulse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForFigures();
    void isQuietWithoutALink();
    void tellsOfFailuresAndRecoveries();
    void knowsWhatFailedBefore();
    void listensAgain();
    void tokensAreKept();
};

void TestPulse::asksForFigures()
{
    FakeFeed feed(figures);
    Pulse pulse(feed, [] { return now - 10h; });
    QTRY_COMPARE(pulse.figures().missed, quint64(413));
    QTRY_COMPARE(pulse.figures().failing, quint64(3));
    QTRY_COMPARE(pulse.figures().running, quint64(4));
    QTRY_VERIFY(!pulse.figures().isDatabaseUp);
    QVERIFY(*feed.last<MissedRequest>()->since == now - 10h);
}

void TestPulse::isQuietWithoutALink()
{
    FakeFeed feed(figures);
    feed.loseLink(now);
    Pulse pulse(feed, [] { return now; });
    pulse.refresh();
    QVERIFY(feed.requests().empty());
    feed.becomeLive();
    QVERIFY(!feed.requests().empty());
}

void TestPulse::tellsOfFailuresAndRecoveries()
{
    const RunId failed = RunId::make();
    FakeFeed feed([&](const OperatorRequest &request) {
        if (std::holds_alternative<TailRequest>(request))
            return FakeFeed::Answer{{pageOf(RunId::make(), 0), pageOf(failed, 3), pageOf(RunId::make(), 1, true),
                                        pageOf(RunId::make(), 0), pageOf(RunId::make(), 0)},
                {}, true};
        return FakeFeed::Answer();
    });
    RunWatch watch(feed);
    QList<EndedRun> ended;
    connect(&watch, &RunWatch::ended, this, [&](const EndedRun &run) { ended << run; });
    QTRY_COMPARE(ended.size(), 2); // neither the good ones nor the cancelled one
    QCOMPARE(ended.at(0).run, failed);
    QCOMPARE(ended.at(0).exitCode, std::optional<qint32>(3));
    QVERIFY(ended.at(1).isRecovery);
    QVERIFY(feed.last<TailRequest>()->withoutLines);
}

void TestPulse::knowsWhatFailedBefore()
{
    FakeFeed feed([&](const OperatorRequest &request) {
        if (std::holds_alternative<FailingRequest>(request)) {
            FailingSchedule failing;
            failing.client = QStringLiteral("vader");
            failing.schedule = QStringLiteral("backup");
            return FakeFeed::Answer{{FailingPage{{failing}}}};
        }
        return FakeFeed::Answer{{pageOf(RunId::make(), 0)}, {}, true};
    });
    RunWatch watch(feed);
    QSignalSpy ended(&watch, &RunWatch::ended);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.at(0).at(0).value<EndedRun>().isRecovery);
}

void TestPulse::listensAgain()
{
    FakeFeed feed;
    RunWatch watch(feed);
    const auto tails = [&feed] {
        return std::count_if(feed.requests().begin(), feed.requests().end(),
            [](const OperatorRequest &request) { return std::holds_alternative<TailRequest>(request); });
    };
    QCOMPARE(tails(), 1);
    feed.loseLink(now);
    QCOMPARE(tails(), 1);
    feed.becomeLive();
    QCOMPARE(tails(), 2);
}

void TestPulse::tokensAreKept()
{
    MemoryTokens tokens;
    std::optional<Result<Secret>> read;
    const auto take = [&read](const Result<Secret> &token) { read = token; };
    tokens.read(QStringLiteral("lab"), this, take);
    QTRY_VERIFY(read.has_value());
    QCOMPARE(read->error().code, Error::Code::NotFound);
    bool isWritten = false;
    tokens.write(
        QStringLiteral("lab"), Secret("t"), this, [&](const Result<void> &done) { isWritten = done.has_value(); });
    QTRY_VERIFY(isWritten);
    read.reset();
    tokens.read(QStringLiteral("lab"), this, take);
    QTRY_VERIFY(read.has_value());
    QCOMPARE(read->value().reveal(), QByteArray("t"));
}

QTEST_GUILESS_MAIN(TestPulse)
#include "tst_pulse.moc"
