// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/serverconfig.h"
#include "configfixture.h"

using namespace barto;

class TestServerRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
    void tellsAllErrorsInOrder();
    void neverQuotesSecrets_data();
    void neverQuotesSecrets();
    void hostileDocuments_data();
    void hostileDocuments();
};

void TestServerRefusals::refusals_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &toml, const char *error) {
        QTest::newRow(name) << toml << QString::fromUtf8(error);
    };
    row("misspelt key, old table name", "\n[actix]\n  wokers = 3\n",
        "test.toml:3:3: unknown key 'wokers' in [actix]; did you mean 'workers'?");
    row("misspelt key", "[server]\nworkes = 3\n",
        "test.toml:2:1: unknown key 'workes' in [server]; did you mean 'workers'?");
    row("misspelt table", "[servr]\nport = 3\n", "test.toml:1:2: unknown key 'servr'; did you mean 'server'?");
    row("misspelt table in a table", "[tracing.stdot]\n",
        "test.toml:1:10: unknown key 'stdot' in [tracing]; did you mean 'stdout'?");
    row("key of another table", "[server]\ncert_file_path = 'x'\n",
        "test.toml:2:1: unknown key 'cert_file_path' in [server]; it belongs in [server.tls]");
    row("key of the top", "[mariadb]\nsigning_key = 'x'\n",
        "test.toml:2:1: unknown key 'signing_key' in [mariadb]; it belongs above all tables");
    row("unlike anything", "[retention]\nelephant = 1\n",
        "test.toml:2:1: unknown key 'elephant' in [retention]; known there: keep, keep_failed");
    row("a dot in a key", "\"server.port\" = 1\n",
        "test.toml:1:1: unknown key 'server.port'; known there: signing_key, signing_key_file, api_key, api_key_file, "
        "server, mariadb, sqlite, defaults, retention, tracing, schedules, access, actix");
    row("a key in two lines", "\"a\\nb\" = 1\n[server]\n", "test.toml:1:1: unknown key 'a\\x0ab'; known there: ");
    row("no table", "server = 5\n", "test.toml:1:10: 'server' must be a table, not a number");
    row("no table in a table", "[tracing]\nfile = []\n",
        "test.toml:2:8: 'file' in [tracing] must be a table, not a list");
    row("a table instead of a value", "[server.port]\n",
        "test.toml:1:1: 'port' in [server] must be a whole number from 1 to 65535, not a table");
    row("two names of one table", "[server]\n[actix]\n",
        "test.toml:2:2: [actix] and [server] are two names of the same table; use one of them");
    row("both databases", "[sqlite]\n[mariadb]\n",
        "test.toml:2:2: [mariadb] and [sqlite] exclude each other; keep the database that bartos is to use");
    row("both databases, otherwise", "[mariadb]\n\n[sqlite]\n",
        "test.toml:3:2: [mariadb] and [sqlite] exclude each other; keep the database that bartos is to use");
    row("port 0", "[server]\nport = 0\n",
        "test.toml:2:8: 'port' in [server] must be a whole number from 1 to 65535, not 0");
    row("port as a word", "[server]\nport = 'http'\n",
        "test.toml:2:8: 'port' in [server] must be a whole number from 1 to 65535, not \"http\"");
    row("port with a fraction", "[server]\nport = 80.5\n",
        "test.toml:2:8: 'port' in [server] must be a whole number from 1 to 65535, not 80.5");
    row("port too large", "[mariadb]\nport = 65536\n",
        "test.toml:2:8: 'port' in [mariadb] must be a whole number from 1 to 65535, not 65536");
    row("workers", "[server]\nworkers = 257\n",
        "test.toml:2:11: 'workers' in [server] must be a whole number from 1 to 256, not 257");
    row("a date", "[server]\nworkers = 2026-01-01\n",
        "test.toml:2:11: 'workers' in [server] must be a whole number from 1 to 256, not 2026-01-01");
    row("a host for an ip", "[server]\nip = 'localhost'\n",
        "test.toml:2:6: 'ip' in [server] must be an IP address, such as \"0.0.0.0\" or \"::1\", not \"localhost\"");
    row("truth as text", "[tracing.stdout]\nwith_level = 'yes'\n",
        "test.toml:2:14: 'with_level' in [tracing.stdout] must be true or false, not \"yes\"");
    row("too short a time", "[server]\nheartbeat_timeout = '10ms'\n",
        "test.toml:2:21: 'heartbeat_timeout' in [server] must be a length of time from 1s to 1h, such as \"90s\" or "
        "\"12h\", not \"10ms\"");
    row("no time", "[retention]\nkeep = 'forever'\n",
        "test.toml:2:8: 'keep' in [retention] must be a length of time from 1s to 36500d, such as \"90s\" or \"12h\", "
        "not \"forever\"");
    row("options", "[mariadb]\noptions = 'sll=true'\n",
        "test.toml:2:11: 'options' in [mariadb] cannot be read: unknown option 'sll'; did you mean 'ssl'?");
    row("directives", "[tracing.file.layer]\ndirectives = 'server=debgu'\n",
        "test.toml:2:14: 'directives' in [tracing.file.layer] cannot be read: 'debgu' is no log level; did you mean "
        "'debug'?");
    row("database with NUL", "[mariadb]\ndatabase = \"a\\u0000b\"\n",
        "test.toml:2:12: 'database' in [mariadb] must be a text of at most 4096 bytes, not \"a\\x00b\"");
    row("certificate without key", "[actix.tls]\ncert_file_path = 'a'\n",
        "test.toml:1:1: 'key_file_path' in [actix.tls] is missing");
    row("CRL without CA", "[server.tls]\ncert_file_path='a'\nkey_file_path='b'\nclient_crl='c'\n",
        "test.toml:4:12: 'client_crl' in [server.tls] needs 'client_ca_cert' beside it");
    row("names without CA", "[server.tls]\ncert_file_path='a'\nkey_file_path='b'\nrequire_name_match=true\n",
        "test.toml:4:20: 'require_name_match' in [server.tls] needs 'client_ca_cert' beside it");
    row("reader without name", "[mariadb.readonly]\n", "test.toml:1:1: 'username' in [mariadb.readonly] is missing");
    row("seed", "signing_key = 'c2hvcnQ='\n", "test.toml:1:15: 'signing_key' must be 32 bytes in base64");
    row("secret and its file", "api_key = 'a'\napi_key_file = 'b'\n",
        "test.toml:2:16: 'api_key' and 'api_key_file' exclude each other");
    row("zone", "[defaults]\ntimezone = 'Europe/Berlim'\n",
        "test.toml:2:12: 'timezone' in [defaults] must be a time zone: ");
    row("access is no list", "access = 1\n",
        "test.toml:1:10: 'access' is a list of tables, each written as [[access]]");
    row("access is no table", "access = [1]\n", "test.toml:1:11: 'access' must hold tables only, not a number");
    row("role",
        "[[access]]\nname='a'\ntoken_hash='000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\nrole='"
        "root'\n",
        "test.toml:4:6: 'role' in [[access]] must be one of \"viewer\", \"operator\", \"admin\", not \"root\"");
    row("token hash", "[[access]]\nname='a'\nrole='admin'\ntoken_hash='00'\n",
        "test.toml:4:12: 'token_hash' in [[access]] must be 32 bytes in hexadecimal digits or base64, as barto-cli "
        "new-token prints them");
    row("access without name",
        "[[access]]\nrole='admin'\ntoken_hash='000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\n",
        "test.toml:1:1: 'name' in [[access]] is missing");
    row("unknown key of access",
        "[[access]]\nname='a'\nrole='admin'\nrole_='x'\ntoken_hash='"
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\n",
        "test.toml:4:1: unknown key 'role_' in [[access]]; did you mean 'role'?");
    row("the same name twice",
        "access = "
        "[{name='a',role='admin',token_hash='000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'},\n{"
        "name='a',role='admin',token_hash='010102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'}]",
        "test.toml:2:7: there is another [[access]] with the name 'a'");
    row("the same token twice",
        "access = "
        "[{name='a',role='admin',token_hash='000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'},\n{"
        "name='b',role='admin',token_hash='000102030405060708090A0b0c0d0e0f101112131415161718191a1b1c1d1e1f'}]",
        "test.toml:2:35: there is another [[access]] with this token_hash");
    row("no TOML", "[server]\nport = = 3\n", "test.toml:2:8: this is not TOML: ");
    row("the same key twice", "[server]\nport = 1\nport = 2\n", "test.toml:3:8: this is not TOML: ");
}

void TestServerRefusals::refusals()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, error);
    const ConfigFixture fixture(toml);
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, Error::Code::Config);
    const QString shown = fixture.shown(loaded.error().detail);
    const bool isBeginning = error.endsWith(QLatin1Char(' '));
    QCOMPARE(isBeginning ? shown.left(error.size()) : shown, error);
}

void TestServerRefusals::tellsAllErrorsInOrder()
{
    const ConfigFixture fixture("nme = 1\n[server]\nport = 0\nprot = 1\n[mariadb]\nport = "
                                "'x'\n[schedules.a]\nschedules = [ 3,\n {name='b'}]\n");
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY(!loaded);
    const QStringList lines = fixture.shown(loaded.error().detail).split(QLatin1Char('\n'));
    QStringList places;
    for (const QString &line : lines)
        places.append(line.section(QLatin1Char(' '), 0, 0));
    const QStringList expected{QStringLiteral("test.toml:1:1:"), QStringLiteral("test.toml:3:8:"),
        QStringLiteral("test.toml:4:1:"), QStringLiteral("test.toml:6:8:"), QStringLiteral("test.toml:8:15:"),
        QStringLiteral("test.toml:9:2:"), QStringLiteral("test.toml:9:2:")};
    QCOMPARE(places, expected);
}

void TestServerRefusals::neverQuotesSecrets_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::newRow("wrong type") << QByteArray("api_key = [ 'hunter2' ]\n");
    QTest::newRow("number") << QByteArray("[mariadb]\npassword = 48151623\n");
    QTest::newRow("bad seed") << QByteArray("signing_key = 'hunter2'\n");
    QTest::newRow("without quotes") << QByteArray("api_key = hunter2\n");
    QTest::newRow("number too large") << QByteArray("api_key = 48151623481516234815162348151623\n");
    QTest::newRow("open string") << QByteArray("api_key = \"hunter2\n[server]\n");
    QTest::newRow("begins like true") << QByteArray("api_key = trhunter2\n");
    QTest::newRow("two lines") << QByteArray("api_key = \"hunter2\\nhunter2\"\n");
}

void TestServerRefusals::neverQuotesSecrets()
{
    QFETCH(QByteArray, toml);
    const ConfigFixture fixture(toml);
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY(!loaded);
    for (const char *part : {"hunter2", "48151623", "trh"})
        QVERIFY2(!loaded.error().detail.contains(QLatin1StringView(part)), qPrintable(loaded.error().detail));
}

void TestServerRefusals::hostileDocuments_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::newRow("endless dotted key") << QByteArray(QByteArray("a.").repeated(500000) + "a = 1\n");
    QTest::newRow("endless table name") << QByteArray("[" + QByteArray("a.").repeated(500000) + "a]\n");
    QTest::newRow("dots with spaces and quotes") << QByteArray(QByteArray("'a b' . ").repeated(200000) + "a = 1\n");
    QTest::newRow("deep lists") << QByteArray("a = " + QByteArray("[").repeated(500000));
    QTest::newRow("deep tables") << QByteArray("a = " + QByteArray("{a=").repeated(500000));
    QTest::newRow("no UTF-8") << QByteArray("a = \"\xff\xfe\"\n");
    QTest::newRow("NUL") << QByteArray("a = 1\0b = 2\n", 12);
    QTest::newRow("16 MiB") << QByteArray(17 * 1024 * 1024, '#');
}

void TestServerRefusals::hostileDocuments()
{
    QFETCH(QByteArray, toml);
    const ConfigFixture fixture(toml);
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY(!loaded);
    QVERIFY(loaded.error().detail.contains(QStringLiteral("test.toml")));
    QVERIFY(loaded.error().detail.size() < 1000);
}

QTEST_GUILESS_MAIN(TestServerRefusals)
#include "tst_serverrefusals.moc"
