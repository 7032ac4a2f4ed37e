// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QFont>
#include <QStyle>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace barto {

/// Sizes that follow from a widget's font, so that a larger font makes everything roomier. Pixels.
struct Metrics
{
    int unit = 4; ///< 1 inside, 2 between, 3 between cards, 4 at the page's margin
    int digit = 8; ///< the width of '0': column widths are counted in it
    int rowHeight = 24; ///< of a table, as the density says
    int controlHeight = 32;
    int icon = 16;

    int inside() const { return unit; }
    int between() const { return 2 * unit; }
    int cards() const { return 3 * unit; }
    int margin() const { return 4 * unit; }

    /// What BartoStyle answers for it is what its density adds to a row.
    static constexpr QStyle::PixelMetric rowPaddingMetric = QStyle::PixelMetric(QStyle::PM_CustomBase + 1);
    static constexpr int cardRadius = 8;
    static constexpr int controlRadius = 6;
    static constexpr int cellPadding = 8;

    static Metrics of(const QWidget *widget);
    static Metrics of(const QFont &font);
};

enum class Density { Compact, Normal, Roomy };
/// What a table's row has beside its font's height.
int rowPadding(Density density);

namespace fonts {
QFont caption(const QFont &body); ///< never under 8 pt
QFont section(const QFont &body);
QFont title(const QFont &body);
QFont tile(const QFont &body);
QFont demiBold(const QFont &body);
QFont output(); ///< the system's fixed font
} // namespace fonts

} // namespace barto
