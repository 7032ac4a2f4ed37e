// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/configfile.h"
#include "common/config/schemas.h"
#include "common/config/serverconfig.h"
#include "common/config/tomlreader.h"
#include "configfixture.h"

#include <QDir>

using namespace barto;

namespace {

QByteArray dataFile(const char *name)
{
    const QString path = QStringLiteral(BARTO_TEST_DATA "/") + QLatin1StringView(name);
    return readSmallFile(path, maxConfigBytes).value().bytes;
}

QByteArray counting(int from)
{
    QByteArray bytes;
    for (int i = 0; i < 32; ++i)
        bytes.append(char(from < 0 ? -from - i : from + i));
    return bytes;
}

TracingLayer oddLayer(const char *directives)
{
    return {false, true, true, true, false, Directives::parse(QLatin1StringView(directives)).value()};
}

ServerConfig expectedConfig(const QString &folder)
{
    ServerConfig config;
    config.signingKey = Secret(counting(0));
    config.apiKey = Secret("let me in");
    config.listen = {3, QStringLiteral("::1"), 20001, TlsListenConfig(), std::chrono::milliseconds(1500), 7, 0};
    *config.listen.tls = {QStringLiteral("192.0.2.1"), 20002, folder + QStringLiteral("/bartos.pem"),
        folder + QStringLiteral("/bartos.key"), folder + QStringLiteral("/ca.pem"), folder + QStringLiteral("/ca.crl"),
        true};
    MariaDbOptions options;
    options.ssl = true;
    options.sslCa = QStringLiteral("/ca.pem");
    options.connectTimeout = std::chrono::seconds(3);
    config.mariadb = MariaDbConfig{QStringLiteral("db.example.com"), 3307, QStringLiteral("me"), Secret("db secret"),
        QStringLiteral("jobs"), options, MariaDbReader{QStringLiteral("reader"), Secret("reader secret")}};
    config.tracing.consoleLayer = oddLayer("server=debug");
    config.tracing.fileQuiet = 2;
    config.tracing.fileVerbose = 1;
    config.tracing.fileLayer = oddLayer("warn");
    config.tracing.filePath = folder + QStringLiteral("/.local/state/bartos/bartos.log");
    config.defaultTimezone = QStringLiteral("Europe/Berlin");
    config.retention = {true, std::chrono::hours(24 * 30), std::chrono::hours(24)};
    config.access = {{QStringLiteral("alice"), counting(0), AccessConfig::Role::Admin},
        {QStringLiteral("bob"), counting(-32), AccessConfig::Role::Viewer}};
    config.schedules.insert(QStringLiteral("luke 2"), {});
    config.schedules.insert(QStringLiteral("vader"),
        {{QStringLiteral("backup"), QStringLiteral("*-*-* 02:R:00"), QStringLiteral("America/New_York"), true,
             QStringLiteral("apt"), {QStringLiteral("one"), QStringLiteral("two")}},
            {QStringLiteral("plain"), QStringLiteral("hourly"), QStringLiteral("Europe/Berlin"), false, QString(),
                {QStringLiteral("three")}}});
    return config;
}

} // namespace

class TestServerKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void theFixtureHasEveryKey();
    void defaultsAreTheStructs();
    void oldNameOfServer();
    void sqlite();
    void keepFailedFollowsKeep();
    void tlsAlone_data();
    void tlsAlone();
    void everyKeyIsCompared();
    void reloadableChanges();
};

void TestServerKeys::readsEveryKey()
{
    const ConfigFixture fixture(dataFile("bartos-full.toml"));
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(changesNeedingRestart(loaded->value, expectedConfig(fixture.folder.path())), QStringList());
    QVERIFY(loaded->value == expectedConfig(fixture.folder.path()));
}

void TestServerKeys::theFixtureHasEveryKey()
{
    const ConfigNode root = parseToml(dataFile("bartos-full.toml"), QStringLiteral("full"), {}).value();
    for (const Field &field : serverSchema().fields) {
        if (!field.key.startsWith(QLatin1StringView("sqlite.")))
            QVERIFY2(root.at(field.key), qPrintable(field.key));
    }
    const ConfigNode &schedule = root.at(QStringLiteral("schedules.vader.schedules"))->items.front();
    for (const Field &field : scheduleSchema().fields)
        QVERIFY2(schedule.at(field.key), qPrintable(field.key));
    for (const Field &field : accessSchema().fields)
        QVERIFY2(root.at(QStringLiteral("access"))->items.front().at(field.key), qPrintable(field.key));
}

void TestServerKeys::defaultsAreTheStructs()
{
    const ConfigFixture empty;
    const auto loaded = loadServerConfig(empty.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->warnings, QStringList());
    ServerConfig expected;
    expected.sqlitePath = empty.folder.filePath(QStringLiteral(".local/share/bartos/bartos.db"));
    expected.tracing.filePath = empty.folder.filePath(QStringLiteral(".local/state/bartos/bartos.log"));
    QVERIFY(loaded->value == expected);

    const ConfigFixture tables("[server.tls]\ncert_file_path='a'\nkey_file_path='b'\n[mariadb]\n");
    const ServerConfig withTables = loadServerConfig(tables.sources).value().value;
    TlsListenConfig tls;
    tls.certFilePath = tables.folder.filePath(QStringLiteral("a"));
    tls.keyFilePath = tables.folder.filePath(QStringLiteral("b"));
    QVERIFY(withTables.listen.tls == tls);
    QVERIFY(withTables.mariadb == MariaDbConfig());
    QVERIFY(withTables.sqlitePath.isEmpty());
}

void TestServerKeys::oldNameOfServer()
{
    const ConfigFixture fixture(
        "[actix]\nport = '21526'\n[actix.tls]\ncert_file_path='/c'\nkey_file_path='/k'\nport=443\n");
    const ServerConfig config = loadServerConfig(fixture.sources).value().value;
    QCOMPARE(config.listen.port, quint16(21526));
    QCOMPARE(config.listen.tls->port, quint16(443));
}

void TestServerKeys::sqlite()
{
    const ConfigFixture fixture("[sqlite]\npath = 'db/bartos.db'\n");
    const ServerConfig config = loadServerConfig(fixture.sources).value().value;
    QCOMPARE(config.sqlitePath, fixture.folder.filePath(QStringLiteral("db/bartos.db")));
    QVERIFY(!config.mariadb);
    ConfigFixture bare("[sqlite]\n");
    bare.set("STATE_DIRECTORY", QStringLiteral("/var/lib/bartos"));
    QCOMPARE(loadServerConfig(bare.sources).value().value.sqlitePath, QStringLiteral("/var/lib/bartos/bartos.db"));
}

void TestServerKeys::keepFailedFollowsKeep()
{
    const ConfigFixture fixture("[retention]\nkeep = '10d'\n");
    const RetentionConfig retention = loadServerConfig(fixture.sources).value().value.retention;
    QVERIFY(retention.keep == std::chrono::hours(240));
    QVERIFY(retention.keepFailed == std::chrono::hours(240));
}

void TestServerKeys::tlsAlone_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<bool>("hasPlain");
    QTest::addColumn<int>("warnings"); // beside those of two missing files
    const QByteArray tls = "cert_file_path='/c'\nkey_file_path='/k'\n";
    const QByteArray mutual = QByteArray("[server.tls]\nclient_ca_cert='/ca'\n" + tls);
    QTest::newRow("no TLS") << QByteArray() << true << 0;
    QTest::newRow("the same by default") << QByteArray("[server.tls]\n" + tls) << false << 2;
    QTest::newRow("the same, spelt otherwise")
        << QByteArray("[server]\nip='::1'\n[server.tls]\nip='0:0::1'\n" + tls) << false << 2;
    QTest::newRow("overlapping") << QByteArray("[server.tls]\nip='192.0.2.1'\n" + tls) << true << 3;
    QTest::newRow("another port") << QByteArray("[server.tls]\nport=443\n" + tls) << true << 2;
    QTest::newRow("mutual alone") << mutual << false << 3;
    QTest::newRow("mutual beside plain") << QByteArray(mutual + "port = 443\n") << true << 4;
    QTest::newRow("mutual beside plain on loopback")
        << QByteArray("[server]\nip='127.0.0.1'\n" + mutual + "port = 443\n") << true << 3;
}

void TestServerKeys::tlsAlone()
{
    QFETCH(QByteArray, toml);
    QFETCH(bool, hasPlain);
    QFETCH(int, warnings);
    const ConfigFixture fixture(toml);
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->value.listen.hasPlainListener(), hasPlain);
    QCOMPARE(loaded->warnings.size(), warnings);
}

void TestServerKeys::everyKeyIsCompared()
{
    const ServerConfig full = expectedConfig(QStringLiteral("/x"));
    QStringList expected;
    for (const Field &field : serverSchema().fields) {
        if (!field.key.startsWith(QLatin1StringView("defaults."))
            && !field.key.startsWith(QLatin1StringView("retention.")) && field.key != QLatin1StringView("sqlite.path"))
            expected.append(field.key);
    }
    QCOMPARE(changesNeedingRestart(ServerConfig(), full), expected);
    QCOMPARE(changesNeedingRestart(full, ServerConfig()), expected);
    ServerConfig other = full;
    other.mariadb->password = Secret("another");
    QCOMPARE(changesNeedingRestart(full, other), QStringList{QStringLiteral("mariadb.password")});
    ServerConfig first, second;
    first.sqlitePath = QStringLiteral("/a");
    QCOMPARE(changesNeedingRestart(first, second), QStringList{QStringLiteral("sqlite.path")});
}

void TestServerKeys::reloadableChanges()
{
    const ServerConfig running = expectedConfig(QStringLiteral("/x"));
    ServerConfig loaded = running;
    loaded.schedules.clear();
    loaded.access.clear();
    loaded.retention = {};
    loaded.defaultTimezone.clear();
    QVERIFY(!(loaded == running));
    QCOMPARE(changesNeedingRestart(running, loaded), QStringList());
}

QTEST_GUILESS_MAIN(TestServerKeys)
#include "tst_serverkeys.moc"
