// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/output/fontgrid.h"
#include "gui/output/outputcolours.h"
#include "gui/output/shownlines.h"
#include "gui/output/textselection.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace barto {

/// Paints the text of lines, cell by cell, and only the cells that can be seen.
class LinePainter
{
public:
    LinePainter(QPainter &painter, const FontGrid &grid, const OutputColours &colours)
        : m_painter(painter), m_grid(grid), m_colours(colours)
    {
    }

    struct Part
    {
        QPointF topLeft; ///< of the first cell
        int firstCell = 0;
        int endCell = 0;
        QColor ground; ///< of the row
        TextSelection::Range selected;
        bool isBreakSelected = false; ///< the selection goes on in the next line
        bool isCurrent = false; ///< its first match is the one that the reader is at
    };
    void paint(const ShownLine &line, const Part &part);

private:
    enum class Layer : quint8 { Plain, Selected, Match, CurrentMatch };
    struct Run
    {
        qsizetype from = 0;
        qsizetype to = 0;
        const AnsiSpan *span = nullptr;
        Layer layer = Layer::Plain;
    };
    void paintMatches(const ShownLine &line, const Part &part);
    void paintRun(const ShownLine &line, const Part &part, const Run &run);
    void paintText(const AnsiText &text, const Part &part, const Run &run);
    OutputColours::Pair coloursOf(const Run &run, const QColor &row, bool isNotice) const;
    QRectF cells(const AnsiText &text, const Part &part, qsizetype from, qsizetype to) const;

    QPainter &m_painter;
    const FontGrid &m_grid;
    const OutputColours &m_colours;
};

} // namespace barto
