// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/ingest/creditledger.h"

#include <QtTest>

using namespace barto;

using Grants = CreditLedger::Grants;

class TestCreditLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheLeastToEverybody();
    void wants_data();
    void wants();
    void servesInTheOrderOfAsking();
    void partsStayFirstInLine();
    void givesBackWhatIsLeft();
    void forgetsTheGone();
    void staysWithinTheTotal();
};

static const CreditLedger::Limits limits{10, 100, 150};

void TestCreditLedger::givesTheLeastToEverybody()
{
    CreditLedger ledger(limits);
    for (quint64 session = 1; session <= 1000; ++session)
        QCOMPARE(ledger.add(session), (Grants{{session, 10}}));
    QCOMPARE(ledger.add(1), Grants());
    QCOMPARE(ledger.granted(), 0);
    QCOMPARE(ledger.window(1000), 10);
    QCOMPARE(ledger.window(1001), 0);
}

void TestCreditLedger::wants_data()
{
    QTest::addColumn<quint64>("wanted");
    QTest::addColumn<quint64>("window");
    QTest::newRow("nothing") << quint64(0) << quint64(10);
    QTest::newRow("less than the least") << quint64(5) << quint64(10);
    QTest::newRow("the least") << quint64(10) << quint64(10);
    QTest::newRow("more") << quint64(60) << quint64(60);
    QTest::newRow("all") << quint64(100) << quint64(100);
    QTest::newRow("too much") << quint64(101) << quint64(100);
    QTest::newRow("absurd") << ~quint64(0) << quint64(100);
}

void TestCreditLedger::wants()
{
    QFETCH(quint64, wanted);
    QFETCH(quint64, window);
    CreditLedger ledger(limits);
    ledger.add(1);
    const Grants grants = ledger.want(1, wanted);
    QCOMPARE(ledger.window(1), window);
    QCOMPARE(grants, window == 10 ? Grants() : (Grants{{1, window}}));
    QCOMPARE(ledger.want(1, wanted), Grants());
    QCOMPARE(ledger.want(2, wanted), Grants());
}

void TestCreditLedger::servesInTheOrderOfAsking()
{
    CreditLedger ledger({10, 100, 90});
    for (quint64 session : {1, 2, 3})
        ledger.add(session);
    QCOMPARE(ledger.want(3, 100), (Grants{{3, 100}}));
    QCOMPARE(ledger.want(1, 100), Grants());
    QCOMPARE(ledger.want(2, 100), Grants());
    QCOMPARE(ledger.want(3, 0), (Grants{{3, 10}, {1, 100}}));
    QCOMPARE(ledger.want(3, 100), Grants());
    QCOMPARE(ledger.want(1, 0), (Grants{{1, 10}, {2, 100}}));
    QCOMPARE(ledger.remove(2), (Grants{{3, 100}}));
}

void TestCreditLedger::partsStayFirstInLine()
{
    CreditLedger ledger(limits);
    for (quint64 session : {1, 2, 3})
        ledger.add(session);
    QCOMPARE(ledger.want(1, 100), (Grants{{1, 100}}));
    QCOMPARE(ledger.want(2, 100), (Grants{{2, 70}}));
    QCOMPARE(ledger.want(3, 100), Grants());
    QCOMPARE(ledger.want(1, 50), (Grants{{1, 50}, {2, 100}, {3, 30}}));
    QCOMPARE(ledger.granted(), 150);
}

void TestCreditLedger::givesBackWhatIsLeft()
{
    CreditLedger ledger(limits);
    for (quint64 session : {1, 2, 3})
        ledger.add(session);
    ledger.want(1, 100);
    ledger.want(2, 100);
    ledger.want(3, 100);
    // What waits may also lose interest.
    QCOMPARE(ledger.want(3, 0), Grants());
    QCOMPARE(ledger.remove(1), (Grants{{2, 100}}));
    QCOMPARE(ledger.granted(), 90);
}

void TestCreditLedger::forgetsTheGone()
{
    CreditLedger ledger(limits);
    for (quint64 session : {1, 2, 3})
        ledger.add(session);
    ledger.want(1, 100);
    ledger.want(2, 100);
    ledger.want(3, 100);
    QCOMPARE(ledger.remove(2), (Grants{{3, 70}}));
    QCOMPARE(ledger.remove(2), Grants());
    QCOMPARE(ledger.remove(1), (Grants{{3, 100}}));
    QCOMPARE(ledger.remove(3), Grants());
    QCOMPARE(ledger.granted(), 0);
    ledger.add(1);
    ledger.clear();
    QCOMPARE(ledger.window(1), 0);
}

void TestCreditLedger::staysWithinTheTotal()
{
    CreditLedger ledger;
    quint32 random = 1;
    for (int i = 0; i < 20'000; ++i) {
        random = random * 1664525 + 1013904223;
        const quint64 session = (random >> 8) % 200;
        switch ((random >> 24) % 8) {
        case 0:
            ledger.remove(session);
            break;
        case 1:
        case 2:
            ledger.add(session);
            break;
        default:
            ledger.want(session, (random >> 4) % 4'000'000);
        }
        QVERIFY(ledger.granted() <= 64 * 1024 * 1024);
    }
    quint64 sum = 0;
    for (quint64 session = 0; session < 200; ++session) {
        const quint64 window = ledger.window(session);
        QVERIFY(window == 0 || (window >= 16 * 1024 && window <= 2 * 1024 * 1024));
        sum += window == 0 ? 0 : window - 16 * 1024;
    }
    QCOMPARE(ledger.granted(), sum);
}

QTEST_GUILESS_MAIN(TestCreditLedger)
#include "tst_creditledger.moc"
