// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timelinepainter.h"

#include "gui/theme/statusshape.h"

#include <QPainter>

#include <algorithm>

namespace barto {

namespace {

constexpr int barRadius = 3;
constexpr int markSide = 14;
constexpr int dueWidth = 6;
constexpr int labelPadding = 4;

/// Everything left to right inside of a lane.
int insideLeft(const QRect &rect, const TimelineLayout &layout)
{
    return rect.left() + layout.names;
}

} // namespace

TimelineLayout TimelineLayout::of(const Metrics &metrics)
{
    return {20 * metrics.digit, metrics.rowHeight + 2 * metrics.unit,
        std::clamp(metrics.rowHeight + 2 * metrics.unit, 22, 38)};
}

QRect TimelineLayout::laneRect(int index, int scrolled, int width) const
{
    return {0, head + index * lane - scrolled, width, lane};
}

int TimelineLayout::laneAt(int y, int scrolled) const
{
    return y < head ? -1 : (y - head + scrolled) / lane;
}

TimelinePainter::TimelinePainter(
    QPainter &painter, const Theme &theme, const TimelineLayout &layout, const TimeScale &scale, Instant now)
    : m_painter(painter), m_theme(theme), m_layout(layout), m_scale(scale), m_now(now)
{
}

QColor TimelinePainter::colorOf(BarState state) const
{
    switch (state) {
    case BarState::Succeeded:
        return m_theme.chartSuccess;
    case BarState::Cancelled:
        return m_theme.neutral;
    case BarState::Running:
        return m_theme.running;
    case BarState::Failed:
        break;
    }
    return m_theme.failed;
}

void TimelinePainter::paintAxis(const std::vector<TimeTick> &ticks, const QRect &viewport, const QRect &pill) const
{
    for (const TimeTick &tick : ticks) {
        const int x = m_layout.names + int(m_scale.x(tick.at));
        m_painter.setPen(tick.isDay ? m_theme.outline : m_theme.border);
        m_painter.drawLine(x, m_layout.head, x, viewport.bottom());
        m_painter.setPen(tick.isDay ? m_theme.text : m_theme.muted);
        const int half = m_painter.fontMetrics().horizontalAdvance(tick.label) / 2 + 1;
        const bool isFree = x + half < pill.left() || x - half > pill.right();
        if (x - half >= m_layout.names / 2 && isFree)
            m_painter.drawText(QRect(x - half, 0, 2 * half, m_layout.head), Qt::AlignCenter, tick.label);
    }
}

void TimelinePainter::paintName(const TimelineLane &lane, const QRect &rect) const
{
    const int height = rect.height();
    const QRect sign(rect.left() + height / 3, rect.top(), 12, height);
    const int text = sign.right() + height / 4;
    const QRect place(text, rect.top(), rect.left() + m_layout.names - text - 18, height);
    QFont font = m_painter.font();
    font.setWeight(lane.isClient() ? QFont::DemiBold : QFont::Normal);
    m_painter.save();
    m_painter.setFont(font);
    if (lane.isClient())
        paintStatus(m_painter, sign, statusOf(lane.state), m_theme);
    m_painter.setPen(lane.isClient() ? m_theme.text : m_theme.muted);
    const QString &name = lane.isClient() ? lane.client : lane.schedule;
    m_painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
        m_painter.fontMetrics().elidedText(name, Qt::ElideMiddle, place.width()));
    if (lane.isExpandable) {
        const QPointF middle(rect.left() + m_layout.names - 12, rect.center().y() + 0.5);
        QPolygonF arrow{{-3, -4}, {3, 0}, {-3, 4}};
        if (lane.isExpanded)
            arrow = {{-4, -2}, {4, -2}, {0, 4}};
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.muted);
        m_painter.drawPolygon(arrow.translated(middle));
    }
    m_painter.restore();
}

void TimelinePainter::paintLane(
    const TimelineLane &lane, const std::vector<PaintedBar> &bars, const QRect &rect, int chosen) const
{
    m_painter.save();
    m_painter.setClipRect(rect.adjusted(m_layout.names, 0, 0, 0));
    paintAway(lane, rect);
    paintDue(lane, rect);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const QString &name = lane.schedules.at(int(bars[i].first));
        const QString label = bars[i].runs > 1 ? QStringLiteral("%1 ×").arg(bars[i].runs) : name;
        paintBar(bars[i], rect, int(i) == chosen);
        paintLabel(label, bars, i, rect);
    }
    paintMarks(lane, rect);
    m_painter.restore();
}

void TimelinePainter::paintAway(const TimelineLane &lane, const QRect &rect) const
{
    if (!lane.awaySince || *lane.awaySince >= m_scale.until())
        return;
    const int left = insideLeft(rect, m_layout) + int(std::max(0.0, m_scale.x(*lane.awaySince)));
    const int right = insideLeft(rect, m_layout) + int(std::min<double>(m_scale.width(), m_scale.x(m_now)));
    if (right > left)
        m_painter.fillRect(
            QRect(left, rect.top() + 2, right - left, rect.height() - 4), QBrush(m_theme.outline, Qt::BDiagPattern));
}

void TimelinePainter::paintBar(const PaintedBar &bar, const QRect &rect, bool isChosen) const
{
    const int origin = insideLeft(rect, m_layout);
    const int margin = std::max(3, rect.height() / 5);
    // Far outside, floating-point rectangles lose their corners.
    const int left = std::max(bar.left, -100);
    const int right = std::min(bar.right, m_scale.width() + 100);
    const QRectF box(origin + left, rect.top() + margin, right - left, rect.height() - 2 * margin);
    if (bar.dueAt < bar.left - 1) {
        m_painter.setPen(m_theme.warning);
        m_painter.drawLine(
            QPointF(origin + std::max(bar.dueAt, -100), box.center().y()), {box.left(), box.center().y()});
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    // An edge in the ground's colour keeps bars apart that overlap.
    m_painter.setPen(QPen(isChosen ? m_theme.link : m_theme.base, isChosen ? 2 : 1));
    m_painter.setBrush(colorOf(bar.state));
    if (box.width() <= 4) {
        m_painter.setPen(isChosen ? QPen(m_theme.link, 2) : QPen(Qt::NoPen));
        m_painter.drawRect(box);
    } else {
        m_painter.drawRoundedRect(box, barRadius, barRadius);
    }
    if (bar.isOpen) { // it goes on: no edge on the right
        m_painter.setPen(Qt::NoPen);
        m_painter.drawRect(box.adjusted(box.width() / 2, 0.5, 0, -0.5)); // as much as the edge takes of the rest
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

/// Where the bars that lie on top of it leave room for it first.
void TimelinePainter::paintLabel(
    const QString &label, const std::vector<PaintedBar> &bars, std::size_t bar, const QRect &rect) const
{
    const int wanted = m_painter.fontMetrics().horizontalAdvance(label) + 2 * labelPadding;
    const int end = std::min(bars[bar].right, m_scale.width());
    int free = std::max(bars[bar].left, 0);
    for (std::size_t i = bar + 1; i < bars.size() && bars[i].left < std::min(end, free + wanted); ++i)
        free = std::max(free, bars[i].right);
    if (end - free < wanted)
        return;
    m_painter.setPen(m_theme.readableOn(colorOf(bars[bar].state)));
    m_painter.drawText(QRect(insideLeft(rect, m_layout) + free + labelPadding, rect.top(), wanted, rect.height()),
        Qt::AlignVCenter | Qt::AlignLeft, label);
}

void TimelinePainter::paintDue(const TimelineLane &lane, const QRect &rect) const
{
    const int margin = std::max(4, rect.height() / 4);
    QPen pen(m_theme.outline, 1, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    int last = -dueWidth;
    for (const Instant due : lane.due) {
        const int x = int(m_scale.x(due));
        if (due < m_now || x < last + dueWidth + 1 || x > m_scale.width() + dueWidth) // what would cover the last one
            continue;
        last = x;
        const QRectF box(insideLeft(rect, m_layout) + x - dueWidth / 2 + 0.5, rect.top() + margin, dueWidth,
            rect.height() - 2 * margin);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.drawRoundedRect(box, 2, 2);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void TimelinePainter::paintMarks(const TimelineLane &lane, const QRect &rect) const
{
    int last = -markSide;
    for (const LaneMark &mark : lane.marks) {
        const int x = int(m_scale.x(mark.at));
        if (x < last + markSide / 2)
            continue;
        last = x;
        const QRectF box(insideLeft(rect, m_layout) + x - markSide / 2.0, rect.center().y() - markSide / 2.0 + 0.5,
            markSide, markSide);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.base);
        m_painter.drawEllipse(box.adjusted(2, 2, -2, -2));
        paintStatus(m_painter, box, mark.isSkipped ? Status::Skipped : Status::Missed, m_theme);
    }
}

QRect TimelinePainter::pillRect(const QString &label, const QRect &viewport) const
{
    const double at = m_scale.x(m_now);
    if (at < 0 || at > m_scale.width())
        return {};
    const int x = m_layout.names + int(at);
    const int width = m_painter.fontMetrics().horizontalAdvance(label) + 20;
    return {std::min(x - width / 2, viewport.right() - width), 4, width, m_layout.head - 8};
}

void TimelinePainter::paintNow(const QString &label, const QRect &viewport) const
{
    const QRect pill = pillRect(label, viewport);
    if (pill.isEmpty())
        return;
    const int x = m_layout.names + int(m_scale.x(m_now));
    m_painter.fillRect(QRect(x, m_layout.head - 4, 2, viewport.bottom() - m_layout.head + 4), m_theme.link);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.accent);
    m_painter.drawRoundedRect(pill, 5, 5);
    m_painter.setPen(m_theme.onAccent);
    m_painter.drawText(pill, Qt::AlignCenter, label);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace barto
