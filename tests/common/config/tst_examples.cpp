// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/cliconfig.h"
#include "common/config/configfile.h"
#include "common/config/schemas.h"
#include "common/config/serverconfig.h"
#include "common/config/tomlreader.h"
#include "common/config/workerconfig.h"
#include "configfixture.h"

using namespace barto;

Q_DECLARE_METATYPE(const barto::Schema *)

namespace {

QByteArray contentOf(const QString &path)
{
    return readSmallFile(path, maxConfigBytes).value().bytes;
}

template<typename T>
QString errorOf(const Result<T> &result)
{
    return result ? QString() : result.error().detail;
}

// The keys that an example shows, commented out or not, with the value it shows for them.
QMap<QString, QString> shownKeys(const QByteArray &example)
{
    static const QRegularExpression table(QStringLiteral("\\A#?\\[([a-z._]+)\\]\\z"));
    static const QRegularExpression key(QStringLiteral("\\A#?([a-z_]+) = (.+)\\z"));
    QMap<QString, QString> keys;
    QString start;
    for (const QByteArray &line : example.split('\n')) {
        if (const auto match = table.match(QString::fromUtf8(line)); match.hasMatch())
            start = match.captured(1) + QLatin1Char('.');
        else if (const auto found = key.match(QString::fromUtf8(line)); found.hasMatch())
            keys.insert(start + found.captured(1), found.captured(2));
    }
    return keys;
}

} // namespace

class TestExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manualsSamples_data();
    void manualsSamples();
    void manualsValues();
    void examplesLoad();
    void examplesShowEveryKey_data();
    void examplesShowEveryKey();
    void schedulesAndAccessAreShown();
};

void TestExamples::manualsSamples_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("bartos") << QStringLiteral("bartos-1.2.0.toml");
    QTest::newRow("bartos, mutual TLS") << QStringLiteral("bartos-mtls-1.2.0.toml");
    QTest::newRow("bartoc") << QStringLiteral("bartoc-1.2.0.toml");
    QTest::newRow("bartoc, mutual TLS") << QStringLiteral("bartoc-mtls-1.2.0.toml");
    QTest::newRow("barto-cli") << QStringLiteral("barto-cli-1.2.0.toml");
}

void TestExamples::manualsSamples()
{
    QFETCH(QString, file);
    const ConfigFixture fixture(contentOf(QStringLiteral(BARTO_TEST_DATA "/") + file));
    const QString error = file.startsWith(QLatin1StringView("bartos")) ? errorOf(loadServerConfig(fixture.sources))
        : file.startsWith(QLatin1StringView("bartoc"))                 ? errorOf(loadWorkerConfig(fixture.sources))
                                                                       : errorOf(loadCliConfig(fixture.sources));
    QCOMPARE(error, QString());
}

void TestExamples::manualsValues()
{
    const ConfigFixture server(contentOf(QStringLiteral(BARTO_TEST_DATA "/bartos-1.2.0.toml")));
    const ServerConfig config = loadServerConfig(server.sources).value().value;
    QCOMPARE(config.listen.workers, 8);
    QCOMPARE(config.listen.port, quint16(20000));
    QVERIFY(config.listen.hasPlainListener());
    QCOMPARE(config.listen.tls->ip, QStringLiteral("0.0.0.1"));
    QCOMPARE(config.mariadb->port, quint16(3307));
    QVERIFY(config.mariadb->options.ssl);
    QCOMPARE(config.tracing.fileLevel(), LogLevel::Trace);
    const Schedules schedules = config.schedules.value(QStringLiteral("barto"));
    QCOMPARE(schedules.size(), 1U);
    QCOMPARE(schedules[0].cmds, QStringList{QStringLiteral("echo -n \"barto\"")});
    const ConfigFixture agent(contentOf(QStringLiteral(BARTO_TEST_DATA "/bartoc-1.2.0.toml")));
    const WorkerConfig worker = loadWorkerConfig(agent.sources).value().value;
    QCOMPARE(worker.retryCount, 10);
    QVERIFY(worker.bartos.isTls());
    QCOMPARE(worker.bartos.port, quint16(21526));
}

void TestExamples::examplesLoad()
{
    const ConfigFixture server(contentOf(QStringLiteral(BARTO_RESOURCES "/bartos.toml.example")));
    const ConfigFixture agent(contentOf(QStringLiteral(BARTO_RESOURCES "/bartoc.toml.example")));
    const ConfigFixture cli(contentOf(QStringLiteral(BARTO_RESOURCES "/barto-cli.toml.example")));
    const auto bartos = loadServerConfig(server.sources);
    const auto bartoc = loadWorkerConfig(agent.sources);
    const auto bartoCli = loadCliConfig(cli.sources);
    QVERIFY2(bartos, bartos ? "" : qPrintable(bartos.error().detail));
    QVERIFY2(bartoc, bartoc ? "" : qPrintable(bartoc.error().detail));
    QVERIFY2(bartoCli, bartoCli ? "" : qPrintable(bartoCli.error().detail));
    QCOMPARE(bartos->warnings + bartoc->warnings + bartoCli->warnings, QStringList());
    QCOMPARE(bartos->value.schedules.value(QStringLiteral("vader")).size(), 3U);
}

void TestExamples::examplesShowEveryKey_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<const Schema *>("schema");
    QTest::newRow("bartos") << QStringLiteral("bartos.toml.example") << &serverSchema();
    QTest::newRow("bartoc") << QStringLiteral("bartoc.toml.example") << &workerSchema();
    QTest::newRow("barto-cli") << QStringLiteral("barto-cli.toml.example") << &cliSchema();
}

// Each key is there, its value is one that would be accepted, and where the table has a default it is that, but for the
// few whose default is nothing at all.
void TestExamples::examplesShowEveryKey()
{
    QFETCH(QString, file);
    QFETCH(const Schema *, schema);
    const auto shown = shownKeys(contentOf(QStringLiteral(BARTO_RESOURCES "/") + file));
    const FieldContext context{QStringLiteral("/x"), QProcessEnvironment()};
    for (const Field &field : schema->fields) {
        QVERIFY2(shown.contains(field.key), qPrintable(field.key));
        const Place place{QStringLiteral("example")};
        if (field.check.kind == FieldCheck::Kind::SecretSeed)
            continue; // shown empty
        const auto value = readField(field.check, parseLiteral(shown.value(field.key), place), context);
        QVERIFY2(value, qPrintable(field.key));
        const bool isDefault = field.standard && field.standard != QByteArrayView("\"\"");
        if (isDefault)
            QVERIFY2(*value == *readField(field.check, parseLiteral(QLatin1StringView(field.standard), place), context),
                qPrintable(field.key));
        if (field.check.isSecret())
            QVERIFY2(shown.contains(field.key + QStringLiteral("_file")), qPrintable(field.key));
    }
}

void TestExamples::schedulesAndAccessAreShown()
{
    const QString example = QString::fromUtf8(contentOf(QStringLiteral(BARTO_RESOURCES "/bartos.toml.example")));
    for (const Field &field : scheduleSchema().fields)
        QVERIFY2(example.contains(QStringLiteral("%1 = ").arg(field.key)), qPrintable(field.key));
    for (const Field &field : accessSchema().fields)
        QVERIFY2(example.contains(QStringLiteral("\n#%1 = ").arg(field.key)), qPrintable(field.key));
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
