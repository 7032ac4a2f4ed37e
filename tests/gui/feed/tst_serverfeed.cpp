// SPDX-License-Identifier: MIT OR Apache-2.0

// The feed against a real gateway: that it connects, answers, loses the link and finds it again, and that a request
// which is replaced never answers late.

#include "gui/feed/latestcall.h"
#include "gui/feed/serverfeed.h"
#include "tests/common/api/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

std::vector<OperatorReply> info(const OperatorRequest &)
{
    ServerInfo server;
    server.name = QStringLiteral("lab");
    return {server, End{}};
}

LinkSettings patient(LinkSettings settings)
{
    settings.once = false;
    settings.backoff.first = 10ms;
    return settings;
}

} // namespace

class TestServerFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void findsTheServerAgain();
    void saysWhyItIsRefused();
    void retriesWhenAsked();
    void aReplacedRequestIsSilent();
    void requestsEndWithTheLink();

private:
    const SystemClock m_clock;
};

void TestServerFeed::answers()
{
    ScriptedServer server(info);
    ServerFeed feed(patient(server.linkSettings()), m_clock);
    QCOMPARE(feed.state().link, FeedState::Link::Off);
    bool hasEarlyEnded = false;
    feed.send(InfoRequest{})->onEnd(this, [&](const std::optional<Error> &error) { hasEarlyEnded = !error; });
    feed.start();
    QCOMPARE(feed.state().link, FeedState::Link::Connecting);
    QString name;
    bool hasEnded = false;
    feed.send(InfoRequest{})
        ->on<ServerInfo>(this, [&](const ServerInfo &reply) { name = reply.name; })
        ->onEnd(this, [&](const std::optional<Error> &error) { hasEnded = !error; });
    QTRY_VERIFY(hasEnded);
    QVERIFY(hasEarlyEnded);
    QCOMPARE(name, QStringLiteral("lab"));
    QVERIFY(feed.isLive());
}

void TestServerFeed::findsTheServerAgain()
{
    ScriptedServer server(info);
    ServerFeed feed(patient(server.linkSettings()), m_clock);
    feed.start();
    QTRY_VERIFY(feed.isLive());
    QTRY_VERIFY(server.peer().session != SessionId());
    QList<FeedState::Link> seen;
    connect(&feed, &Feed::stateChanged, this, [&] { seen << feed.state().link; });
    server.closeSession();
    QTRY_COMPARE(seen, (QList<FeedState::Link>{FeedState::Link::Lost, FeedState::Link::Live}));
}

void TestServerFeed::saysWhyItIsRefused()
{
    ScriptedServer server(info, QStringLiteral("right"));
    LinkSettings settings = patient(server.linkSettings());
    settings.token = QStringLiteral("wrong");
    ServerFeed feed(settings, m_clock);
    feed.start();
    QTRY_COMPARE(feed.state().fault, LinkFault::Token);
    QVERIFY(feed.state().needsHelp());
    QCOMPARE(feed.state().link, FeedState::Link::Connecting);
}

void TestServerFeed::retriesWhenAsked()
{
    LinkSettings settings;
    {
        ScriptedServer server(info);
        settings = patient(server.linkSettings());
    } // now nobody listens there
    settings.backoff.first = 1h;
    settings.backoff.most = 1h;
    ServerFeed feed(settings, m_clock);
    feed.start();
    QTRY_VERIFY(feed.state().nextAttempt.has_value());
    const FeedState before = feed.state();
    feed.retryNow();
    QTRY_VERIFY(feed.state().nextAttempt != before.nextAttempt);
    QCOMPARE(feed.state().fault, LinkFault::ConnectionRefused);
}

void TestServerFeed::aReplacedRequestIsSilent()
{
    ScriptedServer server(info);
    ServerFeed feed(patient(server.linkSettings()), m_clock);
    feed.start();
    LatestCall latest;
    int first = 0;
    int second = 0;
    latest.replace(feed.send(InfoRequest{}))->on<ServerInfo>(this, [&](const ServerInfo &) { ++first; });
    latest.replace(feed.send(InfoRequest{}))->on<ServerInfo>(this, [&](const ServerInfo &) { ++second; });
    QTRY_COMPARE(second, 1);
    QCOMPARE(first, 0);
    QTRY_VERIFY(!latest.isActive());
}

void TestServerFeed::requestsEndWithTheLink()
{
    ScriptedServer server([](const OperatorRequest &) { return std::vector<OperatorReply>(); }); // never answers
    ServerFeed feed(patient(server.linkSettings()), m_clock);
    feed.start();
    std::optional<Error> error;
    feed.send(InfoRequest{})->onEnd(this, [&](const std::optional<Error> &end) { error = end; });
    QTRY_VERIFY(!server.requests().empty());
    server.closeSession();
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, Error::Code::Unreachable);
}

QTEST_GUILESS_MAIN(TestServerFeed)
#include "tst_serverfeed.moc"
