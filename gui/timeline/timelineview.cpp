// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timelineview.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace barto {

namespace {

constexpr int markSlack = 7;
constexpr std::size_t mostZooms = 50;
constexpr double nowAt = 0.7; // of the width

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent), m_layout(TimelineLayout::of(Metrics::of(this)))
{
    setFrameShape(QFrame::NoFrame); // the card has one
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
    const auto found = std::ranges::find_if(marks,
        [&](const LaneMark &mark) { return std::abs(m_scale.x(mark.at) + m_layout.names - point.x()) <= markSlack; });
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
    const QString clock = timeOf(m_times.zoneFor().toLocal(m_now)).toString(QStringLiteral("HH:mm"));
    const QRect pill = paint.pillRect(clock, viewport()->rect());
    paint.paintAxis(m_scale.ticks(m_times.zoneFor(), spacing, m_times.locale()), viewport()->rect(), pill);
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

} // namespace barto
