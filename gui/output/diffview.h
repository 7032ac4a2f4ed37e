// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/blockcache.h"
#include "gui/lines/diffrows.h"
#include "gui/output/linepainter.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <memory>

namespace barto {

/// Two outputs with what differs between them, beside or below each other. Like OutputView it fetches and paints only
/// what is in sight.
class DiffView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    /// Both must live until they are replaced; null shows nothing.
    void setOutputs(BlockCache *older, BlockCache *newer);
    void setParts(std::vector<DiffPart> parts);
    void setSideBySide(bool isSideBySide);
    void setFontSize(double points);

    bool goToNextChange();
    bool goToPreviousChange();
    const DiffRows &rows() const { return m_rows; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Column
    {
        int left = 0;
        int width = 0;
        int numbers = 0; ///< how many columns of numbers stand before the text
    };
    void build();
    void updateRanges();
    void wantVisible();
    int fullRows() const;
    int numberWidth() const;
    void paintRow(QPainter &painter, LinePainter &lines, const DiffRow &row, int top);
    void paintFold(QPainter &painter, const DiffRow &row, int top);
    void paintSide(QPainter &painter, LinePainter &lines, const Column &column, ShownLines &shown, qint64 line, int top,
        const QColor &ground);
    void paintNumber(QPainter &painter, int left, qint64 line, int top);
    QColor groundOf(DiffRow::Kind kind, bool isOlder) const;

    BlockCache *m_older = nullptr;
    BlockCache *m_newer = nullptr;
    std::unique_ptr<ShownLines> m_olderShown;
    std::unique_ptr<ShownLines> m_newerShown;
    std::vector<DiffPart> m_parts;
    DiffRows m_rows;
    QSet<qsizetype> m_expanded;
    bool m_isSideBySide = true;
    qint64 m_change = -1; ///< the row of the change that the reader is at
    FontGrid m_grid;
    int m_widest = 0;
    QTimer m_refresh;
};

} // namespace barto
