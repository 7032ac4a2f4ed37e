// SPDX-License-Identifier: MIT OR Apache-2.0

// What operators read, on both databases: pages, prefixes, slices of output, and that an index serves each question.

#include "common/base/handover.h"
#include "server/store/connection.h"
#include "server/store/readerpool.h"
#include "server/store/readerqueries.h"
#include "server/store/runlist.h"
#include "tests/server/store/storerig.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>

using namespace barto;
using namespace barto::store;

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pagesAreCutByKey_data() { StoreRig::databases(); }
    void pagesAreCutByKey();
    void filtersCombine_data() { StoreRig::databases(); }
    void filtersCombine();
    void prefixesNameRuns_data() { StoreRig::databases(); }
    void prefixesNameRuns();
    void slicesKeepTheirLimits_data() { StoreRig::databases(); }
    void slicesKeepTheirLimits();
    void schedulesKnowTheirLastRun_data() { StoreRig::databases(); }
    void schedulesKnowTheirLastRun();
    void anIndexServesEachQuestion_data() { StoreRig::databases(); }
    void anIndexServesEachQuestion();
    void thePoolAnswersInTheAskersThread_data() { StoreRig::databases(); }
    void thePoolAnswersInTheAskersThread();
    void thePoolLeavesNobodyWaiting_data() { StoreRig::databases(); }
    void thePoolLeavesNobodyWaiting();
    void thePoolConnectsAnew_data();
    void thePoolConnectsAnew();
    void twoWritersShareADatabase_data() { StoreRig::databases(); }
    void twoWritersShareADatabase();

private:
    void store(RunScript &script, ClientKey client = 0);
    void ended(const char *schedule, int code, ClientKey client = 0);
    ClientKey client(const char *name);
    QStringList schedulesOf(const RunPage &page);
    void explain(Connection &connection, const QString &sql, const QVariantList &values);

    StoreRig m_rig;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
    ClientKey m_client = 0;
};

void TestReader::initTestCase()
{
    const Result<void> started = m_rig.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestReader::init()
{
    m_rig.fresh();
    Result<std::unique_ptr<Writer>> writer = Writer::open(m_rig.settings());
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
    m_writer = std::move(*writer);
    m_reader = std::move(Reader::open(m_rig.settings()).value());
    m_client = client("vader");
}

void TestReader::cleanup()
{
    m_reader.reset();
    m_writer.reset();
}

ClientKey TestReader::client(const char *name)
{
    return m_writer->rememberClient(ClientId::make(), QString::fromLatin1(name), {}, {}, RunScript::at()).value();
}

void TestReader::store(RunScript &script, ClientKey client)
{
    const IngestBatch batch{client ? client : m_client, script.take()};
    const auto stored = m_writer->store({&batch, 1}, RunScript::at());
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail));
    QCOMPARE(stored->at(0).storedSeq, script.last());
}

void TestReader::ended(const char *schedule, int code, ClientKey client)
{
    RunScript script(schedule);
    script.line("out");
    if (code != 0)
        script.line("why", FrameKind::Stderr);
    script.line("out again");
    script.exit(code);
    script.finish();
    store(script, client);
}

QStringList TestReader::schedulesOf(const RunPage &page)
{
    QStringList names;
    for (const RunSummary &run : page.runs)
        names << run.client + u'/' + run.schedule;
    return names;
}

void TestReader::pagesAreCutByKey()
{
    for (int i = 0; i < 25; ++i)
        ended(i % 5 == 0 ? "rare" : "often", i % 2);
    for (const char *schedule : {"", "often"}) {
        RunsRequest request;
        request.filter.schedule = QString::fromLatin1(schedule);
        request.limit = 7;
        std::vector<qint64> keys;
        for (bool more = true; more;) {
            const RunPage page = m_reader->runs(request).value();
            QVERIFY(page.runs.size() <= 7);
            for (const RunSummary &run : page.runs)
                keys.push_back(run.key);
            more = page.more;
            request.past = placeOf(page.runs.back(), RunSort::At);
        }
        QCOMPARE(keys.size(), size_t(*schedule ? 20 : 25));
        QVERIFY(std::is_sorted(keys.rbegin(), keys.rend()));
    }
}

void TestReader::filtersCombine()
{
    const ClientKey luke = client("luke");
    ended("backup", 0);
    ended("backup", 3);
    ended("report", 1);
    ended("backup", 1, luke);
    RunsRequest request;
    request.filter.outcomes = {Outcome::Failed, Outcome::Lost};
    QCOMPARE(schedulesOf(m_reader->runs(request).value()),
        (QStringList{QStringLiteral("luke/backup"), QStringLiteral("vader/report"), QStringLiteral("vader/backup")}));
    request.filter.client = QStringLiteral("vader");
    QCOMPARE(m_reader->runs(request).value().runs.size(), size_t(2));
    request.filter.schedule = QStringLiteral("backup");
    request.withLastLine = true;
    const RunPage page = m_reader->runs(request).value();
    QCOMPARE(page.runs.size(), size_t(1));
    QCOMPARE(page.runs[0].exitCode, std::optional<qint32>(3));
    QCOMPARE(page.runs[0].lastLine, QByteArray("why"));
    request.filter.client.clear();
    request.filter.outcomes.clear();
    QCOMPARE(m_reader->runs(request).value().runs.size(), size_t(3));
    request.filter.since = RunScript::at() + std::chrono::seconds(1);
    QCOMPARE(m_reader->runs(request).value().runs.size(), size_t(0));
    request.filter.since = RunScript::at();
    request.filter.until = RunScript::at() + std::chrono::seconds(1);
    QCOMPARE(m_reader->runs(request).value().runs.size(), size_t(3));
    request.filter.until = RunScript::at();
    QCOMPARE(m_reader->runs(request).value().runs.size(), size_t(0));
    request.filter.client = QStringLiteral("nobody");
    QCOMPARE(m_reader->runs(request).value().runs.size(), size_t(0));
}

void TestReader::prefixesNameRuns()
{
    std::vector<RunScript> scripts(40);
    for (RunScript &script : scripts)
        store(script);
    const RunId wanted = scripts[17].run();
    QCOMPARE(m_reader->run(wanted.text()).value().run.run, wanted);
    QCOMPARE(m_reader->run(wanted.text().left(13).toUpper()).value().run.run, wanted); // with a dash
    // 40 runs have 16 first digits: one is taken at least three times.
    bool ambiguous = false;
    for (const QChar digit : QStringLiteral("0123456789abcdef")) {
        const Result<RunDetail> found = m_reader->run(digit);
        if (found || found.error().code == Error::Code::NotFound)
            continue;
        QCOMPARE(found.error().code, Error::Code::Ambiguous);
        QVERIFY(found.error().detail.contains(QStringLiteral(", ")));
        ambiguous = true;
    }
    QVERIFY(ambiguous);
    QCOMPARE(m_reader->run(RunId::make().text()).error().code, Error::Code::NotFound);
    QCOMPARE(m_reader->run(QStringLiteral("7f%")).error().code, Error::Code::Parse);
    QCOMPARE(m_reader->run(QString()).error().code, Error::Code::Parse);
}

void TestReader::slicesKeepTheirLimits()
{
    RunScript script("two", 2);
    for (int i = 0; i < 1203; ++i)
        script.line(std::string(100, 'x'));
    script.add(FrameKind::CommandStarted, 2, {});
    script.line("last", FrameKind::Stderr, 2);
    store(script);
    std::vector<qsizetype> sizes;
    std::optional<LinePlace> place = LinePlace{};
    while (place) {
        const LineSlice slice = m_reader->lines(script.run(), *place, false, {500, 1 << 20}).value();
        sizes.push_back(slice.page.lines.count());
        place = slice.next;
    }
    QCOMPARE(sizes, (std::vector<qsizetype>{500, 500, 203, 1}));
    const LineSlice byBytes = m_reader->lines(script.run(), {1, 10}, true, {500, 1000}).value();
    QCOMPARE(byBytes.page.firstSeq, quint64(11));
    QCOMPARE(byBytes.page.lines.count(), 10);
    QCOMPARE(byBytes.next->afterSeq, quint64(20));
    QCOMPARE(m_reader->lines(RunId::make(), {}, false, {}).error().code, Error::Code::NotFound);
    QCOMPARE(m_reader->lines(script.run(), {3, 0}, true, {}).error().code, Error::Code::NotFound);
}

void TestReader::schedulesKnowTheirLastRun()
{
    ended("backup", 1);
    ended("backup", 0);
    FactBatch skipped;
    skipped.facts.push_back({FactId::make(),
        SlotsSkipped{QStringLiteral("backup"), {}, {}, {}, RunScript::at(), RunScript::at(), 3, QStringLiteral("x")}});
    QVERIFY(m_writer->storeFacts(m_client, skipped, RunScript::at()));
    const auto schedules = m_reader->schedules(QStringLiteral("vader"), RunScript::at()).value();
    QCOMPARE(schedules.size(), size_t(1));
    QCOMPARE(schedules[0].last->outcome, Outcome::Succeeded);
    QCOMPARE(schedules[0].runsToday, quint64(2));
    QCOMPARE(schedules[0].failedToday, quint64(1));
    QVERIFY(m_reader->schedules(QStringLiteral("luke"), {}).value().empty());
    QCOMPARE(m_reader->schedules({}, RunScript::at() + std::chrono::hours(1)).value().at(0).runsToday, quint64(0));
}

void TestReader::explain(Connection &connection, const QString &sql, const QVariantList &values)
{
    static const QRegularExpression scan(QStringLiteral("^SCAN (r|l|run|line)\\b"));
    QStringList bad;
    const QString prefix = connection.isSqlite() ? QStringLiteral("EXPLAIN QUERY PLAN ") : QStringLiteral("EXPLAIN ");
    const Result<void> done = connection.each(QString(prefix + sql), values, [&](const QSqlQuery &row) {
        if (connection.isSqlite()) {
            const QString step = row.value(3).toString();
            if (scan.match(step).hasMatch() || step.contains(QStringLiteral("FOR ORDER BY")))
                bad << step;
            return;
        }
        const QString table = row.value(2).toString();
        const QString type = row.value(3).toString();
        if ((table == u"r" || table == u"l" || table == u"run" || table == u"line")
            && (type == u"ALL" || type == u"index" || row.value(9).toString().contains(u"filesort")))
            bad << QString(table + u' ' + type + u' ' + row.value(5).toString() + u' ' + row.value(9).toString());
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY2(bad.isEmpty(), qPrintable(QString(sql + QStringLiteral("\n  ") + bad.join(QStringLiteral("; ")))));
}

void TestReader::anIndexServesEachQuestion()
{
    std::vector<IngestBatch> batches;
    for (int i = 0; i < 3000; ++i) {
        RunScript script(i % 100 == 0 ? "rare" : "often");
        script.exit(i % 50 == 0 ? 1 : 0);
        script.finish();
        batches.push_back({m_client, script.take()});
    }
    QVERIFY(m_writer->store(batches, RunScript::at()));
    if (StoreRig::isMariaDb())
        QVERIFY(
            m_rig.mariadb().sql(QStringLiteral("ANALYZE TABLE run, command, line, schedule, client"), m_rig.name()));
    const auto connection = std::move(Connection::open(m_rig.settings(), Connection::Access::Read).value());
    const bool sqlite = connection->isSqlite();
    using Scope = RunWalk::Scope;
    for (const Scope scope : {Scope::All, Scope::Client, Scope::Schedule}) {
        for (int bits = 0; bits < 4; ++bits) {
            const bool one = (bits & 1) != 0 || scope != Scope::All;
            const QVariantList values = QVariantList(scope == Scope::All ? 0 : 1, 1) + QVariantList(one ? 1 : 0, 2)
                + QVariantList{1, qint64(1) << 60, qint64(1) << 60, 5, 101};
            explain(*connection, RunWalk::sql(sqlite, RunSort::At, (bits & 2) != 0, scope, one), values);
        }
    }
    for (const RunSort sort : {RunSort::Took, RunSort::Late}) {
        for (const bool ascending : {false, true})
            explain(*connection, RunWalk::sql(sqlite, sort, ascending, Scope::All, false),
                {1, qint64(1) << 60, qint64(1) << 60, 5, 101});
    }
    for (const bool withText : {false, true}) {
        explain(*connection, RunList::rowsSql(withText), QVariantList(RunList::rowsPerReading, 7));
        for (const bool stderrOnly : {false, true})
            explain(*connection, sql::lineCandidates(stderrOnly, withText),
                QVariantList{1, 0, 100} + QVariantList(withText ? 1 : 0, QByteArray("x")));
    }
    const QByteArray uuid(16, '\1');
    explain(*connection, sql::runByUuidRange(), {uuid, uuid});
    explain(*connection, sql::commandsOfRun(), {1});
    explain(*connection, sql::commandsFrom(), {uuid, 1});
    explain(*connection, sql::lines(), {1, 0, 100});
    const qint64 at = toMicroseconds(RunScript::at());
    explain(*connection, sql::commandsOfUuid(), {uuid, 1});
    explain(*connection, sql::newestRuns(sqlite), {});
    explain(*connection, sql::runOfSchedule(sqlite), {1, 1, at});
    explain(*connection, sql::glances(sqlite, 0, 30), QVariantList(6, 1));
    explain(*connection, sql::streak(sqlite), {1, 2, at, 1000});
    explain(*connection, sql::runsSince(sqlite), {at + 1});
    explain(*connection, sql::countsBetween(sqlite), {at, at + 1});
    explain(*connection, sql::lengthsBetween(sqlite), {at, at + 1});
    explain(*connection, sql::spans(sqlite), {at, at + 1, at, 4, 1000});
    explain(*connection, sql::longSpans(sqlite), {1000, at, at});
    explain(*connection, sql::openSpans(sqlite), {at});
    explain(*connection, sql::skippedSlots(sqlite), {at - 1, at + 1, 1000});
    explain(*connection, sql::catchUpRuns(sqlite), {at - 1, at + 1, 1000});
}

void TestReader::thePoolAnswersInTheAskersThread()
{
    ended("backup", 0);
    ReaderPool pool(m_rig.settings(), 3);
    int answers = 0;
    QThread *answeredIn = nullptr;
    QThread *askedIn = nullptr;
    for (int i = 0; i < 20; ++i) {
        pool.submit(
            this,
            [&askedIn](Reader &reader) {
                askedIn = QThread::currentThread();
                return reader.runs({});
            },
            [&](const Result<RunPage> &page) {
                answers += page ? int(page->runs.size()) : 0;
                answeredIn = QThread::currentThread();
            });
    }
    // One who is gone is not answered.
    auto gone = std::make_unique<QObject>();
    pool.submit(
        gone.get(), [](Reader &reader) { return reader.clients(); },
        [](const Result<std::vector<StoredClient>> &) { qFatal("answered somebody who is gone"); });
    gone.reset();
    QTRY_COMPARE(answers, 20);
    QCOMPARE(answeredIn, QThread::currentThread());
    QVERIFY(askedIn != QThread::currentThread());
}

void TestReader::thePoolLeavesNobodyWaiting()
{
    int answers = 0;
    {
        ReaderPool pool(m_rig.settings(), 1);
        for (int i = 0; i < 50; ++i)
            pool.submit(
                this, [](Reader &reader) { return reader.clients(); },
                [&answers](const Result<std::vector<StoredClient>> &clients) {
                    ++answers;
                    QVERIFY(clients || clients.error().code == Error::Code::Cancelled);
                });
    }
    QTRY_COMPARE(answers, 50);
}

void TestReader::thePoolConnectsAnew_data()
{
    QTest::addColumn<bool>("mariadb");
    QTest::newRow("MariaDB") << true;
}

void TestReader::thePoolConnectsAnew()
{
    ReaderPool pool(m_rig.settings(), 1);
    std::optional<Result<std::vector<StoredClient>>> answer;
    const auto ask = [&] {
        answer.reset();
        pool.submit(
            this, [](Reader &reader) { return reader.clients(); },
            [&answer](Result<std::vector<StoredClient>> clients) { answer = std::move(clients); });
    };
    ask();
    QTRY_VERIFY_WITH_TIMEOUT(answer && *answer, 30'000);
    m_rig.mariadb().kill();
    ask();
    QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().code, Error::Code::DatabaseAway);
    QVERIFY(m_rig.mariadb().start());
    ask(); // the asker notices nothing
    QTRY_VERIFY_WITH_TIMEOUT(answer && *answer, 30'000);
    QCOMPARE((*answer)->size(), size_t(1));
}

// Two threads store runs of the same schedules at once; a deadlock or a busy database must not show.
void TestReader::twoWritersShareADatabase()
{
    std::array<std::optional<Error>, 2> errors;
    std::vector<std::unique_ptr<QThread>> threads;
    for (auto &error : errors) {
        threads.emplace_back(QThread::create([this, &error] {
            Result<std::unique_ptr<Writer>> writer = Writer::open(m_rig.settings());
            for (int i = 0; writer && !error && i < 40; ++i) {
                std::vector<IngestBatch> batches;
                for (const char *schedule : {"a", "b", "c", "d"}) {
                    RunScript script(schedule);
                    script.line("one");
                    script.exit(0);
                    script.finish();
                    batches.push_back({m_client, script.take()});
                }
                if (const auto stored = (*writer)->store(batches, RunScript::at()); !stored)
                    error = stored.error();
            }
            if (!writer)
                error = writer.error();
        }));
        leaveBehind(*threads.back());
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(join(*thread, QDeadlineTimer(60'000)));
    for (const auto &error : errors)
        QVERIFY2(!error, error ? qPrintable(error->detail) : "");
    RunsRequest all;
    all.limit = 1000;
    QCOMPARE(m_reader->runs(all).value().runs.size(), size_t(320));
    QCOMPARE(m_reader->schedules({}, {}).value().size(), size_t(4));
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
