// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/zone.h"
#include "server/historywriter.h"
#include "tests/server/ingest/fakestore.h"
#include "tests/server/ingest/ingestbench.h"

#include <QSignalSpy>

using namespace barto;
using namespace std::chrono_literals;

/// The nightly cleanup: when it comes, what it removes, and what is told of it.
class TestHistoryWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleansOnceANight();
    void cleansOnlyIfItIsSet();
    void triesAgainWhenTheDatabaseIsBack();
    void followsAClockThatIsSetBack();

private:
    /// So many looks at the clock, five minutes apart; what the store was ordered meanwhile.
    QStringList pass(int looks);
    static RetentionConfig retention() { return {true, 24h * 90, 24h * 180}; }

    std::unique_ptr<FakeDatabase> m_db;
    std::unique_ptr<IngestBench> m_bench;
    std::unique_ptr<HistoryWriter> m_history;
};

void TestHistoryWriter::init()
{
    m_history.reset();
    m_db = std::make_unique<FakeDatabase>();
    m_bench = std::make_unique<IngestBench>(std::make_unique<FakeStore>(*m_db));
    m_bench->ingest.open();
    m_history = std::make_unique<HistoryWriter>(m_bench->ingest, retention(), m_bench->clock);
}

QStringList TestHistoryWriter::pass(int looks)
{
    m_db->log.clear();
    for (int i = 0; i < looks; ++i) {
        m_bench->clock.advance(5min);
        m_history->lookAtClock();
        for (int turn = 0; turn < 10; ++turn) {
            QCoreApplication::processEvents();
            m_bench->settle();
        }
    }
    return m_db->log;
}

void TestHistoryWriter::cleansOnceANight()
{
    QSignalSpy cleaned(m_history.get(), &HistoryWriter::cleanedUp);
    m_db->cleanups = 3; // steps
    QCOMPARE(pass(24 * 12),
        (QStringList{QStringLiteral("cleanup"), QStringLiteral("cleanup"), QStringLiteral("cleanup"),
            QStringLiteral("audit cleanup")}));
    QCOMPARE(cleaned.size(), 1);
    QCOMPARE(cleaned[0][0].value<std::chrono::microseconds>(), std::chrono::microseconds(24h * 180));
    QCOMPARE(pass(7 * 24 * 12).count(QStringLiteral("audit cleanup")), 7);
}

void TestHistoryWriter::cleansOnlyIfItIsSet()
{
    RetentionConfig unset;
    unset.isSet = false;
    m_history->setRetention(unset);
    HistoryWriter never(m_bench->ingest, unset, m_bench->clock);
    QCOMPARE(never.retention().keep, Microseconds(24h * 90)); // what a cleanup by hand goes by
}

void TestHistoryWriter::triesAgainWhenTheDatabaseIsBack()
{
    m_db->isDown = true;
    QVERIFY(!m_bench->ingest.state().error.isEmpty() || m_bench->ingest.state().up);
    const QStringList first = pass(24 * 12);
    QVERIFY(!first.contains(QStringLiteral("cleanup")));
    m_db->isDown = false;
    QTRY_VERIFY(m_bench->ingest.state().up);
    QVERIFY(pass(13).contains(QStringLiteral("cleanup"))); // within the hour
}

void TestHistoryWriter::followsAClockThatIsSetBack()
{
    m_bench->clock.advance(-24h * 365);
    QVERIFY(pass(25 * 12).contains(QStringLiteral("cleanup")));
}

QTEST_GUILESS_MAIN(TestHistoryWriter)
#include "tst_historywriter.moc"
