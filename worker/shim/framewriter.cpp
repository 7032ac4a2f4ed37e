// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/shim/framewriter.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace barto::shim {

void complain(int folderFd, const std::string &text)
{
    const FileDescriptor log(
        ::openat(folderFd, capture::shimLogName, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!log.isOpen())
        return;
    char when[32] = "";
    const time_t now = ::time(nullptr);
    struct tm parts
    {
    };
    if (::gmtime_r(&now, &parts))
        std::strftime(when, sizeof(when), "%Y-%m-%dT%H:%M:%SZ ", &parts);
    const std::string line = when + text + "\n";
    [[maybe_unused]] const ssize_t written = ::write(log.number(), line.data(), line.size());
}

FrameWriter::FrameWriter(int folderFd, int pokeFd, capture::UsedCounter &used, const capture::OrderLimits &limits)
    : m_folderFd(folderFd), m_pokeFd(pokeFd), m_used(used), m_limits(limits)
{
}

void FrameWriter::append(std::uint8_t kindByte, std::uint16_t position, std::int64_t instant, std::string_view payload)
{
    capture::appendFrame(m_buffer, {kindByte, position, instant, payload});
    ++m_next;
    m_finishedInBuffer = m_finishedInBuffer || frameKind(kindByte) == FrameKind::RunFinished;
}

bool FrameWriter::flush()
{
    if (m_buffer.empty())
        return true;
    // A segment ends only where a frame ends, so never while the last flush left something.
    if (!m_cutShort && (!m_segment.isOpen() || m_segmentBytes >= segmentLimit()) && !openSegment()) {
        if (m_folderGone)
            m_buffer.clear();
        return m_buffer.empty();
    }
    std::size_t written = 0;
    while (written < m_buffer.size()) {
        const ssize_t n = ::write(m_segment.number(), m_buffer.data() + written, m_buffer.size() - written);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            failed("write a segment");
        if (n <= 0)
            break;
        written += std::size_t(n);
    }
    m_segmentBytes += written;
    m_uncheckedBytes += written;
    m_used.add(written);
    m_cutShort = written < m_buffer.size();
    if (m_cutShort) {
        m_buffer.erase(0, written);
    } else {
        m_buffer.clear();
        m_bufferFirst = m_next;
        m_finishedWritten = m_finishedWritten || m_finishedInBuffer;
        m_lastErrno = 0;
    }
    if (written > 0) // a full fifo is as good as a byte more in it
        [[maybe_unused]]
        const ssize_t poked = ::write(m_pokeFd, "", 1);
    return !m_cutShort;
}

/// The newest segment of a run is never trimmed, so all of them together must leave room for what can be: else jobs
/// would wait for ever for what the server has long had. The fuller the spool, the shorter they are.
std::uint64_t FrameWriter::segmentLimit() const
{
    const std::uint64_t all = m_limits.spoolMaxBytes;
    if (all == 0 || m_used.value() < all / 4)
        return m_limits.segmentBytes;
    return std::min<std::uint64_t>(m_limits.segmentBytes, std::max<std::uint64_t>(all / 4096, 4096));
}

bool FrameWriter::openSegment()
{
    const std::string name = capture::segmentName(m_bufferFirst);
    const int fd = ::openat(m_folderFd, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0) {
        m_folderGone = errno == ENOENT; // somebody deleted it: the job goes on, nobody will read what it prints
        failed("create a segment");
        return false;
    }
    m_segment.reset(fd);
    m_segmentBytes = 0;
    capture::SegmentHeader header;
    header.flags = m_finishedWritten ? capture::SegmentHeader::runFinishedBefore : 0;
    header.firstSeq = m_bufferFirst;
    header.shimPid = std::uint32_t(::getpid());
    m_buffer.insert(0, capture::encode(header));
    return true;
}

void FrameWriter::failed(const char *doing)
{
    const int number = errno;
    if (number != m_lastErrno) // once, not every second
        complain(
            m_folderFd, std::string("cannot ") + doing + ": " + std::strerror(number) + "; trying again every second");
    m_lastErrno = number;
}

bool FrameWriter::isFull()
{
    if (m_folderGone)
        return false;
    const bool full = m_cutShort || hasPending()
        || (m_limits.spoolMaxBytes != 0 && m_used.value() >= m_limits.spoolMaxBytes) || isDiskLow();
    return full && !isFolderRemoved();
}

void FrameWriter::leaveSegmentIfFull()
{
    const bool isSpoolFull = m_limits.spoolMaxBytes != 0 && m_used.value() >= m_limits.spoolMaxBytes;
    if (!isSpoolFull || hasPending() || !m_segment.isOpen() || m_segmentBytes <= worthTrimming || isFolderRemoved())
        return;
    if (openSegment())
        flush(); // its header; and it tells the agent
}

/// Nobody would ever make room then: the job is to go on, and the next segment that cannot be made ends the capture.
bool FrameWriter::isFolderRemoved() const
{
    struct stat status
    {
    };
    return ::fstat(m_folderFd, &status) == 0 && status.st_nlink == 0;
}

bool FrameWriter::isDiskLow()
{
    if (m_limits.spoolMinFree == 0)
        return false;
    if (m_diskLow || m_uncheckedBytes >= bytesBetweenChecks) {
        struct statvfs status
        {
        };
        m_diskLow = ::fstatvfs(m_folderFd, &status) == 0
            && std::uint64_t(status.f_bavail) * status.f_frsize < m_limits.spoolMinFree;
        m_uncheckedBytes = 0;
    }
    return m_diskLow;
}

} // namespace barto::shim
