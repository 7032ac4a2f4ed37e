// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "common/base/result.h"
#include "worker/capture/format.h"

#include <QByteArray>

#include <vector>

namespace barto {

/// Opens a folder for the *at calls. Error::NotFound, Io.
Result<FileDescriptor> openFolder(const QString &folder);

struct SegmentFile
{
    quint64 firstSeq = 0;
    quint64 bytes = 0;
};
/// The folder's segments by their names, in order. Error::Io.
Result<std::vector<SegmentFile>> listSegments(int folderFd);

/// Up to `size` bytes at `offset`; fewer at the end of the file. Error::Io with `place` in front.
Result<QByteArray> readAt(int fd, qint64 offset, qsizetype size, const QString &place);

/// A small file's bytes, at most `limit` of them. Error::NotFound, Io (also for what is no regular file: opening a fifo
/// in its place would wait for ever).
Result<QByteArray> readRegularFile(const QString &path, qsizetype limit);

} // namespace barto
