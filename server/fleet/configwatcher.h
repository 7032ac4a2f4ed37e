// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/serverconfig.h"

#include <QFileSystemWatcher>
#include <QLoggingCategory>
#include <QObject>
#include <QTimer>

namespace barto {

Q_DECLARE_LOGGING_CATEGORY(lcConfig)

/// Reads bartos.toml again when it changes or `reload()` is ordered (SIGHUP). Main thread.
///
/// Editors write a file in place or put another in its place, so the file and its folder are watched, and nothing is
/// read before 200 ms of quiet. A file that cannot be used changes nothing.
class ConfigWatcher : public QObject
{
    Q_OBJECT
public:
    /// `running` is what the server was started with: keys that only a restart can apply are compared with it.
    ConfigWatcher(
        ConfigSources sources, const QString &configPath, const ServerConfig &running, QObject *parent = nullptr);

    /// Reads now, whether or not the file changed.
    void reload();

Q_SIGNALS:
    /// The file was read and is sound; `config` as it stands in the file. Not emitted when nothing changed.
    void configChanged(const barto::ServerConfig &config);
    /// The file cannot be used: the detail has one fault per line, with file, line and column.
    void configRefused(const barto::Error &error);
    /// Keys that differ from what runs and need a restart.
    void restartNeeded(const QStringList &keys);

private:
    QByteArray fileStamp() const;
    void watch();
    void noticeChange();
    void readIfChanged();

    ConfigSources m_sources;
    QString m_path;
    ServerConfig m_running; ///< as started: for keys that need a restart
    ServerConfig m_last; ///< as last read soundly
    QByteArray m_stamp; ///< of the file when it was read last
    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
};

} // namespace barto
