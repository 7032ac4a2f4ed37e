// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timelineview.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace barto {

namespace {

constexpr int slack = 3; // pixels beside a bar that still hit it
constexpr int markSlack = 7;
constexpr double wheelStep = 1.25; // a notch zooms by so much
constexpr std::size_t mostZooms = 50;
constexpr double nowAt = 0.7; // of the width

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_layout(TimelineLayout::of(Metrics::of(this)))
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline of runs"));
}

void TimelineView::setRange(Instant from, Microseconds length)
{
    m_scale = TimeScale(from, length, std::max(1, viewport()->width() - m_layout.names));
    repaintAll();
}

void TimelineView::setNow(Instant now)
{
    const int before = int(m_scale.x(m_now));
    m_now = now;
    if (int(m_scale.x(now)) != before)
        repaintAll();
}

void TimelineView::setTimes(const TimeFormat &times)
{
    m_times = times;
    repaintAll();
}

void TimelineView::setLanes(std::vector<TimelineLane> lanes)
{
    QString client;
    QString schedule;
    RunId run;
    if (m_lane >= 0) {
        const TimelineLane &lane = m_lanes[std::size_t(m_lane)];
        client = lane.client;
        schedule = lane.schedule;
        if (m_bar >= 0)
            run = lane.runs[std::size_t(m_bar)];
    }
    m_lanes = std::move(lanes);
    m_lane = -1;
    m_bar = -1;
    for (std::size_t i = 0; i < m_lanes.size() && !client.isEmpty(); ++i) {
        if (m_lanes[i].client != client || m_lanes[i].schedule != schedule)
            continue;
        m_lane = int(i);
        const auto found = std::ranges::find(m_lanes[i].runs, run);
        if (!run.isNull() && found != m_lanes[i].runs.end())
            m_bar = int(found - m_lanes[i].runs.begin());
    }
    updateScrollBar();
    repaintAll();
}

void TimelineView::showNow()
{
    scaleTo(TimeScale(m_now - Microseconds(std::llround(double(m_scale.length().count()) * nowAt)), m_scale.length(),
        m_scale.width()));
}

bool TimelineView::undoZoom()
{
    if (m_zoomed.empty())
        return false;
    const TimeScale before = m_zoomed.back();
    m_zoomed.pop_back();
    scaleTo(TimeScale(before.from(), before.length(), m_scale.width()));
    return true;
}

QRect TimelineView::cursorRect() const
{
    if (m_lane < 0 || m_bar < 0)
        return {};
    const QRect lane = laneRect(m_lane);
    const Instant start = m_lanes[std::size_t(m_lane)].bars[std::size_t(m_bar)].start;
    const double x = std::clamp(m_scale.x(start), 0.0, double(m_scale.width()));
    return {m_layout.names + int(x), lane.top(), 8, lane.height()};
}

int TimelineView::scrolled() const
{
    return verticalScrollBar()->value();
}

QRect TimelineView::laneRect(int lane) const
{
    return m_layout.laneRect(lane, scrolled(), viewport()->width());
}

int TimelineView::laneUnder(const QPoint &point) const
{
    const int lane = m_layout.laneAt(point.y(), scrolled());
    return lane < int(m_lanes.size()) ? lane : -1;
}

std::vector<PaintedBar> TimelineView::barsOf(int lane) const
{
    return paintedBars(m_lanes[std::size_t(lane)].bars, m_scale, m_now);
}

const LaneMark *TimelineView::markUnder(const QPoint &point) const
{
    const int lane = laneUnder(point);
    if (lane < 0)
        return nullptr;
    const std::vector<LaneMark> &marks = m_lanes[std::size_t(lane)].marks;
    const auto found = std::ranges::find_if(marks, [&](const LaneMark &mark) {
        return std::abs(m_scale.x(mark.at) + m_layout.names - point.x()) <= markSlack;
    });
    return found == marks.end() ? nullptr : &*found;
}

void TimelineView::scaleTo(const TimeScale &scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    repaintAll();
    Q_EMIT rangeChanged(m_scale);
}

void TimelineView::zoom(double factor, double x)
{
    m_zoomed.push_back(m_scale);
    if (m_zoomed.size() > mostZooms)
        m_zoomed.erase(m_zoomed.begin());
    scaleTo(m_scale.zoomed(factor, std::clamp(x, 0.0, double(m_scale.width()))));
}

void TimelineView::repaintAll()
{
    viewport()->update();
}

void TimelineView::updateScrollBar()
{
    const int room = viewport()->height() - m_layout.head;
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(m_layout.lane);
    verticalScrollBar()->setRange(0, std::max(0, int(m_lanes.size()) * m_layout.lane - room));
}

void TimelineView::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.base);
    const int first = std::max(0, scrolled() / m_layout.lane);
    const int last = std::min(int(m_lanes.size()), (scrolled() + viewport()->height()) / m_layout.lane + 1);
    const TimelinePainter paint(painter, theme, m_layout, m_scale, m_now);
    for (int i = first; i < last; ++i) {
        if (i == m_lane && hasFocus())
            painter.fillRect(laneRect(i), theme.selection);
        else if (i % 2 == 0)
            painter.fillRect(laneRect(i), theme.alternate);
    }
    const QFontMetrics metrics = fontMetrics();
    const int spacing = metrics.horizontalAdvance(QStringLiteral("00:00:00 CEST")) + 2 * metrics.averageCharWidth();
    paint.paintAxis(m_scale.ticks(m_times.zoneFor(), spacing, m_times.locale()), viewport()->rect());
    painter.save();
    painter.setClipRect(QRect(0, m_layout.head, viewport()->width(), viewport()->height()));
    for (int i = first; i < last; ++i) {
        const TimelineLane &lane = m_lanes[std::size_t(i)];
        paint.paintName(lane, laneRect(i));
        const std::vector<PaintedBar> bars = barsOf(i);
        const auto chosen = std::ranges::find_if(
            bars, [&](const PaintedBar &bar) { return i == m_lane && m_bar >= 0 && int(bar.first) == m_bar; });
        paint.paintLane(lane, bars, laneRect(i), chosen == bars.end() ? -1 : int(chosen - bars.begin()));
    }
    painter.restore();
    const QString clock = timeOf(m_times.zoneFor().toLocal(m_now)).toString(QStringLiteral("HH:mm"));
    paint.paintNow(clock, viewport()->rect());
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    m_scale = m_scale.resized(viewport()->width() - m_layout.names);
    updateScrollBar();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_layout = TimelineLayout::of(Metrics::of(this));
    updateScrollBar();
    repaintAll();
}

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
