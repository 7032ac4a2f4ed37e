// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>

namespace barto::capture {

/// The spool's 8-byte counter, mapped from the file `used`: bytes in the segments of all runs. Every shim adds what it
/// appends, the agent subtracts what it trims. Without Qt: the shim uses it. A counter that could not be mapped counts
/// for itself alone.
class UsedCounter
{
public:
    UsedCounter() = default;
    UsedCounter(const UsedCounter &) = delete;
    UsedCounter &operator=(const UsedCounter &) = delete;
    ~UsedCounter();

    /// Maps 8 bytes of `fd` (open for reading and writing, need not stay open), growing the file if it is shorter.
    /// False with errno otherwise.
    bool map(int fd);

    std::uint64_t value() const { return counter().load(std::memory_order_relaxed); }
    void add(std::uint64_t bytes) { counter().fetch_add(bytes, std::memory_order_relaxed); }
    /// Never below zero.
    void subtract(std::uint64_t bytes);
    /// Makes a value that was read as `before` into `after`, keeping what was added in between.
    void correct(std::uint64_t before, std::uint64_t after);

private:
    std::atomic<std::uint64_t> &counter() const { return *m_mapped; }

    std::atomic<std::uint64_t> m_own{0};
    std::atomic<std::uint64_t> *m_mapped = &m_own;
};
static_assert(std::atomic<std::uint64_t>::is_always_lock_free && sizeof(std::atomic<std::uint64_t>) == 8);

} // namespace barto::capture
