// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/sparkline.h"

#include "gui/theme/statusshape.h"

#include <QPainter>

namespace barto {

void paintSparkline(
    QPainter &painter, const QRectF &box, const SparkValues &spark, const Theme &theme, const QColor &color)
{
    const qsizetype count = spark.values.size();
    if (count == 0)
        return;
    const double most = *std::max_element(spark.values.begin(), spark.values.end());
    const double step = std::min(box.width() / double(count), 8.0);
    const double width = std::max(1.0, step * 0.78);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (qsizetype index = 0; index < count; ++index) {
        const double value = spark.values.at(index);
        const bool hasFailed = index < spark.failures.size() && spark.failures.at(index);
        const double height = most > 0 && value > 0 ? std::max(2.0, box.height() * value / most) : 1.0;
        painter.setBrush(hasFailed ? theme.failed : value > 0 ? color : theme.border);
        painter.drawRect(QRectF(box.left() + double(index) * step, box.bottom() - height, width, height));
    }
    painter.restore();
}

void paintStatuses(QPainter &painter, const QRectF &box, const QList<int> &statuses, const Theme &theme)
{
    const double side = std::min(StatusShape::side, box.height());
    const double step = side + 2;
    const qsizetype room = std::max<qsizetype>(1, qsizetype((box.width() + 2) / step));
    const qsizetype first = std::max<qsizetype>(0, statuses.size() - room);
    double x = box.left();
    for (qsizetype index = first; index < statuses.size(); ++index, x += step)
        paintStatus(painter, QRectF(x, box.center().y() - side / 2, side, side), Status(statuses.at(index)), theme);
}

} // namespace barto
