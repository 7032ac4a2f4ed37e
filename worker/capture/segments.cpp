// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/segments.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace barto {

namespace {
struct CloseDirectory
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};
} // namespace

Result<FileDescriptor> openFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return fail(Error::Code::NotFound, folder + QStringLiteral(": there is no such folder"));
    if (fd < 0)
        return failErrno(QStringLiteral("open ") + folder, errno);
    return FileDescriptor(fd);
}

Result<std::vector<SegmentFile>> listSegments(int folderFd)
{
    // A descriptor of its own: the position of a directory is shared by its duplicates.
    FileDescriptor fd(::openat(folderFd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const std::unique_ptr<DIR, CloseDirectory> directory(fd.isOpen() ? ::fdopendir(fd.number()) : nullptr);
    if (!directory)
        return failErrno(QStringLiteral("list a run's folder"), errno);
    fd.release();
    std::vector<SegmentFile> found;
    while (const dirent *entry = ::readdir(directory.get())) {
        const auto number = capture::segmentNumber(entry->d_name);
        struct stat status
        {
        };
        if (number && ::fstatat(folderFd, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode))
            found.push_back({*number, quint64(status.st_size)});
    }
    std::sort(
        found.begin(), found.end(), [](const SegmentFile &a, const SegmentFile &b) { return a.firstSeq < b.firstSeq; });
    return found;
}

Result<QByteArray> readAt(int fd, qint64 offset, qsizetype size, const QString &place)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype have = 0;
    while (have < size) {
        const ssize_t got = ::pread(fd, bytes.data() + have, size_t(size - have), offset + have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failErrno(QStringLiteral("read ") + place, errno);
        if (got == 0)
            break;
        have += got;
    }
    bytes.truncate(have);
    return bytes;
}

Result<QByteArray> readRegularFile(const QString &path, qsizetype limit)
{
    const FileDescriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file.isOpen() && errno == ENOENT)
        return fail(Error::Code::NotFound, path + QStringLiteral(": there is no such file"));
    struct stat status
    {
    };
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
        return failErrno(QStringLiteral("open ") + path, errno);
    if (!S_ISREG(status.st_mode))
        return fail(Error::Code::Io, path + QStringLiteral(": this is no regular file"));
    return readAt(file.number(), 0, qsizetype(std::min<qint64>(status.st_size, limit)), path);
}

} // namespace barto
