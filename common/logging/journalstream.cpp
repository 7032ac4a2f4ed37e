// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/logging/journalstream.h"

#include <QStringList>

#include <sys/stat.h>

namespace barto {

JournalStream::JournalStream(const QProcessEnvironment &environment)
{
    const QStringList parts = environment.value(QStringLiteral("JOURNAL_STREAM")).split(QLatin1Char(':'));
    if (parts.size() != 2)
        return;
    bool hasDevice = false;
    bool hasInode = false;
    const auto device = dev_t(parts[0].toULongLong(&hasDevice));
    const auto inode = ino_t(parts[1].toULongLong(&hasInode));
    if (hasDevice && hasInode)
        m_stream = std::pair(device, inode);
}

bool JournalStream::isConnectedTo(int descriptor) const
{
    struct stat status
    {
    };
    return m_stream && ::fstat(descriptor, &status) == 0 && status.st_dev == m_stream->first
        && status.st_ino == m_stream->second;
}

} // namespace barto
