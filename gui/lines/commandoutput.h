// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/blockcache.h"
#include "gui/lines/finder.h"

#include <memory>

namespace barto {

/// All there is to know about one command's output: its lines, what a reader looks for in it, and which of its lines
/// are stderr. Owns its sources.
class CommandOutput : public QObject
{
    Q_OBJECT

public:
    struct Sources
    {
        std::unique_ptr<LineSource> lines;
        std::unique_ptr<SearchSource> matches;
        std::unique_ptr<SearchSource> errors;
    };
    explicit CommandOutput(Sources sources, QObject *parent = nullptr);

    LineSource &source() { return *m_sources.lines; }
    BlockCache &cache() { return m_cache; }
    Finder &matches() { return m_matches; } ///< what the reader looks for
    Finder &errors() { return m_errors; } ///< stderr's lines, as far as they are known
    const Finder &matches() const { return m_matches; }
    const Finder &errors() const { return m_errors; }
    qint64 lineCount() const { return m_cache.lineCount(); }

    /// There are so many lines; they are fetched when they are looked at.
    void setLineCount(qint64 count);
    /// Lines that have just been written.
    void append(const LineBlock &lines);
    /// Goes on with all that has failed.
    void retry();

private:
    Sources m_sources;
    BlockCache m_cache;
    Finder m_matches;
    Finder m_errors;
};

} // namespace barto
