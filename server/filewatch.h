// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace barto {

/// Tells when one of some files has been written, or another has taken its place, after a moment of quiet: what belongs
/// together is seldom replaced at one instant. Main thread.
class FileWatch : public QObject
{
    Q_OBJECT
public:
    explicit FileWatch(
        const QStringList &paths, std::chrono::milliseconds quiet = std::chrono::seconds(1), QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void watch();
    void notice();
    QByteArray stamps() const;

    const QStringList m_paths;
    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    QByteArray m_noticed;
};

} // namespace barto
