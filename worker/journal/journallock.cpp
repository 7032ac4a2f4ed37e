// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/journal/journallock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>

namespace barto {

namespace {

QString holder(int fd)
{
    char text[16] = {};
    const ssize_t got = ::pread(fd, text, sizeof(text) - 1, 0);
    const qint64 pid = got > 0 ? QByteArray(text).trimmed().toLongLong() : 0;
    return pid > 0 ? QStringLiteral("process %1").arg(pid) : QStringLiteral("a process that did not leave its number");
}

} // namespace

Result<JournalLock> JournalLock::take(const QString &path)
{
    FileDescriptor fd(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd.isOpen())
        return failErrno(QStringLiteral("open %1").arg(path), errno);
    if (::flock(fd.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return failErrno(QStringLiteral("lock %1").arg(path), errno);
        return fail(Error::Code::Conflict,
            QStringLiteral("another bartoc (%1) uses this journal and holds %2; stop it, or give this one a journal of "
                           "its own with --journal")
                .arg(holder(fd.number()), path));
    }
    // The number is for people only, so a full disk does not matter here.
    const QByteArray pid = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(fd.number(), 0) != 0 || ::pwrite(fd.number(), pid.constData(), size_t(pid.size()), 0) < 0)
        return JournalLock(std::move(fd));
    return JournalLock(std::move(fd));
}

} // namespace barto
