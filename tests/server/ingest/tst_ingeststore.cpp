// SPDX-License-Identifier: MIT OR Apache-2.0
// Ingest in a thread of its own over the real embedded store, as bartos has it.

#include "common/base/handover.h"
#include "server/ingest/ingest.h"
#include "server/store/reader.h"
#include "tests/server/ingest/frames.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace barto;

class TestIngestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void storesTwoSessionsAtOnce();
    void cutsOverlapsAndRefusesHoles();
    void goesOnAfterARestart();
    void storesFactsAndWatermarks();
    void failsOnAPathThatCannotBe();

private:
    template<typename Order>
    void order(Order what)
    {
        post(m_ingest.get(), what);
    }
    void start(const QString &path);
    void stop();
    void hearFailure(const Error &error) { m_failed.push_back(error); }
    void hear(quint64 session, const ServerMessage &message) { m_said.push_back({session, message}); }
    void begin(quint64 session, const ClientId &client);
    void take(quint64 session, const IngestItem &item);
    quint64 acknowledged(const RunId &run) const;
    template<typename Message>
    qsizetype heard() const
    {
        return std::count_if(m_said.cbegin(), m_said.cend(),
            [](const auto &said) { return std::holds_alternative<Message>(said.second); });
    }

    const SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Ingest> m_ingest;
    std::vector<Error> m_failed; // a QSignalSpy would be written in the other thread
    std::vector<std::pair<quint64, ServerMessage>> m_said;
};

void TestIngestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("bartos.db"));
    m_said.clear();
    m_failed.clear();
}

void TestIngestStore::cleanup()
{
    stop();
}

void TestIngestStore::start(const QString &path)
{
    m_thread = std::make_unique<QThread>();
    m_ingest = std::make_unique<Ingest>(makeIngestStore(store::SqliteSettings{path}), m_clock);
    connect(
        m_ingest.get(), &Ingest::openFailed, this, posting(this, &TestIngestStore::hearFailure), Qt::DirectConnection);
    connect(m_ingest.get(), &Ingest::outgoing, this, posting(this, &TestIngestStore::hear), Qt::DirectConnection);
    m_ingest->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::started, m_ingest.get(), &Ingest::open);
    connect(m_thread.get(), &QThread::finished, m_ingest.get(), &Ingest::close);
    leaveBehind(*m_thread);
    m_thread->start();
}

void TestIngestStore::stop()
{
    if (!m_thread)
        return;
    m_thread->quit();
    join(*m_thread);
    m_ingest.reset();
    m_thread.reset();
}

void TestIngestStore::begin(quint64 session, const ClientId &client)
{
    Hello hello;
    hello.client = client;
    hello.facts.timezone = QStringLiteral("UTC");
    order([this, session, hello] {
        m_ingest->beginSession(session, QStringLiteral("agent%1").arg(session), QStringLiteral("127.0.0.1"), hello);
    });
}

void TestIngestStore::take(quint64 session, const IngestItem &item)
{
    order([this, session, item] { m_ingest->take(session, item); });
}

quint64 TestIngestStore::acknowledged(const RunId &run) const
{
    quint64 seq = 0;
    for (const auto &[session, message] : m_said) {
        const auto *acknowledge = std::get_if<Acknowledge>(&message);
        if (acknowledge && acknowledge->run == run) {
            if (acknowledge->storedSeq < seq)
                return 0; // never backwards
            seq = acknowledge->storedSeq;
        }
    }
    return seq;
}

void TestIngestStore::storesTwoSessionsAtOnce()
{
    start(m_path);
    begin(1, ClientId::make());
    begin(2, ClientId::make());
    const RunId runs[] = {RunId::make(), RunId::make()};
    for (quint64 i = 0; i < 50; ++i) {
        for (quint64 session : {1, 2})
            take(session, batchOf(runs[session - 1], 1 + 100 * i, 100));
    }
    QTRY_COMPARE(acknowledged(runs[0]), quint64(5000));
    QTRY_COMPARE(acknowledged(runs[1]), quint64(5000));
    QCOMPARE(m_ingest->counters().lines.load(), quint64(10'000));
    const auto reader = store::Reader::open(store::SqliteSettings{m_path});
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().detail));
    for (const RunId &run : runs) {
        const Result<RunDetail> detail = (*reader)->run(run.text());
        QVERIFY2(detail, detail ? "" : qPrintable(detail.error().detail));
        QCOMPARE(detail->run.lines, quint64(5000));
        QCOMPARE(detail->run.schedule, QStringLiteral("backup"));
    }
    QCOMPARE((*reader)->clients()->size(), std::size_t(2));
}

void TestIngestStore::cutsOverlapsAndRefusesHoles()
{
    start(m_path);
    begin(1, ClientId::make());
    const RunId run = RunId::make();
    take(1, batchOf(run, 1, 10));
    take(1, batchOf(run, 6, 10));
    take(1, batchOf(run, 20, 10));
    take(1, batchOf(run, 16, 10));
    QTRY_COMPARE(acknowledged(run), quint64(25));
    QCOMPARE(heard<RunsWanted>(), 1);
    const auto reader = store::Reader::open(store::SqliteSettings{m_path});
    const Result<RunDetail> detail = (*reader)->run(run.text());
    QVERIFY2(detail, detail ? "" : qPrintable(detail.error().detail));
    QCOMPARE(detail->run.lines, quint64(25));
}

void TestIngestStore::goesOnAfterARestart()
{
    const ClientId client = ClientId::make();
    const RunId run = RunId::make();
    start(m_path);
    begin(1, client);
    take(1, batchOf(run, 1, 10));
    QTRY_COMPARE(acknowledged(run), quint64(10));
    stop();
    m_said.clear();
    start(m_path);
    begin(1, client);
    take(1, Offer{{headerOf(run)}, true});
    QTRY_COMPARE(heard<RunsWanted>(), 1);
    begin(2, ClientId::make());
    take(2, Offer{{headerOf(run)}, true});
    QTRY_COMPARE(heard<RunsWanted>(), 2);
    std::vector<quint64> wanted;
    for (const auto &[session, message] : m_said) {
        if (const auto *answer = std::get_if<RunsWanted>(&message))
            wanted.push_back(answer->runs[0].nextSeq);
    }
    QCOMPARE(wanted, (std::vector<quint64>{11, 0}));
}

void TestIngestStore::storesFactsAndWatermarks()
{
    start(m_path);
    const Schedule schedule{QStringLiteral("backup"), QStringLiteral("daily"), {}, false, {}, {QStringLiteral("true")}};
    const QByteArray revision = scheduleRevision(schedule);
    begin(1, ClientId::make());
    order([this, schedule] { m_ingest->confirmSchedules(1, {schedule}); });
    const Instant later = m_clock.now() + std::chrono::hours(1);
    const SlotsSkipped skipped{
        schedule.name, schedule.onCalendar, {}, revision, later, later, 1, QStringLiteral("why")};
    take(1, FactBatch{5, {{FactId::make(), skipped}}, {{schedule.name, revision, later}}});
    QTRY_COMPARE(heard<FactsAcknowledged>(), 1);
    const auto reader = store::Reader::open(store::SqliteSettings{m_path});
    const auto schedules = (*reader)->schedules({}, {});
    QVERIFY2(schedules, schedules ? "" : qPrintable(schedules.error().detail));
    QCOMPARE(schedules->size(), std::size_t(1));
    QCOMPARE((*schedules)[0].watermark, later);
}

void TestIngestStore::failsOnAPathThatCannotBe()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    start(m_path + QStringLiteral("/below/a/file.db"));
    QTRY_COMPARE(m_failed.size(), std::size_t(1));
    QVERIFY(!m_failed[0].detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestIngestStore)
#include "tst_ingeststore.moc"
