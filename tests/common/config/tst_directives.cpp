// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/directives.h"

#include <QTest>

#include <limits>

using namespace barto;

Q_DECLARE_METATYPE(barto::LogLevel)

class TestDirectives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levels_data();
    void levels();
    void refusals_data();
    void refusals();
    void verboseAndQuiet_data();
    void verboseAndQuiet();
};

void TestDirectives::levels_data()
{
    QTest::addColumn<QString>("directives");
    QTest::addColumn<QString>("category");
    QTest::addColumn<LogLevel>("level"); // of a layer at Info
    const auto row = [](const char *directives, const char *category, LogLevel level) {
        QTest::addRow("%s: %s", directives, category)
            << QString::fromUtf8(directives) << QString::fromUtf8(category) << level;
    };
    row("", "barto.server.store", LogLevel::Info);
    row("debug", "barto.server.store", LogLevel::Debug);
    row("OFF", "barto.server.store", LogLevel::Off);
    row("warning", "barto.server.store", LogLevel::Warn);
    row("server.store=debug", "barto.server.store", LogLevel::Debug);
    row("barto.server.store=debug", "barto.server.store", LogLevel::Debug);
    row("server=debug", "barto.server.store", LogLevel::Debug);
    row("barto=debug", "barto.server.store", LogLevel::Debug);
    row("serv=debug", "barto.server.store", LogLevel::Info);
    row("server.store.writer=debug", "barto.server.store", LogLevel::Info);
    row("server=error,server.store=trace", "barto.server.store", LogLevel::Trace);
    row("server.store=trace,server=error", "barto.server.store", LogLevel::Trace);
    row("barto=error,server=trace", "barto.server.store", LogLevel::Trace);
    row("server=error,server=trace", "barto.server", LogLevel::Trace);
    row("warn,server.store=debug", "barto.server.fleet", LogLevel::Warn);
    row(" warn , server.store = debug ", "barto.server.store", LogLevel::Debug);
    row("actix_server=error,actix_tls=error", "barto.server.store", LogLevel::Info);
    row("qt.network=debug", "qt.network.ssl", LogLevel::Debug);
}

void TestDirectives::levels()
{
    QFETCH(QString, directives);
    QFETCH(QString, category);
    QFETCH(LogLevel, level);
    const Result<Directives> parsed = Directives::parse(directives);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
    QCOMPARE(parsed->levelFor(category, LogLevel::Info), level);
}

void TestDirectives::refusals_data()
{
    QTest::addColumn<QString>("directives");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *directives, const char *detail) {
        QTest::newRow(directives) << QString::fromUtf8(directives) << QString::fromUtf8(detail);
    };
    row("server=debgu", "'debgu' is no log level; did you mean 'debug'?");
    row("loud", "'loud' is no log level; levels are off, error, warn, info, debug, trace");
    row("server=", "'' is no log level; levels are off, error, warn, info, debug, trace");
    row("=debug", "'=debug' names no target before the '='");
    row("debug,,warn", "there is nothing between two commas, or at an end");
    row("debug,", "there is nothing between two commas, or at an end");
}

void TestDirectives::refusals()
{
    QFETCH(QString, directives);
    QFETCH(QString, detail);
    const Result<Directives> parsed = Directives::parse(directives);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, Error::Code::Config);
    QCOMPARE(parsed.error().detail, detail);
}

void TestDirectives::verboseAndQuiet_data()
{
    QTest::addColumn<int>("verbose");
    QTest::addColumn<int>("quiet");
    QTest::addColumn<LogLevel>("level");
    QTest::newRow("neither") << 0 << 0 << LogLevel::Info;
    QTest::newRow("-v") << 1 << 0 << LogLevel::Debug;
    QTest::newRow("-vv") << 2 << 0 << LogLevel::Trace;
    QTest::newRow("the reference's 3") << 3 << 0 << LogLevel::Trace;
    QTest::newRow("-q") << 0 << 1 << LogLevel::Warn;
    QTest::newRow("-qq") << 0 << 2 << LogLevel::Error;
    QTest::newRow("-qqq") << 0 << 3 << LogLevel::Off;
    QTest::newRow("-qqqq") << 0 << 4 << LogLevel::Off;
    QTest::newRow("both") << 3 << 2 << LogLevel::Debug;
    QTest::newRow("huge") << std::numeric_limits<int>::max() << 0 << LogLevel::Trace;
}

void TestDirectives::verboseAndQuiet()
{
    QFETCH(int, verbose);
    QFETCH(int, quiet);
    QFETCH(LogLevel, level);
    QCOMPARE(levelFrom(verbose, quiet), level);
}

QTEST_GUILESS_MAIN(TestDirectives)
#include "tst_directives.moc"
