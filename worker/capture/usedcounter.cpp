// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/usedcounter.h"

#include <algorithm>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace barto::capture {

namespace {
constexpr std::size_t counterBytes = sizeof(std::atomic<std::uint64_t>);
}

UsedCounter::~UsedCounter()
{
    if (m_mapped != &m_own)
        ::munmap(m_mapped, counterBytes);
}

bool UsedCounter::map(int fd)
{
    struct stat status
    {
    };
    if (::fstat(fd, &status) != 0)
        return false;
    // Whoever comes first takes the block, too: a fault on a hole of a full disk would be a SIGBUS. Later ones must
    // not: it costs a turn of the file system's journal, and a shim has to be quick.
    if (status.st_size < off_t(counterBytes) && ::posix_fallocate(fd, 0, counterBytes) != 0)
        return false;
    void *mapped = ::mmap(nullptr, counterBytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (mapped == MAP_FAILED)
        return false;
    m_mapped = static_cast<std::atomic<std::uint64_t> *>(mapped);
    return true;
}

void UsedCounter::subtract(std::uint64_t bytes)
{
    std::uint64_t now = value();
    while (!counter().compare_exchange_weak(now, now - std::min(now, bytes), std::memory_order_relaxed)) { }
}

void UsedCounter::correct(std::uint64_t before, std::uint64_t after)
{
    if (after >= before)
        add(after - before);
    else
        subtract(before - after);
}

} // namespace barto::capture
