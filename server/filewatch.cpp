// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/filewatch.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace barto {

FileWatch::FileWatch(const QStringList &paths, std::chrono::milliseconds quiet, QObject *parent)
    : QObject(parent), m_paths(paths)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, &FileWatch::changed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::notice);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::notice);
    m_noticed = stamps();
    watch();
}

/// Their folders, since a file that was replaced is watched no more by its name, and where a path is a link (as those
/// of many renewing programs are), the file it leads to and its folder as well.
void FileWatch::watch()
{
    QStringList wanted;
    for (const QString &path : m_paths) {
        const QFileInfo info(path);
        wanted << info.absolutePath() << info.absoluteFilePath();
        if (const QString target = info.canonicalFilePath(); !target.isEmpty())
            wanted << target << QFileInfo(target).absolutePath();
    }
    wanted.removeDuplicates();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &path : std::as_const(wanted)) {
        if (!watched.contains(path) && QFile::exists(path))
            m_watcher.addPath(path);
    }
}

void FileWatch::notice()
{
    watch();
    const QByteArray now = stamps();
    if (now == m_noticed)
        return; // something else in that folder
    m_noticed = now;
    m_quiet.start();
}

/// What changes when a file is written or another takes its place.
QByteArray FileWatch::stamps() const
{
    QByteArray all;
    for (const QString &path : m_paths) {
        struct stat facts = {};
        if (::stat(QFile::encodeName(path).constData(), &facts) == 0) {
            for (const qint64 part : {qint64(facts.st_dev), qint64(facts.st_ino), qint64(facts.st_size),
                     qint64(facts.st_mtim.tv_sec), qint64(facts.st_mtim.tv_nsec)})
                all.append(QByteArray::number(part)).append(' ');
        }
        all.append('\n');
    }
    return all;
}

} // namespace barto
