// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/trigger/zonewatch.h"

#include "common/base/hash.h"
#include "common/base/result.h"
#include "worker/trigger/triggerlog.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace barto {

ZoneWatch::ZoneWatch(const QStringList &paths, std::chrono::milliseconds quiet, QObject *parent)
    : QObject(parent), m_paths(paths), m_fd(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, &ZoneWatch::compare);
    if (!m_fd.isOpen()) {
        qCWarning(lcTrigger, "Changes of the time zone will not be noticed: inotify: %s",
            qUtf8Printable(systemMessage(errno)));
        return;
    }
    for (const QString &path : paths)
        watch(path);
    m_before = fingerprint();
    m_notifier = std::make_unique<QSocketNotifier>(m_fd.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ZoneWatch::read);
}

void ZoneWatch::watch(const QString &path)
{
    // A file is mostly replaced by renaming another over it, so its folder is watched for its name; the same folder
    // (/etc) always gives the same watch.
    constexpr std::uint32_t mask = IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_ONLYDIR;
    const QFileInfo info(path);
    const int parent = ::inotify_add_watch(m_fd.number(), QFile::encodeName(info.path()).constData(), mask);
    if (parent >= 0)
        m_names[parent].insert(info.fileName());
    if (!info.isDir() || info.isSymLink())
        return;
    const int folder = ::inotify_add_watch(m_fd.number(), QFile::encodeName(path).constData(), mask);
    if (folder >= 0)
        m_whole.insert(folder);
}

void ZoneWatch::read()
{
    alignas(inotify_event) std::array<char, 16384> buffer;
    bool concerns = false;
    for (;;) {
        const ssize_t got = ::read(m_fd.number(), buffer.data(), buffer.size());
        if (got <= 0)
            break;
        for (ssize_t at = 0; at < got;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
            at += ssize_t(sizeof(inotify_event) + event->len);
            const QString name = event->len > 0 ? QFile::decodeName(event->name) : QString();
            concerns
                = concerns || event->wd < 0 || m_whole.contains(event->wd) || m_names.value(event->wd).contains(name);
        }
    }
    if (concerns)
        m_quiet.start(); // again from the beginning
}

void ZoneWatch::compare()
{
    // What was missing may exist by now.
    for (const QString &path : std::as_const(m_paths))
        watch(path);
    const QByteArray now = fingerprint();
    if (now == m_before)
        return;
    m_before = now;
    Q_EMIT changed();
}

QByteArray ZoneWatch::fingerprint() const
{
    QByteArray facts;
    for (const QString &path : m_paths) {
        const QByteArray name = QFile::encodeName(path);
        struct stat of = {};
        facts += name + '\0' + QFile::encodeName(QFile::symLinkTarget(path)) + '\0';
        if (::stat(name.constData(), &of) == 0) {
            for (const qint64 number : {qint64(of.st_dev), qint64(of.st_ino), qint64(of.st_size),
                     qint64(of.st_mtim.tv_sec), qint64(of.st_mtim.tv_nsec)})
                facts += QByteArray::number(number) + ' ';
        }
    }
    return blake2b(facts, 16);
}

} // namespace barto
