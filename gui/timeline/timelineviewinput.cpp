// SPDX-License-Identifier: MIT OR Apache-2.0

// How the timeline is moved about in, with wheel, pointer and keys.

#include "gui/timeline/timelineview.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace barto {

namespace {

constexpr int slack = 3; // pixels beside a bar that still hit it
constexpr double wheelStep = 1.25; // a notch zooms by so much

} // namespace

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        Q_EMIT runPointedAt({}, {});
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double notches = event->angleDelta().y() / 120.0;
        zoom(std::pow(wheelStep, notches), event->position().x() - m_layout.names);
    } else if (event->angleDelta().x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const int delta = event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y();
        scaleTo(m_scale.moved(-delta));
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_drag = Drag{event->position().toPoint(), m_scale, scrolled(), false};
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint where = event->position().toPoint();
    if (!m_drag) {
        point(where);
        return;
    }
    const QPoint moved = where - m_drag->from;
    if (!m_drag->isMoved && moved.manhattanLength() < 6)
        return;
    m_drag->isMoved = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    verticalScrollBar()->setValue(m_drag->scrolled - moved.y());
    scaleTo(m_drag->scale.moved(-moved.x()));
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    viewport()->unsetCursor();
    const bool isClick = m_drag && !m_drag->isMoved;
    m_drag.reset();
    if (isClick && event->button() == Qt::LeftButton)
        activate(event->position().toPoint());
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT fitRequested();
}

void TimelineView::point(const QPoint &where)
{
    const int lane = laneUnder(where);
    if (lane < 0 || where.x() < m_layout.names) {
        Q_EMIT runPointedAt({}, {});
        return;
    }
    const QRect place(where.x(), laneRect(lane).top(), 1, m_layout.lane);
    if (const LaneMark *mark = markUnder(where)) {
        Q_EMIT slotPointedAt(mark->unrun, place);
        return;
    }
    const std::vector<PaintedBar> bars = barsOf(lane);
    const PaintedBar *bar = barAt(bars, where.x() - m_layout.names, slack);
    viewport()->setCursor(bar ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT runPointedAt(bar ? m_lanes[std::size_t(lane)].runs[bar->first] : RunId(), place);
}

void TimelineView::activate(const QPoint &where)
{
    const int lane = laneUnder(where);
    if (lane < 0)
        return;
    const TimelineLane &row = m_lanes[std::size_t(lane)];
    m_lane = lane;
    m_bar = -1;
    repaintAll();
    if (where.x() < m_layout.names) {
        if (row.isExpandable && where.x() > m_layout.names - 26)
            Q_EMIT laneToggled(row.client);
        else
            Q_EMIT laneActivated(row.client, row.schedule);
        return;
    }
    if (const LaneMark *mark = markUnder(where)) {
        Q_EMIT slotActivated(mark->unrun);
        return;
    }
    const std::vector<PaintedBar> bars = barsOf(lane);
    if (const PaintedBar *bar = barAt(bars, where.x() - m_layout.names, slack)) {
        m_bar = int(bar->first);
        Q_EMIT runActivated(row.runs[bar->first]);
    }
}

void TimelineView::activateCurrent()
{
    if (m_lane < 0)
        return;
    const TimelineLane &lane = m_lanes[std::size_t(m_lane)];
    if (m_bar >= 0)
        Q_EMIT runActivated(lane.runs[std::size_t(m_bar)]);
    else
        Q_EMIT laneActivated(lane.client, lane.schedule);
}

void TimelineView::moveToLane(int lane)
{
    if (m_lanes.empty())
        return;
    m_lane = std::clamp(lane, 0, int(m_lanes.size()) - 1);
    m_bar = -1;
    const int top = m_lane * m_layout.lane;
    const int room = std::max(m_layout.lane, viewport()->height() - m_layout.head);
    if (top < scrolled())
        verticalScrollBar()->setValue(top);
    else if (top + m_layout.lane > scrolled() + room)
        verticalScrollBar()->setValue(top + m_layout.lane - room);
    repaintAll();
}

void TimelineView::moveToBar(int step)
{
    if (m_lane < 0)
        moveToLane(0);
    if (m_lane < 0 || m_lanes[std::size_t(m_lane)].bars.empty())
        return;
    const TimelineLane &lane = m_lanes[std::size_t(m_lane)];
    if (m_bar < 0) { // the last one in sight, else the last one of all
        const auto after = std::ranges::upper_bound(lane.bars, m_scale.until(), {}, &RunBar::start);
        m_bar = std::max(0, int(after - lane.bars.begin()) - 1);
    } else {
        m_bar = std::clamp(m_bar + step, 0, int(lane.bars.size()) - 1);
    }
    const double x = m_scale.x(lane.bars[std::size_t(m_bar)].start);
    if (x < 0 || x > m_scale.width())
        scaleTo(m_scale.moved(x - m_scale.width() / 2.0));
    repaintAll();
    Q_EMIT runPointedAt(lane.runs[std::size_t(m_bar)], cursorRect());
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->key() == Qt::Key_Left)
            moveToBar(-1);
        else if (event->key() == Qt::Key_Right)
            moveToBar(1);
        else
            QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (!pressPlain(event->key()))
        event->ignore();
}

bool TimelineView::pressPlain(int key)
{
    const double step = m_scale.width() / 10.0;
    switch (key) {
    case Qt::Key_Left:
        scaleTo(m_scale.moved(-step));
        return true;
    case Qt::Key_Right:
        scaleTo(m_scale.moved(step));
        return true;
    case Qt::Key_Up:
        moveToLane(m_lane - 1);
        return true;
    case Qt::Key_Down:
        moveToLane(m_lane + 1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(wheelStep * wheelStep, m_scale.width() / 2.0);
        return true;
    case Qt::Key_Minus:
        zoom(1 / (wheelStep * wheelStep), m_scale.width() / 2.0);
        return true;
    case Qt::Key_0:
        Q_EMIT fitRequested();
        return true;
    case Qt::Key_Backspace:
        return undoZoom();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateCurrent();
        return true;
    case Qt::Key_Space:
        Q_EMIT pinRequested();
        return true;
    default:
        return false;
    }
}

} // namespace barto
