// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/capturereader.h"
#include "worker/capture/segments.h"

#include <QLatin1StringView>

#include <cerrno>

#include <fcntl.h>

namespace barto {

namespace {

bool hasRunFinished(std::string_view frames)
{
    capture::RawFrame frame;
    size_t consumed = 0;
    for (;;) {
        const capture::Parsed parsed = capture::parseFrame(frames, frame, consumed);
        if (parsed != capture::Parsed::Frame && parsed != capture::Parsed::Unknown)
            return false;
        if (parsed == capture::Parsed::Frame && frameKind(frame.kindByte) == FrameKind::RunFinished)
            return true;
        frames.remove_prefix(consumed);
    }
}

} // namespace

Result<CaptureTail> readTail(const QString &folder)
{
    const auto folderFd = openFolder(folder);
    if (!folderFd)
        return tl::unexpected(folderFd.error());
    const auto segments = listSegments(folderFd->number());
    if (!segments)
        return failAt(folder, segments.error());
    for (auto segment = segments->rbegin(); segment != segments->rend(); ++segment) {
        const std::string name = capture::segmentName(segment->firstSeq);
        const FileDescriptor fd(::openat(folderFd->number(), name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
        if (!fd.isOpen())
            return failErrno(QStringLiteral("open %1/%2").arg(folder, QString::fromStdString(name)), errno);
        // A shim closes a segment at segmentBytes and some; a larger file is nothing that it wrote.
        const auto size = qsizetype(std::min<quint64>(segment->bytes, 4 * capture::defaultSegmentBytes));
        const auto bytes = readAt(fd.number(), 0, size, folder);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const std::string_view view(bytes->constData(), size_t(bytes->size()));
        const auto header = capture::decodeSegmentHeader(view);
        if (!header || header->format != capture::segmentFormat)
            continue; // torn before its first frame: what is known stands in the one before
        const bool before = (header->flags & capture::SegmentHeader::runFinishedBefore) != 0;
        return CaptureTail{before || hasRunFinished(view.substr(capture::SegmentHeader::size)), header->shimPid};
    }
    return CaptureTail{};
}

} // namespace barto
