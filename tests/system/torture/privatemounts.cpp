// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/privatemounts.h"

#include <QFile>

#include <cerrno>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace barto::torture {

namespace {

constexpr const char *roomy = "mode=0700,size=6g";

Result<void> writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return fail(Error::Code::Io, QStringLiteral("write %1: %2").arg(path, file.errorString()));
    return {};
}

Result<void> becomeRootOfANamespace()
{
    const QByteArray uid = QByteArray::number(::geteuid());
    const QByteArray gid = QByteArray::number(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return failErrno(QStringLiteral("make a user namespace"), errno);
    Result<void> done = writeText(QStringLiteral("/proc/self/setgroups"), "deny");
    if (done)
        done = writeText(QStringLiteral("/proc/self/uid_map"), "0 " + uid + " 1");
    if (done)
        done = writeText(QStringLiteral("/proc/self/gid_map"), "0 " + gid + " 1");
    return done;
}

} // namespace

Result<void> enterPrivateMounts()
{
    if (::unshare(CLONE_NEWNS) != 0) {
        if (const Result<void> done = becomeRootOfANamespace(); !done)
            return done;
    }
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return failErrno(QStringLiteral("make the mounts private"), errno);
    return {};
}

Result<void> SmallDisk::resize(const char *options, unsigned long flags)
{
    if (::mount("torture", QFile::encodeName(m_folder).constData(), "tmpfs", flags | MS_NOSUID | MS_NODEV, options)
        != 0)
        return failErrno(QStringLiteral("mount a disk at %1").arg(m_folder), errno);
    return {};
}

Result<void> SmallDisk::mount()
{
    return resize(roomy, 0);
}

Result<void> SmallDisk::fill()
{
    struct statvfs status
    {
    };
    if (::statvfs(QFile::encodeName(m_folder).constData(), &status) != 0)
        return failErrno(QStringLiteral("look at the disk %1").arg(m_folder), errno);
    const auto used = quint64(status.f_blocks - status.f_bfree) * status.f_frsize;
    return resize(QByteArray("mode=0700,size=" + QByteArray::number(used)).constData(), MS_REMOUNT);
}

Result<void> SmallDisk::makeRoom()
{
    return resize(roomy, MS_REMOUNT);
}

void SmallDisk::unmount()
{
    ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

} // namespace barto::torture
