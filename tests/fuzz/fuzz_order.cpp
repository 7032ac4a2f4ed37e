// SPDX-License-Identifier: MIT OR Apache-2.0
// The input is a run's order, as it is and with the checksum that makes the rest of it count. What is accepted must be
// written and read back to the same.

#include "tests/fuzz/require.h"
#include "worker/capture/format.h"
#include "worker/capture/runorder.h"

#include <cstdio>

using namespace barto;

namespace {

void read(const std::string &bytes)
{
    std::string why;
    const auto order = capture::decodeOrder(bytes, why);
    if (!order)
        return require(!why.empty());
    const auto written = capture::encode(*order, why);
    require(written.has_value());
    require(capture::decodeOrder(*written, why) == order);
    if (const auto header = headerOf(*order); !header)
        require(!header.error().detail.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    const std::string input(reinterpret_cast<const char *>(bytes), size);
    char crc[9];
    std::snprintf(crc, sizeof(crc), "%08x", capture::crc32(input));
    read(input);
    read(input + crc);
    return 0;
}
