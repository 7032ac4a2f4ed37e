// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/packedframes.h"

#include "common/base/bytes.h"

namespace barto {

namespace {

bool isSoundPayload(FrameKind kind, QByteArrayView payload)
{
    const std::string_view bytes(payload.data(), size_t(payload.size()));
    switch (kind) {
    case FrameKind::RunStarted:
        return decodeRunStarted(bytes).has_value();
    case FrameKind::CommandStarted:
        return bytes.empty();
    case FrameKind::Stdout:
    case FrameKind::Stderr:
        return bytes.size() <= maxLineBytes;
    case FrameKind::Dropped:
        return decodeDropped(bytes).has_value();
    case FrameKind::CommandFinished:
        return decodeCommandFinished(bytes).has_value();
    case FrameKind::RunFinished:
        return decodeRunFinished(bytes).has_value();
    case FrameKind::Gap:
        return decodeGap(bytes).has_value();
    case FrameKind::None:
        break;
    }
    return false;
}

template<typename T>
void appendTo(QByteArray &column, T value)
{
    column.append(reinterpret_cast<const char *>(&value), sizeof(value));
}

} // namespace

Result<PackedFrames> PackedFrames::fromColumns(
    QByteArray kinds, QByteArray positions, QByteArray instants, QByteArray sizes, QByteArray payloads)
{
    PackedFrames frames;
    const qsizetype count = kinds.size();
    if (positions.size() != count * 2 || instants.size() != count * 8 || sizes.size() != count * 4)
        return fail(Error::Code::Protocol, QStringLiteral("the columns of a batch differ in length"));
    frames.m_kinds = std::move(kinds);
    frames.m_positions = std::move(positions);
    frames.m_instants = std::move(instants);
    frames.m_sizes = std::move(sizes);
    frames.m_payloads = std::move(payloads);
    quint64 offset = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const auto size = quint64(frames.sizeAt(i));
        const auto kindByte = quint8(frames.m_kinds[i]);
        if (size > quint64(frames.m_payloads.size()) - offset)
            return fail(Error::Code::Protocol, QStringLiteral("the sizes of a batch exceed its payload"));
        const QByteArrayView payload(frames.m_payloads.constData() + offset, qsizetype(size));
        if (!isKnownKindByte(kindByte) || !isSoundPayload(frameKind(kindByte), payload))
            return fail(Error::Code::Protocol,
                QStringLiteral("frame %1 of a batch is of no known kind or damaged (kind byte %2, %3 bytes)")
                    .arg(i)
                    .arg(kindByte)
                    .arg(size));
        offset += size;
    }
    if (offset != quint64(frames.m_payloads.size()))
        return fail(Error::Code::Protocol, QStringLiteral("a batch has more payload than its sizes say"));
    return frames;
}

void PackedFrames::append(const FrameView &frame)
{
    m_kinds.append(char(frame.kindByte));
    appendTo(m_positions, frame.position);
    appendTo(m_instants, toMicroseconds(frame.at));
    appendTo(m_sizes, quint32(frame.payload.size()));
    m_payloads.append(frame.payload);
}

void PackedFrames::clear()
{
    *this = PackedFrames();
}

qsizetype PackedFrames::sizeAt(qsizetype i) const
{
    return qsizetype(numberAt<quint32>(m_sizes.constData() + i * 4));
}

quint16 PackedFrames::positionAt(qsizetype i) const
{
    return numberAt<quint16>(m_positions.constData() + i * 2);
}

Instant PackedFrames::instantAt(qsizetype i) const
{
    return fromMicroseconds(numberAt<qint64>(m_instants.constData() + i * 8));
}

} // namespace barto
