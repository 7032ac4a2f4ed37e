// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/minimap.h"

#include "gui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr auto restInterval = 50ms;
constexpr int leastMark = 2; ///< pixels: what is thinner cannot be seen

/// One line of a hundred thousand must be seen, too.
float shareOf(qint64 hits, qint64 lines)
{
    return hits == 0 ? 0.0F : std::max(0.45F, std::min(1.0F, float(hits) / float(lines) * 4));
}

QColor faded(QColor color, float part)
{
    color.setAlphaF(part);
    return color;
}

} // namespace

Minimap::Minimap(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setToolTip(tr("Stderr on the left, matches on the right"));
    setAccessibleName(tr("Overview of the output"));
    m_later.setSingleShot(true);
    m_later.setInterval(restInterval);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_isStale = true;
        update();
    });
}

void Minimap::setOutput(CommandOutput *output)
{
    m_output = output;
    m_isStale = true;
    update();
}

void Minimap::setVisibleLines(qint64 first, qint64 end)
{
    if (first == m_firstVisible && end == m_endVisible)
        return;
    m_firstVisible = first;
    m_endVisible = end;
    update();
}

void Minimap::setCurrentMatch(std::optional<qint64> line)
{
    m_currentMatch = line;
    update();
}

void Minimap::invalidate()
{
    if (!m_later.isActive())
        m_later.start();
}

QSize Minimap::sizeHint() const
{
    return {columnWidth, 100};
}

void Minimap::weigh()
{
    m_isStale = false;
    m_weights.assign(size_t(std::max(0, height())), {});
    if (!m_output || m_output->lineCount() == 0)
        return;
    const MatchIndex &errors = m_output->errors().matches();
    const MatchIndex &matches = m_output->matches().matches();
    const bool isSearching = !m_output->matches().query().matchesAll();
    const qint64 searchedTo = m_output->matches().searchedTo();
    qint64 from = 0;
    qint64 errorsBefore = 0;
    qint64 matchesBefore = 0;
    for (size_t y = 0; y < m_weights.size(); ++y) {
        const qint64 end = std::max(from, lineAt(int(y) + 1));
        const qint64 errorsHere = errors.countBelow(end);
        const qint64 matchesHere = matches.countBelow(end);
        if (end > from) {
            m_weights[y].errors = shareOf(errorsHere - errorsBefore, end - from);
            m_weights[y].matches = shareOf(matchesHere - matchesBefore, end - from);
        }
        m_weights[y].unsearched = isSearching && end > searchedTo ? 1.0F : 0.0F;
        errorsBefore = errorsHere;
        matchesBefore = matchesHere;
        from = end;
    }
}

qint64 Minimap::lineAt(int y) const
{
    const qint64 count = m_output ? m_output->lineCount() : 0;
    // A line begins at the first pixel row that it has a part of.
    return std::clamp<qint64>((qint64(y) * count + height() - 1) / std::max(1, height()), 0, count);
}

int Minimap::yOf(qint64 line) const
{
    const qint64 count = m_output ? m_output->lineCount() : 0;
    return count == 0 ? 0 : int(line * height() / count);
}

void Minimap::paintEvent(QPaintEvent * /*event*/)
{
    if (m_isStale || m_weights.size() != size_t(std::max(0, height())))
        weigh();
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    if (m_endVisible > m_firstVisible && m_output && m_endVisible - m_firstVisible < m_output->lineCount()) {
        const int top = yOf(m_firstVisible);
        const QRect sight(0, top, width(), std::max(4, yOf(m_endVisible) - top));
        painter.fillRect(sight, theme.tint(theme.neutral, theme.base));
    }
    const int half = width() / 2;
    for (int y = 0; y < int(m_weights.size()); ++y) {
        const Weights &weights = m_weights[size_t(y)];
        if (weights.unsearched > 0 && y % 4 == 0)
            painter.fillRect(width() - 2, y, 1, 2, theme.border);
        if (weights.errors > 0)
            painter.fillRect(2, y, half - 3, leastMark, faded(theme.failed, weights.errors));
        if (weights.matches > 0)
            painter.fillRect(half + 1, y, half - 3, leastMark, faded(theme.matchOutline, weights.matches));
    }
    if (m_currentMatch)
        painter.fillRect(half, yOf(*m_currentMatch) - 1, half, leastMark + 2, theme.currentMatch);
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_output && m_output->lineCount() > 0)
        Q_EMIT lineChosen(std::min(lineAt(event->pos().y()), m_output->lineCount() - 1));
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) && m_output && m_output->lineCount() > 0)
        Q_EMIT lineChosen(std::min(lineAt(event->pos().y()), m_output->lineCount() - 1));
}

void Minimap::resizeEvent(QResizeEvent *event)
{
    m_isStale = true;
    QWidget::resizeEvent(event);
}

} // namespace barto
