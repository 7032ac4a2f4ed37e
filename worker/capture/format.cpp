// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/format.h"

#include "common/base/bytes.h"

#include <libdeflate.h>

#include <charconv>

namespace barto::capture {

namespace {

constexpr std::string_view segmentMagic = "bartoseg";

bool isSound(const RawFrame &frame)
{
    if (!isKnownKindByte(frame.kindByte))
        return false;
    switch (frameKind(frame.kindByte)) {
    case FrameKind::RunStarted:
        return decodeRunStarted(frame.payload).has_value();
    case FrameKind::CommandStarted:
        return frame.payload.empty();
    case FrameKind::Stdout:
    case FrameKind::Stderr:
        return true; // parseFrame has checked the length
    case FrameKind::Dropped:
        return decodeDropped(frame.payload).has_value();
    case FrameKind::CommandFinished:
        return decodeCommandFinished(frame.payload).has_value();
    case FrameKind::RunFinished:
        return decodeRunFinished(frame.payload).has_value();
    case FrameKind::Gap: // only readers make those: in a file it would throw the numbers into disorder
    case FrameKind::None:
        break;
    }
    return false;
}

} // namespace

std::uint32_t crc32(std::string_view bytes)
{
    return libdeflate_crc32(0, bytes.data(), bytes.size());
}

std::string encode(const SegmentHeader &header)
{
    std::string out(segmentMagic);
    appendNumber(out, header.format);
    appendNumber(out, header.flags);
    appendNumber(out, header.firstSeq);
    appendNumber(out, header.shimPid);
    appendNumber(out, crc32(out));
    return out;
}

std::optional<SegmentHeader> decodeSegmentHeader(std::string_view bytes)
{
    if (bytes.size() < SegmentHeader::size || !bytes.starts_with(segmentMagic))
        return {};
    std::string_view rest = bytes.substr(segmentMagic.size());
    SegmentHeader header;
    std::uint32_t crc = 0;
    takeNumber(rest, header.format);
    takeNumber(rest, header.flags);
    takeNumber(rest, header.firstSeq);
    takeNumber(rest, header.shimPid);
    takeNumber(rest, crc);
    if (crc != crc32(bytes.substr(0, SegmentHeader::size - sizeof(crc))))
        return {};
    return header;
}

std::string segmentName(std::uint64_t firstSeq)
{
    return std::to_string(firstSeq).append(segmentSuffix);
}

std::optional<std::uint64_t> segmentNumber(std::string_view name)
{
    if (!name.ends_with(segmentSuffix) || name.front() < '1' || name.front() > '9')
        return {};
    const std::string_view digits = name.substr(0, name.size() - segmentSuffix.size());
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size())
        return {};
    return number;
}

void appendFrame(std::string &out, const RawFrame &frame)
{
    constexpr std::size_t headSize = frameHeadBytes + frameFixedBytes;
    char head[headSize];
    const auto length = std::uint32_t(frameFixedBytes + frame.payload.size());
    std::memcpy(head, &length, 4);
    head[8] = char(frame.kindByte);
    std::memcpy(head + 9, &frame.position, 2);
    std::memcpy(head + 11, &frame.instant, 8);
    std::uint32_t crc = libdeflate_crc32(0, head + frameHeadBytes, frameFixedBytes);
    if (!frame.payload.empty()) // libdeflate takes a null pointer as "begin anew"
        crc = libdeflate_crc32(crc, frame.payload.data(), frame.payload.size());
    std::memcpy(head + 4, &crc, 4);
    out.append(head, headSize).append(frame.payload);
}

Parsed parseFrame(std::string_view bytes, RawFrame &frame, std::size_t &consumed)
{
    if (bytes.size() < frameHeadBytes)
        return Parsed::Incomplete;
    const auto length = numberAt<std::uint32_t>(bytes.data());
    if (length < frameFixedBytes || length > maxFrameLength)
        return Parsed::Damaged;
    if (bytes.size() - frameHeadBytes < length)
        return Parsed::Incomplete;
    std::string_view body = bytes.substr(frameHeadBytes, length);
    if (numberAt<std::uint32_t>(bytes.data() + sizeof(std::uint32_t)) != crc32(body))
        return Parsed::Damaged;
    takeNumber(body, frame.kindByte);
    takeNumber(body, frame.position);
    takeNumber(body, frame.instant);
    frame.payload = body;
    consumed = frameHeadBytes + length;
    return isSound(frame) ? Parsed::Frame : Parsed::Unknown;
}

} // namespace barto::capture
