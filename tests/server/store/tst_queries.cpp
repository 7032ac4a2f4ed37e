// SPDX-License-Identifier: MIT OR Apache-2.0

// Operators' own statements: what is refused, on both databases, and what pages look like.

#include "common/base/handover.h"
#include "server/store/openquery.h"
#include "server/store/readonlystatement.h"
#include "server/store/writer.h"
#include "tests/support/mariadbserver.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace barto;
using namespace barto::store;

namespace {

constexpr Instant someTime{Microseconds(1'700'000'000'123'456)};

FrameBatch oneRun()
{
    FrameBatch batch;
    batch.header.emplace();
    batch.header->run = batch.run = RunId::make();
    batch.header->schedule = QStringLiteral("backup");
    batch.header->onCalendar = QStringLiteral("hourly");
    batch.header->commands = {{CommandId::make(), QStringLiteral("echo")}};
    const auto add = [&batch](FrameKind kind, quint16 position, const std::string &payload) {
        batch.frames.append(
            {quint8(kind), position, someTime, QByteArrayView(payload.data(), qsizetype(payload.size()))});
    };
    add(FrameKind::RunStarted, 0, encode(RunStartedPayload{7}));
    add(FrameKind::CommandStarted, 1, {});
    add(FrameKind::Stdout, 1, "gr\xc3\xbc\xc3\x9f dich");
    add(FrameKind::Stderr, 1, std::string("\xff\x00z", 3));
    CommandFinishedPayload finished;
    finished.ending = CommandFinishedPayload::Ending::Signalled;
    finished.value = 15;
    add(FrameKind::CommandFinished, 1, encode(finished));
    add(FrameKind::RunFinished, 0, encode(RunFinishedPayload{}));
    batch.firstSeq = 1;
    batch.lastSeq = quint64(batch.frames.count());
    return batch;
}

struct Answer
{
    std::optional<Error> error;
    QStringList columns;
    std::vector<QStringList> rows;
    std::vector<QByteArray> nulls;
    int pages = 0;
    bool cut = false;
};

Answer ask(const StoreSettings &settings, const QString &sql, const QueryLimits &limits = {},
    std::shared_ptr<Cancellation> cancellation = std::make_shared<Cancellation>())
{
    Answer answer;
    Result<std::unique_ptr<QueryCursor>> cursor = openQuery(settings, sql, limits, std::move(cancellation));
    if (!cursor) {
        answer.error = cursor.error();
        return answer;
    }
    for (;;) {
        Result<std::optional<TablePage>> page = (*cursor)->next();
        if (!page) {
            answer.error = page.error();
            return answer;
        }
        if (!*page)
            break;
        if (answer.pages++ == 0)
            answer.columns = (*page)->columns;
        answer.rows.insert(answer.rows.end(), (*page)->rows.begin(), (*page)->rows.end());
        answer.nulls.insert(answer.nulls.end(), (*page)->nulls.begin(), (*page)->nulls.end());
    }
    answer.cut = (*cursor)->wasCut();
    return answer;
}

} // namespace

class TestQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void answers_data() { databases(); }
    void answers();
    void viewsHaveTheirOldShape_data() { databases(); }
    void viewsHaveTheirOldShape();
    void cutsAtTheRowLimit_data() { databases(); }
    void cutsAtTheRowLimit();
    void comesInPages_data() { databases(); }
    void comesInPages();
    void takesNoLongerThanAllowed_data() { databases(); }
    void takesNoLongerThanAllowed();
    void canBeCancelled_data() { databases(); }
    void canBeCancelled();
    void mistakesAreTheOperators_data() { databases(); }
    void mistakesAreTheOperators();
    void commentsAreStripped_data();
    void commentsAreStripped();

private:
    static void databases();
    StoreSettings settings() const;
    /// What must still be the same after anything that was refused.
    QString fingerprint();
    QString endlessQuery() const;
    bool isMariaDb() const;

    QTemporaryDir m_folder;
    MariaDbServer m_mariadb;
};

void TestQueries::databases()
{
    QTest::addColumn<bool>("mariadb");
    QTest::newRow("SQLite") << false;
    QTest::newRow("MariaDB") << true;
}

bool TestQueries::isMariaDb() const
{
    return *static_cast<bool *>(QTest::qData("mariadb", QMetaType::fromType<bool>().id()));
}

StoreSettings TestQueries::settings() const
{
    if (!isMariaDb())
        return SqliteSettings{m_folder.filePath(QStringLiteral("store.db"))};
    MariaDbSettings maria;
    maria.host = QStringLiteral("127.0.0.1");
    maria.port = m_mariadb.port();
    maria.login = {m_mariadb.user(), m_mariadb.password()}; // root: the worst case
    maria.database = QStringLiteral("store");
    return maria;
}

QString TestQueries::endlessQuery() const
{
    return isMariaDb()
        ? QStringLiteral("SELECT SLEEP(30)")
        : QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
}

QString TestQueries::fingerprint()
{
    const Answer counts = ask(settings(),
        QStringLiteral(
            "SELECT (SELECT count(*) FROM run), (SELECT count(*) FROM line), (SELECT max(last_seen) FROM client)"));
    return counts.rows.empty() ? QString() : counts.rows[0].join(u',');
}

void TestQueries::initTestCase()
{
    const Result<void> started = m_mariadb.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    QVERIFY(m_mariadb.freshDatabase(QStringLiteral("store")));
    MariaDbSettings maria;
    maria.host = QStringLiteral("127.0.0.1");
    maria.port = m_mariadb.port();
    maria.login = {m_mariadb.user(), m_mariadb.password()};
    maria.database = QStringLiteral("store");
    for (const StoreSettings &place :
        {StoreSettings(SqliteSettings{m_folder.filePath(QStringLiteral("store.db"))}), StoreSettings(maria)}) {
        const auto writer = Writer::open(place);
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
        const auto client
            = (*writer)->rememberClient(ClientId::make(), QStringLiteral("vader"), {}, QStringLiteral("::1"), someTime);
        QVERIFY(client);
        const IngestBatch batch{*client, oneRun()};
        const auto stored = (*writer)->store({&batch, 1}, someTime);
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail));
        QCOMPARE(stored->at(0).state, BatchOutcome::State::Stored);
    }
}

void TestQueries::refuses_data()
{
    QTest::addColumn<bool>("mariadb");
    QTest::addColumn<QString>("sql");
    const auto row = [](bool mariadb, const char *sql) {
        QTest::addRow("%s: %s", mariadb ? "MariaDB" : "SQLite", sql) << mariadb << QString::fromLatin1(sql);
    };
    for (const bool mariadb : {false, true}) {
        for (const char *sql : {"INSERT INTO audit (at, who, action, detail) VALUES (1, 'x', 'x', 'x')",
                 "UPDATE run SET outcome = 1", "DELETE FROM line", "DROP TABLE line", "CREATE TABLE t (a INTEGER)",
                 "SELECT 1; DELETE FROM line", "SELECT 1;; DELETE FROM line", "/* x */ DELETE FROM line",
                 "-- x\nDELETE FROM line", "", "  ;  ", "/* only */", "SELECT 'not closed", "SELECT 1 /* not closed",
                 "BEGIN", "COMMIT", "WITH x AS (SELECT 1) DELETE FROM line", "(DELETE FROM line)", "EXPLAIN"})
            row(mariadb, sql);
    }
    for (const char *sql :
        {"ATTACH DATABASE '/tmp/other.db' AS other", "PRAGMA writable_schema = 1", "PRAGMA journal_mode = DELETE",
            "VACUUM INTO '/tmp/copy.db'", "SELECT load_extension('x')", "SELECT * FROM pragma_journal_mode",
            "WITH x AS (SELECT 1) INSERT INTO audit (at, who, action, detail) SELECT 1, 'x', 'x', 'x'"})
        row(false, sql);
    for (const char *sql :
        {"SET GLOBAL max_connections = 5", "SET SESSION TRANSACTION READ WRITE", "SELECT LOAD_FILE('/etc/passwd')",
            "SELECT `LOAD_FILE`('/etc/passwd')", "SELECT * FROM line INTO OUTFILE '/tmp/lines'",
            "SELECT data INTO DUMPFILE '/tmp/x' FROM line", "SELECT GET_LOCK('x', 1)", "SELECT * FROM run FOR UPDATE",
            "SELECT * FROM run LOCK IN SHARE MODE", "SELECT @a := 1", "SELECT 1 INTO @a", "/*! DELETE FROM line */",
            "SELECT 1 /*! INTO OUTFILE '/tmp/x' */", "/*M! DELETE FROM line */", "CALL anything()", "DO SLEEP(1)",
            "SELECT * FROM mysql.user", "SELECT * FROM `mysql`.`global_priv`", "SHOW GRANTS",
            "SHOW CREATE USER root@localhost", "SET STATEMENT max_statement_time = 0 FOR SELECT 1", "HANDLER run OPEN",
            "LOAD DATA INFILE '/etc/passwd' INTO TABLE audit", "KILL 1", "SELECT 1 # x\n; DELETE FROM line",
            "ANALYZE DELETE FROM line"})
        row(true, sql);
}

void TestQueries::refuses()
{
    QFETCH(QString, sql);
    const QString before = fingerprint();
    QVERIFY(!before.isEmpty());
    const Answer answer = ask(settings(), sql);
    QVERIFY2(answer.error, "it was not refused");
    QVERIFY2(answer.error->code == Error::Code::Refused || answer.error->code == Error::Code::Database,
        qPrintable(answer.error->detail));
    QVERIFY(!answer.error->detail.isEmpty());
    QCOMPARE(fingerprint(), before);
}

void TestQueries::answers()
{
    const Answer answer
        = ask(settings(), QStringLiteral("SELECT NULL AS none, 42 AS number, 'a''b' AS text, uuid FROM run"));
    QVERIFY2(!answer.error, answer.error ? qPrintable(answer.error->detail) : "");
    QCOMPARE(answer.columns,
        QStringList(
            {QStringLiteral("none"), QStringLiteral("number"), QStringLiteral("text"), QStringLiteral("uuid")}));
    QCOMPARE(answer.rows.size(), size_t(1));
    QCOMPARE(answer.nulls[0], QByteArray("\1\0\0\0", 4));
    QCOMPARE(answer.rows[0][1], QStringLiteral("42"));
    QCOMPARE(answer.rows[0][2], QStringLiteral("a'b"));
    QVERIFY(RunId::fromText(answer.rows[0][3]));
    // No rows still tell their columns.
    const Answer none = ask(settings(), QStringLiteral("SELECT id FROM run WHERE id < 0"));
    QVERIFY(!none.error);
    QCOMPARE(none.pages, 1);
    QCOMPARE(none.columns, QStringList(QStringLiteral("id")));
}

void TestQueries::viewsHaveTheirOldShape()
{
    const Answer output = ask(settings(), QStringLiteral("SELECT * FROM output ORDER BY id"));
    QVERIFY2(!output.error, output.error ? qPrintable(output.error->detail) : "");
    QCOMPARE(
        output.columns.join(u' '), QStringLiteral("id timestamp bartoc_uuid bartoc_name cmd_uuid cmd_name kind data"));
    QCOMPARE(output.rows.size(), size_t(2));
    QCOMPARE(output.rows[0][1], QStringLiteral("2023-11-14 22:13:20.123456"));
    QCOMPARE(output.rows[0][3], QStringLiteral("vader"));
    QCOMPARE(output.rows[0][5], QStringLiteral("backup"));
    QCOMPARE(output.rows[0][6], QStringLiteral("stdout"));
    QCOMPARE(output.rows[0][7], QStringLiteral("gr\u00fc\u00df dich"));
    QCOMPARE(output.rows[1][6], QStringLiteral("stderr"));
    const Answer text = ask(settings(), QStringLiteral("SELECT count(*) FROM output WHERE data LIKE '%dich'"));
    QCOMPARE(text.rows.at(0).at(0), QStringLiteral("1"));
    const Answer status = ask(settings(), QStringLiteral("SELECT * FROM exit_status"));
    QCOMPARE(status.columns.join(u' '), QStringLiteral("id timestamp cmd_uuid exit_code success"));
    QCOMPARE(status.rows.at(0).at(3), QStringLiteral("143"));
    QCOMPARE(status.rows.at(0).at(4), QStringLiteral("0"));
}

void TestQueries::cutsAtTheRowLimit()
{
    QueryLimits limits;
    limits.rows = 2;
    const Answer two = ask(settings(), QStringLiteral("SELECT 1 UNION ALL SELECT 2"), limits);
    QCOMPARE(two.rows.size(), size_t(2));
    QVERIFY(!two.cut);
    const Answer three = ask(settings(), QStringLiteral("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"), limits);
    QCOMPARE(three.rows.size(), size_t(2));
    QVERIFY(three.cut);
}

void TestQueries::comesInPages()
{
    QueryLimits limits;
    limits.pageBytes = 1000;
    const Answer many = ask(settings(),
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900) SELECT i FROM n"),
        limits);
    QVERIFY2(!many.error, many.error ? qPrintable(many.error->detail) : "");
    QCOMPARE(many.rows.size(), size_t(900));
    QVERIFY(many.pages > 3);
    QCOMPARE(many.rows[899][0], QStringLiteral("900"));
}

void TestQueries::takesNoLongerThanAllowed()
{
    QueryLimits limits;
    limits.time = std::chrono::milliseconds(300);
    const Answer answer = ask(settings(), endlessQuery(), limits);
    // MariaDB's SLEEP answers 1 when it is interrupted; whatever the way, it did not go on for 30 s.
    QVERIFY(answer.error || answer.rows.at(0).at(0) == u"1");
    if (answer.error)
        QVERIFY2(answer.error->code == Error::Code::Timeout, qPrintable(answer.error->detail));
}

void TestQueries::canBeCancelled()
{
    const auto cancellation = std::make_shared<Cancellation>();
    Answer answer;
    const std::unique_ptr<QThread> asking(
        QThread::create([&] { answer = ask(settings(), endlessQuery(), {}, cancellation); }));
    leaveBehind(*asking);
    asking->start();
    cancellation->cancel();
    QVERIFY(join(*asking, QDeadlineTimer(20'000)));
    QVERIFY(answer.error || answer.rows.at(0).at(0) == u"1");
    if (answer.error)
        QCOMPARE(answer.error->code, Error::Code::Cancelled);
}

void TestQueries::mistakesAreTheOperators()
{
    const Answer unknown = ask(settings(), QStringLiteral("SELECT nonsense FROM run"));
    QVERIFY(unknown.error);
    QCOMPARE(unknown.error->code, Error::Code::Database);
    QVERIFY2(unknown.error->detail.contains(QStringLiteral("nonsense")), qPrintable(unknown.error->detail));
}

void TestQueries::commentsAreStripped_data()
{
    QTest::addColumn<bool>("mariadb");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("stripped");
    QTest::newRow("block") << false << QStringLiteral("SELECT/* x */1 ;") << QStringLiteral("SELECT 1");
    QTest::newRow("dashes need no blank") << false << QStringLiteral("SELECT 5--3") << QStringLiteral("SELECT 5");
    QTest::newRow("dashes are a difference") << true << QStringLiteral("SELECT 5--3") << QStringLiteral("SELECT 5--3");
    QTest::newRow("hash") << true << QStringLiteral("SELECT 1 # x") << QStringLiteral("SELECT 1");
    QTest::newRow("in a string") << true << QStringLiteral("SELECT '/* -- # ;'")
                                 << QStringLiteral("SELECT '/* -- # ;'");
    QTest::newRow("escaped quote") << true << QStringLiteral("SELECT 'a\\'; -- '")
                                   << QStringLiteral("SELECT 'a\\'; -- '");
    QTest::newRow("no escapes in SQLite")
        << false << QStringLiteral("SELECT 'a\\' -- '") << QStringLiteral("SELECT 'a\\'");
    QTest::newRow("words in names") << true << QStringLiteral("SELECT `into` FROM t")
                                    << QStringLiteral("SELECT `into` FROM t");
}

void TestQueries::commentsAreStripped()
{
    QFETCH(bool, mariadb);
    QFETCH(QString, sql);
    QFETCH(QString, stripped);
    const Result<QString> statement = readOnlyStatement(sql, mariadb ? Dialect::MariaDb : Dialect::Sqlite);
    QVERIFY2(statement, statement ? "" : qPrintable(statement.error().detail));
    QCOMPARE(*statement, stripped);
}

QTEST_GUILESS_MAIN(TestQueries)
#include "tst_queries.moc"
