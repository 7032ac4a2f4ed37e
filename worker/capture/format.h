// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// How a run lies on the agent's disk. Shim (writer) and agent (reader) share this file, so it is without Qt.
//
//   <journal>.runs/used                 8 bytes, mapped: bytes of all segments below (usedcounter.h)
//   <journal>.runs/<run uuid>/order     what to run (order.h)
//                             poke      fifo: a byte after each append; has a writer exactly as long as the shim lives
//                             <n>.seg   frames n, n + 1, ... (n in decimal without leading zeros)
//                             shim.log  only where the shim had to complain: text, for people
//   <journal>.done/<run uuid>/          the same without `poke`: delivered, kept for a while
//
// Segment: a SegmentHeader (32 bytes), then frames
//   [u32 length][u32 crc32][u8 kind][u16 position][i64 instant in microseconds][payload]
// where `length` counts, and the crc covers, everything behind the crc. Numbers are little-endian. A frame's number is
// not written: the first of a segment has the segment's, each next one more. Any change here is a new format number.

#include "common/job/frame.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace barto::capture {

constexpr std::uint32_t orderFormat = 1;
constexpr std::uint32_t segmentFormat = 1;

constexpr std::size_t frameHeadBytes = 8; ///< length and crc
constexpr std::size_t frameFixedBytes = 11; ///< kind, position, instant: the least `length`
constexpr std::size_t maxFrameLength = frameFixedBytes + maxLineBytes;
constexpr std::size_t maxFrameBytes = frameHeadBytes + maxFrameLength;
constexpr std::uint64_t defaultSegmentBytes = 16 * 1024 * 1024;
constexpr std::size_t maxOrderBytes = 16 * 1024 * 1024;
constexpr std::size_t maxCommands = 65535; ///< positions are u16, from 1

constexpr char orderName[] = "order";
constexpr char pokeName[] = "poke";
constexpr char shimLogName[] = "shim.log";
constexpr char usedName[] = "used";
constexpr std::string_view segmentSuffix = ".seg";

/// Descriptors under which a shim finds what it was given; it closes `program` at once.
namespace shimfd {
constexpr int folder = 3; ///< the run's folder, O_DIRECTORY
constexpr int poke = 4; ///< the fifo, O_RDWR | O_NONBLOCK
constexpr int used = 5; ///< the spool's counter file, O_RDWR
constexpr int program = 6; ///< the shim's own binary, from which it was executed
constexpr int firstFree = 7;
} // namespace shimfd

std::uint32_t crc32(std::string_view bytes);

struct SegmentHeader
{
    static constexpr std::size_t size = 32;
    static constexpr std::uint32_t runFinishedBefore = 1; ///< flag: "run finished" stands in an earlier segment

    std::uint32_t format = segmentFormat;
    std::uint32_t flags = 0;
    std::uint64_t firstSeq = 0;
    std::uint32_t shimPid = 0;
};
std::string encode(const SegmentHeader &header);
/// Empty for anything but a whole, sound header; its format may be one that this version does not know.
std::optional<SegmentHeader> decodeSegmentHeader(std::string_view bytes);

/// "17.seg"
std::string segmentName(std::uint64_t firstSeq);
/// Empty unless `name` is exactly what segmentName makes of a number from 1.
std::optional<std::uint64_t> segmentNumber(std::string_view name);

struct RawFrame
{
    std::uint8_t kindByte = 0;
    std::uint16_t position = 0;
    std::int64_t instant = 0;
    std::string_view payload;
};

/// Appends the frame as it stands on disk. The payload must not be longer than maxLineBytes.
void appendFrame(std::string &out, const RawFrame &frame);

enum class Parsed {
    Frame, ///< whole, crc right, kind known, payload sound
    Unknown, ///< whole and crc right, but of no kind or payload that this version knows: can be stepped over
    Incomplete, ///< not enough bytes (yet)
    Damaged, ///< no frame: a length out of range or a wrong crc (of one still being written, too)
};
/// Looks at the front of `bytes`. With Frame and Unknown `consumed` is the frame's size on disk.
Parsed parseFrame(std::string_view bytes, RawFrame &frame, std::size_t &consumed);

} // namespace barto::capture
