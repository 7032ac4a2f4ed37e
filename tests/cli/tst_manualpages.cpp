// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/commandtree.h"
#include "common/config/schemas.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace barto;

/// The pages as they were built: that man reads them without a warning, and that nothing is missing in them.
class TestManualPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manReadsThem_data();
    void manReadsThem();
    void everyOptionIsTold_data();
    void everyOptionIsTold();
    void everyKeyIsTold_data();
    void everyKeyIsTold();
};

namespace {

QString pathOf(const QString &page)
{
    return QStringLiteral(BARTO_MAN_DIR "/") + page;
}

struct Read
{
    QString text;
    QString warnings;
};

Read readPage(const QString &page)
{
    QProcess man;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("MANWIDTH"), QStringLiteral("500"));
    environment.insert(QStringLiteral("MANPAGER"), QStringLiteral("cat"));
    man.setProcessEnvironment(environment);
    man.start(QStringLiteral("man"), {QStringLiteral("--warnings"), QStringLiteral("-l"), pathOf(page)});
    if (!man.waitForFinished(30'000))
        return {};
    static const QRegularExpression overstrike(QStringLiteral(".\x08|\x1b\\[[0-9;]*m"));
    QString text = QString::fromUtf8(man.readAllStandardOutput());
    return {text.remove(overstrike), QString::fromUtf8(man.readAllStandardError())};
}

/// As a word of its own.
bool tells(const QString &text, const QString &word)
{
    return QRegularExpression(QStringLiteral("(?<![\\w-])%1(?![\\w-])").arg(QRegularExpression::escape(word)))
        .match(text)
        .hasMatch();
}

QStringList optionsIn(const QString &help)
{
    QStringList names;
    static const QRegularExpression option(QStringLiteral("--[a-z][a-z-]*"));
    for (auto it = option.globalMatch(help); it.hasNext();)
        names.append(it.next().captured());
    names.removeDuplicates();
    return names;
}

QString helpOfGui()
{
    QProcess gui;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    gui.setProcessEnvironment(environment);
    gui.start(qEnvironmentVariable("BARTO_TEST_BIN_DIR") + QStringLiteral("/barto-gui"), {QStringLiteral("--help")});
    gui.waitForFinished(30'000);
    return QString::fromUtf8(gui.readAllStandardOutput());
}

} // namespace

void TestManualPages::manReadsThem_data()
{
    QTest::addColumn<QString>("page");
    const QStringList pages = QDir(QStringLiteral(BARTO_MAN_DIR)).entryList({QStringLiteral("*.[158]")});
    QVERIFY(pages.size() >= 8);
    for (const QString &page : pages)
        QTest::newRow(qPrintable(page)) << page;
}

void TestManualPages::manReadsThem()
{
    QFETCH(const QString, page);
    const Read read = readPage(page);
    QCOMPARE(read.warnings, QString());
    for (const char *heading : {"NAME", "SYNOPSIS", "DESCRIPTION", "SEE ALSO"})
        QVERIFY2(read.text.contains(QStringLiteral("\n%1\n").arg(QLatin1StringView(heading))), heading);
}

void TestManualPages::everyOptionIsTold_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("options");
    const auto help = [](const ParsedCommandLine &line) { return optionsIn(line.output); };
    const QString flag = QStringLiteral("--help");
    QTest::newRow("bartos") << QStringLiteral("bartos.8")
                            << help(parseServerCommandLine({QStringLiteral("bartos"), flag}));
    QTest::newRow("bartoc") << QStringLiteral("bartoc.8")
                            << help(parseWorkerCommandLine({QStringLiteral("bartoc"), flag}));
    QTest::newRow("barto-gui") << QStringLiteral("barto-gui.1") << optionsIn(helpOfGui());
    CommandTree tree(Zone::utc(), Instant());
    QTest::newRow("barto-cli") << QStringLiteral("barto-cli.1") << optionsIn(QString::fromStdString(tree.app().help()));
    for (const CLI::App *command : tree.app().get_subcommands({}))
        QTest::newRow(command->get_name().c_str())
            << QStringLiteral("barto-cli.1")
            << QStringList(optionsIn(QString::fromStdString(command->help("barto-cli")))
                   << QStringLiteral("barto-cli ") + QString::fromStdString(command->get_name()));
}

void TestManualPages::everyOptionIsTold()
{
    QFETCH(const QString, page);
    QFETCH(const QStringList, options);
    QVERIFY(!options.isEmpty());
    const QString text = readPage(page).text;
    for (const QString &option : options)
        QVERIFY2(tells(text, option), qPrintable(option));
}

void TestManualPages::everyKeyIsTold_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *name, const char *page, const Schema &schema) {
        QStringList keys = schema.openTables + schema.otherNames.keys();
        for (const Field &field : schema.fields) {
            keys.append(field.lastPart());
            if (field.check.isSecret())
                keys.append(field.lastPart() + QStringLiteral("_file"));
            if (!field.table().isEmpty())
                keys.append(QLatin1Char('[') + field.table() + QLatin1Char(']'));
        }
        QTest::newRow(name) << QString::fromLatin1(page) << keys;
    };
    row("bartos.toml", "bartos.toml.5", serverSchema());
    row("schedules", "bartos.toml.5", scheduleSchema());
    row("access", "bartos.toml.5", accessSchema());
    row("bartoc.toml", "bartoc.toml.5", workerSchema());
    row("barto-cli.toml", "barto-cli.toml.5", cliSchema());
}

void TestManualPages::everyKeyIsTold()
{
    QFETCH(const QString, page);
    QFETCH(const QStringList, keys);
    const QString text = readPage(page).text;
    for (const QString &key : keys)
        QVERIFY2(tells(text, key), qPrintable(key));
}

QTEST_GUILESS_MAIN(TestManualPages)
#include "tst_manualpages.moc"
