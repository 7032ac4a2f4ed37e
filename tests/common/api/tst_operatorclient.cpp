// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/api/operatorclient.h"
#include "common/link/link.h"
#include "tests/common/api/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;

namespace {

/// What became of one call.
struct Outcome1
{
    bool isOver = false;
    std::optional<Error> error;
    std::vector<OperatorReply> replies;
};

void follow(OperatorCall *call, QObject *context, Outcome1 &into)
{
    QObject::connect(
        call, &OperatorCall::replied, context, [&into](const OperatorReply &reply) { into.replies.push_back(reply); });
    call->onEnd(context, [&into](const std::optional<Error> &error) {
        into.isOver = true;
        into.error = error;
    });
}

RunSummary run(qint64 key)
{
    RunSummary summary;
    summary.key = key;
    summary.run = RunId::make();
    summary.client = QStringLiteral("vader");
    return summary;
}

std::vector<OperatorReply> script(const OperatorRequest &request)
{
    if (std::holds_alternative<InfoRequest>(request)) {
        ServerInfo info;
        info.version = QStringLiteral("1.0.0");
        return {info, End{}};
    }
    if (std::holds_alternative<RunsRequest>(request))
        return {RunPage{{run(3), run(2)}, true}, RunPage{{run(1)}, false}, End{}};
    if (std::holds_alternative<ClientsRequest>(request))
        return {End{Error{Error::Code::Refused, QStringLiteral("not you")}}};
    return {}; // goes on for ever
}

} // namespace

class TestOperatorClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOneRequest();
    void streamsPagesUntilTheEnd();
    void keepsSeveralRequestsApart();
    void tellsAnError();
    void stopsARequest();
    void endsCallsWhenTheLinkIsLost();
    void endsCallsWhenNobodyListens();
    void tellsARefusedToken();
    void ignoresRepliesToNobody();

private:
    const SystemClock m_clock;
};

void TestOperatorClient::answersOneRequest()
{
    ScriptedServer server(script);
    Link link(server.linkSettings(), m_clock);
    OperatorClient client(link);
    QString version;
    Outcome1 outcome;
    follow(client.send(InfoRequest{})->on<ServerInfo>(this, [&](const ServerInfo &info) { version = info.version; }),
        this, outcome);
    QCOMPARE(client.pending(), 1);
    link.open();
    QTRY_VERIFY(outcome.isOver);
    QVERIFY(!outcome.error);
    QCOMPARE(version, QStringLiteral("1.0.0"));
    QCOMPARE(client.pending(), 0);
    QCOMPARE(server.peer().name, QStringLiteral("tester"));
}

void TestOperatorClient::streamsPagesUntilTheEnd()
{
    ScriptedServer server(script);
    Link link(server.linkSettings(), m_clock);
    OperatorClient client(link);
    Outcome1 outcome;
    std::vector<qint64> keys;
    follow(client.send(RunsRequest{})
               ->on<RunPage>(this,
                   [&](const RunPage &page) {
                       for (const RunSummary &one : page.runs)
                           keys.push_back(one.key);
                   }),
        this, outcome);
    link.open();
    QTRY_VERIFY(outcome.isOver);
    QCOMPARE(keys, (std::vector<qint64>{3, 2, 1}));
}

void TestOperatorClient::keepsSeveralRequestsApart()
{
    ScriptedServer server(script);
    Link link(server.linkSettings(), m_clock);
    OperatorClient client(link);
    link.open();
    QSignalSpy connected(&client, &OperatorClient::connected);
    QVERIFY(connected.wait());
    Outcome1 info, runs, refused, tail;
    follow(client.send(TailRequest{}), this, tail);
    follow(client.send(RunsRequest{}), this, runs);
    follow(client.send(ClientsRequest{}), this, refused);
    follow(client.send(InfoRequest{}), this, info);
    QTRY_VERIFY(info.isOver && runs.isOver && refused.isOver);
    QVERIFY(!tail.isOver);
    QCOMPARE(client.pending(), 1);
    QCOMPARE(info.replies.size(), 1);
    QCOMPARE(runs.replies.size(), 2);
    QVERIFY(std::holds_alternative<ServerInfo>(info.replies[0]));
}

void TestOperatorClient::tellsAnError()
{
    ScriptedServer server(script);
    Link link(server.linkSettings(), m_clock);
    OperatorClient client(link);
    Outcome1 outcome;
    follow(client.send(ClientsRequest{}), this, outcome);
    link.open();
    QTRY_VERIFY(outcome.isOver);
    QVERIFY(outcome.error.has_value());
    QCOMPARE(outcome.error->code, Error::Code::Refused);
    QCOMPARE(outcome.error->detail, QStringLiteral("not you"));
}

void TestOperatorClient::stopsARequest()
{
    ScriptedServer *self = nullptr;
    ScriptedServer server([&self](const OperatorRequest &request) -> std::vector<OperatorReply> {
        if (const auto *stop = std::get_if<StopRequest>(&request)) {
            self->push(stop->request, End{Error{Error::Code::Cancelled, QStringLiteral("stopped")}});
            return {End{}};
        }
        return {TailPage{}};
    });
    self = &server;
    Link link(server.linkSettings(), m_clock);
    OperatorClient client(link);
    Outcome1 outcome;
    OperatorCall *call = client.send(TailRequest{});
    follow(call, this, outcome);
    link.open();
    QTRY_COMPARE(outcome.replies.size(), 1);
    call->stop();
    QTRY_VERIFY(outcome.isOver);
    QCOMPARE(outcome.error->code, Error::Code::Cancelled);
}

void TestOperatorClient::endsCallsWhenTheLinkIsLost()
{
    ScriptedServer server(script);
    Link link(server.linkSettings(), m_clock);
    OperatorClient client(link);
    QSignalSpy lost(&client, &OperatorClient::disconnected);
    Outcome1 first, second;
    follow(client.send(TailRequest{}), this, first);
    follow(client.send(TailRequest{}), this, second);
    link.open();
    QTRY_COMPARE(server.requests().size(), 2);
    server.closeSession();
    QTRY_VERIFY(first.isOver && second.isOver);
    QCOMPARE(first.error->code, Error::Code::Unreachable);
    QCOMPARE(lost.count(), 1);
    QVERIFY(!client.isConnected());
}

void TestOperatorClient::endsCallsWhenNobodyListens()
{
    LinkSettings settings;
    {
        ScriptedServer gone(script);
        settings = gone.linkSettings();
    }
    Link link(settings, m_clock);
    OperatorClient client(link);
    Outcome1 outcome;
    follow(client.send(InfoRequest{}), this, outcome);
    link.open();
    QTRY_VERIFY(outcome.isOver);
    QCOMPARE(outcome.error->code, Error::Code::Unreachable);
    QCOMPARE(link.fault(), LinkFault::ConnectionRefused);
}

void TestOperatorClient::tellsARefusedToken()
{
    ScriptedServer server(script, QStringLiteral("the-right-token"));
    LinkSettings settings = server.linkSettings();
    settings.token = QStringLiteral("the-wrong-token");
    Link link(settings, m_clock);
    OperatorClient client(link);
    Outcome1 outcome;
    follow(client.send(InfoRequest{}), this, outcome);
    link.open();
    QTRY_VERIFY(outcome.isOver);
    QCOMPARE(outcome.error->code, Error::Code::Refused);
    QCOMPARE(link.fault(), LinkFault::Token);
}

void TestOperatorClient::ignoresRepliesToNobody()
{
    ScriptedServer server(script);
    Link link(server.linkSettings(), m_clock);
    OperatorClient client(link);
    Outcome1 first;
    follow(client.send(InfoRequest{}), this, first);
    link.open();
    QTRY_VERIFY(first.isOver);
    server.push(4711, ServerInfo{});
    Outcome1 second;
    follow(client.send(InfoRequest{}), this, second);
    QTRY_VERIFY(second.isOver);
    QVERIFY(!second.error);
}

QTEST_GUILESS_MAIN(TestOperatorClient)
#include "tst_operatorclient.moc"
