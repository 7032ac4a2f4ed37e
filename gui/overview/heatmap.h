// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/timeformat.h"
#include "gui/overview/heatgrid.h"

#include <QWidget>

#include <optional>

namespace barto {

/// The heat map of failures: a cell for each client (or schedule) and hour (or day). The arrow keys move its cursor, Enter
/// or a click opens the runs of a cell.
class HeatMap : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);

    void setGrid(HeatGrid grid);
    void setTimes(const TimeFormat &times);
    void setShowsAll(bool showsAll);
    /// As many as can be read in its height, at most `fewRows` unless it shows all.
    int shownRows() const;
    /// How many rows there are beyond those that are shown.
    int hiddenRows() const;
    /// In words: "vader, Mon 10:00 to 11:00: 5 of 12 runs failed".
    QString cellText(int row, int column) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    static constexpr int fewRows = 12;

Q_SIGNALS:
    void shownRowsChanged(); ///< by its height
    void cellActivated(const QString &name, barto::Instant from, barto::Instant until);
    void rowActivated(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Cell
    {
        int row = 0;
        int column = -1; ///< -1: the row's name
    };

    LocalInstant localTime(int bound) const;
    int wantedRows() const;
    int nameWidth() const;
    int rowHeight() const;
    QRect cellRect(int row, int column) const;
    std::optional<Cell> cellAt(const QPoint &point) const;
    void paintRow(QPainter &painter, int row) const;
    void paintCell(QPainter &painter, const HeatCell &cell, const QRect &rect) const;
    void paintTimes(QPainter &painter) const;
    void activate(const Cell &cell);
    void moveCursor(int rows, int columns);

    HeatGrid m_grid;
    TimeFormat m_times;
    bool m_showsAll = false;
    Cell m_cursor{0, 0};
};

} // namespace barto
