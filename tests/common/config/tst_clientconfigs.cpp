// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/cliconfig.h"
#include "common/config/configfile.h"
#include "common/config/schemas.h"
#include "common/config/tomlreader.h"
#include "common/config/workerconfig.h"
#include "configfixture.h"

using namespace barto;

namespace {

QByteArray fullWorker()
{
    return readSmallFile(QStringLiteral(BARTO_TEST_DATA "/bartoc-full.toml"), maxConfigBytes).value().bytes;
}

const QByteArray minimal = "name = 'vader'\n[bartos]\nhost = 'server'\n";

} // namespace

class TestClientConfigs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workerReadsEveryKey();
    void workerDefaults();
    void cliDefaults();
    void cliConsole();
    void cliReadsEveryKey();
    void cliLogsToAFileOnlyWhenAsked_data();
    void cliLogsToAFileOnlyWhenAsked();
    void guiHasItsOwnPlaces();
    void hosts_data();
    void hosts();
    void refusals_data();
    void refusals();
    void unusedCertificatesAreAWarning();
};

void TestClientConfigs::workerReadsEveryKey()
{
    ConfigFixture fixture(fullWorker());
    fixture.sources.options.journalPath = QStringLiteral("/j/journal.db");
    fixture.sources.options.verbose = 2;
    fixture.sources.options.stdOutput = true;
    const auto loaded = loadWorkerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    const WorkerConfig &config = loaded->value;
    QCOMPARE(config.name, QStringLiteral("luke"));
    QCOMPARE(config.retryCount, 0);
    QCOMPARE(qint64(config.clientTimeout.count()), 5000);
    QCOMPARE(config.missedTick, WorkerConfig::MissedTick::Delay);
    QCOMPARE(config.serverPublicKeys.size(), 2U);
    QCOMPARE(config.serverPublicKeys[1].toHex().left(8), QByteArray("201f1e1d"));
    QCOMPARE(config.spoolMaxBytes, qint64(2) << 30);
    QCOMPARE(config.spoolMinFree, 1000);
    QCOMPARE(config.onFull, WorkerConfig::OnFull::Drop);
    QCOMPARE(qint64(config.keepDelivered.count()), 7200);
    QCOMPARE(config.onStop, WorkerConfig::OnStop::Terminate);
    QCOMPARE(config.maxRunning, 5);
    QCOMPARE(config.journalPath, QStringLiteral("/j/journal.db"));
    const LinkConfig link{LinkConfig::Prefix::Wss, QStringLiteral("2001:db8::1"), 21526,
        fixture.folder.filePath(QStringLiteral("ca.pem")), QStringLiteral("/x/luke.pem"),
        fixture.folder.filePath(QStringLiteral("luke.key")), Secret("let me in")};
    QVERIFY(config.bartos == link);
    QVERIFY(config.tracing.console);
    QCOMPARE(config.tracing.consoleLevel(), LogLevel::Trace);
    QCOMPARE(config.tracing.fileLevel(), LogLevel::Debug);
    QVERIFY(!config.tracing.consoleLayer.withTarget && config.tracing.fileLayer.withThreadIds);

    const ConfigNode root = parseToml(fullWorker(), QStringLiteral("full"), {}).value();
    for (const Field &field : workerSchema().fields)
        QVERIFY2(root.at(field.key), qPrintable(field.key));
}

void TestClientConfigs::workerDefaults()
{
    ConfigFixture fixture(minimal);
    const auto loaded = loadWorkerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->warnings, QStringList());
    WorkerConfig expected;
    expected.name = QStringLiteral("vader");
    expected.bartos.host = QStringLiteral("server");
    expected.journalPath = fixture.folder.filePath(QStringLiteral(".local/share/bartoc/bartoc.db"));
    expected.tracing.filePath = fixture.folder.filePath(QStringLiteral(".local/state/bartoc/bartoc.log"));
    QVERIFY(loaded->value == expected);
    fixture.sources.environment.remove(QStringLiteral("HOME"));
    const auto homeless = loadWorkerConfig(fixture.sources);
    QVERIFY(!homeless);
    QVERIFY(homeless.error().detail.contains(QStringLiteral("says where the journal is")));
}

void TestClientConfigs::cliDefaults()
{
    const ConfigFixture fixture(minimal);
    const auto loaded = loadCliConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    CliConfig expected;
    expected.name = QStringLiteral("vader");
    expected.bartos.host = QStringLiteral("server");
    QVERIFY(loaded->value == expected);
}

void TestClientConfigs::cliConsole()
{
    ConfigFixture fixture(minimal);
    const auto console = [&fixture] { return loadCliConfig(fixture.sources).value().value.tracing.console; };
    QVERIFY(!console());
    fixture.sources.options.verbose = 1;
    QVERIFY(console());
    fixture.sources.options = {0, 1, true, fixture.sources.options.configPath, {}, {}, false};
    QVERIFY(console());
}

void TestClientConfigs::cliReadsEveryKey()
{
    // The agent's file without what only agents have.
    QByteArray toml = "name = 'luke'\n" + fullWorker().mid(fullWorker().indexOf("[bartos]"));
    const ConfigFixture fixture(toml);
    const auto loaded = loadCliConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->value.bartos.apiKey.reveal(), QByteArray("let me in"));
    const ConfigNode root = parseToml(toml, QStringLiteral("full"), {}).value();
    for (const Field &field : cliSchema().fields)
        QVERIFY2(root.at(field.key), qPrintable(field.key));
}

void TestClientConfigs::cliLogsToAFileOnlyWhenAsked_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("path");
    QTest::newRow("not asked") << QByteArray("[tracing.stdout]\n") << QString() << QString();
    QTest::newRow("by table") << QByteArray("[tracing.file]\n") << QString()
                              << QStringLiteral("~/.local/state/barto-cli/barto-cli.log");
    QTest::newRow("by -t") << QByteArray() << QStringLiteral("/tmp/x.log") << QStringLiteral("/tmp/x.log");
}

void TestClientConfigs::cliLogsToAFileOnlyWhenAsked()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, option);
    QFETCH(QString, path);
    ConfigFixture fixture(minimal + more);
    fixture.sources.options.logPath = option;
    const QString found = loadCliConfig(fixture.sources).value().value.tracing.filePath;
    QCOMPARE(QString(found).replace(fixture.folder.path(), QStringLiteral("~")), path);
}

void TestClientConfigs::guiHasItsOwnPlaces()
{
    ConfigFixture fixture;
    fixture.sources.options.configPath.clear();
    QVERIFY(QDir(fixture.folder.path()).mkpath(QStringLiteral(".config/barto-gui")));
    fixture.write(QStringLiteral(".config/barto-gui/barto-gui.toml"), minimal);
    fixture.set("BARTO_GUI_NAME", QStringLiteral("desk"));
    fixture.set("BARTO_CLI_NAME", QStringLiteral("shell"));
    const auto loaded = loadCliConfig(fixture.sources, QStringLiteral("barto-gui"));
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->value.name, QStringLiteral("desk"));
    QCOMPARE(loaded->configPath, fixture.folder.filePath(QStringLiteral(".config/barto-gui/barto-gui.toml")));
}

void TestClientConfigs::hosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("read"); // empty: refused
    const auto row = [](const char *host, const char *read) {
        QTest::newRow(host) << QString::fromUtf8(host) << QString::fromUtf8(read);
    };
    row("localhost.ozias.net", "localhost.ozias.net");
    row("10.0.0.1", "10.0.0.1");
    row("::1", "::1");
    row("[::1]", "::1");
    row("fe80::1%eth0", "fe80::1%eth0");
    row("b\u00fccher.example", "b\u00fccher.example");
    row("", "");
    row("wss://server", "");
    row("server:20000", "");
    row("server/path", "");
    row("user@server", "");
    row("a b", "");
    row("a\r\nHost: b", "");
}

void TestClientConfigs::hosts()
{
    QFETCH(QString, host);
    QFETCH(QString, read);
    ConfigFixture fixture("name = 'vader'\n");
    fixture.set("BARTOC_BARTOS__HOST", host);
    const auto loaded = loadWorkerConfig(fixture.sources);
    QCOMPARE(loaded ? loaded->value.bartos.host : QString(), read);
}

void TestClientConfigs::refusals_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &toml, const char *error) {
        QTest::newRow(name) << toml << QString::fromUtf8(error);
    };
    row("no name", "[bartos]\nhost='a'\n", "test.toml: 'name' is missing");
    row("no [bartos]", "name='a'\n", "test.toml: 'host' in [bartos] is missing");
    row("no host", "name='a'\n[bartos]\n", "test.toml:2:1: 'host' in [bartos] is missing");
    row("prefix", "name='a'\n[bartos]\nhost='b'\nprefix='http'\n",
        "test.toml:4:8: 'prefix' in [bartos] must be one of \"ws\", \"wss\", not \"http\"");
    row("missed_tick", "missed_tick='Never'\n" + minimal,
        "test.toml:1:13: 'missed_tick' must be one of \"Burst\", \"Delay\", \"Skip\", not \"Never\"");
    row("negative", "retry_count=-1\n" + minimal,
        "test.toml:1:13: 'retry_count' must be a whole number from 0 to 2147483647, not -1");
    row("small spool", "spool_max_bytes='1KiB'\n" + minimal,
        "test.toml:1:17: 'spool_max_bytes' must be a size from 1MiB to 1024TiB, such as \"512MiB\", not \"1KiB\"");
    row("on_full", "on_ful='drop'\n" + minimal, "test.toml:1:1: unknown key 'on_ful'; did you mean 'on_full'?");
    row("a server's key", "signing_key='x'\n" + minimal,
        "test.toml:1:1: unknown key 'signing_key'; known there: name, retry_count, client_timeout, missed_tick, "
        "server_public_key, spool_max_bytes, spool_min_free, on_full, keep_delivered, on_stop, max_running, bartos, "
        "tracing");
    row("public key", "server_public_key=['x']\n" + minimal,
        "test.toml:1:19: 'server_public_key' must be 32 bytes in base64, or a list of such");
    row("no public keys", "server_public_key=[]\n" + minimal,
        "test.toml:1:19: 'server_public_key' must be 32 bytes in base64, or a list of such");
    row("certificate alone", minimal + "client_cert='/x'\n",
        "test.toml:4:13: 'client_cert' in [bartos] needs 'client_key' beside it");
    row("key alone", minimal + "client_key='/x'\n",
        "test.toml:4:12: 'client_key' in [bartos] needs 'client_cert' beside it");
    row("bad name", "name='a/b'\n[bartos]\nhost='x'\n",
        "test.toml:1:6: 'name' must be a name: 'a/b' holds the character U+002f; allowed are letters, digits, . _ - : "
        "@ + and spaces");
}

void TestClientConfigs::refusals()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, error);
    const ConfigFixture fixture(toml);
    const auto loaded = loadWorkerConfig(fixture.sources);
    QVERIFY(!loaded);
    QCOMPARE(fixture.shown(loaded.error().detail), error);
}

void TestClientConfigs::unusedCertificatesAreAWarning()
{
    ConfigFixture fixture(minimal);
    fixture.write(QStringLiteral("ca.pem"), "x");
    fixture.set("BARTOC_BARTOS__CA_CERT", QStringLiteral("ca.pem"));
    const auto loaded = loadWorkerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->warnings,
        QStringList{QStringLiteral("environment variable BARTOC_BARTOS__CA_CERT: 'ca_cert' in [bartos] has "
                                   "no effect with prefix = \"ws\"; for TLS set prefix = \"wss\"")});
}

QTEST_GUILESS_MAIN(TestClientConfigs)
#include "tst_clientconfigs.moc"
