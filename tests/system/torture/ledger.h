// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// What a torture job notes of itself past barto, in a mapped file of its own, so that the verdict knows what must have
// arrived. Without Qt: the job uses it.

#include <atomic>
#include <cstdint>

namespace barto::torture {

/// One file for each execution of a command, named by the execution's token, which stands in each of its lines.
struct Ledger
{
    char run[37]; ///< the run's uuid, from the shim's arguments; empty if the shim was gone already
    std::uint16_t position; ///< of the command in its run
    std::atomic<std::uint64_t> written[2]; ///< lines of stdout and stderr that were written whole
    std::atomic<std::uint32_t> finished; ///< 1: it wrote all that it was asked for
};

/// CRC-32 (IEEE), bit by bit: it must not share code with what it checks.
inline std::uint32_t checksum(const char *bytes, std::size_t size)
{
    std::uint32_t crc = 0xffffffffU;
    for (std::size_t i = 0; i < size; ++i) {
        crc ^= static_cast<unsigned char>(bytes[i]);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

} // namespace barto::torture
