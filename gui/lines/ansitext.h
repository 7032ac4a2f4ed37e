// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/sgr.h"

#include <QString>

#include <vector>

namespace barto {

/// From where on a line's text is written in some way.
struct AnsiSpan
{
    qint32 from = 0; ///< index into the text
    SgrState style;
    bool isSymbol = false; ///< stands for something that is no text: a control character, a byte that is no UTF-8

    friend bool operator==(const AnsiSpan &, const AnsiSpan &) = default;
};

/// A line of a job's output as it is shown. Its cells are those of a fixed-width font: a tab reaches to the next
/// multiple of eight, a wide character takes two, a combining one none.
struct AnsiText
{
    QString text; ///< tabs stay; what no terminal should obey is a symbol
    std::vector<AnsiSpan> spans; ///< by `from`, the first at 0; empty only if the text is
    std::vector<qint32> cells; ///< cell of each index and of the end; empty if every index has one cell

    int width() const { return cells.empty() ? int(text.size()) : cells.back(); }
    int cellOf(qsizetype index) const { return cells.empty() ? int(index) : cells[size_t(index)]; }
    /// The index of the character that covers the cell; past the end the text's size.
    qsizetype indexAt(int cell) const;
};

/// Reads one line; `state` is what the lines before it left behind, and then what this one leaves behind. Escape
/// sequences other than SGR are dropped; of what carriage returns overwrite only the last is kept. Control characters
/// become their symbols (U+2400..), bytes that are no UTF-8 `\xff`, and characters that reorder text `\u202e`.
AnsiText parseAnsi(QByteArrayView line, SgrState &state);

/// The text alone.
QString plainText(QByteArrayView line);

} // namespace barto
