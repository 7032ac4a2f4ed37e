// SPDX-License-Identifier: MIT OR Apache-2.0
// The input is a byte that says which way, and what an operator's program sends or gets. What is accepted must be
// written and read back to the same bytes.

#include "common/message/operatormessage.h"
#include "tests/fuzz/require.h"

using namespace barto;

namespace {

template<typename Decode>
void roundTrip(const QByteArray &bytes, Decode decode)
{
    const auto message = decode(bytes, nullptr);
    if (!message)
        return require(!message.error().detail.isEmpty());
    const QByteArray written = encode(*message);
    const auto again = decode(written, nullptr);
    require(again && encode(*again) == written);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray payload = bytesOf(bytes + 1, size - 1);
    if (bytes[0] & 1)
        roundTrip(payload, decodeRequest);
    else
        roundTrip(payload, decodeReply);
    return 0;
}
