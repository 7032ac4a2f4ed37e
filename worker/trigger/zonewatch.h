// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>

namespace barto {

/// Notices that the local zone or the zone database changed on disk, by inotify, once it has been quiet for a while:
/// an upgrade of tzdata writes for seconds. Zones once read stay as they are, so the agent then re-executes itself.
class ZoneWatch : public QObject
{
    Q_OBJECT
public:
    /// `paths`: files and folders, existing or not (calendar's zoneDataPaths()). Without inotify it never reports,
    /// and says so in the log.
    explicit ZoneWatch(const QStringList &paths, std::chrono::milliseconds quiet = std::chrono::seconds(10),
        QObject *parent = nullptr);

Q_SIGNALS:
    /// What the paths hold differs from what they held at the beginning.
    void changed();

private:
    void watch(const QString &path);
    void read();
    void compare();
    QByteArray fingerprint() const;

    QStringList m_paths;
    FileDescriptor m_fd;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QHash<int, QSet<QString>> m_names; ///< by watch: names that matter in that folder
    QSet<int> m_whole; ///< watches of folders in which everything matters
    QTimer m_quiet;
    QByteArray m_before;
};

} // namespace barto
