// SPDX-License-Identifier: MIT OR Apache-2.0
// How the view looks.
#include "gui/output/outputview.h"

#include "gui/theme/metrics.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace barto {

namespace {

/// How long a missing line's bar is: some length, always the same for the same line.
int placeholderCells(qint64 line)
{
    return 18 + int((quint64(line) * 2'654'435'761U >> 16) % 40);
}

} // namespace

const OutputColours &OutputView::colours()
{
    const Theme &theme = Theme::of(this);
    if (!m_colours || &m_colours->theme() != &theme)
        m_colours.emplace(theme);
    return *m_colours;
}

void OutputView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = colours().theme();
    painter.fillRect(event->rect(), theme.base);
    if (rowCount() > 0)
        return paintRows(painter, event->rect());
    painter.setPen(theme.muted);
    painter.setFont(font());
    const int margin = Metrics::of(this).margin();
    painter.drawText(
        viewport()->rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void OutputView::paintRows(QPainter &painter, const QRect &area)
{
    LinePainter lines(painter, m_grid, colours());
    const int widest = m_widest;
    for (const Slice &slice : slices()) {
        if (slice.top < area.top() + area.height() && slice.top + m_grid.lineHeight() > area.top())
            paintSlice(painter, lines, slice);
    }
    if (m_widest > widest)
        scheduleRefresh(); // the horizontal bar's range grows
}

void OutputView::paintSlice(QPainter &painter, LinePainter &lines, const Slice &slice)
{
    const qint64 line = rows().lineAt(slice.row);
    const ShownLine *shown = m_shown->line(line);
    const Theme &theme = colours().theme();
    const QColor ground = shown && shown->isStderr() ? theme.stderrRow : theme.base;
    if (shown && shown->isStderr())
        painter.fillRect(0, slice.top, viewport()->width(), m_grid.lineHeight(), ground);
    paintGutter(painter, slice, line, shown, ground);
    if (!shown)
        return paintMissing(painter, slice, line);
    m_widest = std::max(m_widest, shown->text.width());
    LinePainter::Part part;
    part.topLeft = QPointF(textLeft(), slice.top);
    part.firstCell = m_isWrapped ? slice.part * visibleCells() : horizontalScrollBar()->value();
    part.endCell = part.firstCell + visibleCells() + (m_isWrapped ? 0 : 1);
    part.ground = ground;
    part.selected = m_selection.inLine(line, shown->text.text.size());
    part.isBreakSelected = m_selection.goesBeyond(line);
    part.isCurrent = m_currentMatch == line;
    lines.paint(*shown, part);
}

void OutputView::paintGutter(
    QPainter &painter, const Slice &slice, qint64 line, const ShownLine *shown, const QColor & /*ground*/)
{
    const Theme &theme = colours().theme();
    if (shown && shown->isStderr())
        painter.fillRect(0, slice.top, Gutter::barWidth, m_grid.lineHeight(), theme.failed);
    if (slice.part > 0)
        return;
    painter.setPen(m_currentMatch == line ? theme.text : theme.muted);
    painter.setFont(m_grid.font());
    const QString number = QString::number(line + 1);
    const double baseline = slice.top + m_grid.baseline();
    painter.drawText(
        QPointF(m_gutter.numberRight(m_grid) - double(number.size()) * m_grid.cellWidth(), baseline), number);
    if (!shown || m_gutter.times() == LineTimes::Off)
        return;
    const Instant at = shown->at;
    std::optional<Instant> previous;
    if (m_gutter.times() == LineTimes::SincePrevious && line > 0) {
        if (const auto before = m_output->cache().line(line - 1))
            previous = before->at;
    }
    painter.drawText(QPointF(m_gutter.timeLeft(m_grid), baseline), m_gutter.timeText(at, previous));
}

void OutputView::paintMissing(QPainter &painter, const Slice &slice, qint64 line)
{
    const double height = std::round(m_grid.lineHeight() * 0.4);
    const QRectF bar(textLeft(), slice.top + (m_grid.lineHeight() - height) / 2,
        std::min<double>(
            viewport()->width() - textLeft() - m_grid.cellWidth(), placeholderCells(line) * m_grid.cellWidth()),
        height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().theme().border);
    painter.drawRoundedRect(bar, height / 2, height / 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace barto
