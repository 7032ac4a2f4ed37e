// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// The file `order` of a run's folder: everything the shim must know, and everything the server must know of the run
// before it starts. Without Qt: agent and shim share it. (From and to a RunHeader: runorder.h.)
//
// Text fields, each closed by a NUL: "barto order", the format number, run, schedule, onCalendar, timezone, revision,
// trigger, due, dueLast, slots, shell, folder, termGraceMs, pipeGraceMs, onFull, spoolMaxBytes, spoolMinFree,
// segmentBytes, the number of resource limits, for each its number, soft and hard value, the number of commands, for
// each its uuid and text; last the crc32 of all before it, in 8 hex digits. Instants are microseconds; none is "".

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace barto::capture {

/// What happens to lines while the spool is full.
enum class OnFull : std::uint8_t {
    Block = 0, ///< the shim stops reading, so the job waits in its next write
    Drop = 1, ///< the newest lines are dropped and counted
};

struct ResourceLimit
{
    int resource = 0; ///< RLIMIT_*
    std::uint64_t soft = 0;
    std::uint64_t hard = 0; ///< ~0 = none

    friend bool operator==(const ResourceLimit &, const ResourceLimit &) = default;
};

struct OrderLimits
{
    std::uint32_t termGraceMs = 10'000; ///< between TERM and KILL of a cancelled command
    std::uint32_t pipeGraceMs = 10'000; ///< how long a command's pipes may stay open after its exit
    OnFull onFull = OnFull::Block;
    std::uint64_t spoolMaxBytes = 1ULL << 30; ///< over the captures of all runs; 0 = no limit
    std::uint64_t spoolMinFree = 0; ///< bytes that must stay free on the disk
    std::uint64_t segmentBytes = 16 * 1024 * 1024;
    std::vector<ResourceLimit> resources; ///< set in the commands only, never in the shim

    friend bool operator==(const OrderLimits &, const OrderLimits &) = default;
};

struct OrderedCommand
{
    std::string id; ///< uuid text
    std::string text;

    friend bool operator==(const OrderedCommand &, const OrderedCommand &) = default;
};

struct Order
{
    std::string run; ///< uuid text
    std::string schedule;
    std::string onCalendar;
    std::string timezone;
    std::string revision; ///< hex digits
    std::uint8_t trigger = 1;
    std::optional<std::int64_t> due;
    std::optional<std::int64_t> dueLast;
    std::uint32_t slots = 1;
    std::string shell; ///< started as `shell -c text`
    std::string folder; ///< working folder of the commands
    OrderLimits limits;
    std::vector<OrderedCommand> commands;

    friend bool operator==(const Order &, const Order &) = default;
};

/// Empty if a field holds a NUL, or the order has no or too many commands or is over maxOrderBytes; `why` says which.
std::optional<std::string> encode(const Order &order, std::string &why);
/// Empty if `bytes` is no whole, sound order of the known format; `why` says what is wrong.
std::optional<Order> decodeOrder(std::string_view bytes, std::string &why);

} // namespace barto::capture
