// SPDX-License-Identifier: MIT OR Apache-2.0
// What a reader does with mouse and keys: scroll, select, copy.
#include "gui/output/outputview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace barto {

namespace {

constexpr qint64 maxFindCharacters = 200;
constexpr qint64 maxOfferedLines = 1'000; ///< to X11's primary selection

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || QStringView(u"_-./:@%+~").contains(c);
}

} // namespace

TextPlace OutputView::placeAt(const QPoint &position)
{
    const std::vector<Slice> inSight = slices();
    if (inSight.empty())
        return {};
    const int index = std::clamp(int(std::floor(double(position.y()) / m_grid.lineHeight())), -1, int(inSight.size()));
    const Slice &slice = inSight[size_t(std::clamp(index, 0, int(inSight.size()) - 1))];
    const qint64 line = rows().lineAt(slice.row);
    const ShownLine *shown = m_shown->line(line);
    if (!shown)
        return {line, 0};
    if (index == int(inSight.size()))
        return {line, shown->text.text.size()};
    const int firstCell = m_isWrapped ? slice.part * visibleCells() : horizontalScrollBar()->value();
    const int cell = int(std::floor((position.x() - textLeft()) / m_grid.cellWidth() + 0.5));
    return {line, shown->text.indexAt(std::max(0, firstCell + cell))};
}

TextSelection::Range OutputView::wordAt(const TextPlace &place)
{
    const QString text = visibleText(place.line);
    qsizetype from = std::min(place.index, text.size());
    qsizetype to = from;
    const auto isInWord = [&text](qsizetype index) { return index < text.size() && isWordCharacter(text[index]); };
    if (!isInWord(from))
        return {from, std::min(from + 1, text.size())};
    while (from > 0 && isInWord(from - 1))
        --from;
    while (isInWord(to))
        ++to;
    return {from, to};
}

void OutputView::select(const TextSelection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    if (!selection.isEmpty())
        stopFollowing();
    viewport()->update();
    Q_EMIT selectionChanged();
}

void OutputView::selectAll()
{
    if (m_output && m_output->lineCount() > 0)
        select({{0, 0}, {m_output->lineCount() - 1, TextSelection::lineEnd}});
}

void OutputView::selectLine(qint64 line)
{
    select({{line, 0}, {line, TextSelection::lineEnd}});
}

void OutputView::extendSelection(const TextPlace &cursor)
{
    if (!m_wordAnchor)
        return select({m_selection.anchor, cursor});
    const auto from = wordAt(*m_wordAnchor);
    const auto to = wordAt(cursor);
    if (cursor < *m_wordAnchor)
        select({{m_wordAnchor->line, from.to}, {cursor.line, std::min(to.from, cursor.index)}});
    else
        select({{m_wordAnchor->line, from.from}, {cursor.line, std::max(to.to, cursor.index)}});
}

void OutputView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || rowCount() == 0)
        return QAbstractScrollArea::mousePressEvent(event);
    const TextPlace place = placeAt(event->pos());
    m_wordAnchor.reset();
    m_isSelecting = true;
    if (!m_tripleClick.hasExpired() || event->pos().x() < textLeft())
        selectLine(place.line);
    else if (event->modifiers() & Qt::ShiftModifier)
        extendSelection(place);
    else
        select({place, place});
}

void OutputView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || rowCount() == 0)
        return;
    const TextPlace place = placeAt(event->pos());
    const auto word = wordAt(place);
    m_wordAnchor = place;
    m_isSelecting = true;
    m_tripleClick = QDeadlineTimer(QApplication::doubleClickInterval());
    select({{place.line, word.from}, {place.line, word.to}});
}

void OutputView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(event->pos().x() < textLeft() ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (!m_isSelecting || !(event->buttons() & Qt::LeftButton))
        return;
    extendSelection(placeAt(event->pos()));
    if (viewport()->rect().contains(event->pos()))
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start();
}

void OutputView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    m_autoScroll.stop();
    if (std::exchange(m_isSelecting, false))
        offerSelection();
}

/// The farther the mouse is outside, the faster.
void OutputView::autoScroll()
{
    const QPoint position = viewport()->mapFromGlobal(QCursor::pos());
    const QRect area = viewport()->rect();
    const auto beyond = [](int at, int low, int high) { return at < low ? at - low : at > high ? at - high : 0; };
    const int rows = beyond(position.y(), area.top(), area.bottom()) / std::max(1, m_grid.lineHeight() / 2);
    const int cells = beyond(position.x(), area.left(), area.right()) / 8;
    if (rows != 0)
        scrollParts(rows);
    if (cells != 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + cells);
    extendSelection(placeAt(position));
}

void OutputView::wheelEvent(QWheelEvent *event)
{
    const int steps = event->angleDelta().y() / 120;
    if (event->modifiers() & Qt::ControlModifier) {
        if (steps != 0)
            zoom(steps);
        return event->accept();
    }
    const bool isVertical = std::abs(event->angleDelta().y()) >= std::abs(event->angleDelta().x())
        && !(event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier));
    if (m_isWrapped && isVertical)
        scrollParts(-event->angleDelta().y() * QApplication::wheelScrollLines() / 120);
    else
        QAbstractScrollArea::wheelEvent(event);
    if (isVertical)
        noteUserMove();
    event->accept();
}

bool OutputView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool OutputView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        viewport()->unsetCursor();
    return QAbstractScrollArea::viewportEvent(event);
}

void OutputView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (event->key() == Qt::Key_Escape && !m_selection.isEmpty())
        return select({});
    if (event->modifiers() & Qt::ShiftModifier)
        return moveCursor(event);
    QScrollBar *sideways = horizontalScrollBar();
    switch (event->key()) {
    case Qt::Key_Up:
        return scrollParts(-1);
    case Qt::Key_Down:
        return scrollParts(1);
    case Qt::Key_PageUp:
        return scrollParts(1 - fullRows());
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return scrollParts(fullRows() - 1);
    case Qt::Key_Home:
        goTo(0);
        sideways->setValue(0);
        return noteUserMove();
    case Qt::Key_End:
        return follow();
    case Qt::Key_Left:
        return sideways->setValue(sideways->value() - sideways->singleStep());
    case Qt::Key_Right:
        return sideways->setValue(sideways->value() + sideways->singleStep());
    default:
        event->ignore(); // the run view's keys
    }
}

TextPlace OutputView::movedCursor(const QKeyEvent *event)
{
    TextPlace cursor = m_selection.cursor;
    const qint64 row = rows().rowOf(cursor.line);
    const auto toRow = [&](qint64 wanted) {
        return TextPlace{rows().lineAt(std::clamp<qint64>(wanted, 0, rowCount() - 1)), cursor.index};
    };
    const qsizetype size = visibleText(cursor.line).size();
    switch (event->key()) {
    case Qt::Key_Up:
        return toRow(row - 1);
    case Qt::Key_Down:
        return toRow(row + 1);
    case Qt::Key_PageUp:
        return toRow(row - fullRows());
    case Qt::Key_PageDown:
        return toRow(row + fullRows());
    case Qt::Key_Left:
        cursor.index = std::max<qsizetype>(0, std::min(cursor.index, size) - 1);
        return cursor;
    case Qt::Key_Right:
        cursor.index = std::min(cursor.index + 1, size);
        return cursor;
    case Qt::Key_Home:
        return event->modifiers() & Qt::ControlModifier ? TextPlace{} : TextPlace{cursor.line, 0};
    case Qt::Key_End:
        return {event->modifiers() & Qt::ControlModifier ? rows().lineAt(rowCount() - 1) : cursor.line,
            TextSelection::lineEnd};
    default:
        return cursor;
    }
}

void OutputView::moveCursor(QKeyEvent *event)
{
    if (rowCount() == 0)
        return event->ignore();
    m_wordAnchor.reset();
    const bool isInSight
        = m_selection.cursor.line >= firstVisibleLine() && m_selection.cursor.line <= lastVisibleLine();
    if (m_selection.isEmpty() && !isInSight)
        select({{firstVisibleLine(), 0}, {firstVisibleLine(), 0}});
    const TextPlace cursor = movedCursor(event);
    if (cursor == m_selection.cursor)
        return event->ignore();
    select({m_selection.anchor, cursor});
    showRow(rows().rowOf(cursor.line));
    if (!m_selection.isEmpty())
        stopFollowing();
}

bool OutputView::isSelectionHere()
{
    const qint64 first = rows().rowOf(m_selection.first().line);
    const qint64 last = std::min(rows().rowOf(m_selection.last().line), rowCount() - 1);
    if (last - first >= maxDirectCopy)
        return false;
    for (qint64 row = first; row <= last; ++row) {
        if (!m_output->cache().isLoaded(rows().lineAt(row)))
            return false;
    }
    return true;
}

QString OutputView::selectedText()
{
    QStringList lines;
    const qint64 last = std::min(rows().rowOf(m_selection.last().line), rowCount() - 1);
    for (qint64 row = rows().rowOf(m_selection.first().line); row <= last; ++row) {
        const qint64 line = rows().lineAt(row);
        const QString text = visibleText(line);
        const auto range = m_selection.inLine(line, text.size());
        lines << text.sliced(range.from, std::max<qsizetype>(0, range.to - range.from));
    }
    return lines.join(QLatin1Char('\n'));
}

void OutputView::copy()
{
    if (!m_output || m_selection.isEmpty())
        return;
    if (isSelectionHere())
        QApplication::clipboard()->setText(selectedText());
    else
        Q_EMIT copyWanted(m_selection);
}

void OutputView::offerSelection()
{
    QClipboard *clipboard = QApplication::clipboard();
    const bool isSmall = m_selection.last().line - m_selection.first().line < maxOfferedLines;
    if (clipboard->supportsSelection() && !m_selection.isEmpty() && isSmall && isSelectionHere())
        clipboard->setText(selectedText(), QClipboard::Selection);
}

void OutputView::contextMenuEvent(QContextMenuEvent *event)
{
    if (rowCount() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("Copy"), QKeySequence::Copy, this, &OutputView::copy);
    copyAction->setEnabled(!m_selection.isEmpty());
    menu->addAction(tr("Select All"), QKeySequence::SelectAll, this, &OutputView::selectAll);
    const bool isOneLine = m_selection.first().line == m_selection.last().line && !m_selection.isEmpty();
    const QString text = isOneLine && isSelectionHere() ? selectedText() : QString();
    if (!text.isEmpty() && text.size() <= maxFindCharacters) {
        menu->addSeparator();
        menu->addAction(tr("Find Selected Text"), this, [this, text] { Q_EMIT findWanted(text); });
    }
    menu->popup(event->globalPos());
}

} // namespace barto
