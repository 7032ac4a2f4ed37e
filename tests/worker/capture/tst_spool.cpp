// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/capture/handmade.h"
#include "worker/capture/capturesync.h"
#include "worker/capture/spool.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace barto;
using namespace barto::test;

class TestSpool : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString journal() const { return m_dir->filePath(QStringLiteral("bartoc.db")); }
    std::unique_ptr<Spool> open() const
    {
        auto spool = Spool::open(journal());
        return spool ? std::move(*spool) : nullptr;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void countsWhatIsThere()
    {
        auto spool = open();
        QCOMPARE(spool->used(), 0u);
        const RunHeader header = makeRun();
        writeRunFolder(spool->runFolder(header.run), header);
        writeSegment(spool->runFolder(header.run), 1, QByteArray(100, 'x'));
        writeSegment(spool->runFolder(header.run), 9, QByteArray(200, 'x'));
        spool = open();
        QCOMPARE(spool->used(), 300u + 2 * capture::SegmentHeader::size);
        spool->release(1'000'000);
        QCOMPARE(spool->used(), 0u); // never below
        spool->recount();
        QVERIFY(spool->isFull(364, 0));
        QVERIFY(!spool->isFull(365, 0));
        QVERIFY(!spool->isFull(0, 0));
    }

    void sharesItsCounterWithOthers()
    {
        const auto spool = open();
        capture::UsedCounter shims;
        QVERIFY(shims.map(spool->usedDescriptor()));
        shims.add(41);
        QCOMPARE(spool->used(), 41u);
        spool->release(1);
        QCOMPARE(shims.value(), 40u);
    }

    void findsRunsAndTheirHeaders()
    {
        const auto spool = open();
        const RunHeader header = makeRun();
        QVERIFY(spool->find(header.run).isEmpty());
        QCOMPARE(spool->header(header.run).error().code, Error::Code::NotFound);
        writeRunFolder(spool->runFolder(header.run), header);
        QCOMPARE(spool->runs(), std::vector<RunId>{header.run});
        QCOMPARE(*spool->header(header.run), header);

        const RunHeader other = makeRun(); // an order in another run's folder
        writeRunFolder(spool->runFolder(other.run), header);
        QCOMPARE(spool->header(other.run).error().code, Error::Code::Parse);
    }

    void setsStrangersAside()
    {
        const auto spool = open();
        const QString upper = RunId::make().text().toUpper(); // a uuid, but not as we write it
        QVERIFY(QDir(spool->runsFolder()).mkdir(QStringLiteral("lost+found")));
        QVERIFY(QDir(spool->runsFolder()).mkdir(upper));
        QVERIFY(spool->runs().empty());
        QVERIFY(QFile::exists(spool->asideFolder() + QStringLiteral("/lost+found")));
        QVERIFY(QDir(spool->runsFolder()).mkdir(QStringLiteral("lost+found")));
        QVERIFY(spool->runs().empty());
        QVERIFY(QFile::exists(spool->asideFolder() + QStringLiteral("/lost+found.2")));
    }

    void movesDeliveredRuns()
    {
        const auto spool = open();
        const RunHeader header = makeRun();
        writeRunFolder(spool->runFolder(header.run), header);
        writeSegment(spool->runFolder(header.run), 1, QByteArray(100, 'x'));
        writeFile(spool->runFolder(header.run) + QStringLiteral("/poke"), {});
        spool->recount();
        QCOMPARE(spool->moveToDone(header.run).value_or(0), 132u);
        QCOMPARE(spool->used(), 0u);
        QVERIFY(spool->runs().empty());
        QCOMPARE(spool->kept(), std::vector<RunId>{header.run});
        QCOMPARE(spool->find(header.run), spool->doneFolder(header.run));
        QVERIFY(!QFile::exists(spool->doneFolder(header.run) + QStringLiteral("/poke")));
        QCOMPARE(*spool->header(header.run), header);
        QVERIFY(!spool->moveToDone(RunId::make()));
    }

    void refusesAJournalWithoutAPlace()
    {
        QVERIFY(!Spool::open(m_dir->filePath(QStringLiteral("no/such/folder"))));
        writeFile(journal() + QStringLiteral(".runs"), "a file");
        QVERIFY(!Spool::open(journal()));
    }

    void syncsWhatWasTouched_data()
    {
        QTest::addColumn<int>("runs");
        QTest::newRow("one by one") << 3;
        QTest::newRow("all at once") << 100;
    }
    void syncsWhatWasTouched()
    {
        QFETCH(int, runs);
        const auto spool = open();
        CaptureSync sync(spool->runsFolder());
        QSignalSpy synced(&sync, &CaptureSync::synced);
        for (int i = 0; i < runs; ++i) {
            const RunHeader header = makeRun();
            writeRunFolder(spool->runFolder(header.run), header);
            writeSegment(spool->runFolder(header.run), 1, lineBytes("a"));
            sync.touch(header.run);
        }
        sync.touch(RunId::make()); // delivered meanwhile
        QVERIFY(synced.wait(30'000));
        sync.touch(spool->runs().front());
        QVERIFY(synced.wait(30'000));
        QCOMPARE(synced.count(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSpool)
#include "tst_spool.moc"
