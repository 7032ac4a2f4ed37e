// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/ansitext.h"
#include "gui/lines/blockcache.h"
#include "gui/lines/finder.h"

#include <QCache>
#include <QCoreApplication>

namespace barto {

/// A line as it is shown.
struct ShownLine
{
    AnsiText text;
    Instant at;
    quint8 kindByte = 0;
    bool isNotice = false; ///< the text is ours: lines that were dropped or lost
    std::vector<LinePattern::Place> places; ///< what the reader looks for

    bool isStderr() const { return frameKind(kindByte) == FrameKind::Stderr; }
};

/// The lines that have lately been shown, read once.
class ShownLines
{
    Q_DECLARE_TR_FUNCTIONS(barto::ShownLines)

public:
    /// `matches`: what the reader looks for; null: nothing.
    explicit ShownLines(BlockCache &cache, const Finder *matches = nullptr)
        : m_cache(cache), m_matches(matches), m_lines(maxCost)
    {
    }

    /// Null if the line is not here (yet). Lives until the next call.
    const ShownLine *line(qint64 line);
    /// Lines [first, end) look different now.
    void forget(qint64 first, qint64 end);
    void clear() { m_lines.clear(); }

    /// What stands in place of lines that never came; empty for those of a job.
    static QString noticeFor(const LineView &line);

private:
    static constexpr qsizetype maxCost = 16 * 1024 * 1024;

    BlockCache &m_cache;
    const Finder *m_matches;
    QCache<qint64, ShownLine> m_lines; ///< costed in bytes
};

} // namespace barto
