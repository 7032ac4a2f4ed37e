// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// The frames of a capture: what a shim records of one run, one after the other, numbered from 1. Shim, agent and server
// speak of the same frames, so this header is without Qt. (How frames lie on the agent's disk: worker/capture/format.h;
// how they travel: common/job/packedframes.h.)

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace barto {

/// The low four bits of a frame's kind byte. 0 is no frame: a zero-filled tail must not read as one.
enum class FrameKind : std::uint8_t {
    None = 0,
    RunStarted = 1, ///< payload RunStartedPayload; position 0
    CommandStarted = 2, ///< no payload
    Stdout = 3, ///< payload: the line's bytes without its newline
    Stderr = 4, ///< likewise
    Dropped = 5, ///< payload DroppedPayload: lines that `on_full = "drop"` threw away
    CommandFinished = 6, ///< payload CommandFinishedPayload
    RunFinished = 7, ///< payload RunFinishedPayload; position 0
    Gap = 8, ///< payload GapPayload; made by the agent's reader in place of frames that the disk lost
};

/// Flags of a line, in the high bits of the kind byte. In the store's `line.kind` they stand in the same places.
namespace lineflag {
constexpr std::uint8_t cut = 0x10; ///< a piece of a line over 64 KiB; the next piece follows
constexpr std::uint8_t unended = 0x20; ///< the stream's last line, which had no newline
constexpr std::uint8_t late = 0x40; ///< written after its command had been declared finished (a daemon it left)
constexpr std::uint8_t all = cut | unended | late;
} // namespace lineflag

constexpr std::uint8_t frameKindMask = 0x0f;
constexpr std::size_t maxLineBytes = 64 * 1024;

constexpr FrameKind frameKind(std::uint8_t kindByte)
{
    return FrameKind(kindByte & frameKindMask);
}
constexpr bool isLine(FrameKind kind)
{
    return kind == FrameKind::Stdout || kind == FrameKind::Stderr;
}
/// True for the kinds and flags that this version knows.
constexpr bool isKnownKindByte(std::uint8_t kindByte)
{
    const auto kind = std::uint8_t(kindByte & frameKindMask);
    const bool known = kind >= std::uint8_t(FrameKind::RunStarted) && kind <= std::uint8_t(FrameKind::Gap);
    const bool flagged = (kindByte & ~frameKindMask) != 0;
    return known && (!flagged || (isLine(FrameKind(kind)) && (kindByte & ~(frameKindMask | lineflag::all)) == 0));
}

struct RunStartedPayload
{
    std::uint32_t shimPid = 0;
};

struct DroppedPayload
{
    std::uint64_t lines = 0;
};

struct CommandFinishedPayload
{
    enum class Ending : std::uint8_t { Exited = 0, Signalled = 1, NotStarted = 2 };
    enum Flag : std::uint8_t {
        PipesHeld = 1, ///< ended 10 s after its exit, while something it started still held its pipes
        Cancelled = 2, ///< a cancel ended it, or kept it from being started
    };
    Ending ending = Ending::Exited;
    std::uint8_t flags = 0;
    std::int32_t value = 0; ///< exit code, signal number, or errno of the failed start
    std::uint64_t cpuMicroseconds = 0;
    std::uint64_t maxRssKib = 0;
};

struct RunFinishedPayload
{
    std::uint8_t cancelled = 0; ///< 1 if a cancel reached the shim before it had finished
};

struct GapPayload
{
    std::uint64_t to = 0; ///< the gap stands at its first lost frame's number; this is its last one's
};

std::string encode(const RunStartedPayload &payload);
std::string encode(const DroppedPayload &payload);
std::string encode(const CommandFinishedPayload &payload);
std::string encode(const RunFinishedPayload &payload);
std::string encode(const GapPayload &payload);

/// Empty if `bytes` has not exactly that payload's size or holds a value out of range.
std::optional<RunStartedPayload> decodeRunStarted(std::string_view bytes);
std::optional<DroppedPayload> decodeDropped(std::string_view bytes);
std::optional<CommandFinishedPayload> decodeCommandFinished(std::string_view bytes);
std::optional<RunFinishedPayload> decodeRunFinished(std::string_view bytes);
std::optional<GapPayload> decodeGap(std::string_view bytes);

} // namespace barto
