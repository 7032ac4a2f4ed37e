// SPDX-License-Identifier: MIT OR Apache-2.0

#include "gui/guioptions.h"

#include <QTest>

using namespace barto;

class TestGuiOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThem();
    void refuses_data();
    void refuses();
    void helpAndVersion();
};

void TestGuiOptions::readsThem()
{
    const RunId run = RunId::make();
    const auto line = parseGuiCommandLine({QStringLiteral("barto-gui"), QStringLiteral("--profile"),
        QStringLiteral("lab"), QStringLiteral("--page"), QStringLiteral("runs"), QStringLiteral("--run"), run.text(),
        QStringLiteral("--config"), QStringLiteral("/x.toml"), QStringLiteral("-v")});
    QVERIFY(line.goOn);
    QCOMPARE(line.options.profile, QStringLiteral("lab"));
    QCOMPARE(line.options.page, std::optional(PageId::Runs));
    QCOMPARE(line.options.run, std::optional(run));
    QCOMPARE(line.options.shared.configPath, QStringLiteral("/x.toml"));
    QCOMPARE(line.options.shared.verbose, 1);
    QVERIFY(parseGuiCommandLine({QStringLiteral("barto-gui")}).goOn);
}

void TestGuiOptions::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("page") << QStringList{QStringLiteral("--page"), QStringLiteral("x")}
                          << QStringLiteral("no page 'x'");
    QTest::newRow("run") << QStringList{QStringLiteral("--run"), QStringLiteral("7f3a91")}
                         << QStringLiteral("'7f3a91'");
    QTest::newRow("unknown") << QStringList{QStringLiteral("--pages")} << QStringLiteral("--page");
    QTest::newRow("no value") << QStringList{QStringLiteral("--profile")} << QStringLiteral("--profile");
}

void TestGuiOptions::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const auto line = parseGuiCommandLine(QStringList{QStringLiteral("barto-gui")} + arguments);
    QVERIFY(!line.goOn);
    QCOMPARE(line.exitCode, 2);
    QVERIFY2(line.error.contains(words), qPrintable(line.error));
}

void TestGuiOptions::helpAndVersion()
{
    const auto help = parseGuiCommandLine({QStringLiteral("barto-gui"), QStringLiteral("-h")});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains(QStringLiteral("--profile NAME")));
    const auto version = parseGuiCommandLine({QStringLiteral("barto-gui"), QStringLiteral("-V")});
    QVERIFY(version.output.startsWith(QStringLiteral("barto-gui ")));
}

QTEST_GUILESS_MAIN(TestGuiOptions)
#include "tst_guioptions.moc"
