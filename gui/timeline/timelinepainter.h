// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"
#include "gui/timeline/timelinelane.h"

#include <QRect>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace barto {

/// Where things are in the timeline's viewport. Pixels.
struct TimelineLayout
{
    int names = 164; ///< width of the column on the left
    int head = 34; ///< height of the axis
    int lane = 36; ///< height of one

    static TimelineLayout of(const Metrics &metrics);
    QRect laneRect(int index, int scrolled, int width) const;
    /// Index of the lane at y, or -1 in the head. Lanes that do not exist are not known here.
    int laneAt(int y, int scrolled) const;
};

/// Paints the timeline's parts, each into its own rectangle; holds nothing but how things look.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const Theme &theme, const TimelineLayout &layout, const TimeScale &scale, Instant now);

    /// Labels keep clear of the pill at the line of now.
    void paintAxis(const std::vector<TimeTick> &ticks, const QRect &viewport, const QRect &pill) const;
    void paintName(const TimelineLane &lane, const QRect &rect) const;
    /// `chosen`: the bar with the cursor, an index into `bars`; -1 for none.
    void paintLane(const TimelineLane &lane, const std::vector<PaintedBar> &bars, const QRect &rect, int chosen) const;
    void paintNow(const QString &label, const QRect &viewport) const;
    /// Where paintNow() writes its label; empty if now is not to be seen.
    QRect pillRect(const QString &label, const QRect &viewport) const;

private:
    void paintAway(const TimelineLane &lane, const QRect &rect) const;
    void paintBar(const PaintedBar &bar, const QRect &rect, bool isChosen) const;
    void paintLabel(const QString &label, const std::vector<PaintedBar> &bars, std::size_t bar, const QRect &rect) const;
    void paintDue(const TimelineLane &lane, const QRect &rect) const;
    void paintMarks(const TimelineLane &lane, const QRect &rect) const;
    QColor colorOf(BarState state) const;

    QPainter &m_painter;
    const Theme &m_theme;
    const TimelineLayout &m_layout;
    const TimeScale &m_scale;
    const Instant m_now;
};

} // namespace barto
