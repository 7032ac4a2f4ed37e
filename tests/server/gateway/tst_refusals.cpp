// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/refusaltally.h"
#include "tests/server/gateway/gatewaylab.h"

using namespace barto;
using namespace std::chrono_literals;

namespace {

class Told : public RefusalSink
{
public:
    void refused(const Refusal &refusal) override { all.append(refusal); }
    QList<Refusal> all;
};

Refusal refusal(const QString &address, const QString &what = QStringLiteral("401 Unauthorized"))
{
    return {address, {}, what};
}

} // namespace

/// Who is turned away is told, and a flood of them is told in few words.
class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstAtOnceOthersTogether();
    void floodOfAddressesIsBounded();
    void windowEndsByItself();
    void doorTellsOfTokens();
    void doorTellsOfLimits();
    void lobbyTellsOfSilence();
    void lobbyTellsOfGarbage();
    void agentMustSayHello();
    void helloComesFirst();
};

void TestRefusals::firstAtOnceOthersTogether()
{
    Told told;
    RefusalTally tally(told);
    for (int i = 0; i < 10; ++i)
        tally.add(refusal(QStringLiteral("10.0.0.1")));
    tally.add(refusal(QStringLiteral("10.0.0.1"), QStringLiteral("403 Forbidden")));
    tally.add(refusal(QStringLiteral("10.0.0.2")));
    QCOMPARE(told.all.size(), 3);
    QCOMPARE(told.all[0].told(), QStringLiteral("401 Unauthorized"));
    tally.flush();
    QCOMPARE(told.all.size(), 4);
    QCOMPARE(told.all[3].times, quint64(9));
    QVERIFY(told.all[3].told().contains(QStringLiteral("9 times")));
    tally.flush();
    QCOMPARE(told.all.size(), 4);
}

void TestRefusals::floodOfAddressesIsBounded()
{
    Told told;
    RefusalTally tally(told);
    for (int i = 0; i < 100'000; ++i)
        tally.add(refusal(QString::number(i)));
    QCOMPARE(told.all.size(), RefusalTally::mostKinds);
    tally.flush();
    QCOMPARE(told.all.size(), RefusalTally::mostKinds + 1);
    QCOMPARE(told.all.last().times, quint64(100'000 - RefusalTally::mostKinds));
}

void TestRefusals::windowEndsByItself()
{
    Told told;
    RefusalTally tally(told, 20ms);
    tally.add(refusal(QStringLiteral("a")));
    tally.add(refusal(QStringLiteral("a")));
    QTRY_COMPARE(told.all.size(), 2);
    tally.add(refusal(QStringLiteral("a"))); // a new window: told at once
    QCOMPARE(told.all.size(), 3);
}

void TestRefusals::doorTellsOfTokens()
{
    GatewayLab lab;
    lab.settings.apiKey = newToken();
    QVERIFY(lab.start());
    for (int i = 0; i < 5; ++i)
        QVERIFY(lab.raw(GatewayLab::upgrade("/v1/ws/worker?name=vader")).startsWith("HTTP/1.1 401 Unauthorized"));
    QVERIFY(lab.raw(GatewayLab::upgrade("/v1/ws/worker?name=a%1b%0ac")).startsWith("HTTP/1.1 401"));
    lab.gateway.stop(); // what was counted is told at the latest now
    const auto count = [&lab] {
        quint64 all = 0;
        for (const Refusal &one : std::as_const(lab.sinks.refusals))
            all += one.times;
        return all;
    };
    QTRY_COMPARE(count(), quint64(6));
    QCOMPARE(lab.sinks.refusals[0].address, QStringLiteral("127.0.0.1"));
    QCOMPARE(lab.sinks.refusals[0].who, QStringLiteral("vader"));
    QVERIFY(lab.sinks.refusals[0].what.startsWith(QStringLiteral("401")));
    for (const Refusal &one : std::as_const(lab.sinks.refusals))
        QVERIFY(one.who.isEmpty() || one.who == QStringLiteral("vader")); // never what no name may hold
}

void TestRefusals::doorTellsOfLimits()
{
    GatewayLab lab;
    lab.settings.maxConnectionsPerAddress = 1;
    QVERIFY(lab.start());
    const auto link = lab.link(lab.linkSettings());
    QTRY_VERIFY(link->isOpen());
    QCOMPARE(lab.raw("GET /healthz HTTP/1.1\r\n\r\n"), QByteArray());
    QTRY_COMPARE(lab.sinks.refusals.size(), 1);
    QVERIFY(lab.sinks.refusals[0].what.contains(QStringLiteral("max_connections_per_address")));
}

void TestRefusals::lobbyTellsOfSilence()
{
    GatewayLab lab;
    lab.settings.handshakeTimeout = 100ms;
    QVERIFY(lab.start());
    QCOMPARE(lab.raw("GET / HTTP/1.1\r\nA: "), QByteArray());
    QTRY_COMPARE(lab.sinks.refusals.size(), 1);
    QCOMPARE(lab.sinks.refusals[0].what, QStringLiteral("no whole request came within 0.1 s"));
}

void TestRefusals::lobbyTellsOfGarbage()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    QVERIFY(lab.raw(QByteArray(300, '\x16')).startsWith("HTTP/1.1 400"));
    QVERIFY(lab.raw("GET /\r\n\r\n").startsWith("HTTP/1.1 400"));
    QVERIFY(lab.raw("GET /" + QByteArray(20'000, 'x')).startsWith("HTTP/1.1 431"));
    QTRY_COMPARE(lab.sinks.refusals.size(), 3);
}

void TestRefusals::agentMustSayHello()
{
    GatewayLab lab;
    lab.settings.helloTimeout = 100ms;
    QVERIFY(lab.start());
    const auto silent = lab.link(lab.linkSettings());
    QSignalSpy closed(silent.get(), &Link::closed);
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY2(closed[0][0].value<Error>().detail.contains(QStringLiteral("No Hello came within 0.1 s")),
        qPrintable(closed[0][0].value<Error>().detail));
    const auto greeting = lab.link(lab.linkSettings());
    QTRY_VERIFY(greeting->isOpen());
    greeting->send(encode(helloMessage()));
    QTRY_COMPARE(lab.sinks.messages.size(), size_t(1));
    QTest::qWait(200); // past its time
    QVERIFY(greeting->isOpen());
}

void TestRefusals::helloComesFirst()
{
    GatewayLab lab;
    QVERIFY(lab.start());
    const auto link = lab.link(lab.linkSettings());
    QSignalSpy closed(link.get(), &Link::closed);
    QTRY_VERIFY(link->isOpen());
    link->send(encode(WorkerMessage(CreditWanted{1})));
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(closed[0][0].value<Error>().detail.contains(QStringLiteral("A session begins with Hello")));
    QVERIFY(lab.sinks.messages.empty());
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
