// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/serverconfig.h"
#include "configfixture.h"

using namespace barto;

class TestConfigSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterSourcesWin();
    void variables_data();
    void variables();
    void badVariables_data();
    void badVariables();
    void unknownVariablesAreWarnings();
    void otherNameOfServer_data();
    void otherNameOfServer();
    void schedulesByVariable();
    void accessByVariable();
    void missingFiles();
    void systemdPlaces();
};

void TestConfigSources::laterSourcesWin()
{
    ConfigFixture fixture;
    const auto port = [&fixture] { return loadServerConfig(fixture.sources).value().value.listen.port; };
    QCOMPARE(port(), quint16(20000));
    fixture.write(QStringLiteral("test.toml"), "[server]\nport = 1\n");
    QCOMPARE(port(), quint16(1));
    fixture.set("BARTOS_SERVER__PORT", QStringLiteral("2"));
    QCOMPARE(port(), quint16(2));
    fixture.sources.overrides.insert(QStringLiteral("server.port"), QStringLiteral("3"));
    QCOMPARE(port(), quint16(3));
}

void TestConfigSources::variables_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("password"); // a key that wants a text
    const auto row = [](const char *value, const char *password) {
        QTest::newRow(value) << QString::fromUtf8(value) << QByteArray(password);
    };
    row("plain", "plain");
    row("\"quoted\"", "quoted");
    row("'literal'", "literal");
    row("\"a\\tb\"", "a\tb");
    row("12345", "12345");
    row("007", "007");
    row("0x10", "0x10");
    row("true", "true");
    row("1e5", "1e5");
    row("2026-01-01", "2026-01-01");
    row("[1]", "[1]");
    row("{a = 1}", "{a = 1}");
    row("it's \"odd\" # $x", "it's \"odd\" # $x");
    row(" padded ", " padded ");
    row("", "");
}

void TestConfigSources::variables()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, password);
    ConfigFixture fixture("[mariadb]\npassword = 'file'\n");
    fixture.set("BARTOS_MARIADB__PASSWORD", value);
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->value.mariadb->password.reveal(), password);
}

void TestConfigSources::badVariables_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *variable, const char *value, const char *error) {
        QTest::addRow("%s=%s", variable, value)
            << QString::fromUtf8(variable) << QString::fromUtf8(value) << QString::fromUtf8(error);
    };
    row("BARTOS_SERVER__PORT", "high", "'port' in [server] must be a whole number from 1 to 65535, not \"high\"");
    row("BARTOS_SERVER__PORT", "1\nb = 2",
        "'port' in [server] must be a whole number from 1 to 65535, not \"1\\x0ab = 2\"");
    row("BARTOS_SERVER__PORT", "[1]", "'port' in [server] must be a whole number from 1 to 65535, not \"[1]\"");
    row("BARTOS_TRACING__STDOUT__WITH_LEVEL", "yes",
        "'with_level' in [tracing.stdout] must be true or false, not \"yes\"");
    row("BARTOS_SIGNING_KEY", "hunter2", "'signing_key' must be 32 bytes in base64");
    row("BARTOS_SCHEDULES", "none", "'schedules' must be a table of clients, [schedules.<client>], not a text");
}

void TestConfigSources::badVariables()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, error);
    ConfigFixture fixture;
    fixture.sources.environment.insert(variable, value);
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().detail, QStringLiteral("environment variable %1: %2").arg(variable, error));
}

void TestConfigSources::unknownVariablesAreWarnings()
{
    ConfigFixture fixture;
    fixture.set("BARTOS_SERVER__PROT", QStringLiteral("1"));
    fixture.set("BARTOS_ELEPHANT", QStringLiteral("1"));
    fixture.set("BARTOS_", QStringLiteral("1"));
    fixture.set("BARTOC_NAME", QStringLiteral("another program's"));
    fixture.set("BARTOS", QStringLiteral("no variable of ours"));
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    const QStringList expected{QStringLiteral("environment variable BARTOS_: stands for no key and is ignored"),
        QStringLiteral("environment variable BARTOS_ELEPHANT: stands for no key and is ignored"),
        QStringLiteral("environment variable BARTOS_SERVER__PROT: stands for no key and is ignored; did you mean "
                       "BARTOS_SERVER__PORT?")};
    QCOMPARE(loaded->warnings, expected);
}

void TestConfigSources::otherNameOfServer_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("variable");
    QTest::newRow("both old") << QByteArray("actix") << QStringLiteral("BARTOS_ACTIX__PORT");
    QTest::newRow("variable old") << QByteArray("server") << QStringLiteral("BARTOS_ACTIX__PORT");
    QTest::newRow("file old") << QByteArray("actix") << QStringLiteral("BARTOS_SERVER__PORT");
}

void TestConfigSources::otherNameOfServer()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, variable);
    ConfigFixture fixture("[" + table + "]\nport = 1\nworkers = 2\n");
    fixture.sources.environment.insert(variable, QStringLiteral("4"));
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->value.listen.port, quint16(4));
    QCOMPARE(loaded->value.listen.workers, 2);
}

void TestConfigSources::schedulesByVariable()
{
    ConfigFixture fixture("[schedules.'db-1']\nschedules = []\n");
    fixture.set("BARTOS_SCHEDULES__DB_1__SCHEDULES", QStringLiteral("[{name='a', on_calendar='daily', cmds=['x']}]"));
    fixture.set("BARTOS_SCHEDULES__LUKE__SCHEDULES", QStringLiteral("[{name='b', on_calendar='daily', cmds=['x']}]"));
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->value.schedules.value(QStringLiteral("db-1"))[0].name, QStringLiteral("a"));
    QCOMPARE(loaded->value.schedules.value(QStringLiteral("luke"))[0].name, QStringLiteral("b"));
}

void TestConfigSources::accessByVariable()
{
    ConfigFixture fixture;
    fixture.set("BARTOS_ACCESS",
        QStringLiteral("[{name='a', role='viewer', token_hash='%1'}]").arg(QString(64, QLatin1Char('0'))));
    QCOMPARE(loadServerConfig(fixture.sources).value().value.access.size(), 1U);
}

void TestConfigSources::missingFiles()
{
    ConfigFixture fixture;
    fixture.sources.options.configPath = QStringLiteral("/nowhere/bartos.toml");
    const auto named = loadServerConfig(fixture.sources);
    QVERIFY(!named);
    QCOMPARE(named.error().code, Error::Code::Config);
    QCOMPARE(named.error().detail, QStringLiteral("cannot read /nowhere/bartos.toml: No such file or directory"));

    fixture.sources.options.configPath.clear();
    const auto usual = loadServerConfig(fixture.sources);
    QVERIFY2(usual, usual ? "" : qPrintable(usual.error().detail));
    QCOMPARE(fixture.shown(usual->warnings.value(0)),
        QStringLiteral(".config/bartos/bartos.toml: there is no such file; going by the environment and the defaults"));

    fixture.sources.options.configPath = fixture.folder.path();
    QVERIFY(loadServerConfig(fixture.sources).error().detail.contains(QStringLiteral("Is a directory")));
}

void TestConfigSources::systemdPlaces()
{
    ConfigFixture fixture;
    fixture.write(QStringLiteral("bartos.toml"), "[server]\nport = 7\n");
    fixture.sources.options.configPath.clear();
    fixture.set("CONFIGURATION_DIRECTORY", QStringLiteral("/nowhere:") + fixture.folder.path());
    fixture.set("STATE_DIRECTORY", QStringLiteral("/var/lib/bartos"));
    fixture.set("LOGS_DIRECTORY", QStringLiteral("/var/log/bartos"));
    const ServerConfig config = loadServerConfig(fixture.sources).value().value;
    QCOMPARE(config.listen.port, quint16(7));
    QCOMPARE(config.sqlitePath, QStringLiteral("/var/lib/bartos/bartos.db"));
    QCOMPARE(config.tracing.filePath, QStringLiteral("/var/log/bartos/bartos.log"));
    fixture.sources.options.logPath = QStringLiteral("/elsewhere.log");
    QCOMPARE(loadServerConfig(fixture.sources).value().value.tracing.filePath, QStringLiteral("/elsewhere.log"));
}

QTEST_GUILESS_MAIN(TestConfigSources)
#include "tst_configsources.moc"
