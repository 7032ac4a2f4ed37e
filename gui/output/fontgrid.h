// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QFont>

#include <array>

namespace barto {

/// The cells that a fixed-width font makes of the view: every line has the same height, every cell the same width.
class FontGrid
{
public:
    explicit FontGrid(const QFont &font);

    int lineHeight() const { return m_lineHeight; }
    double cellWidth() const { return m_cellWidth; }
    double baseline() const { return m_baseline; } ///< below a line's top
    const QFont &font(bool isBold = false, bool isItalic = false) const
    {
        return m_fonts[size_t(isBold) + 2 * size_t(isItalic)];
    }

private:
    std::array<QFont, 4> m_fonts;
    int m_lineHeight = 1;
    double m_cellWidth = 1;
    double m_baseline = 0;
};

} // namespace barto
