// SPDX-License-Identifier: MIT OR Apache-2.0

#include "gui/guioptions.h"

#include <QProcess>
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
    void leavesQtItsOptions();
    void needsNoDisplay_data();
    void needsNoDisplay();
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

void TestGuiOptions::leavesQtItsOptions()
{
    const QString program = QStringLiteral("barto-gui");
    const QStringList mixed{program, QStringLiteral("-platform"), QStringLiteral("xcb"), QStringLiteral("--page"),
        QStringLiteral("runs"), QStringLiteral("--style"), QStringLiteral("fusion"), QStringLiteral("-reverse")};
    QCOMPARE(withoutQtOptions(mixed), (QStringList{program, QStringLiteral("--page"), QStringLiteral("runs")}));
    QCOMPARE(withoutQtOptions({program, QStringLiteral("-platform")}), QStringList{program});
}

void TestGuiOptions::needsNoDisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("error");
    QTest::newRow("help") << QStringList{QStringLiteral("--help")} << 0 << QStringLiteral("--profile NAME")
                          << QString();
    QTest::newRow("version") << QStringList{QStringLiteral("--version")} << 0 << QStringLiteral("barto-gui ")
                             << QString();
    QTest::newRow("unknown") << QStringList{QStringLiteral("--pages")} << 2 << QString() << QStringLiteral("--pages");
    QTest::newRow("page") << QStringList{QStringLiteral("--page"), QStringLiteral("x")} << 2 << QString()
                          << QStringLiteral("there is no page 'x'");
    QTest::newRow("with Qt's own") << QStringList{QStringLiteral("-style"), QStringLiteral("fusion"),
        QStringLiteral("--version")}
                                   << 0 << QStringLiteral("barto-gui ") << QString();
}

void TestGuiOptions::needsNoDisplay()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, output);
    QFETCH(QString, error);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("BARTO_TEST_BIN_DIR") + QStringLiteral("/barto-gui"), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), exitCode);
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    const QString complained = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(said.contains(output) && said.isEmpty() == output.isEmpty(), qPrintable(said));
    QVERIFY2(complained.contains(error) && complained.isEmpty() == error.isEmpty(), qPrintable(complained));
}

QTEST_GUILESS_MAIN(TestGuiOptions)
#include "tst_guioptions.moc"
