// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/sparkwidget.h"

#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"

#include <QPainter>

namespace barto {

SparkWidget::SparkWidget(const QString &name, int most, QWidget *parent) : QWidget(parent), m_most(most)
{
    setAccessibleName(name);
    setToolTip(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SparkWidget::add(double value)
{
    m_values << value;
    if (m_values.size() > m_most)
        m_values.removeFirst();
    setAccessibleDescription(tr("now %1").arg(QLocale().toString(value, 'f', 0)));
    update();
}

QSize SparkWidget::sizeHint() const
{
    return {30 * Metrics::of(this).digit, 2 * Metrics::of(this).rowHeight};
}

void SparkWidget::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
    if (m_values.isEmpty())
        return;
    // A line on an area: there are more values than bars would have room for.
    const double most = std::max(1e-9, *std::max_element(m_values.begin(), m_values.end()));
    const double step = double(width()) / (m_most - 1);
    const double left = width() - step * double(m_values.size() - 1);
    QPolygonF course;
    for (qsizetype index = 0; index < m_values.size(); ++index)
        course << QPointF(left + step * double(index), height() - 1 - (height() - 4) * m_values.at(index) / most);
    QPolygonF area = course;
    area << QPointF(course.last().x(), height() - 1) << QPointF(course.first().x(), height() - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(theme.running, theme.base));
    painter.drawPolygon(area);
    painter.setPen(QPen(theme.running, 1.5));
    painter.drawPolyline(course);
}

} // namespace barto
