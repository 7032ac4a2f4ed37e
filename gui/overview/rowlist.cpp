// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/overview/rowlist.h"

#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace barto {

RowList::RowList(const QString &accessibleName, int mostRows, QWidget *parent) : QWidget(parent), m_mostRows(mostRows)
{
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize RowList::sizeHint() const
{
    return {260, m_mostRows * rowHeight()};
}

QSize RowList::minimumSizeHint() const
{
    return {160, 3 * rowHeight()};
}

int RowList::rowHeight() const
{
    return fontMetrics().height() + 3 * Metrics::of(this).unit;
}

QRect RowList::rowRect(int row) const
{
    return {0, row * rowHeight(), width(), rowHeight()};
}

int RowList::rowAt(const QPoint &point) const
{
    const int row = point.y() / rowHeight();
    return point.y() >= 0 && row < rowCount() && rect().contains(point) ? row : -1;
}

void RowList::rowsChanged()
{
    m_cursor = std::clamp(m_cursor, 0, std::max(0, rowCount() - 1));
    update();
}

void RowList::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    if (rowCount() == 0) {
        painter.setPen(theme.muted);
        painter.drawText(rect().adjusted(0, Metrics::of(this).between(), 0, 0), Qt::TextWordWrap, emptyText());
        return;
    }
    for (int row = 0; row < rowCount() && rowRect(row).bottom() < height(); ++row) {
        const QRect rect = rowRect(row);
        if (row > 0) {
            painter.setPen(theme.border);
            painter.drawLine(rect.topLeft(), rect.topRight());
        }
        if (row == m_hovered)
            painter.fillRect(rect.adjusted(0, 1, 0, 0), theme.alternate);
        paintRow(painter, row, rect);
        if (row == m_cursor && hasFocus())
            controls::paintFocusRing(painter, QRectF(rect).adjusted(1, 2, -1, -1), theme, Metrics::controlRadius - 2);
    }
}

bool RowList::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = rowAt(help->pos());
    if (row >= 0)
        QToolTip::showText(help->globalPos(), rowText(row), this, rowRect(row));
    else
        QToolTip::hideText();
    return true;
}

void RowList::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (row == m_hovered)
        return;
    m_hovered = row;
    setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void RowList::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void RowList::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    m_cursor = row;
    update();
    Q_EMIT rowActivated(row);
}

void RowList::keyPressEvent(QKeyEvent *event)
{
    const int last = rowCount() - 1;
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        m_cursor = std::clamp(m_cursor + (event->key() == Qt::Key_Up ? -1 : 1), 0, std::max(0, last));
        if (m_cursor <= last)
            setAccessibleDescription(rowText(m_cursor));
        update();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_cursor <= last) {
        Q_EMIT rowActivated(m_cursor);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace barto
