// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/schemas.h"
#include "common/config/serverconfig.h"
#include "common/config/workerconfig.h"
#include "configfixture.h"

using namespace barto;

namespace {

const char seed[] = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

} // namespace

class TestSecretFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSecretFromAFile_data();
    void eachSecretFromAFile();
    void refusals_data();
    void refusals();
    void credentials_data();
    void credentials();
    void credentialsBetweenFileAndEnvironment();
    void eitherFormReplacesTheOther();
    void openFiles();
    void openPrivateKeys();
};

void TestSecretFiles::eachSecretFromAFile_data()
{
    QTest::addColumn<QString>("key");
    for (const Field &field : serverSchema().fields) {
        if (field.check.isSecret())
            QTest::newRow(qPrintable(field.key)) << field.key;
    }
}

void TestSecretFiles::eachSecretFromAFile()
{
    QFETCH(QString, key);
    const bool isSeed = key == QLatin1StringView("signing_key");
    const QByteArray content = isSeed ? QByteArray(seed) : QByteArray("s3cret");
    const QByteArray rest
        = key.contains(QLatin1StringView("readonly")) ? QByteArray("mariadb.readonly.username = 'r'\n") : QByteArray();
    ConfigFixture plain(rest + key.toUtf8() + " = '" + content + "'\n");
    ConfigFixture file(rest + key.toUtf8() + "_file = 'secret'\n");
    file.write(QStringLiteral("secret"), content + "\n");
    const auto fromPlain = loadServerConfig(plain.sources);
    const auto fromFile = loadServerConfig(file.sources);
    QVERIFY2(fromPlain, fromPlain ? "" : qPrintable(fromPlain.error().detail));
    QVERIFY2(fromFile, fromFile ? "" : qPrintable(fromFile.error().detail));
    QCOMPARE(fromFile->warnings, QStringList());
    QVERIFY(serverSchema().field(key)->binding.same(&fromPlain->value, &fromFile->value));
    const ServerConfig none;
    QVERIFY(!serverSchema().field(key)->binding.same(&none, &fromFile->value));
}

void TestSecretFiles::refusals_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("error");
    QTest::newRow("no file") << QByteArray("api_key_file = 'none'\n") << QByteArray("x")
                             << QStringLiteral(
                                    "test.toml:1:16: 'api_key_file': cannot read none: No such file or directory");
    QTest::newRow("empty") << QByteArray("api_key_file = 'secret'\n") << QByteArray("\n")
                           << QStringLiteral(
                                  "test.toml:1:16: 'api_key_file': the content of secret must be a text in one line");
    QTest::newRow("two lines")
        << QByteArray("api_key_file = 'secret'\n") << QByteArray("one\ntwo\n")
        << QStringLiteral("test.toml:1:16: 'api_key_file': the content of secret must be a text in one line");
    QTest::newRow("no seed")
        << QByteArray("signing_key_file = 'secret'\n") << QByteArray("hunter2")
        << QStringLiteral("test.toml:1:20: 'signing_key_file': the content of secret must be 32 bytes in base64");
    QTest::newRow("no path") << QByteArray("api_key_file = 5\n") << QByteArray("x")
                             << QStringLiteral("test.toml:1:16: 'api_key_file' must be a file's path, not 5");
    QTest::newRow("too large")
        << QByteArray("api_key_file = 'secret'\n") << QByteArray(70000, 'x')
        << QStringLiteral("test.toml:1:16: 'api_key_file': cannot read secret: it has more than 65536 bytes");
}

void TestSecretFiles::refusals()
{
    QFETCH(QByteArray, toml);
    QFETCH(QByteArray, content);
    QFETCH(QString, error);
    ConfigFixture fixture(toml);
    fixture.write(QStringLiteral("secret"), content);
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY(!loaded);
    QCOMPARE(fixture.shown(loaded.error().detail), error);
}

void TestSecretFiles::credentials_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("key");
    QTest::newRow("api_key") << QStringLiteral("api_key") << QStringLiteral("api_key");
    QTest::newRow("signing_key") << QStringLiteral("signing_key") << QStringLiteral("signing_key");
    QTest::newRow("password") << QStringLiteral("password") << QStringLiteral("mariadb.password");
    QTest::newRow("mariadb.password") << QStringLiteral("mariadb.password") << QStringLiteral("mariadb.password");
    QTest::newRow("the reader's") << QStringLiteral("mariadb.readonly.password")
                                  << QStringLiteral("mariadb.readonly.password");
}

void TestSecretFiles::credentials()
{
    QFETCH(QString, file);
    QFETCH(QString, key);
    ConfigFixture fixture("[mariadb]\n[mariadb.readonly]\nusername = 'r'\n");
    fixture.write(file, QByteArray(seed) + "\n");
    fixture.set("CREDENTIALS_DIRECTORY", fixture.folder.path());
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    const ServerConfig without
        = loadServerConfig(ConfigFixture("[mariadb]\n[mariadb.readonly]\nusername = 'r'\n").sources).value().value;
    for (const Field &field : serverSchema().fields) {
        if (field.check.isSecret())
            QCOMPARE(field.binding.same(&loaded->value, &without), field.key != key);
    }
    // Without [mariadb] its password is nobody's.
    fixture.write(QStringLiteral("test.toml"), "");
    QVERIFY(!loadServerConfig(fixture.sources).value().value.mariadb);
}

void TestSecretFiles::credentialsBetweenFileAndEnvironment()
{
    ConfigFixture fixture("api_key = 'file'\n");
    const auto key = [&fixture] { return loadServerConfig(fixture.sources).value().value.apiKey.reveal(); };
    fixture.set("CREDENTIALS_DIRECTORY", fixture.folder.path());
    QCOMPARE(key(), QByteArray("file"));
    fixture.write(QStringLiteral("api_key"), "credential\n");
    QCOMPARE(key(), QByteArray("credential"));
    fixture.set("BARTOS_API_KEY", QStringLiteral("environment"));
    QCOMPARE(key(), QByteArray("environment"));
    // An agent's is in a table; both names do.
    ConfigFixture agent("name = 'a'\n[bartos]\nhost = 'b'\n");
    agent.write(QStringLiteral("api_key"), "short\n");
    agent.set("CREDENTIALS_DIRECTORY", agent.folder.path());
    QCOMPARE(loadWorkerConfig(agent.sources).value().value.bartos.apiKey.reveal(), QByteArray("short"));
    agent.write(QStringLiteral("bartos.api_key"), "long\n");
    QCOMPARE(loadWorkerConfig(agent.sources).value().value.bartos.apiKey.reveal(), QByteArray("long"));
}

void TestSecretFiles::eitherFormReplacesTheOther()
{
    ConfigFixture fixture("api_key = 'file'\n");
    const QString secret = fixture.write(QStringLiteral("secret"), "named\n");
    fixture.set("BARTOS_API_KEY_FILE", secret);
    QCOMPARE(loadServerConfig(fixture.sources).value().value.apiKey.reveal(), QByteArray("named"));
    fixture.write(QStringLiteral("test.toml"), "api_key_file = 'secret'\n");
    fixture.sources.environment.remove(QStringLiteral("BARTOS_API_KEY_FILE"));
    fixture.set("BARTOS_API_KEY", QStringLiteral("plain"));
    QCOMPARE(loadServerConfig(fixture.sources).value().value.apiKey.reveal(), QByteArray("plain"));
    fixture.set("BARTOS_API_KEY_FILE", secret);
    QVERIFY(loadServerConfig(fixture.sources).error().detail.contains(QStringLiteral("exclude each other")));
}

void TestSecretFiles::openFiles()
{
    ConfigFixture fixture;
    fixture.write(QStringLiteral("test.toml"), "api_key = 'x'\n[mariadb]\npassword = 'y'\n", ConfigFixture::everybody);
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->warnings.size(), 1);
    QCOMPARE(fixture.shown(loaded->warnings[0]),
        QStringLiteral("test.toml: everybody may read this file, which holds api_key, mariadb.password; chmod 640 it"));
    fixture.write(QStringLiteral("test.toml"), "[server]\n", ConfigFixture::everybody);
    QCOMPARE(loadServerConfig(fixture.sources).value().warnings, QStringList());

    fixture.write(QStringLiteral("test.toml"), "api_key_file = 'secret'\n");
    fixture.write(QStringLiteral("secret"), "x", ConfigFixture::everybody);
    QCOMPARE(fixture.shown(loadServerConfig(fixture.sources).value().warnings.value(0)),
        QStringLiteral("test.toml:1:16: 'api_key_file' names a file that everybody may read (secret); chmod 600 it"));
    fixture.write(QStringLiteral("secret"), "x", ConfigFixture::ownerOnly | QFile::ReadGroup);
    QCOMPARE(loadServerConfig(fixture.sources).value().warnings, QStringList());
}

void TestSecretFiles::openPrivateKeys()
{
    ConfigFixture fixture("[actix.tls]\ncert_file_path = 'key.pem'\nkey_file_path = 'key.pem'\n");
    fixture.write(QStringLiteral("key.pem"), "x");
    QVERIFY(loadServerConfig(fixture.sources));
    fixture.write(QStringLiteral("key.pem"), "x", ConfigFixture::everybody);
    QCOMPARE(fixture.shown(loadServerConfig(fixture.sources).error().detail),
        QStringLiteral("test.toml:3:17: 'key_file_path' in [actix.tls] names a private key that everybody may read "
                       "(key.pem); chmod 600 it"));
    ConfigFixture signing("signing_key_file = 'seed'\n");
    signing.write(QStringLiteral("seed"), seed, ConfigFixture::everybody);
    QCOMPARE(signing.shown(loadServerConfig(signing.sources).error().detail),
        QStringLiteral("test.toml:1:20: 'signing_key_file' names a file that everybody may read (seed); chmod 600 it"));
    ConfigFixture database;
    const QString key = database.write(QStringLiteral("db.key"), "x", ConfigFixture::everybody);
    database.write(QStringLiteral("test.toml"), "[mariadb]\noptions = 'ssl_cert=/c&ssl_key=" + key.toUtf8() + "'\n");
    QCOMPARE(database.shown(loadServerConfig(database.sources).error().detail),
        QStringLiteral("test.toml:2:11: ssl_key of 'options' in [mariadb] names a private key that everybody may read "
                       "(db.key); chmod 600 it"));
    ConfigFixture agent(
        "name = 'a'\n[bartos]\nhost = 'b'\nprefix = 'wss'\nclient_cert = 'key.pem'\nclient_key = 'key.pem'\n");
    agent.write(QStringLiteral("key.pem"), "x", ConfigFixture::everybody);
    QVERIFY(loadWorkerConfig(agent.sources)
                .error()
                .detail.contains(QStringLiteral("'client_key' in [bartos] names a private key")));
}

QTEST_GUILESS_MAIN(TestSecretFiles)
#include "tst_secretfiles.moc"
