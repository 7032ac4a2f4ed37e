// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/theme/metrics.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

namespace barto {

namespace {

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace

Metrics Metrics::of(const QWidget *widget)
{
    Metrics metrics = of(widget->font());
    if (const int padding = widget->style()->pixelMetric(rowPaddingMetric, nullptr, widget); padding > 0)
        metrics.rowHeight += padding - rowPadding(Density::Normal);
    return metrics;
}

Metrics Metrics::of(const QFont &font)
{
    const QFontMetrics sizes(font);
    Metrics metrics;
    metrics.unit = std::max(4, sizes.height() / 4);
    metrics.digit = sizes.horizontalAdvance(QLatin1Char('0'));
    metrics.rowHeight = sizes.height() + rowPadding(Density::Normal);
    metrics.controlHeight = std::max(32, sizes.height() + 2 * metrics.unit);
    return metrics;
}

int rowPadding(Density density)
{
    switch (density) {
    case Density::Compact:
        return 2;
    case Density::Normal:
        return 6;
    case Density::Roomy:
        break;
    }
    return 12;
}

namespace fonts {

QFont caption(const QFont &body)
{
    QFont font = scaled(body, 0.9);
    if (font.pointSizeF() > 0 && font.pointSizeF() < 8)
        font.setPointSizeF(8);
    return font;
}

QFont demiBold(const QFont &body)
{
    QFont font = body;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont section(const QFont &body)
{
    return demiBold(scaled(body, 1.1));
}

QFont title(const QFont &body)
{
    return demiBold(scaled(body, 1.3));
}

QFont tile(const QFont &body)
{
    return demiBold(scaled(body, 1.9));
}

QFont output()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

} // namespace fonts

} // namespace barto
