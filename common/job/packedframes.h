// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/job/frame.h"

#include <QByteArray>

namespace barto {

/// One frame, looking into somebody else's bytes.
struct FrameView
{
    quint8 kindByte = 0;
    quint16 position = 0; ///< the command's, from 1; 0 for frames of the whole run
    Instant at;
    QByteArrayView payload;

    FrameKind kind() const { return frameKind(kindByte); }
};

/// Frames in columns, as they travel from agent to server: no heap object per line on either side. Column i of each is
/// frame i; numbers are little-endian: kinds u8, positions u16, instants i64 (microseconds), sizes u32; `payloads` is
/// all payloads behind one another.
class PackedFrames
{
public:
    PackedFrames() = default;
    /// Takes columns from outside. Error::Protocol unless the columns agree in length, the sizes add up to `payloads`,
    /// every kind byte is known, every fixed payload decodes and no line is longer than 64 KiB.
    static Result<PackedFrames> fromColumns(
        QByteArray kinds, QByteArray positions, QByteArray instants, QByteArray sizes, QByteArray payloads);

    void append(const FrameView &frame);
    qsizetype count() const { return m_kinds.size(); }
    bool isEmpty() const { return m_kinds.isEmpty(); }
    /// Bytes in all columns together: what credit is counted in.
    qsizetype byteSize() const
    {
        return m_kinds.size() + m_positions.size() + m_instants.size() + m_sizes.size() + m_payloads.size();
    }
    void clear();

    /// Walks in order from frame `skip`; the views live as long as this object is not changed. `take(index, view)`.
    template<typename Take>
    void forEach(qsizetype skip, Take take) const
    {
        qsizetype offset = 0;
        for (qsizetype i = 0; i < count(); ++i) {
            const qsizetype size = sizeAt(i);
            if (i >= skip)
                take(i,
                    FrameView{quint8(m_kinds[i]), positionAt(i), instantAt(i),
                        QByteArrayView(m_payloads.constData() + offset, size)});
            offset += size;
        }
    }

    const QByteArray &kinds() const { return m_kinds; }
    const QByteArray &positions() const { return m_positions; }
    const QByteArray &instants() const { return m_instants; }
    const QByteArray &sizes() const { return m_sizes; }
    const QByteArray &payloads() const { return m_payloads; }

    friend bool operator==(const PackedFrames &, const PackedFrames &) = default;

private:
    qsizetype sizeAt(qsizetype i) const;
    quint16 positionAt(qsizetype i) const;
    Instant instantAt(qsizetype i) const;

    QByteArray m_kinds;
    QByteArray m_positions;
    QByteArray m_instants;
    QByteArray m_sizes;
    QByteArray m_payloads;
};

} // namespace barto
