// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/fontgrid.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace barto {

FontGrid::FontGrid(const QFont &font)
{
    for (size_t i = 0; i < m_fonts.size(); ++i) {
        m_fonts[i] = font;
        m_fonts[i].setBold((i & 1) != 0);
        m_fonts[i].setItalic((i & 2) != 0);
        m_fonts[i].setKerning(false);
        m_fonts[i].setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferMatch));
    }
    const QFontMetricsF metrics(m_fonts[0]);
    constexpr int sample = 64; // the advance of one may be rounded, that of many is exact
    m_cellWidth = std::max(1.0, metrics.horizontalAdvance(QString(sample, QLatin1Char('0'))) / sample);
    // Air: lines are read, not only scanned. Some fonts bring it with them.
    const double airy = 1.5 * QFontInfo(m_fonts[0]).pixelSize();
    m_lineHeight = int(std::ceil(std::max(metrics.height() + 2, airy)));
    m_baseline = std::round((m_lineHeight - metrics.height()) / 2 + metrics.ascent());
}

} // namespace barto
