// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/commandoutput.h"
#include "gui/output/fontgrid.h"
#include "gui/output/gutter.h"
#include "gui/output/linepainter.h"
#include "gui/output/rowmap.h"
#include "gui/output/shownlines.h"
#include "gui/output/textselection.h"

#include <QAbstractScrollArea>
#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace barto {

class Minimap;

/// Shows one command's output, however long: a row of fixed height for each line, of which only those in sight are ever
/// fetched, read and painted. The vertical scroll bar's value is the first row. It follows the end only while it is
/// there: whatever moves it away ends that, and being at the end again resumes it.
class OutputView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit OutputView(QWidget *parent = nullptr);
    ~OutputView() override;

    /// Shows that output, from its beginning, or its end if `atEnd`; none if null. It must live until it is replaced.
    void setOutput(CommandOutput *output, bool atEnd = false);
    CommandOutput *output() const { return m_output; }
    /// What stands in the middle while there is no line.
    void setEmptyText(const QString &text);

    void setTimes(LineTimes times);
    void setTimeFormat(const TimeFormat &format, const QString &clientZone);
    void setStart(std::optional<Instant> start);
    LineTimes times() const { return m_gutter.times(); }
    void setStderrOnly(bool stderrOnly);
    bool isStderrOnly() const { return m_stderrOnly; }
    void setWrapped(bool wrapped);
    bool isWrapped() const { return m_isWrapped; }

    bool isFollowing() const { return m_isFollowing; }
    void follow(); ///< goes to the end, and stays there
    void stopFollowing();
    /// Moves no more than needed for that line to be seen, and its match if it has one.
    void showLine(qint64 line);
    /// Puts that line a quarter below the top.
    void jumpTo(qint64 line);
    void setCurrentMatch(std::optional<qint64> line);
    std::optional<qint64> currentMatch() const { return m_currentMatch; }
    /// From where the next match is looked for: the current match, else the first line in sight.
    qint64 searchOrigin() const;

    qint64 firstVisibleLine() const;
    qint64 lastVisibleLine() const; ///< -1 if there is none
    std::vector<qint64> visibleLines(); ///< also those seen in part
    int fullRows() const; ///< that fit
    qint64 newLines() const; ///< that came below what has been seen
    /// The shown text of a line in sight; empty if it is not here.
    QString visibleText(qint64 line);

    const TextSelection &selection() const { return m_selection; }
    void select(const TextSelection &selection);
    void selectAll();
    /// To the clipboard; more than 10,000 lines, or such that are not here, by `copyWanted`.
    void copy();

    void zoom(int steps); ///< 0: back to the system's size
    double fontSize() const { return m_pointSize; }
    void setFontSize(double points);

    static constexpr qint64 maxDirectCopy = 10'000;

Q_SIGNALS:
    void followingChanged(bool isFollowing);
    void copyWanted(const barto::TextSelection &selection);
    void findWanted(const QString &text);
    void selectionChanged();
    void fontSizeChanged(double points);
    void visibleLinesChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// A row, or the part of a wrapped one, that is in sight.
    struct Slice
    {
        qint64 row = 0;
        int part = 0;
        int top = 0;
    };
    void buildJumpButton();
    void applyFont();
    void connectOutput();
    void placeChildren();

    // Where things are.
    RowMap rows() const { return RowMap(*m_output, m_stderrOnly); }
    qint64 rowCount() const { return m_output ? rows().count() : 0; }
    int textLeft() const { return m_gutter.width(m_grid); }
    int visibleCells() const;
    int partsOf(qint64 row); ///< how many rows of the screen it takes
    std::vector<Slice> slices();
    Slice bottom(); ///< what is first when the end is in sight
    TextPlace placeAt(const QPoint &position);
    TextSelection::Range wordAt(const TextPlace &place);

    // Moving.
    void linesChanged(qint64 first, qint64 end);
    void matchesChanged();
    void scheduleRefresh();
    void refresh();
    void updateRanges();
    void goTo(qint64 row, int part = 0);
    void scrollParts(int count); ///< by rows of the screen, as a reader does
    void noteUserMove();
    void setFollowing(bool isFollowing);
    bool isAtBottom();
    void wantVisible();
    void showRow(qint64 row);
    void showMatch(qint64 line);
    void showCells(int first, int end);
    void moveCursor(QKeyEvent *event);
    void autoScroll();

    // Painting.
    void paintRows(QPainter &painter, const QRect &area);
    void paintSlice(QPainter &painter, LinePainter &lines, const Slice &slice);
    void paintGutter(QPainter &painter, const Slice &slice, qint64 line, const ShownLine *shown, const QColor &ground);
    void paintMissing(QPainter &painter, const Slice &slice, qint64 line);
    void updateJumpButton();
    const OutputColours &colours();

    void extendSelection(const TextPlace &cursor);
    void selectLine(qint64 line);
    TextPlace movedCursor(const QKeyEvent *event);
    bool isSelectionHere();
    QString selectedText();
    void offerSelection();

    QPointer<CommandOutput> m_output;
    std::optional<ShownLines> m_shown;
    FontGrid m_grid;
    double m_pointSize = 0;
    Gutter m_gutter;
    QString m_emptyText;
    bool m_stderrOnly = false;
    bool m_isWrapped = false;
    bool m_isFollowing = false;
    bool m_isMoving = false; ///< by us, not by the reader
    int m_part = 0; ///< of the first row, when wrapped
    int m_widest = 0; ///< cells of the widest line seen
    qint64 m_seenRows = 0; ///< the reader has been as far as that
    std::optional<qint64> m_currentMatch;
    TextSelection m_selection;
    std::optional<TextPlace> m_wordAnchor; ///< a double click selects by words
    bool m_isSelecting = false;
    QDeadlineTimer m_tripleClick; ///< until then another click selects the line
    bool m_needsPaint = false; ///< something in sight has changed
    std::optional<qint64> m_awaited; ///< that line's match is to be brought into sight when the line comes
    TextMatch m_shownQuery; ///< that the shown lines' places are of
    std::optional<OutputColours> m_colours;
    QTimer m_refresh;
    QTimer m_autoScroll;
    QPushButton *m_jumpButton = nullptr;
    Minimap *m_minimap = nullptr;
};

} // namespace barto
