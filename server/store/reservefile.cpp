// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/reservefile.h"

#include "common/base/filedescriptor.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>

namespace barto::store {

namespace {

constexpr off_t reserveBytes = 16 * 1024 * 1024;

} // namespace

void ReserveFile::keep() const
{
    if (QFileInfo::exists(m_path))
        return;
    const FileDescriptor file(::open(QFile::encodeName(m_path).constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
    if (file.isOpen() && ::posix_fallocate(file.number(), 0, reserveBytes) != 0)
        QFile::remove(m_path);
}

bool ReserveFile::giveUp() const
{
    return QFile::remove(m_path);
}

} // namespace barto::store
