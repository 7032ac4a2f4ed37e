// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/logging/logtext.h"
#include "logfixture.h"

#include <QLoggingCategory>
#include <QThread>

#include <atomic>
#include <thread>

using namespace barto;

Q_DECLARE_METATYPE(barto::TracingLayer)

namespace {

Q_LOGGING_CATEGORY(lcStore, "barto.server.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcFleet, "barto.server.fleet", QtInfoMsg)
Q_LOGGING_CATEGORY(lcForeign, "qt.network.ssl", QtWarningMsg)

void logAll(const QLoggingCategory &category)
{
    qCDebug(category) << "debug";
    qCInfo(category) << "info";
    qCWarning(category) << "warn";
    qCCritical(category) << "error";
}

// What of logAll arrived, e.g. "info warn error".
QString heard(const QStringList &lines)
{
    QStringList words;
    for (const QString &line : lines)
        words.append(line.section(QLatin1Char(' '), -1));
    return words.join(QLatin1Char(' '));
}

int formattings = 0;
QString expensive()
{
    ++formattings;
    return QStringLiteral("text");
}

} // namespace

class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levels_data();
    void levels();
    void looks_data();
    void looks();
    void lineNumbers();
    void unwantedMessagesAreNotFormatted();
    void categoriesAreGivenBack();
    void banner();
    void textsCannotForgeLines_data();
    void textsCannotForgeLines();
    void manyThreads();
};

void TestLogging::levels_data()
{
    QTest::addColumn<int>("verbose");
    QTest::addColumn<int>("quiet");
    QTest::addColumn<QString>("directives");
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("foreign");
    const QString all = QStringLiteral("debug info warn error");
    const QString usual = QStringLiteral("info warn error");
    QTest::newRow("as it is") << 0 << 0 << QString() << usual << usual;
    QTest::newRow("verbose") << 1 << 0 << QString() << all << usual;
    QTest::newRow("very verbose") << 2 << 0 << QString() << all << all;
    QTest::newRow("quiet") << 0 << 1 << QString() << QStringLiteral("warn error") << QStringLiteral("warn error");
    QTest::newRow("quieter") << 0 << 2 << QString() << QStringLiteral("error") << QStringLiteral("error");
    QTest::newRow("silent") << 0 << 3 << QString() << QString() << QString();
    QTest::newRow("one category") << 0 << 0 << QStringLiteral("server.store=debug") << all << usual;
    QTest::newRow("its parent") << 0 << 0 << QStringLiteral("server=error") << QStringLiteral("error") << usual;
    QTest::newRow("bare level") << 0 << 3 << QStringLiteral("warn,server.store=debug") << all
                                << QStringLiteral("warn error");
    QTest::newRow("foreign") << 0 << 3 << QStringLiteral("qt.network=debug") << QString() << all;
    QTest::newRow("unknown target") << 0 << 0 << QStringLiteral("actix_server=error") << usual << usual;
}

void TestLogging::levels()
{
    QFETCH(int, verbose);
    QFETCH(int, quiet);
    QFETCH(QString, directives);
    LogFixture fixture;
    fixture.config.fileVerbose = verbose;
    fixture.config.fileQuiet = quiet;
    fixture.config.fileLayer.directives = Directives::parse(directives).value();
    auto logging = fixture.start();
    logAll(lcStore());
    QTEST(heard(fixture.lines()), "store");
    QVERIFY(QFile::resize(fixture.config.filePath, 0));
    logAll(lcForeign());
    QTEST(heard(fixture.lines()), "foreign");
}

void TestLogging::looks_data()
{
    QTest::addColumn<TracingLayer>("layer");
    QTest::addColumn<QString>("pattern"); // behind the time
    QTest::newRow("default") << TracingLayer() << QStringLiteral(" WARN server\\.store: hello");
    QTest::newRow("bare") << TracingLayer{false, false, false, false, false, {}} << QStringLiteral("hello");
    QTest::newRow("thread id") << TracingLayer{true, true, false, false, true, {}}
                               << QStringLiteral(" WARN \\[\\d+\\] server\\.store: hello");
    QTest::newRow("thread name") << TracingLayer{true, false, true, false, true, {}}
                                 << QStringLiteral(" WARN \\[[^ ]+\\] server\\.store: hello");
    QTest::newRow("all")
        << TracingLayer{true, true, true, true, true, {}}
        << QStringLiteral(
               " WARN \\[\\d+\\] \\[[^ ]+\\] server\\.store: tests/common/logging/tst_logging\\.cpp:\\d+: hello");
}

void TestLogging::looks()
{
    QFETCH(TracingLayer, layer);
    QFETCH(QString, pattern);
    LogFixture fixture;
    fixture.config.fileLayer = layer;
    auto logging = fixture.start();
    qCWarning(lcStore, "hello");
    const QRegularExpression line(
        QStringLiteral("\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z ") + pattern + QStringLiteral("\\z"));
    QVERIFY2(line.match(fixture.lines().value(0)).hasMatch(), qPrintable(fixture.lines().value(0)));
}

void TestLogging::lineNumbers()
{
    LogFixture fixture;
    fixture.config.fileLayer.withLineNumber = true;
    auto logging = fixture.start();
    const int line = __LINE__ + 1;
    qCInfo(lcStore, "here");
    QVERIFY(fixture.lines()[0].endsWith(QStringLiteral("tst_logging.cpp:%1: here").arg(line)));
}

void TestLogging::unwantedMessagesAreNotFormatted()
{
    LogFixture fixture;
    fixture.config.fileLayer.directives = Directives::parse(QStringLiteral("server.store=debug")).value();
    auto logging = fixture.start();
    formattings = 0;
    qCDebug(lcFleet) << expensive();
    QCOMPARE(formattings, 0);
    QVERIFY(!lcFleet().isDebugEnabled() && lcFleet().isInfoEnabled());
    qCDebug(lcStore) << expensive();
    QCOMPARE(formattings, 1);
    QCOMPARE(fixture.lines().size(), 1);
    // A category that comes to life later obeys as well.
    const QLoggingCategory late("barto.server.store.late");
    QVERIFY(late.isDebugEnabled());
}

void TestLogging::categoriesAreGivenBack()
{
    LogFixture fixture;
    fixture.config.fileQuiet = 3;
    auto logging = fixture.start();
    QVERIFY(!lcStore().isWarningEnabled());
    logging.reset();
    QVERIFY(lcStore().isWarningEnabled());
    logging = fixture.start();
    QVERIFY(!lcStore().isWarningEnabled());
}

void TestLogging::banner()
{
    LogFixture fixture;
    auto logging = fixture.start();
    logging->writeBanner(QStringLiteral("/etc/test.toml"));
    const QString text = fixture.lines().join(QLatin1Char('\n'));
    for (const QString &part :
        {QStringLiteral("test 1."), QStringLiteral("Qt 6."), QString::number(QCoreApplication::applicationPid()),
            QStringLiteral("configuration: /etc/test.toml"), fixture.config.filePath})
        QVERIFY2(text.contains(part), qPrintable(part + QLatin1Char('\n') + text));
}

void TestLogging::textsCannotForgeLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("plain") << QStringLiteral("a\tb \u00e4") << QByteArray("a\tb \xc3\xa4");
    QTest::newRow("newline") << QStringLiteral("a\n2026-01-01 forged") << QByteArray("a\n    2026-01-01 forged");
    QTest::newRow("carriage return") << QStringLiteral("a\rb") << QByteArray("a\\x0db");
    QTest::newRow("escape") << QStringLiteral("a\u001b[31mb") << QByteArray("a\\x1b[31mb");
    QTest::newRow("C1") << QStringLiteral("a\u009bb") << QByteArray("a\\x9bb");
    QTest::newRow("direction") << QStringLiteral("a\u202eb") << QByteArray("a\\u202eb");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b") << QByteArray("a\\u2028b");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")) << QByteArray("a\\x00b");
    QTest::newRow("newlines at the end") << QStringLiteral("a\n\n") << QByteArray("a");
}

void TestLogging::textsCannotForgeLines()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(logText(text), shown);
}

void TestLogging::manyThreads()
{
    constexpr int threads = 8;
    constexpr int messages = 500;
    LogFixture fixture;
    auto logging = fixture.start();
    std::vector<std::thread> running;
    for (int i = 0; i < threads; ++i)
        running.emplace_back([i] {
            for (int n = 0; n < messages; ++n)
                qCInfo(lcStore, "thread %d message %d", i, n);
        });
    for (int i = 0; i < 20; ++i)
        QVERIFY(logging->reopen());
    for (std::thread &thread : running)
        thread.join();
    const QStringList lines = fixture.lines();
    QCOMPARE(lines.size(), threads * messages);
    static const QRegularExpression whole(QStringLiteral("\\A\\S+  INFO server\\.store: thread \\d message \\d+\\z"));
    for (const QString &line : lines)
        QVERIFY2(whole.match(line).hasMatch(), qPrintable(line));
}

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
