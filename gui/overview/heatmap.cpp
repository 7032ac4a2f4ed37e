// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/overview/heatmap.h"

#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace barto {

namespace {

constexpr int gap = 2; // between cells
constexpr int digitsFrom = 9; // smaller cells have no number
constexpr int widestName = 18; // in digits

} // namespace

HeatMap::HeatMap(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Failed runs by time"));
}

void HeatMap::setGrid(HeatGrid grid)
{
    if (grid == m_grid)
        return;
    m_grid = std::move(grid);
    m_cursor.row = std::clamp(m_cursor.row, 0, std::max(0, shownRows() - 1));
    m_cursor.column = std::clamp(m_cursor.column, 0, std::max(0, m_grid.columns() - 1));
    updateGeometry();
    update();
}

void HeatMap::setTimes(const TimeFormat &times)
{
    m_times = times;
    update();
}

LocalInstant HeatMap::localTime(int bound) const
{
    return m_times.zoneFor().toLocal(m_grid.bounds[std::size_t(bound)]);
}

void HeatMap::setShowsAll(bool showsAll)
{
    m_showsAll = showsAll;
    updateGeometry();
    update();
}

int HeatMap::wantedRows() const
{
    const int rows = int(m_grid.rows.size());
    return m_showsAll ? rows : std::min(rows, fewRows);
}

int HeatMap::shownRows() const
{
    const int fitting = height() / (fontMetrics().height() + 1) - 1; // and the times below
    return m_showsAll ? wantedRows() : std::min(wantedRows(), std::max(1, fitting));
}

void HeatMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_cursor.row = std::clamp(m_cursor.row, 0, std::max(0, shownRows() - 1));
    Q_EMIT shownRowsChanged();
}

int HeatMap::hiddenRows() const
{
    return int(m_grid.rows.size()) - shownRows();
}

QString HeatMap::cellText(int row, int column) const
{
    const HeatRow &line = m_grid.rows[std::size_t(row)];
    const HeatCell &cell = line.cells[std::size_t(column)];
    const LocalInstant from = localTime(column);
    const LocalInstant until = localTime(column + 1);
    const QString when = m_grid.isDaily
        ? weekdayText(dateOf(from), m_times.locale())
        : tr("%1, %2 to %3")
              .arg(weekdayText(dateOf(from), m_times.locale()), timeOf(from).toString(QStringLiteral("HH:mm")),
                  timeOf(until).toString(QStringLiteral("HH:mm")));
    QStringList facts;
    if (cell.isToCome)
        facts.append(tr("still to come"));
    else if (cell.runs == 0)
        facts.append(tr("nothing ran"));
    else if (cell.failed == 0)
        facts.append(tr("%n run(s), all well", nullptr, int(cell.runs)));
    else
        facts.append(tr("%1 of %n run(s) failed", nullptr, int(cell.runs)).arg(cell.failed));
    if (cell.missed > 0)
        facts.append(tr("%n slot(s) missed", nullptr, int(cell.missed)));
    if (cell.isAway)
        facts.append(tr("agent away"));
    return tr("%1, %2: %3").arg(line.name, when, facts.join(QStringLiteral(", ")));
}

QSize HeatMap::sizeHint() const
{
    const int rows = std::max(3, wantedRows());
    return {nameWidth() + std::max(24, m_grid.columns()) * 16, (rows + 1) * (fontMetrics().height() + 6)};
}

QSize HeatMap::minimumSizeHint() const
{
    return {nameWidth() + std::max(24, m_grid.columns()) * 5,
        (m_showsAll ? wantedRows() + 1 : 4) * (fontMetrics().height() + 3)};
}

int HeatMap::nameWidth() const
{
    int widest = 0;
    for (const HeatRow &row : m_grid.rows)
        widest = std::max(widest, fontMetrics().horizontalAdvance(row.name));
    return std::min(widest, widestName * Metrics::of(this).digit) + 2 * Metrics::of(this).between();
}

int HeatMap::rowHeight() const
{
    const int hint = fontMetrics().height() + 11;
    return std::min(hint, height() / (shownRows() + 1));
}

QRect HeatMap::cellRect(int row, int column) const
{
    const int left = nameWidth();
    const int room = width() - left;
    const int columns = std::max(1, m_grid.columns());
    const int from = left + room * column / columns;
    const int until = left + room * (column + 1) / columns;
    return {from, row * rowHeight(), until - from - gap, rowHeight() - gap - 1};
}

std::optional<HeatMap::Cell> HeatMap::cellAt(const QPoint &point) const
{
    const int row = rowHeight() > 0 ? point.y() / rowHeight() : -1;
    if (row < 0 || row >= shownRows() || point.y() < 0)
        return {};
    if (point.x() < nameWidth())
        return Cell{row, -1};
    const int column = (point.x() - nameWidth()) * m_grid.columns() / std::max(1, width() - nameWidth());
    if (column < 0 || column >= m_grid.columns())
        return {};
    return Cell{row, column};
}

void HeatMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < shownRows(); ++row)
        paintRow(painter, row);
    if (m_grid.columns() > 0)
        paintTimes(painter);
    if (hasFocus() && m_cursor.row < shownRows() && m_cursor.column >= 0) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::of(this).link, 2));
        painter.drawRoundedRect(QRectF(cellRect(m_cursor.row, m_cursor.column)).adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3);
    }
}

void HeatMap::paintRow(QPainter &painter, int row) const
{
    const HeatRow &line = m_grid.rows[std::size_t(row)];
    const QRect name(0, row * rowHeight(), nameWidth() - Metrics::of(this).between(), rowHeight() - gap - 1);
    painter.setPen(Theme::of(this).text);
    painter.setFont(font());
    painter.drawText(
        name, Qt::AlignVCenter | Qt::AlignRight, fontMetrics().elidedText(line.name, Qt::ElideMiddle, name.width()));
    for (int column = 0; column < m_grid.columns(); ++column)
        paintCell(painter, line.cells[std::size_t(column)], cellRect(row, column));
}

void HeatMap::paintCell(QPainter &painter, const HeatCell &cell, const QRect &rect) const
{
    const Theme &theme = Theme::of(this);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (cell.isToCome) {
        painter.setPen(theme.border);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 3, 3);
        return;
    }
    const QColor color = theme.heat[std::size_t(heatLevel(cell))];
    if (cell.isAway) {
        painter.setPen(theme.border);
        painter.setBrush(QBrush(theme.muted, Qt::BDiagPattern));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
    }
    painter.drawRoundedRect(box, 3, 3);
    if (cell.missed > 0) {
        const double side = std::min(7.0, box.width() / 2);
        QPainterPath corner(box.topRight());
        corner.lineTo(box.topRight() - QPointF(side, 0));
        corner.lineTo(box.topRight() + QPointF(0, side));
        corner.closeSubpath();
        painter.fillPath(corner, theme.missed);
    }
    if (cell.failed == 0 || rect.width() < digitsFrom || rect.height() < digitsFrom)
        return;
    painter.setPen(theme.readableOn(cell.isAway ? theme.base : color));
    QFont bold = fonts::demiBold(fonts::caption(font()));
    painter.setFont(bold);
    const QString number = cell.failed > 99 ? QStringLiteral("99+") : QString::number(cell.failed);
    if (QFontMetrics(bold).horizontalAdvance(number) < rect.width())
        painter.drawText(rect, Qt::AlignCenter, number);
}

void HeatMap::paintTimes(QPainter &painter) const
{
    const int top = shownRows() * rowHeight() + gap;
    painter.setFont(fonts::caption(font()));
    painter.setPen(Theme::of(this).muted);
    const QFontMetrics metrics(painter.font());
    int free = 0; // where the last label ended
    for (int column = 0; column < m_grid.columns(); ++column) {
        const LocalInstant from = localTime(column);
        const bool isMidnight = timeOf(from) == QTime(0, 0);
        if (!m_grid.isDaily && !isMidnight && timeOf(from).hour() % 6 != 0)
            continue;
        QString label = timeOf(from).toString(QStringLiteral("HH:mm"));
        if (m_grid.isDaily)
            label = dayText(dateOf(from), m_times.locale());
        else if (isMidnight)
            label = weekdayText(dateOf(from), m_times.locale());
        const int x = cellRect(0, column).left();
        const int advance = metrics.horizontalAdvance(label);
        if (x < free || x + advance > width())
            continue;
        painter.drawText(QPoint(x, top + metrics.ascent() + 2), label);
        free = x + advance + 2 * metrics.averageCharWidth();
    }
}

bool HeatMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::optional<Cell> cell = cellAt(help->pos());
    if (cell && cell->column >= 0)
        QToolTip::showText(
            help->globalPos(), cellText(cell->row, cell->column), this, cellRect(cell->row, cell->column));
    else
        QToolTip::hideText();
    return true;
}

void HeatMap::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<Cell> cell = cellAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !cell)
        return;
    m_cursor = {cell->row, std::max(0, cell->column)};
    update();
    activate(*cell);
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(0, -1);
    case Qt::Key_Right:
        return moveCursor(0, 1);
    case Qt::Key_Up:
        return moveCursor(-1, 0);
    case Qt::Key_Down:
        return moveCursor(1, 0);
    case Qt::Key_Home:
        return moveCursor(0, -m_grid.columns());
    case Qt::Key_End:
        return moveCursor(0, m_grid.columns());
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cursor.row < shownRows())
            activate(m_cursor);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HeatMap::activate(const Cell &cell)
{
    const HeatRow &row = m_grid.rows[std::size_t(cell.row)];
    if (cell.column < 0)
        Q_EMIT rowActivated(row.name);
    else
        Q_EMIT cellActivated(
            row.name, m_grid.bounds[std::size_t(cell.column)], m_grid.bounds[std::size_t(cell.column) + 1]);
}

void HeatMap::moveCursor(int rows, int columns)
{
    if (shownRows() == 0 || m_grid.columns() == 0)
        return;
    m_cursor.row = std::clamp(m_cursor.row + rows, 0, shownRows() - 1);
    m_cursor.column = std::clamp(m_cursor.column + columns, 0, m_grid.columns() - 1);
    update();
    const QString text = cellText(m_cursor.row, m_cursor.column);
    setAccessibleDescription(text);
    QToolTip::showText(mapToGlobal(cellRect(m_cursor.row, m_cursor.column).bottomLeft()), text, this);
}

} // namespace barto
