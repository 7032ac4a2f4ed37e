// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/diffview.h"

#include "gui/theme/metrics.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr auto refreshInterval = 16ms;

} // namespace

DiffView::DiffView(QWidget *parent) : QAbstractScrollArea(parent), m_grid(fonts::output())
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Differences"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    auto *corner = new QWidget(this);
    corner->setAutoFillBackground(true);
    corner->setBackgroundRole(QPalette::Base);
    setCornerWidget(corner);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        updateRanges();
        viewport()->update();
    });
}

void DiffView::setOutputs(BlockCache *older, BlockCache *newer)
{
    for (BlockCache *cache : {m_older, m_newer}) {
        if (cache)
            disconnect(cache, nullptr, this, nullptr);
    }
    m_older = older;
    m_newer = newer;
    m_olderShown = older ? std::make_unique<ShownLines>(*older) : nullptr;
    m_newerShown = newer ? std::make_unique<ShownLines>(*newer) : nullptr;
    m_widest = 0;
    const auto watch = [this](BlockCache *cache, ShownLines *shown) {
        connect(cache, &BlockCache::linesChanged, this, [this, shown](qint64 first, qint64 end) {
            shown->forget(first, end);
            m_refresh.start();
        });
    };
    if (older && newer) {
        watch(older, m_olderShown.get());
        watch(newer, m_newerShown.get());
    }
    setParts({});
}

void DiffView::setParts(std::vector<DiffPart> parts)
{
    m_parts = std::move(parts);
    m_expanded.clear();
    m_change = -1;
    build();
    verticalScrollBar()->setValue(0);
}

void DiffView::setSideBySide(bool isSideBySide)
{
    m_isSideBySide = isSideBySide;
    m_change = -1;
    build();
}

void DiffView::setFontSize(double points)
{
    QFont font = fonts::output();
    font.setPointSizeF(points);
    m_grid = FontGrid(font);
    build();
}

void DiffView::build()
{
    m_rows.build(m_parts, m_isSideBySide, m_expanded);
    updateRanges();
    wantVisible();
    viewport()->update();
}

int DiffView::fullRows() const
{
    return std::max(1, viewport()->height() / m_grid.lineHeight());
}

int DiffView::numberWidth() const
{
    const qint64 most = std::max(m_older ? m_older->lineCount() : 0, m_newer ? m_newer->lineCount() : 0);
    return int(std::ceil(double(std::max<qsizetype>(4, QString::number(most).size()) + 1) * m_grid.cellWidth()));
}

void DiffView::updateRanges()
{
    const auto most = std::min<qint64>(m_rows.count() - fullRows(), BlockCache::maxLines);
    verticalScrollBar()->setRange(0, int(std::max<qint64>(0, most)));
    verticalScrollBar()->setPageStep(fullRows());
    const int width
        = m_isSideBySide ? viewport()->width() / 2 - numberWidth() : viewport()->width() - 2 * numberWidth();
    const int cells = std::max(1, int(width / m_grid.cellWidth()) - 3);
    horizontalScrollBar()->setRange(0, std::max(0, m_widest - cells));
    horizontalScrollBar()->setPageStep(cells);
    horizontalScrollBar()->setSingleStep(4);
}

void DiffView::wantVisible()
{
    std::vector<qint64> older;
    std::vector<qint64> newer;
    const auto add = [](std::vector<qint64> &blocks, qint64 line) {
        if (line >= 0 && (blocks.empty() || blocks.back() != BlockCache::blockOf(line)))
            blocks.push_back(BlockCache::blockOf(line));
    };
    const qint64 first = verticalScrollBar()->value();
    for (qint64 row = first; row < std::min(m_rows.count(), first + fullRows() + 1); ++row) {
        const DiffRow shown = m_rows.at(row);
        if (shown.kind == DiffRow::Kind::Folded)
            continue;
        add(older, shown.older);
        add(newer, shown.newer);
    }
    if (m_older && m_newer) {
        m_older->want(std::move(older));
        m_newer->want(std::move(newer));
    }
}

void DiffView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    wantVisible();
    viewport()->update();
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateRanges();
    wantVisible();
}

bool DiffView::goToNextChange()
{
    const qint64 next = m_rows.nextChange(m_change);
    if (next < 0)
        return false;
    m_change = next;
    verticalScrollBar()->setValue(int(std::max<qint64>(0, next - fullRows() / 4)));
    viewport()->update();
    return true;
}

bool DiffView::goToPreviousChange()
{
    const qint64 previous = m_rows.previousChange(m_change);
    if (previous < 0)
        return false;
    m_change = previous;
    verticalScrollBar()->setValue(int(std::max<qint64>(0, previous - fullRows() / 4)));
    viewport()->update();
    return true;
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    const qint64 row = verticalScrollBar()->value() + event->pos().y() / m_grid.lineHeight();
    if (event->button() != Qt::LeftButton || row >= m_rows.count())
        return;
    const DiffRow clicked = m_rows.at(row);
    if (clicked.kind != DiffRow::Kind::Folded)
        return;
    m_expanded.insert(clicked.part);
    m_change = -1;
    build();
}

QColor DiffView::groundOf(DiffRow::Kind kind, bool isOlder) const
{
    const Theme &theme = Theme::of(this);
    if (kind == DiffRow::Kind::Removed || (kind == DiffRow::Kind::Changed && isOlder))
        return theme.tint(theme.failed, theme.base);
    if (kind == DiffRow::Kind::Added || kind == DiffRow::Kind::Changed)
        return theme.tint(theme.ok, theme.base);
    return theme.base;
}

void DiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::of(this);
    painter.fillRect(event->rect(), theme.base);
    if (!m_olderShown)
        return;
    const OutputColours colours(theme);
    LinePainter lines(painter, m_grid, colours);
    const int widest = m_widest;
    qint64 row = verticalScrollBar()->value();
    for (int top = 0; top < viewport()->height() && row < m_rows.count(); top += m_grid.lineHeight(), ++row) {
        paintRow(painter, lines, m_rows.at(row), top);
        if (row == m_change)
            painter.fillRect(0, top, 3, m_grid.lineHeight(), theme.link);
    }
    painter.setClipping(false);
    if (m_isSideBySide)
        painter.fillRect(viewport()->width() / 2, 0, 1, viewport()->height(), theme.border);
    if (m_widest > widest)
        m_refresh.start();
}

void DiffView::paintRow(QPainter &painter, LinePainter &lines, const DiffRow &row, int top)
{
    if (row.kind == DiffRow::Kind::Folded)
        return paintFold(painter, row, top);
    const int width = viewport()->width();
    if (m_isSideBySide) {
        const Column left{0, width / 2, 1};
        const Column right{width / 2, width - width / 2, 1};
        paintSide(painter, lines, left, *m_olderShown, row.older, top, groundOf(row.kind, true));
        paintSide(painter, lines, right, *m_newerShown, row.newer, top, groundOf(row.kind, false));
        return;
    }
    const bool isOlder = row.kind == DiffRow::Kind::Removed;
    paintSide(painter, lines, {0, width, 2}, isOlder ? *m_olderShown : *m_newerShown, isOlder ? row.older : row.newer,
        top, groundOf(row.kind, isOlder));
    paintNumber(painter, 0, row.older, top);
    paintNumber(painter, numberWidth(), row.newer, top);
}

void DiffView::paintFold(QPainter &painter, const DiffRow &row, int top)
{
    const Theme &theme = Theme::of(this);
    painter.setClipping(false);
    painter.fillRect(0, top, viewport()->width(), m_grid.lineHeight(), theme.alternate);
    painter.setPen(theme.muted);
    painter.setFont(font());
    painter.drawText(QRect(numberWidth(), top, viewport()->width() - numberWidth(), m_grid.lineHeight()),
        Qt::AlignVCenter | Qt::AlignLeft,
        tr("%Ln equal line(s), click to show", nullptr, int(std::min<qint64>(row.folded, BlockCache::maxLines))));
}

void DiffView::paintNumber(QPainter &painter, int left, qint64 line, int top)
{
    if (line < 0)
        return;
    const QString number = QString::number(line + 1);
    painter.setPen(Theme::of(this).muted);
    painter.setFont(m_grid.font());
    painter.drawText(
        QPointF(left + numberWidth() - double(number.size()) * m_grid.cellWidth(), top + m_grid.baseline()), number);
}

void DiffView::paintSide(QPainter &painter, LinePainter &lines, const Column &column, ShownLines &shown, qint64 line,
    int top, const QColor &ground)
{
    const Theme &theme = Theme::of(this);
    const QRect box(column.left, top, column.width, m_grid.lineHeight());
    painter.setClipRect(box);
    if (line < 0)
        return painter.fillRect(box, theme.alternate);
    painter.fillRect(box, ground);
    if (column.numbers == 1)
        paintNumber(painter, column.left, line, top);
    const ShownLine *text = shown.line(line);
    if (!text)
        return;
    if (text->isStderr())
        painter.fillRect(column.left, top, 3, m_grid.lineHeight(), theme.failed);
    m_widest = std::max(m_widest, text->text.width());
    LinePainter::Part part;
    part.topLeft = QPointF(column.left + column.numbers * numberWidth() + 2 * m_grid.cellWidth(), top);
    part.firstCell = horizontalScrollBar()->value();
    part.endCell = part.firstCell + int(column.width / m_grid.cellWidth()) + 1;
    part.ground = ground;
    lines.paint(*text, part);
}

} // namespace barto
