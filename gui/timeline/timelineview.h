// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/timeformat.h"
#include "gui/timeline/timelinelane.h"
#include "gui/timeline/timelinepainter.h"

#include <QAbstractScrollArea>

#include <vector>

namespace barto {

/// Runs as bars over time, a lane a client. Paints and is moved about in; it asks nobody for anything. The wheel scrolls,
/// with Ctrl it zooms at the cursor; dragging pans; the cursor is a bar or a mark, moved by Ctrl+Left and Ctrl+Right.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    const TimeScale &scale() const { return m_scale; }
    /// `from` and `length`; the width is the view's own.
    void setRange(Instant from, Microseconds length);
    void setNow(Instant now);
    void setTimes(const TimeFormat &times);
    /// Keeps the lane and the bar that have the cursor, as far as they are still there.
    void setLanes(std::vector<TimelineLane> lanes);
    /// As long a range, with `now` at seven tenths.
    void showNow();
    bool undoZoom();

Q_SIGNALS:
    void rangeChanged(const barto::TimeScale &scale); ///< by the user
    void runActivated(const barto::RunId &run);
    void slotActivated(std::size_t unrun); ///< index into the contents that the lanes were made of
    void laneActivated(const QString &client, const QString &schedule);
    void laneToggled(const QString &client);
    void fitRequested();
    /// What is under the pointer or has the cursor; a null id: nothing any more.
    void runPointedAt(const barto::RunId &run, const QRect &where);
    void slotPointedAt(std::size_t unrun, const QRect &where);
    void pinRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Drag
    {
        QPoint from;
        TimeScale scale;
        int scrolled = 0;
        bool isMoved = false;
    };

    /// Where the bar with the cursor is, in the viewport; empty without one.
    QRect cursorRect() const;
    int scrolled() const;
    QRect laneRect(int lane) const;
    int laneUnder(const QPoint &point) const;
    std::vector<PaintedBar> barsOf(int lane) const;
    const LaneMark *markUnder(const QPoint &point) const;
    void scaleTo(const TimeScale &scale);
    void zoom(double factor, double x);
    void repaintAll();
    void updateScrollBar();
    void point(const QPoint &where);
    void activate(const QPoint &where);
    void activateCurrent();
    void moveToLane(int lane);
    void moveToBar(int step);
    bool pressPlain(int key);

    std::vector<TimelineLane> m_lanes;
    TimeScale m_scale;
    std::vector<TimeScale> m_zoomed; ///< earlier scales, for undoZoom()
    TimelineLayout m_layout;
    TimeFormat m_times;
    Instant m_now;
    int m_lane = -1;
    int m_bar = -1; ///< index into the lane's bars
    std::optional<Drag> m_drag;
};

} // namespace barto
