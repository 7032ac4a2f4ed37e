// SPDX-License-Identifier: MIT OR Apache-2.0

// `barto-cli query` only reads, whatever it is asked, on both databases, and as the database's root.

#include "tests/system/securitylab.h"

#include <QFile>
#include <QTest>

using namespace barto;

class TestSecurityQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void refuses_data();
    void refuses();
    void reads_data();
    void reads();

private:
    SecurityLab &lab(bool mariadb) { return mariadb ? *m_onMariaDb : *m_onSqlite; }
    static Lab::Rows fingerprint(const SecurityLab &barto);

    MariaDbServer m_mariadb;
    std::unique_ptr<SecurityLab> m_onMariaDb;
    std::unique_ptr<SecurityLab> m_onSqlite;
};

void TestSecurityQuery::initTestCase()
{
    const Result<void> started = m_mariadb.start(); // its user is root
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_onMariaDb = std::make_unique<SecurityLab>(&m_mariadb);
    m_onSqlite = std::make_unique<SecurityLab>();
    QVERIFY(m_onMariaDb->startServer());
    QVERIFY(m_onSqlite->startServer());
    // As whom bartos asks is a matter for a warning.
    QVERIFY(SecurityLab::says(m_onMariaDb->server(), QStringLiteral("FILE")));
}

void TestSecurityQuery::cleanupTestCase()
{
    m_onMariaDb.reset();
    m_onSqlite.reset();
}

/// All but `audit`, which tells of the attempts themselves.
Lab::Rows TestSecurityQuery::fingerprint(const SecurityLab &barto)
{
    return barto.rows(QStringLiteral(
        "SELECT (SELECT count(*) FROM run), (SELECT count(*) FROM client), (SELECT count(*) FROM command), "
        "(SELECT count(*) FROM line), (SELECT max(version) FROM schema_migration), "
        "(SELECT count(*) FROM quarantine), (SELECT count(*) FROM schedule)"));
}

void TestSecurityQuery::refuses_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("onSqlite");
    QTest::addColumn<bool>("onMariaDb");
    const auto row = [](const char *sql, bool onSqlite = true, bool onMariaDb = true) {
        QTest::newRow(sql) << QString::fromLatin1(sql) << onSqlite << onMariaDb;
    };
    row("INSERT INTO client (uuid, name, address, first_seen, last_seen) VALUES (x'00', 'x', 'x', 1, 1)");
    row("UPDATE schema_migration SET version = 999");
    row("DELETE FROM schema_migration");
    row("DROP TABLE line");
    row("TRUNCATE TABLE line");
    row("CREATE TABLE mine (a INTEGER)");
    row("ALTER TABLE run ADD COLUMN mine INTEGER");
    row("REPLACE INTO schema_migration (version, applied) VALUES (999, 1)");
    row("SET GLOBAL max_connections = 7");
    row("SET SESSION TRANSACTION READ WRITE");
    row("SET @a = 1");
    row("SELECT @a := 1", false);
    row("SELECT LOAD_FILE('/etc/passwd')");
    row("SELECT `LOAD_FILE`('/etc/passwd')", false);
    row("SELECT 1 INTO OUTFILE '/tmp/barto-outfile'");
    row("SELECT 1 INTO DUMPFILE '/tmp/barto-outfile'");
    row("SELECT 1 INTO @a");
    row("SELECT GET_LOCK('barto', 10)");
    row("SELECT * FROM run FOR UPDATE");
    row("SELECT * FROM run LOCK IN SHARE MODE", false);
    row("LOCK TABLES run WRITE");
    row("ATTACH DATABASE '/tmp/barto-attached.db' AS mine");
    row("DETACH DATABASE main");
    row("VACUUM");
    row("VACUUM INTO '/tmp/barto-outfile'");
    row("PRAGMA writable_schema = 1");
    row("PRAGMA journal_mode = DELETE");
    row("SELECT load_extension('/tmp/x.so')", true, false);
    row("SELECT * FROM pragma_writable_schema", true, false);
    row("BEGIN");
    row("COMMIT");
    row("SELECT 1; DELETE FROM schema_migration");
    row("SELECT 1; SELECT 2");
    row("/* SELECT */ DELETE FROM schema_migration");
    row("-- SELECT\nDELETE FROM schema_migration");
    row("# SELECT\nDELETE FROM schema_migration", false);
    row("/*! DELETE FROM schema_migration */");
    row("/*!50000 DELETE */ FROM schema_migration");
    row("/*M! DELETE FROM schema_migration */");
    row("SELECT 1 /*! INTO OUTFILE '/tmp/barto-outfile' */", false);
    row("SELECT 1 /*!99999 */ ; DELETE FROM schema_migration");
    row("SELECT 1 /* unended");
    row("WITH x AS (SELECT 1) DELETE FROM schema_migration");
    row("EXPLAIN DELETE FROM schema_migration", true, false);
    row("ANALYZE DELETE FROM schema_migration");
    row("SELECT nextval(mine)");
    row("CALL mine()");
    row("DO SLEEP(1)");
    row("HANDLER run OPEN");
    row("KILL 1");
    row("SHUTDOWN");
    row("FLUSH TABLES");
    row("GRANT ALL ON *.* TO x");
    row("PREPARE s FROM 'DELETE FROM schema_migration'");
    row("EXECUTE IMMEDIATE 'DELETE FROM schema_migration'");
    row("LOAD DATA INFILE '/etc/passwd' INTO TABLE line");
    row("SELECT * FROM mysql.user", false);
    row("SELECT * FROM `mysql`.`global_priv`", false);
    row("SHOW GRANTS", false);
    row("SHOW CREATE USER root@localhost", false);
    row("");
    row("   ;  ");
}

void TestSecurityQuery::refuses()
{
    QFETCH(QString, sql);
    for (const bool mariadb : {false, true}) {
        QFETCH(bool, onSqlite);
        QFETCH(bool, onMariaDb);
        if (!(mariadb ? onMariaDb : onSqlite))
            continue;
        SecurityLab &barto = lab(mariadb);
        const Lab::Rows before = fingerprint(barto);
        const Lab::Answer answer = barto.cli({QStringLiteral("query"), QStringLiteral("-q"), sql});
        const QString where = QStringLiteral("%1: exit %2: %3%4")
                                  .arg(mariadb ? QStringLiteral("MariaDB") : QStringLiteral("SQLite"))
                                  .arg(answer.exitCode)
                                  .arg(answer.out, answer.err);
        QVERIFY2(answer.exitCode != 0 && answer.exitCode != -1, qPrintable(where));
        QVERIFY2(
            answer.err.startsWith(QStringLiteral("barto-cli: ")) && answer.err.trimmed().endsWith(QLatin1Char('.')),
            qPrintable(where));
        QVERIFY2(answer.out.isEmpty(), qPrintable(where));
        QCOMPARE(fingerprint(barto), before);
        for (const char *file : {"/tmp/barto-outfile", "/tmp/barto-attached.db"})
            QVERIFY2(!QFile::exists(QLatin1StringView(file)), file);
    }
}

void TestSecurityQuery::reads_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"SELECT 'a;b'", "SELECT 1 -- DELETE", "SELECT /* DROP */ 1", "(SELECT 1)", "VALUES (1)",
             "WITH x AS (SELECT 1 AS a) SELECT a FROM x", "EXPLAIN SELECT * FROM run", "SELECT 1;",
             "SELECT count(*) FROM output"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void TestSecurityQuery::reads()
{
    QFETCH(QString, sql);
    for (const bool mariadb : {false, true}) {
        if (!mariadb && sql.startsWith(QLatin1Char('(')))
            continue; // SQLite's grammar has no such statement
        const Lab::Answer answer = lab(mariadb).cli({QStringLiteral("query"), QStringLiteral("-q"), sql});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    }
}

QTEST_GUILESS_MAIN(TestSecurityQuery)
#include "tst_securityquery.moc"
