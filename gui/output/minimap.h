// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/commandoutput.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace barto {

/// The whole output in a narrow column: stderr in its left half, matches in its right half, what has not been searched
/// yet, and which part is in sight. A click goes there.
class Minimap : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(QWidget *parent = nullptr);

    void setOutput(CommandOutput *output);
    void setVisibleLines(qint64 first, qint64 end);
    void setCurrentMatch(std::optional<qint64> line);
    /// What it shows has changed; it looks again soon.
    void invalidate();

    QSize sizeHint() const override;
    static constexpr int columnWidth = 14;

Q_SIGNALS:
    void lineChosen(qint64 line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Of one pixel row, 0 (none) to 1 (every line).
    struct Weights
    {
        float errors = 0;
        float matches = 0;
        float unsearched = 0;
    };
    void weigh();
    qint64 lineAt(int y) const;
    int yOf(qint64 line) const;

    QPointer<CommandOutput> m_output;
    std::vector<Weights> m_weights;
    std::optional<qint64> m_currentMatch;
    qint64 m_firstVisible = 0;
    qint64 m_endVisible = 0;
    bool m_isStale = true;
    QTimer m_later;
};

} // namespace barto
