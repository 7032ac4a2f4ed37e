// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// How BartoStyle's controls are painted, one function each.

#include "gui/theme/theme.h"

#include <QStyleOption>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace barto::controls {

/// A rounded rectangle whose border of `width` pixels lies inside `rect`.
void paintPanel(
    QPainter &painter, const QRectF &rect, const QColor &ground, const QColor &border, double width, double radius);
void paintFocusRing(QPainter &painter, const QRectF &rect, const Theme &theme, double radius);
/// A chevron in the middle of `rect`.
void paintChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color);

void paintField(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintButton(QPainter &painter, const QStyleOptionButton &option, const Theme &theme, bool isPrimary);
void paintToolButton(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintCheckBox(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintRadioButton(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme);
void paintTab(QPainter &painter, const QStyleOptionTab &option, const Theme &theme);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider, const Theme &theme);
/// A tab's close mark.
void paintCross(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintSpinButtons(
    QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, const Theme &theme);

} // namespace barto::controls
