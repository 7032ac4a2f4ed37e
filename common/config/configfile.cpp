// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/configfile.h"

#include <QFile>

#include <sys/stat.h>

#include <cerrno>

namespace barto {

namespace {

tl::unexpected<Error> cannotRead(const QString &path, int number)
{
    auto error = failErrno(QStringLiteral("cannot read %1").arg(path), number);
    if (number == ENOENT)
        error.value().code = Error::Code::NotFound;
    return error;
}

bool isOpen(const struct stat &status)
{
    return (status.st_mode & (S_IROTH | S_IWOTH)) != 0;
}

} // namespace

Result<FileContent> readSmallFile(const QString &path, qint64 limit)
{
    QFile file(path);
    struct stat status
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return cannotRead(path, errno);
    if (S_ISDIR(status.st_mode))
        return cannotRead(path, EISDIR);
    errno = 0;
    // Unbuffered: QFile's own buffer would keep a copy of secrets that nobody wipes.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return cannotRead(path, errno != 0 ? errno : EACCES);
    FileContent content;
    // Of the file that is open, should the name have moved on to another meanwhile.
    content.isOpenToOthers = ::fstat(file.handle(), &status) == 0 && S_ISREG(status.st_mode) && isOpen(status);
    content.bytes = file.read(limit + 1);
    if (content.bytes.size() > limit)
        return fail(
            Error::Code::TooLarge, QStringLiteral("cannot read %1: it has more than %2 bytes").arg(path).arg(limit));
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Code::Io, QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    return content;
}

Result<bool> isOpenToOthers(const QString &path)
{
    struct stat status
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return cannotRead(path, errno);
    return isOpen(status);
}

} // namespace barto
