// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/columnmodel.h"
#include "gui/theme/theme.h"

#include <QRectF>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace barto {

/// Bars from the left, the highest as high as `box`; a bar of nothing is a dot on the ground line, a failure has its
/// own colour. For tiles and cells.
void paintSparkline(
    QPainter &painter, const QRectF &box, const SparkValues &spark, const Theme &theme, const QColor &color);
/// Status shapes side by side, oldest first; the newest ones if there is no room for all.
void paintStatuses(QPainter &painter, const QRectF &box, const QList<int> &statuses, const Theme &theme);

} // namespace barto
