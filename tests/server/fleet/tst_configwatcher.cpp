// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/configwatcher.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace barto;

namespace {

QByteArray configWith(const char *onCalendar, const char *more = "")
{
    QByteArray text(more);
    text.append("\n[schedules.vader]\nschedules = [ { name = \"a\", on_calendar = \"");
    text.append(onCalendar).append("\", cmds = [ \"true\" ] } ]\n");
    return text;
}

} // namespace

class TestConfigWatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void noticesAWrite();
    void noticesAReplacement();
    void waitsForQuiet();
    void keepsTheOldWhileTheNewIsBroken();
    void survivesAMissingFile();
    void tellsWhatNeedsARestart();
    void ignoresOtherFiles();
    void reloadsWhenTold();

private:
    void write(const QByteArray &text);
    void replace(const QByteArray &text);
    QString onCalendar() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ConfigWatcher> m_watcher;
    std::unique_ptr<QSignalSpy> m_changed;
    std::unique_ptr<QSignalSpy> m_refused;
    std::unique_ptr<QSignalSpy> m_restart;
};

void TestConfigWatcher::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("bartos.toml"));
    write(configWith("hourly"));
    ConfigSources sources;
    sources.options.configPath = m_path;
    sources.environment.insert(QStringLiteral("HOME"), m_folder->path());
    const Result<Loaded<ServerConfig>> loaded = loadServerConfig(sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    m_watcher = std::make_unique<ConfigWatcher>(sources, loaded->configPath, loaded->value);
    m_changed = std::make_unique<QSignalSpy>(m_watcher.get(), &ConfigWatcher::configChanged);
    m_refused = std::make_unique<QSignalSpy>(m_watcher.get(), &ConfigWatcher::configRefused);
    m_restart = std::make_unique<QSignalSpy>(m_watcher.get(), &ConfigWatcher::restartNeeded);
}

void TestConfigWatcher::cleanup()
{
    m_watcher.reset();
}

void TestConfigWatcher::write(const QByteArray &text)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), qint64(text.size()));
}

/// As editors do: another file takes its place.
void TestConfigWatcher::replace(const QByteArray &text)
{
    const QString path = std::exchange(m_path, m_path + QStringLiteral(".new"));
    write(text);
    QCOMPARE(::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(path).constData()), 0);
    m_path = path;
}

QString TestConfigWatcher::onCalendar() const
{
    return m_changed->last()[0].value<ServerConfig>().schedules[QStringLiteral("vader")][0].onCalendar;
}

void TestConfigWatcher::noticesAWrite()
{
    write(configWith("daily"));
    QTRY_COMPARE(m_changed->count(), 1);
    QCOMPARE(onCalendar(), QStringLiteral("daily"));
    write(configWith("weekly"));
    QTRY_COMPARE(m_changed->count(), 2);
    QCOMPARE(onCalendar(), QStringLiteral("weekly"));
    QCOMPARE(m_restart->count(), 0);
}

void TestConfigWatcher::noticesAReplacement()
{
    for (int i = 1; i <= 3; ++i) {
        replace(configWith(QByteArray("*:0").append(char('0' + i)).constData()));
        QTRY_COMPARE(m_changed->count(), i);
        QCOMPARE(onCalendar(), QStringLiteral("*:0%1").arg(i));
    }
    write(configWith("daily")); // the new file is watched, too
    QTRY_COMPARE(m_changed->count(), 4);
}

void TestConfigWatcher::waitsForQuiet()
{
    for (int i = 0; i < 10; ++i)
        write(configWith(i % 2 ? "daily" : "weekly"));
    QTRY_COMPARE(m_changed->count(), 1);
    QCOMPARE(onCalendar(), QStringLiteral("daily"));
}

void TestConfigWatcher::keepsTheOldWhileTheNewIsBroken()
{
    write(configWith("every now and then"));
    QTRY_COMPARE(m_refused->count(), 1);
    const QString detail = m_refused->last()[0].value<Error>().detail;
    QVERIFY2(detail.contains(QStringLiteral("bartos.toml:")), qPrintable(detail));
    QCOMPARE(m_changed->count(), 0);
    write("[schedules\n");
    QTRY_COMPARE(m_refused->count(), 2);
    write(configWith("daily"));
    QTRY_COMPARE(m_changed->count(), 1);
}

void TestConfigWatcher::survivesAMissingFile()
{
    QVERIFY(QFile::remove(m_path));
    QTest::qWait(0);
    write(configWith("daily"));
    QTRY_COMPARE(m_changed->count(), 1);
    QCOMPARE(m_refused->count(), 0);
}

void TestConfigWatcher::tellsWhatNeedsARestart()
{
    write(configWith("daily", "[server]\nport = 4711\n"));
    QTRY_COMPARE(m_restart->count(), 1);
    QCOMPARE(m_restart->last()[0].toStringList(), QStringList(QStringLiteral("server.port")));
    QTRY_COMPARE(m_changed->count(), 1);
}

void TestConfigWatcher::ignoresOtherFiles()
{
    const QString path = std::exchange(m_path, m_folder->filePath(QStringLiteral("other.toml")));
    write("nonsense");
    m_path = path;
    write(configWith("daily"));
    QTRY_COMPARE(m_changed->count(), 1);
    QCOMPARE(m_refused->count(), 0);
}

void TestConfigWatcher::reloadsWhenTold()
{
    m_watcher->reload();
    QCOMPARE(m_changed->count(), 0); // nothing is new
    write(configWith("daily"));
    m_watcher->reload();
    QCOMPARE(m_changed->count(), 1);
}

QTEST_GUILESS_MAIN(TestConfigWatcher)
#include "tst_configwatcher.moc"
