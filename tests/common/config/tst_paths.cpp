// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/paths.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace barto;

namespace {

QProcessEnvironment environmentOf(const QStringList &pairs)
{
    QProcessEnvironment environment;
    for (const QString &pair : pairs)
        environment.insert(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
    return environment;
}

} // namespace

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usualPlaces_data();
    void usualPlaces();
    void takesTheFirstConfigurationThatExists();
    void makesAbsolute_data();
    void makesAbsolute();
};

void TestPaths::usualPlaces_data()
{
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("log");
    QTest::addColumn<QString>("database");
    QTest::newRow("home") << QStringList{QStringLiteral("HOME=/home/u")}
                          << QStringLiteral("/home/u/.config/bartoc/bartoc.toml")
                          << QStringLiteral("/home/u/.local/state/bartoc/bartoc.log")
                          << QStringLiteral("/home/u/.local/share/bartoc/bartoc.db");
    QTest::newRow("XDG") << QStringList{QStringLiteral("HOME=/home/u"), QStringLiteral("XDG_CONFIG_HOME=/c/"),
        QStringLiteral("XDG_STATE_HOME=/s"), QStringLiteral("XDG_DATA_HOME=/d")}
                         << QStringLiteral("/c/bartoc/bartoc.toml") << QStringLiteral("/s/bartoc/bartoc.log")
                         << QStringLiteral("/d/bartoc/bartoc.db");
    QTest::newRow("relative XDG is ignored") << QStringList{QStringLiteral("HOME=/home/u"),
        QStringLiteral("XDG_CONFIG_HOME=c"), QStringLiteral("XDG_STATE_HOME="), QStringLiteral("XDG_DATA_HOME=./d")}
                                             << QStringLiteral("/home/u/.config/bartoc/bartoc.toml")
                                             << QStringLiteral("/home/u/.local/state/bartoc/bartoc.log")
                                             << QStringLiteral("/home/u/.local/share/bartoc/bartoc.db");
    QTest::newRow("systemd wins") << QStringList{QStringLiteral("HOME=/home/u"), QStringLiteral("XDG_CONFIG_HOME=/c"),
        QStringLiteral("CONFIGURATION_DIRECTORY=/etc/bartoc:/etc/more"),
        QStringLiteral("LOGS_DIRECTORY=/var/log/bartoc"),
        QStringLiteral("STATE_DIRECTORY=/var/lib/bartoc:/var/lib/more")}
                                  << QStringLiteral("/etc/bartoc/bartoc.toml")
                                  << QStringLiteral("/var/log/bartoc/bartoc.log")
                                  << QStringLiteral("/var/lib/bartoc/bartoc.db");
    QTest::newRow("nothing") << QStringList() << QString() << QString() << QString();
}

void TestPaths::usualPlaces()
{
    QFETCH(QStringList, environment);
    QFETCH(QString, config);
    QFETCH(QString, log);
    QFETCH(QString, database);
    const QString program = QStringLiteral("bartoc");
    QCOMPARE(defaultConfigPath(program, environmentOf(environment)), config);
    QCOMPARE(defaultLogPath(program, environmentOf(environment)), log);
    QCOMPARE(defaultDatabasePath(program, environmentOf(environment)), database);
}

void TestPaths::takesTheFirstConfigurationThatExists()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("second")));
    QFile file(folder.filePath(QStringLiteral("second/bartos.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString folders = QStringLiteral("CONFIGURATION_DIRECTORY=%1/first:%1/second").arg(folder.path());
    QCOMPARE(defaultConfigPath(QStringLiteral("bartos"), environmentOf({folders})), file.fileName());
}

void TestPaths::makesAbsolute_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("absolute");
    QTest::newRow("absolute") << QStringLiteral("/a/b") << QStringLiteral("/a/b");
    QTest::newRow("relative") << QStringLiteral("b/../c.pem") << QStringLiteral("/etc/bartos/c.pem");
    QTest::newRow("home") << QStringLiteral("~/key.pem") << QStringLiteral("/home/u/key.pem");
    QTest::newRow("a tilde inside") << QStringLiteral("a~/b") << QStringLiteral("/etc/bartos/a~/b");
    QTest::newRow("empty") << QString() << QString();
}

void TestPaths::makesAbsolute()
{
    QFETCH(QString, path);
    QFETCH(QString, absolute);
    QCOMPARE(
        absolutePath(path, QStringLiteral("/etc/bartos"), environmentOf({QStringLiteral("HOME=/home/u")})), absolute);
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
