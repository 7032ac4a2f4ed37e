// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/support/fakeclock.h"
#include "tests/worker/capture/handmade.h"
#include "worker/capture/capturetrimmer.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace barto;
using namespace barto::test;
using namespace std::chrono_literals;

class TestCaptureTrimmer : public QObject
{
    Q_OBJECT
private:
    static constexpr int patience = 30'000;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Spool> m_spool;
    FakeClock m_clock{Instant(std::chrono::sys_days(std::chrono::year(2030) / 1 / 1))};

    RunId makeFolder(int segments = 1, qsizetype bytes = 1000)
    {
        const RunHeader header = makeRun();
        writeRunFolder(m_spool->runFolder(header.run), header);
        for (int i = 0; i < segments; ++i)
            writeSegment(m_spool->runFolder(header.run), quint64(i * 10 + 1), QByteArray(bytes, 'x'));
        m_spool->recount();
        return header.run;
    }
    QStringList segmentsOf(const RunId &run) const
    {
        return QDir(m_spool->runFolder(run)).entryList({QStringLiteral("*.seg")}, QDir::Files, QDir::Name);
    }
    size_t keptCount() const { return m_spool->kept().size(); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_spool = std::move(*Spool::open(m_dir->filePath(QStringLiteral("bartoc.db"))));
    }

    void keepsDeliveredRunsForAWhile()
    {
        KeepLimits limits;
        limits.keepDelivered = 3600s;
        CaptureTrimmer trimmer(*m_spool, m_clock, limits);
        QSignalSpy retired(&trimmer, &CaptureTrimmer::retired);
        const RunId first = makeFolder();
        trimmer.retire(first);
        QCOMPARE(retired.count(), 1);
        QCOMPARE(m_spool->find(first), m_spool->doneFolder(first));
        QCOMPARE(trimmer.keptFolders(), 1);
        QCOMPARE(trimmer.keptBytes(), 1032u);
        m_clock.advance(3601s);
        const RunId second = makeFolder();
        trimmer.retire(second); // looks at the oldest, too
        QTRY_COMPARE_WITH_TIMEOUT(m_spool->kept(), std::vector<RunId>{second}, patience);
        QCOMPARE(trimmer.keptBytes(), 1032u);
    }

    void keepsNothingWhereNothingIsAsked()
    {
        KeepLimits limits;
        limits.keepDelivered = 0s;
        CaptureTrimmer trimmer(*m_spool, m_clock, limits);
        QSignalSpy settled(&trimmer, &CaptureTrimmer::settled);
        const RunId going = makeFolder(3);
        trimmer.acknowledge(going, 20); // the last frame of the second segment
        trimmer.retire(makeFolder());
        QVERIFY(settled.wait(patience));
        QCOMPARE(keptCount(), 0u);
        QCOMPARE(segmentsOf(going), QStringList{QStringLiteral("21.seg")});
        QCOMPARE(m_spool->used(), 1032u);
    }

    void trimsRunningRunsUnderPressureOnly()
    {
        KeepLimits limits;
        limits.maxBytes = 5000;
        CaptureTrimmer trimmer(*m_spool, m_clock, limits);
        QSignalSpy settled(&trimmer, &CaptureTrimmer::settled);
        const RunId run = makeFolder(2);
        trimmer.acknowledge(run, 100);
        const RunId other = makeFolder(2); // now more than half is in use
        trimmer.acknowledge(other, 9); // one frame of the first segment is not stored
        QVERIFY(settled.wait(patience));
        QCOMPARE(segmentsOf(run), QStringList{QStringLiteral("11.seg")}); // the newest stays
        QCOMPARE(segmentsOf(other).size(), 2);
        QCOMPARE(m_spool->used(), 3u * 1032);
    }

    void whatIsKeptMakesRoomForWhatGrows()
    {
        KeepLimits limits;
        limits.maxBytes = 5000;
        CaptureTrimmer trimmer(*m_spool, m_clock, limits);
        QSignalSpy expired(&trimmer, &CaptureTrimmer::expired);
        const RunId oldest = makeFolder();
        for (const RunId &run : {oldest, makeFolder(), makeFolder()})
            trimmer.retire(run);
        // The server is away: nothing is acknowledged or retired, and a run goes on.
        trimmer.noteGrowth(makeFolder(2));
        QTRY_COMPARE_WITH_TIMEOUT(keptCount(), size_t(2), patience);
        QCOMPARE(expired.at(0).at(0).value<RunId>(), oldest);
        trimmer.noteGrowth(makeFolder(3));
        QTRY_COMPARE_WITH_TIMEOUT(keptCount(), size_t(0), patience);
        QCOMPARE(trimmer.keptBytes(), 0u);
    }

    void trimsWhatIsDeliveredWhenAsked()
    {
        CaptureTrimmer trimmer(*m_spool, m_clock, {});
        QSignalSpy settled(&trimmer, &CaptureTrimmer::settled);
        trimmer.retire(makeFolder());
        m_clock.advance(3600s);
        const RunId young = makeFolder();
        trimmer.retire(young);
        const RunId going = makeFolder(3); // its segments are far older than the clock
        trimmer.acknowledge(going, 20);
        trimmer.trimDelivered(1800s);
        QVERIFY(settled.wait(patience));
        QCOMPARE(m_spool->kept(), std::vector<RunId>{young});
        QCOMPARE(segmentsOf(going), QStringList{QStringLiteral("21.seg")});
        QCOMPARE(m_spool->used(), 1032u);
        trimmer.trimDelivered(0s);
        QVERIFY(settled.wait(patience));
        QCOMPARE(keptCount(), 0u);
    }

    void keepsWithinFoldersAndBytes_data()
    {
        QTest::addColumn<qlonglong>("folders");
        QTest::addColumn<qulonglong>("bytes");
        QTest::newRow("folders") << 3LL << 1'000'000ULL;
        QTest::newRow("bytes") << 1000LL << 3500ULL;
    }
    void keepsWithinFoldersAndBytes()
    {
        QFETCH(qlonglong, folders);
        QFETCH(qulonglong, bytes);
        KeepLimits limits;
        limits.maxFolders = folders;
        limits.maxBytes = bytes;
        CaptureTrimmer trimmer(*m_spool, m_clock, limits);
        std::vector<RunId> runs;
        for (int i = 0; i < 20; ++i) {
            m_clock.advance(1s);
            runs.push_back(makeFolder());
            trimmer.retire(runs.back());
        }
        QTRY_COMPARE_WITH_TIMEOUT(trimmer.keptFolders(), 3, patience);
        auto kept = m_spool->kept();
        std::sort(kept.begin(), kept.end());
        std::vector<RunId> newest(runs.end() - 3, runs.end());
        std::sort(newest.begin(), newest.end());
        QCOMPARE(kept, newest);
    }

    void surveysWhatAnEarlierAgentKept()
    {
        for (int i = 0; i < 5; ++i)
            QVERIFY(m_spool->moveToDone(makeFolder()));
        CaptureTrimmer trimmer(*m_spool, m_clock, {}); // its clock is far ahead of the folders' times
        QSignalSpy settled(&trimmer, &CaptureTrimmer::settled);
        trimmer.survey();
        QVERIFY(settled.wait(patience));
        QCOMPARE(keptCount(), 0u);
        QCOMPARE(trimmer.keptBytes(), 0u);
    }

    void saysWhenARunCannotBeMoved()
    {
        CaptureTrimmer trimmer(*m_spool, m_clock, {});
        QSignalSpy retired(&trimmer, &CaptureTrimmer::retired);
        trimmer.retire(RunId::make());
        trimmer.acknowledge(RunId::make(), 5);
        QCOMPARE(retired.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCaptureTrimmer)
#include "tst_capturetrimmer.moc"
