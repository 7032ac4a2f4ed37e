// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/frame.h"

#include "common/base/bytes.h"

namespace barto {

std::string encode(const RunStartedPayload &payload)
{
    std::string out;
    appendNumber(out, payload.shimPid);
    return out;
}

std::string encode(const DroppedPayload &payload)
{
    std::string out;
    appendNumber(out, payload.lines);
    return out;
}

std::string encode(const CommandFinishedPayload &payload)
{
    std::string out;
    appendNumber(out, std::uint8_t(payload.ending));
    appendNumber(out, payload.flags);
    appendNumber(out, payload.value);
    appendNumber(out, payload.cpuMicroseconds);
    appendNumber(out, payload.maxRssKib);
    return out;
}

std::string encode(const RunFinishedPayload &payload)
{
    std::string out;
    appendNumber(out, payload.cancelled);
    return out;
}

std::string encode(const GapPayload &payload)
{
    std::string out;
    appendNumber(out, payload.to);
    return out;
}

std::optional<RunStartedPayload> decodeRunStarted(std::string_view bytes)
{
    RunStartedPayload payload;
    if (!takeNumber(bytes, payload.shimPid) || !bytes.empty())
        return {};
    return payload;
}

std::optional<DroppedPayload> decodeDropped(std::string_view bytes)
{
    DroppedPayload payload;
    if (!takeNumber(bytes, payload.lines) || !bytes.empty())
        return {};
    return payload;
}

std::optional<CommandFinishedPayload> decodeCommandFinished(std::string_view bytes)
{
    CommandFinishedPayload payload;
    std::uint8_t ending = 0;
    if (!takeNumber(bytes, ending) || !takeNumber(bytes, payload.flags) || !takeNumber(bytes, payload.value)
        || !takeNumber(bytes, payload.cpuMicroseconds) || !takeNumber(bytes, payload.maxRssKib) || !bytes.empty()
        || ending > std::uint8_t(CommandFinishedPayload::Ending::NotStarted))
        return {};
    payload.ending = CommandFinishedPayload::Ending(ending);
    return payload;
}

std::optional<RunFinishedPayload> decodeRunFinished(std::string_view bytes)
{
    RunFinishedPayload payload;
    if (!takeNumber(bytes, payload.cancelled) || !bytes.empty() || payload.cancelled > 1)
        return {};
    return payload;
}

std::optional<GapPayload> decodeGap(std::string_view bytes)
{
    GapPayload payload;
    if (!takeNumber(bytes, payload.to) || !bytes.empty())
        return {};
    return payload;
}

} // namespace barto
