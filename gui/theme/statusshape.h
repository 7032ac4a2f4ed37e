// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/theme/theme.h"

#include <QIcon>
#include <QPainterPath>
#include <QRectF>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace barto {

/// A status drawn in a box of 12 x 12, each with an outline of its own so that no reader depends on its colour. A
/// caller gives it a word or a tooltip beside it.
struct StatusShape
{
    QPainterPath filled; ///< to be filled with the status's colour
    QPainterPath stroked; ///< to be stroked with it
    double strokeWidth = 1.5;
    bool isDashed = false;

    static const StatusShape &of(Status status);
    static constexpr double side = 12;
};

/// Paints into the largest square in the middle of `box`, in `color`.
void paintStatus(QPainter &painter, const QRectF &box, Status status, const QColor &color);
inline void paintStatus(QPainter &painter, const QRectF &box, Status status, const Theme &theme)
{
    paintStatus(painter, box, status, theme.status(status));
}

/// The same as an icon, for tabs, menus and the tray. It keeps the theme it was made with.
QIcon statusIcon(Status status, const Theme &theme);

} // namespace barto
