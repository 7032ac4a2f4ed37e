// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timelinelegend.h"

#include "gui/theme/metrics.h"
#include "gui/theme/statusshape.h"

#include <QPainter>

namespace barto {

namespace {

constexpr int side = 14;

void paintBox(QPainter &painter, const QRectF &box, const QBrush &brush, const QPen &pen)
{
    painter.setPen(pen);
    painter.setBrush(brush);
    painter.drawRoundedRect(box, 3, 3);
}

} // namespace

TimelineLegend::TimelineLegend(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
}

QSize TimelineLegend::sizeHint() const
{
    return {400, fontMetrics().height() + 6 * Metrics::of(this).unit};
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setPen(theme.border);
    painter.drawLine(0, 0, width(), 0);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 5 * Metrics::of(this).unit;
    const auto add = [&](const QString &word, auto paint) {
        paint(QRectF(x, (height() - side) / 2.0, side, side));
        x += side + Metrics::of(this).between();
        painter.setPen(theme.muted);
        const int width = fontMetrics().horizontalAdvance(word);
        painter.drawText(QRect(x, 0, width + 1, height()), Qt::AlignVCenter, word);
        x += width + Metrics::of(this).margin() + Metrics::of(this).unit;
    };
    add(tr("run"), [&](const QRectF &box) { paintBox(painter, box, theme.chartSuccess, Qt::NoPen); });
    add(tr("running"), [&](const QRectF &box) { paintBox(painter, box, theme.running, Qt::NoPen); });
    add(tr("failed or lost"), [&](const QRectF &box) { paintBox(painter, box, theme.failed, Qt::NoPen); });
    add(tr("missed slot"), [&](const QRectF &box) { paintStatus(painter, box, Status::Missed, theme); });
    add(tr("skipped slot"), [&](const QRectF &box) { paintStatus(painter, box, Status::Skipped, theme); });
    add(tr("agent away"),
        [&](const QRectF &box) { paintBox(painter, box, QBrush(theme.outline, Qt::BDiagPattern), Qt::NoPen); });
    add(tr("due"), [&](const QRectF &box) {
        QPen pen(theme.outline, 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
        paintBox(painter, box.adjusted(4, 0, -4, 0), Qt::NoBrush, pen);
    });
}

} // namespace barto
