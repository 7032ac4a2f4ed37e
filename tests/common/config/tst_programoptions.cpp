// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/programoptions.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QTest>

using namespace barto;

Q_DECLARE_METATYPE(barto::ProgramOptions)

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestProgramOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void options_data();
    void options();
    void refusals_data();
    void refusals();
    void helpAndVersion_data();
    void helpAndVersion();
    void helpNamesEveryOption();
    void subcommandsKeepTheirOwn();
};

void TestProgramOptions::options_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<ProgramOptions>("options");
    const QString here = QDir::currentPath() + QLatin1Char('/');
    const auto row = [](const char *line, const ProgramOptions &options) {
        QTest::newRow(line) << QString::fromUtf8(line) << options;
    };
    row("bartoc", {});
    row("bartoc -v", {1, 0, false, {}, {}, {}, false});
    row("bartoc -vvv -e", {3, 0, true, {}, {}, {}, false});
    row("bartoc --verbose --verbose", {2, 0, false, {}, {}, {}, false});
    row("bartoc -q --quiet --enable-std-output", {0, 2, true, {}, {}, {}, false});
    row("bartoc -c /etc/x.toml -t /var/x.log -r /var/x.db",
        {0, 0, false, QStringLiteral("/etc/x.toml"), QStringLiteral("/var/x.log"), QStringLiteral("/var/x.db"), false});
    row("bartoc --config-absolute-path x.toml --tracing-absolute-path ../x.log --redb-absolute-path=x.db",
        {0, 0, false, here + QStringLiteral("x.toml"), QDir::cleanPath(here + QStringLiteral("../x.log")),
            here + QStringLiteral("x.db"), false});
    row("bartoc --journal x.db --check", {0, 0, false, {}, {}, here + QStringLiteral("x.db"), true});
    row("bartos --check -c x.toml", {0, 0, false, here + QStringLiteral("x.toml"), {}, {}, true});
}

void TestProgramOptions::options()
{
    QFETCH(QString, line);
    QFETCH(ProgramOptions, options);
    const QStringList arguments = line.split(QLatin1Char(' '));
    const ParsedCommandLine parsed = arguments[0] == QLatin1StringView("bartos") ? parseServerCommandLine(arguments)
                                                                                 : parseWorkerCommandLine(arguments);
    QVERIFY2(parsed.goOn, qPrintable(parsed.error));
    QVERIFY(parsed.options == options);
}

void TestProgramOptions::refusals_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *line, const char *part) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(part);
    };
    row("bartos -v -q", "bartos: '--verbose' and '--quiet' exclude each other. ");
    row("bartos --chekc", "bartos: there is no option '--chekc'; did you mean '--check'? 'bartos --help' lists");
    row("bartos -r x", "bartos: there is no option '-r'. 'bartos --help' lists");
    row("bartos --journal x", "there is no option '--journal'");
    row("bartos start", "'start' is one argument too many");
    row("bartos -c", "'--config-absolute-path' needs a value");
    row("bartos -c a -c b", "'--config-absolute-path' is given more than once");
    row("bartos --config-absolute-path=", "'--config-absolute-path' needs a value");
}

void TestProgramOptions::refusals()
{
    QFETCH(QString, line);
    QFETCH(QString, part);
    const ParsedCommandLine parsed = parseServerCommandLine(line.split(QLatin1Char(' ')));
    QVERIFY(!parsed.goOn);
    QCOMPARE(parsed.exitCode, exitcode::usage);
    QCOMPARE(parsed.output, QString());
    QVERIFY2(parsed.error.contains(part), qPrintable(parsed.error));
    QVERIFY(parsed.error.startsWith(QStringLiteral("bartos: ")) && parsed.error.endsWith(QLatin1Char('\n')));
}

void TestProgramOptions::helpAndVersion_data()
{
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("-h") << QStringLiteral("-h") << QStringLiteral("bartoc, the agent");
    QTest::newRow("--help") << QStringLiteral("--help") << QStringLiteral("bartoc, the agent");
    QTest::newRow("-V") << QStringLiteral("-V") << QStringLiteral("bartoc 1.");
    QTest::newRow("--version") << QStringLiteral("--version") << QStringLiteral("bartoc 1.");
}

void TestProgramOptions::helpAndVersion()
{
    QFETCH(QString, flag);
    QFETCH(QString, beginning);
    const ParsedCommandLine parsed = parseWorkerCommandLine({QStringLiteral("bartoc"), flag});
    QVERIFY(!parsed.goOn);
    QCOMPARE(parsed.exitCode, exitcode::success);
    QCOMPARE(parsed.error, QString());
    QVERIFY2(parsed.output.startsWith(beginning), qPrintable(parsed.output));
    QVERIFY(parsed.output.endsWith(QLatin1Char('\n')));
}

void TestProgramOptions::helpNamesEveryOption()
{
    const QString help = parseWorkerCommandLine(words("bartoc --help")).output;
    for (const QString &option :
        words("--verbose --quiet --enable-std-output --config-absolute-path "
              "--tracing-absolute-path --redb-absolute-path --journal --check --help --version"))
        QVERIFY2(help.contains(option), qPrintable(help));
    for (const QString &line : help.split(QLatin1Char('\n')))
        QVERIFY2(line.size() <= 110, qPrintable(line));
}

// As barto-cli does it: a global -q and -c before the subcommand, its own behind.
void TestProgramOptions::subcommandsKeepTheirOwn()
{
    CLI::App app("operator's command line", "barto-cli");
    SharedOptions shared;
    addSharedOptions(app, shared, QStringLiteral("barto-cli"));
    std::string query;
    std::string schedule;
    CLI::App *command = app.add_subcommand("query", "");
    command->add_option("-q,--query", query, "");
    command->add_option("-c,--cmd-name-opt", schedule, "");
    app.parse(std::vector<std::string>{"backup", "-c", "SELECT 1", "-q", "query", "/x.toml", "-c", "-q"});
    QCOMPARE(shared.take().quiet, 1);
    QCOMPARE(shared.take().configPath, QStringLiteral("/x.toml"));
    QCOMPARE(query, std::string("SELECT 1"));
    QCOMPARE(schedule, std::string("backup"));
}

QTEST_GUILESS_MAIN(TestProgramOptions)
#include "tst_programoptions.moc"
