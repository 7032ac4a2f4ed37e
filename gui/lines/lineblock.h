// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/job/frame.h"
#include "gui/lines/sgr.h"

#include <QByteArray>

#include <vector>

namespace barto {

/// One line of a command's output, looking into its block's bytes.
struct LineView
{
    quint8 kindByte = 0;
    Instant at;
    QByteArrayView bytes; ///< of a Dropped or Gap line: the frame's payload
    SgrState state; ///< what the lines before it left behind, as far as they are known

    FrameKind kind() const { return frameKind(kindByte); }
    bool isStderr() const { return kind() == FrameKind::Stderr; }
};

/// Lines of one command that follow each other, numbered from 0 (so a line is its seq less one). A value.
class LineBlock
{
public:
    explicit LineBlock(qint64 first = 0) : m_first(first) { }

    qint64 first() const { return m_first; }
    qint64 end() const { return m_first + count(); }
    qint64 count() const { return qint64(m_kinds.size()); }
    bool contains(qint64 line) const { return line >= m_first && line < end(); }
    /// About how many bytes of memory it takes.
    qint64 cost() const { return m_bytes.size() + count() * qint64(sizeof(Place) + 1) + 128; }

    void append(quint8 kindByte, Instant at, QByteArrayView bytes);
    /// Appends those of `other`'s lines that follow this block's last one; none if there would be a hole.
    void appendFrom(const LineBlock &other);
    /// `line` must be contained.
    LineView line(qint64 line) const;

    /// What the lines before the block left behind. Nothing, until it is told.
    void setStartState(const SgrState &state);
    const SgrState &startState() const { return m_startState; }
    const SgrState &endState() const { return m_changes.empty() ? m_startState : m_changes.back().state; }

private:
    struct Place
    {
        qint64 end = 0; ///< of the line's bytes
        Instant at;
    };
    struct Change
    {
        qint64 line = 0; ///< the first one that begins in this state
        SgrState state;
    };
    void noteState(qint64 line, QByteArrayView bytes);
    QByteArrayView bytesAt(size_t index) const;

    qint64 m_first = 0;
    QByteArray m_bytes;
    std::vector<Place> m_places;
    std::vector<quint8> m_kinds;
    SgrState m_startState;
    std::vector<Change> m_changes; ///< few: most lines end in the state that they began in
};

} // namespace barto
