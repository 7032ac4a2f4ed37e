// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <compare>

namespace barto {

/// A place between two characters of an output.
struct TextPlace
{
    qint64 line = 0;
    qsizetype index = 0; ///< into the line's shown text; may be past its end: then the end

    friend auto operator<=>(const TextPlace &, const TextPlace &) = default;
};

/// What a reader has selected: from where the mouse went down to where it is.
struct TextSelection
{
    TextPlace anchor;
    TextPlace cursor;

    bool isEmpty() const { return anchor == cursor; }
    TextPlace first() const { return std::min(anchor, cursor); }
    TextPlace last() const { return std::max(anchor, cursor); }

    struct Range
    {
        qsizetype from = 0;
        qsizetype to = 0;
        bool isEmpty() const { return from >= to; }
    };
    static constexpr qsizetype lineEnd = qsizetype(1) << 40;
    /// What of a line with `size` characters is selected.
    Range inLine(qint64 line, qsizetype size) const
    {
        if (isEmpty() || line < first().line || line > last().line)
            return {};
        return {line == first().line ? std::min(first().index, size) : 0,
            line == last().line ? std::min(last().index, size) : size};
    }
    /// The line's end is selected, too.
    bool goesBeyond(qint64 line) const { return !isEmpty() && line >= first().line && line < last().line; }

    friend bool operator==(const TextSelection &, const TextSelection &) = default;
};

} // namespace barto
