// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/theme/metrics.h"

#include <QProxyStyle>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace barto {

/// Fusion's arrangement with outlines that can be seen on our dark ground, flat headers, rounded controls and slim
/// scroll bars. Takes every colour from the widget's palette by way of Theme; there are no style sheets.
class BartoStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit BartoStyle(Density density = Density::Normal);

    /// The one button of a page or dialog that does what it is for.
    static void makePrimary(QPushButton *button);

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    const Density m_density;
};

} // namespace barto
