// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/configcheck.h"

#include "cli/render/output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace barto;

class TestConfigCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void tellsPlaces();
    void goesByTheFileAlone();
    void misses();
};

namespace {

struct Printed
{
    QString out, notes;
    int exitCode = -1;
};

Printed check(const ConfigCheckOptions &options, render::Format format = render::Format::Table,
    QProcessEnvironment environment = QProcessEnvironment())
{
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
    QTemporaryFile outFile, noteFile;
    Printed printed;
    if (!outFile.open() || !noteFile.open())
        return printed;
    {
        render::Output out(outFile.handle()), notes(noteFile.handle());
        printed.exitCode = runConfigCheck(options, format, environment, out, notes);
    }
    outFile.seek(0);
    noteFile.seek(0);
    printed.out = QString::fromUtf8(outFile.readAll());
    printed.notes = QString::fromUtf8(noteFile.readAll());
    return printed;
}

QString fileOf(const QTemporaryDir &folder, const QString &name, const QByteArray &toml)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write(toml);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file.fileName();
}

const char *const linkToml = "name = \"x\"\n[bartos]\nhost = \"h\"\n";
const char *const serverToml
    = "[schedules.vader]\nschedules = [{ name = \"a\", on_calendar = \"daily\", cmds = [\"x\"] }]\n";

} // namespace

void TestConfigCheck::judges_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("program"); // given
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("part"); // of what is printed
    const auto row = [](const char *title, const char *name, const QByteArray &toml, const char *program, int exitCode,
                         const char *part) {
        QTest::newRow(title) << QString::fromLatin1(name) << toml << QString::fromLatin1(program) << exitCode
                             << QString::fromLatin1(part);
    };
    row("server", "bartos.toml", serverToml, "", 0, "can be used by bartos.");
    row("agent", "bartoc.toml", QByteArray(linkToml) + "", "", 0, "can be used by bartoc.");
    row("command line", "barto-cli.toml", linkToml, "", 0, "can be used by barto-cli.");
    row("dashboard", "barto-gui.toml", linkToml, "", 0, "can be used by barto-gui.");
    row("another name", "bartoc-vader.toml", linkToml, "", 0, "can be used by bartoc.");
    row("told by its content", "new.toml", serverToml, "", 0, "can be used by bartos.");
    row("told by its content, an agent", "new.toml", QByteArray("on_full = \"drop\"\n") + linkToml, "", 0, "bartoc.");
    row("whose it is", "new.toml", linkToml, "barto-cli", 0, "can be used by barto-cli.");
    row("an agent's key for the command line", "barto-cli.toml", QByteArray("on_full = \"drop\"\n") + linkToml, "", 2,
        "unknown key 'on_full'");
    row("no TOML", "bartos.toml", "[server\n", "", 2, ":1:");
    row("an expression", "bartos.toml",
        "[schedules.vader]\nschedules = [{ name = \"a\", on_calendar = \"Mon *-13-01\", cmds = [\"x\"] }]\n", "", 2,
        "month 13 is not in 1..12");
}

void TestConfigCheck::judges()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, toml);
    QFETCH(const QString, program);
    QFETCH(const int, exitCode);
    QFETCH(const QString, part);
    const QTemporaryDir folder;
    const Printed printed = check({fileOf(folder, name, toml), program});
    QVERIFY2(printed.out.contains(part), qPrintable(printed.out));
    QCOMPARE(printed.exitCode, exitCode);
    QCOMPARE(printed.notes, QString());
}

void TestConfigCheck::tellsPlaces()
{
    const QTemporaryDir folder;
    const QString file = fileOf(folder, QStringLiteral("bartoc.toml"), "name = \"x\"\n[bartos]\nhost = 3\nprot = 1\n");
    const Printed text = check({file, {}});
    QCOMPARE(text.out.count(QLatin1Char('\n')), 2);
    QVERIFY(text.out.startsWith(file + QStringLiteral(":3:8: error: 'host' in [bartos] must be")));
    const QJsonArray findings = QJsonDocument::fromJson(check({file, {}}, render::Format::Json).out.toUtf8()).array();
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[1][QStringLiteral("file")].toString(), file);
    QCOMPARE(findings[1][QStringLiteral("line")].toInt(), 4);
    QCOMPARE(findings[1][QStringLiteral("column")].toInt(), 1);
    QCOMPARE(findings[1][QStringLiteral("severity")].toString(), QStringLiteral("error"));
    QVERIFY(findings[1][QStringLiteral("message")].toString().startsWith(QStringLiteral("unknown key 'prot'")));
    QVERIFY(check({file, {}}, render::Format::Csv).out.startsWith(QStringLiteral("file,line,column,severity,message")));
}

void TestConfigCheck::goesByTheFileAlone()
{
    const QTemporaryDir folder;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("BARTOC_BARTOS__HOST"), QStringLiteral("elsewhere"));
    environment.insert(QStringLiteral("BARTOC_NONSENSE"), QStringLiteral("1"));
    const QString file = fileOf(folder, QStringLiteral("bartoc.toml"), "name = \"x\"\n");
    const Printed printed = check({file, {}}, render::Format::Table, environment);
    QCOMPARE(printed.exitCode, 2);
    QVERIFY2(printed.out.contains(QStringLiteral("'host' in [bartos] is missing")), qPrintable(printed.out));
    QVERIFY(!printed.out.contains(QStringLiteral("NONSENSE")));
}

void TestConfigCheck::misses()
{
    const Printed printed = check({QStringLiteral("/nonexistent/x.toml"), {}});
    QCOMPARE(printed.exitCode, 2);
    QCOMPARE(printed.notes, QStringLiteral("barto-cli: there is no file /nonexistent/x.toml.\n"));
}

QTEST_GUILESS_MAIN(TestConfigCheck)
#include "tst_configcheck.moc"
