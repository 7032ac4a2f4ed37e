// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/commandoutput.h"

namespace barto {

/// Which lines the view's rows are: all of them, or stderr's only.
class RowMap
{
public:
    explicit RowMap(const CommandOutput &output, bool stderrOnly)
        : m_lines(stderrOnly ? nullptr : &output), m_index(stderrOnly ? &output.errors().matches() : nullptr)
    {
    }

    qint64 count() const { return m_index ? m_index->count() : m_lines->lineCount(); }
    qint64 lineAt(qint64 row) const { return m_index ? m_index->at(row) : row; }
    /// The row of that line, or of the next one that is shown.
    qint64 rowOf(qint64 line) const { return m_index ? m_index->countBelow(line) : line; }

private:
    const CommandOutput *m_lines = nullptr;
    const MatchIndex *m_index = nullptr;
};

} // namespace barto
