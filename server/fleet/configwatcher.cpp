// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/configwatcher.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace barto {

Q_LOGGING_CATEGORY(lcConfig, "barto.server.config", QtInfoMsg)

namespace {

constexpr std::chrono::milliseconds quietTime(200);

} // namespace

ConfigWatcher::ConfigWatcher(
    ConfigSources sources, const QString &configPath, const ServerConfig &running, QObject *parent)
    : QObject(parent), m_sources(std::move(sources)), m_path(configPath), m_running(running), m_last(running)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietTime);
    connect(&m_quiet, &QTimer::timeout, this, &ConfigWatcher::readIfChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ConfigWatcher::noticeChange);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConfigWatcher::noticeChange);
    m_stamp = fileStamp();
    watch();
}

/// What changes when the file is written or another takes its place; empty if there is none. Other files of its folder
/// come and go without the configuration being read.
QByteArray ConfigWatcher::fileStamp() const
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(m_path).constData(), &facts) != 0)
        return {};
    QByteArray stamp;
    for (const qint64 part : {qint64(facts.st_dev), qint64(facts.st_ino), qint64(facts.st_size),
             qint64(facts.st_mtim.tv_sec), qint64(facts.st_mtim.tv_nsec)})
        stamp.append(QByteArray::number(part)).append(' ');
    return stamp;
}

void ConfigWatcher::watch()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!m_watcher.directories().contains(folder) && !m_watcher.addPath(folder))
        qCWarning(lcConfig).noquote() << folder << "cannot be watched: send SIGHUP to have changes read";
    // A file that was replaced is watched no more by its name.
    if (!m_watcher.files().contains(m_path) && QFile::exists(m_path))
        m_watcher.addPath(m_path);
}

void ConfigWatcher::noticeChange()
{
    watch();
    m_quiet.start();
}

void ConfigWatcher::readIfChanged()
{
    const QByteArray stamp = fileStamp();
    if (stamp.isEmpty() || stamp == m_stamp)
        return; // a file that is missing is about to be replaced, or was removed: what runs goes on
    reload();
}

void ConfigWatcher::reload()
{
    m_quiet.stop();
    watch();
    m_stamp = fileStamp();
    const Result<Loaded<ServerConfig>> loaded = loadServerConfig(m_sources);
    if (!loaded) {
        qCCritical(lcConfig).noquote() << "the configuration is not used, what ran before goes on:\n"
                                       << loaded.error().detail;
        Q_EMIT configRefused(loaded.error());
        return;
    }
    for (const QString &warning : loaded->warnings)
        qCWarning(lcConfig).noquote() << warning;
    const QStringList restart = changesNeedingRestart(m_running, loaded->value);
    if (!restart.isEmpty()) {
        qCWarning(lcConfig).noquote() << "changed, but in force only after a restart:"
                                      << restart.join(QStringLiteral(", "));
        Q_EMIT restartNeeded(restart);
    }
    if (loaded->value == m_last) {
        qCInfo(lcConfig).noquote() << m_path << "was read: nothing changed";
        return;
    }
    m_last = loaded->value;
    qCInfo(lcConfig).noquote() << m_path << "was read and is in force";
    Q_EMIT configChanged(m_last);
}

} // namespace barto
