// SPDX-License-Identifier: MIT OR Apache-2.0

// How the store comes by its database and loses it, what it warns of, and cleanups in steps.

#include "server/store/reader.h"
#include "tests/server/store/storerig.h"

#include <QTest>

using namespace barto;
using namespace barto::store;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void bySocketAndByName_data();
    void bySocketAndByName();
    void tlsAskedForIsTlsOrNothing();
    void wrongPasswordsAreTriedAgain();
    void readersHaveTheirOwnLogin();
    void warnsOfLostCommits();
    void aKilledConnectionLosesNothing();
    void refusedRunsAreKeptRaw_data();
    void refusedRunsAreKeptRaw();
    void aFolderIsMade();
    void bigRunsGoInSteps_data() { StoreRig::databases(); }
    void bigRunsGoInSteps();

private:
    MariaDbSettings maria() const;

    StoreRig m_rig;
    QString m_database = QStringLiteral("connection");
};

void TestConnection::initTestCase()
{
    const Result<void> started = m_rig.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestConnection::init()
{
    QVERIFY(m_rig.mariadb().freshDatabase(m_database));
}

MariaDbSettings TestConnection::maria() const
{
    MariaDbSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = const_cast<StoreRig &>(m_rig).mariadb().port();
    settings.login = {QStringLiteral("root"), QStringLiteral("barto")};
    settings.database = m_database;
    return settings;
}

void TestConnection::bySocketAndByName_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("socket");
    QTest::newRow("localhost is TCP") << QStringLiteral("localhost") << false;
    QTest::newRow("address") << QStringLiteral("127.0.0.1") << false;
    QTest::newRow("socket") << QStringLiteral("localhost") << true;
}

void TestConnection::bySocketAndByName()
{
    QFETCH(QString, host);
    QFETCH(bool, socket);
    MariaDbSettings settings = maria();
    settings.host = host;
    if (socket) {
        settings.unixSocket = m_rig.mariadb().socketPath();
        settings.port = 1; // not used
    }
    const auto writer = Writer::open(settings);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
    QVERIFY((*writer)->ping());
    QVERIFY(placeOf(settings).endsWith(QStringLiteral("/connection")));
    QVERIFY(!placeOf(settings).contains(QStringLiteral("barto")));
}

void TestConnection::tlsAskedForIsTlsOrNothing()
{
    MariaDbSettings settings = maria();
    settings.ssl = true; // the fixture's server has no certificate
    const auto writer = Writer::open(settings);
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, Error::Code::DatabaseAway);
}

void TestConnection::wrongPasswordsAreTriedAgain()
{
    MariaDbSettings settings = maria();
    settings.login.password = QStringLiteral("wrong");
    const auto writer = Writer::open(settings);
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, Error::Code::DatabaseAway); // an administrator may set it right
    QVERIFY(!writer.error().detail.contains(QStringLiteral("wrong")));
}

void TestConnection::readersHaveTheirOwnLogin()
{
    QVERIFY(m_rig.mariadb().sql(QStringLiteral("CREATE OR REPLACE USER ro@'127.0.0.1' IDENTIFIED BY 'r';"
                                               "GRANT SELECT ON connection.* TO ro@'127.0.0.1'")));
    MariaDbSettings settings = maria();
    QVERIFY(!Writer::open(settings).value()->warnings().isEmpty()); // root may do everything
    settings.readOnly = MariaDbLogin{QStringLiteral("ro"), QStringLiteral("r")};
    QVERIFY(Writer::open(settings).value()->warnings().isEmpty());
    QVERIFY(Reader::open(settings).value()->clients());
    settings.readOnly->password = QStringLiteral("no");
    QVERIFY(!Reader::open(settings));
}

void TestConnection::warnsOfLostCommits()
{
    QVERIFY(m_rig.mariadb().sql(QStringLiteral("SET GLOBAL innodb_flush_log_at_trx_commit = 2")));
    const QStringList warnings = Writer::open(maria()).value()->warnings();
    QVERIFY(m_rig.mariadb().sql(QStringLiteral("SET GLOBAL innodb_flush_log_at_trx_commit = 1")));
    QVERIFY2(warnings.join(u' ').contains(QStringLiteral("innodb_flush_log_at_trx_commit = 2")),
        qPrintable(warnings.join(u' ')));
}

void TestConnection::aKilledConnectionLosesNothing()
{
    QVERIFY(m_rig.mariadb().sql(QStringLiteral("CREATE OR REPLACE USER doomed@'%' IDENTIFIED BY 'd';"
                                               "GRANT ALL ON connection.* TO doomed@'%'")));
    MariaDbSettings settings = maria();
    settings.login = {QStringLiteral("doomed"), QStringLiteral("d")};
    const auto writer = std::move(Writer::open(settings).value());
    const ClientKey client
        = writer->rememberClient(ClientId::make(), QStringLiteral("vader"), {}, {}, RunScript::at()).value();
    RunScript script;
    for (int i = 0; i < 5; ++i) {
        script.line(std::to_string(i));
        const IngestBatch batch{client, script.take()};
        QVERIFY(m_rig.mariadb().sql(QStringLiteral("KILL USER doomed")));
        const auto away = writer->store({&batch, 1}, RunScript::at());
        QVERIFY(!away);
        QCOMPARE(away.error().code, Error::Code::DatabaseAway);
        QVERIFY(writer->reopen());
        QCOMPARE(writer->store({&batch, 1}, RunScript::at()).value().at(0).storedSeq, script.last());
    }
    QCOMPARE(Reader::open(maria()).value()->run(script.run().text()).value().run.lines, quint64(5));
}

void TestConnection::refusedRunsAreKeptRaw_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("state");
    QTest::addColumn<quint64>("wanted"); // by an offer afterwards
    QTest::newRow("its row") << QStringLiteral("CHECK (started_by <> 1)") << int(BatchOutcome::State::Foreign) << 0ULL;
    QTest::newRow("its end") << QStringLiteral("CHECK (outcome <> 1)") << int(BatchOutcome::State::Quarantined) << 5ULL;
    QTest::newRow("its number") << QStringLiteral("CHECK (stored_seq = 0)") << int(BatchOutcome::State::Foreign)
                                << 1ULL;
}

// Whatever the database refuses, the agent is told something that does not make it send the same for ever.
void TestConnection::refusedRunsAreKeptRaw()
{
    QFETCH(QString, rule);
    const auto writer = std::move(Writer::open(maria()).value());
    const ClientKey client
        = writer->rememberClient(ClientId::make(), QStringLiteral("vader"), {}, {}, RunScript::at()).value();
    QVERIFY(m_rig.mariadb().sql(QStringLiteral("ALTER TABLE run ADD CONSTRAINT no %1").arg(rule), m_database));
    RunScript script;
    script.exit(0);
    script.finish();
    RunScript neighbour("neighbour");
    std::vector<IngestBatch> batches{{client, script.take()}, {client, neighbour.take()}};
    batches[1].batch.header->trigger = RunTrigger::AdHoc;
    const std::vector<BatchOutcome> outcomes = writer->store(batches, RunScript::at()).value();
    QTEST(int(outcomes[0].state), "state");
    QVERIFY(!outcomes[0].quarantineReason.isEmpty() || outcomes[0].quarantined > 0);
    if (!rule.contains(QStringLiteral("stored_seq")))
        QCOMPARE(outcomes[1].state, BatchOutcome::State::Stored);
    QTEST(writer->offer(client, {script.header()}, RunScript::at()).value().at(0).nextSeq, "wanted");
    const QString kept
        = m_rig.mariadb()
              .sql(QStringLiteral("SELECT COUNT(*) FROM quarantine WHERE what = 'batch' AND run_uuid = x'%1'")
                       .arg(QString::fromLatin1(script.run().bytes().toHex())),
                  m_database)
              .value();
    QCOMPARE(kept.trimmed(), QStringLiteral("1"));
}

void TestConnection::aFolderIsMade()
{
    const QTemporaryDir folder;
    const SqliteSettings settings{folder.filePath(QStringLiteral("a/b/bartos.db"))};
    QVERIFY(!Reader::open(settings)); // who only reads makes nothing
    QVERIFY(Writer::open(settings));
    QVERIFY(Reader::open(settings));
    QVERIFY(QFile::exists(settings.path + QStringLiteral(".reserve")));
}

void TestConnection::bigRunsGoInSteps()
{
    m_rig.fresh();
    const auto writer = std::move(Writer::open(m_rig.settings()).value());
    const auto reader = std::move(Reader::open(m_rig.settings()).value());
    const ClientKey client
        = writer->rememberClient(ClientId::make(), QStringLiteral("vader"), {}, {}, RunScript::at()).value();
    RunScript script("big", 2);
    for (int i = 0; i < 50'000; ++i)
        script.line("x", FrameKind::Stdout, i < 30'000 ? 1 : 2);
    script.exit(0, 1);
    script.exit(0, 2);
    script.finish();
    const IngestBatch batch{client, script.take()};
    QVERIFY(writer->store({&batch, 1}, RunScript::at()));
    CleanupOrder order;
    order.endedBefore = order.failedEndedBefore = RunScript::at() + std::chrono::seconds(1);
    quint64 lines = 0;
    int steps = 0;
    for (bool more = true; more; ++steps) {
        const CleanupResult step = writer->cleanup(order).value();
        QVERIFY(step.lines <= 20'000);
        lines += step.lines;
        more = step.more;
        // What is left is counted right, and its numbers have no holes.
        if (const Result<RunDetail> left = reader->run(script.run().text()); left) {
            QCOMPARE(left->run.lines, 50'000 - lines);
            const LineSlice slice = reader->lines(script.run(), {1, 0}, true, {100'000, 1 << 26}).value();
            QCOMPARE(quint64(slice.page.lines.count()), left->commands.at(0).lines);
        }
    }
    QCOMPARE(lines, quint64(50'000));
    QVERIFY2(steps >= 3, qPrintable(QString::number(steps)));
    QCOMPARE(reader->run(script.run().text()).error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
