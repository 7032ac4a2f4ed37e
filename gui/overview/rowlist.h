// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QWidget>

namespace barto {

/// A short list of painted rows in a card: the arrow keys move its cursor, Enter or a click activates a row.
class RowList : public QWidget
{
    Q_OBJECT

public:
    RowList(const QString &accessibleName, int mostRows, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowActivated(int row);

protected:
    virtual int rowCount() const = 0;
    virtual void paintRow(QPainter &painter, int row, const QRect &rect) const = 0;
    virtual QString rowText(int row) const = 0; ///< for tooltips and screen readers
    /// What stands in place of rows.
    virtual QString emptyText() const = 0;
    void rowsChanged();
    QRect rowRect(int row) const;

    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int rowHeight() const;
    int rowAt(const QPoint &point) const; ///< -1: none

    const int m_mostRows;
    int m_cursor = 0;
    int m_hovered = -1;
};

} // namespace barto
