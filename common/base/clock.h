// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace barto {

/// A point in time: microseconds since 1970-01-01 UTC, leap seconds not counted. So it is stored and sent, too.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;
using Microseconds = std::chrono::microseconds;

constexpr std::int64_t toMicroseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}
constexpr Instant fromMicroseconds(std::int64_t microseconds)
{
    return Instant(Microseconds(microseconds));
}

/// Where the time comes from. Nothing but SystemClock reads the wall clock; tests give a FakeClock.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock : public Clock
{
public:
    Instant now() const override;
};

} // namespace barto
