// SPDX-License-Identifier: MIT OR Apache-2.0
// The input is what a server sends to an agent. What is accepted must be written and read back to the same bytes.

#include "common/message/servermessage.h"
#include "tests/fuzz/require.h"

using namespace barto;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    const Result<ServerMessage> message = decodeServerMessage(bytesOf(bytes, size));
    if (!message) {
        require(!message.error().detail.isEmpty());
        return 0;
    }
    const QByteArray written = encode(*message);
    const Result<ServerMessage> again = decodeServerMessage(written);
    require(again && encode(*again) == written);
    return 0;
}
