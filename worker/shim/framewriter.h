// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "worker/capture/format.h"
#include "worker/capture/order.h"
#include "worker/capture/usedcounter.h"

#include <string>

namespace barto::shim {

/// Writes `text` as a line into the folder's shim.log: the only place where a shim can complain.
void complain(int folderFd, const std::string &text);

/// Appends frames to the run's segments. Frames gather in memory until flush(); what a full disk did not take stays
/// first in line, so a frame cut short is completed before anything follows.
class FrameWriter
{
public:
    FrameWriter(int folderFd, int pokeFd, capture::UsedCounter &used, const capture::OrderLimits &limits);

    void append(std::uint8_t kindByte, std::uint16_t position, std::int64_t instant, std::string_view payload);
    bool isLarge() const { return m_buffer.size() >= flushBytes; }
    /// True if all that was appended is in the files (or the folder is gone and nothing ever will be).
    bool flush();
    bool hasPending() const { return !m_buffer.empty(); }
    /// True if lines have to wait: the spool is full, the disk nearly so, or flush() left something.
    bool isFull();
    /// Where lines wait because the spool is full: begins another segment, so that the one there is can be trimmed once
    /// the server has it. Else many runs that wait, each with a newest segment, would wait for each other for ever.
    void leaveSegmentIfFull();

private:
    static constexpr std::size_t flushBytes = 256 * 1024;
    static constexpr std::uint64_t bytesBetweenChecks = 1024 * 1024;
    static constexpr std::uint64_t worthTrimming = 512; ///< a new segment takes 32

    bool openSegment();
    std::uint64_t segmentLimit() const;
    bool isDiskLow();
    bool isFolderRemoved() const;
    void failed(const char *doing);

    int m_folderFd;
    int m_pokeFd;
    capture::UsedCounter &m_used;
    const capture::OrderLimits &m_limits;
    FileDescriptor m_segment;
    std::uint64_t m_segmentBytes = 0;
    std::string m_buffer;
    std::uint64_t m_bufferFirst = 1; ///< number of the first frame in the buffer, when a segment may begin there
    std::uint64_t m_next = 1;
    std::uint64_t m_uncheckedBytes = bytesBetweenChecks;
    bool m_diskLow = false;
    bool m_cutShort = false; ///< the last flush left something
    bool m_finishedInBuffer = false;
    bool m_finishedWritten = false;
    bool m_folderGone = false;
    int m_lastErrno = 0;
};

} // namespace barto::shim
