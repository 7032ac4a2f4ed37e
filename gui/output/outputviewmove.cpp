// SPDX-License-Identifier: MIT OR Apache-2.0
// How the view moves, and how it learns of lines.
#include "gui/output/outputview.h"

#include "gui/output/minimap.h"

#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace barto {

void OutputView::linesChanged(qint64 first, qint64 end)
{
    m_shown->forget(first, end);
    m_needsPaint = m_needsPaint || m_isFollowing || (first <= lastVisibleLine() + 1 && end > firstVisibleLine());
    scheduleRefresh();
}

void OutputView::matchesChanged()
{
    if (m_shownQuery != m_output->matches().query()) {
        m_shownQuery = m_output->matches().query();
        m_shown->clear();
        m_needsPaint = true;
    }
    m_minimap->invalidate();
    scheduleRefresh();
}

void OutputView::scheduleRefresh()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void OutputView::refresh()
{
    const int left = textLeft();
    if (m_output)
        m_gutter.reserve(m_output->lineCount());
    updateRanges();
    if (m_isFollowing) {
        const Slice end = bottom();
        goTo(end.row, end.part);
    }
    wantVisible();
    if (m_awaited && m_output && m_output->cache().isLoaded(*m_awaited))
        showMatch(*m_awaited);
    updateJumpButton();
    m_minimap->invalidate();
    if (std::exchange(m_needsPaint, false) || left != textLeft())
        viewport()->update();
}

void OutputView::updateRanges()
{
    const QScopedValueRollback moving(m_isMoving, true);
    QScrollBar *vertical = verticalScrollBar();
    vertical->setSingleStep(1);
    vertical->setPageStep(fullRows());
    vertical->setRange(0, int(bottom().row));
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setSingleStep(4);
    horizontal->setPageStep(visibleCells());
    horizontal->setRange(0, m_isWrapped ? 0 : std::max(0, m_widest + 1 - visibleCells()));
}

void OutputView::goTo(qint64 row, int part)
{
    const QScopedValueRollback moving(m_isMoving, true);
    if (m_part != part)
        viewport()->update();
    m_part = part;
    verticalScrollBar()->setValue(int(row));
}

void OutputView::scrollContentsBy(int /*dx*/, int dy)
{
    if (!m_isMoving && dy != 0) {
        m_part = m_isWrapped && verticalScrollBar()->value() == verticalScrollBar()->maximum() ? bottom().part : 0;
        noteUserMove();
    }
    wantVisible();
    viewport()->update();
}

void OutputView::scrollParts(int count)
{
    if (!m_isWrapped) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + count);
        return noteUserMove();
    }
    const Slice end = bottom();
    qint64 row = verticalScrollBar()->value();
    int part = m_part + count;
    while (part < 0 && row > 0)
        part += partsOf(--row);
    while (row < end.row && part >= partsOf(row))
        part -= partsOf(row++);
    if (row >= end.row)
        part = std::min(part, end.part);
    goTo(row, std::max(0, part));
    noteUserMove();
    viewport()->update();
}

void OutputView::noteUserMove()
{
    m_awaited.reset();
    setFollowing(isAtBottom());
}

bool OutputView::isAtBottom()
{
    const Slice end = bottom();
    const qint64 row = verticalScrollBar()->value();
    return row > end.row || (row == end.row && m_part >= end.part);
}

void OutputView::setFollowing(bool isFollowing)
{
    if (isFollowing == m_isFollowing)
        return;
    m_isFollowing = isFollowing;
    updateJumpButton();
    Q_EMIT followingChanged(isFollowing);
}

void OutputView::follow()
{
    m_awaited.reset();
    updateRanges();
    const Slice end = bottom();
    goTo(end.row, end.part);
    setFollowing(true);
    wantVisible();
    updateJumpButton();
    viewport()->update();
}

void OutputView::stopFollowing()
{
    setFollowing(false);
}

void OutputView::wantVisible()
{
    if (!m_output)
        return;
    std::vector<qint64> blocks;
    const std::vector<Slice> inSight = slices();
    for (const Slice &slice : inSight) {
        const qint64 block = BlockCache::blockOf(rows().lineAt(slice.row));
        if (blocks.empty() || blocks.back() != block)
            blocks.push_back(block);
    }
    const qint64 first = inSight.empty() ? 0 : rows().lineAt(inSight.front().row);
    const qint64 end = inSight.empty() ? 0 : rows().lineAt(inSight.back().row) + 1;
    for (const Slice &slice : inSight) {
        if (slice.top + m_grid.lineHeight() <= viewport()->height())
            m_seenRows = std::max(m_seenRows, slice.row + 1);
    }
    m_minimap->setVisibleLines(first, end);
    m_output->cache().want(std::move(blocks));
    Q_EMIT visibleLinesChanged();
}

void OutputView::showRow(qint64 row)
{
    const qint64 first = verticalScrollBar()->value();
    const bool isInSight = row >= first && row < first + fullRows() && (!m_isWrapped || row < first + fullRows() / 2);
    if (!isInSight)
        goTo(std::clamp<qint64>(row - fullRows() / 4, 0, bottom().row));
    noteUserMove();
}

void OutputView::showLine(qint64 line)
{
    if (!m_output || line < 0 || line >= m_output->lineCount())
        return;
    updateRanges();
    showRow(rows().rowOf(line));
    m_awaited = line;
    wantVisible();
    if (m_output->cache().isLoaded(line))
        showMatch(line);
    viewport()->update();
}

void OutputView::jumpTo(qint64 line)
{
    if (!m_output || line < 0 || line >= m_output->lineCount())
        return;
    updateRanges();
    goTo(std::clamp<qint64>(rows().rowOf(line) - fullRows() / 4, 0, bottom().row));
    noteUserMove();
    wantVisible();
    viewport()->update();
}

/// The first match of a line that is here.
void OutputView::showMatch(qint64 line)
{
    m_awaited.reset();
    const ShownLine *shown = m_shown->line(line);
    if (!shown || shown->places.empty() || m_isWrapped)
        return;
    const LinePattern::Place place = shown->places.front();
    m_widest = std::max(m_widest, shown->text.width());
    updateRanges();
    showCells(shown->text.cellOf(place.from), shown->text.cellOf(place.from + place.length));
}

void OutputView::showCells(int first, int end)
{
    QScrollBar *bar = horizontalScrollBar();
    const QScopedValueRollback moving(m_isMoving, true);
    if (end <= visibleCells())
        bar->setValue(0);
    else if (first < bar->value() || end > bar->value() + visibleCells())
        bar->setValue(std::max(0, first - visibleCells() / 4));
}

void OutputView::setCurrentMatch(std::optional<qint64> line)
{
    m_currentMatch = line;
    m_minimap->setCurrentMatch(line);
    viewport()->update();
}

void OutputView::updateJumpButton()
{
    const qint64 count = newLines();
    const bool isWanted = !m_isFollowing && count > 0;
    if (isWanted) {
        const QString lines = m_stderrOnly ? tr("%Ln new stderr line(s)", nullptr, int(count))
                                           : tr("%Ln new line(s)", nullptr, int(count));
        m_jumpButton->setText(QString(lines + QStringLiteral("  \u2193")));
        placeChildren();
    }
    m_jumpButton->setVisible(isWanted);
}

void OutputView::placeChildren()
{
    const QRect area = viewport()->geometry();
    m_minimap->setGeometry(area.right() + 1, area.top(), Minimap::columnWidth, area.height());
    const QSize size = m_jumpButton->sizeHint();
    const int margin = m_grid.lineHeight() / 2;
    m_jumpButton->setGeometry(viewport()->width() - size.width() - margin,
        viewport()->height() - size.height() - margin, size.width(), size.height());
}

void OutputView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeChildren();
    const bool wasFollowing = m_isFollowing;
    updateRanges();
    if (wasFollowing)
        follow();
    wantVisible();
}

} // namespace barto
