// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/outputview.h"

#include "gui/output/minimap.h"
#include "gui/theme/metrics.h"

#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr auto refreshInterval = 16ms;
constexpr double leastFont = 6;
constexpr double greatestFont = 40;

} // namespace

OutputView::OutputView(QWidget *parent)
    : QAbstractScrollArea(parent), m_grid(fonts::output()), m_pointSize(fonts::output().pointSizeF())
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Output"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that appears later would hide the last line
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    setViewportMargins(0, 0, Minimap::columnWidth, 0);
    m_minimap = new Minimap(this);
    connect(m_minimap, &Minimap::lineChosen, this, &OutputView::jumpTo);
    auto *corner = new QWidget(this);
    corner->setAutoFillBackground(true);
    corner->setBackgroundRole(QPalette::Base);
    setCornerWidget(corner);
    buildJumpButton();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, &OutputView::refresh);
    m_autoScroll.setInterval(2 * refreshInterval);
    connect(&m_autoScroll, &QTimer::timeout, this, &OutputView::autoScroll);
    updateRanges();
}

OutputView::~OutputView() = default;

void OutputView::buildJumpButton()
{
    m_jumpButton = new QPushButton(viewport());
    m_jumpButton->setFocusPolicy(Qt::NoFocus);
    m_jumpButton->setCursor(Qt::ArrowCursor);
    m_jumpButton->setToolTip(tr("Go to the end and follow (End)"));
    m_jumpButton->hide();
    connect(m_jumpButton, &QPushButton::clicked, this, &OutputView::follow);
}

void OutputView::setOutput(CommandOutput *output, bool atEnd)
{
    if (m_output) {
        disconnect(&m_output->cache(), nullptr, this, nullptr);
        disconnect(&m_output->matches(), nullptr, this, nullptr);
        disconnect(&m_output->errors(), nullptr, this, nullptr);
    }
    m_shown.reset();
    m_output = output;
    m_widest = 0;
    m_part = 0;
    m_currentMatch.reset();
    m_awaited.reset();
    m_gutter.reset();
    select({});
    if (output) {
        m_shown.emplace(output->cache(), &output->matches());
        m_shownQuery = output->matches().query();
        m_gutter.reserve(output->lineCount());
        connectOutput();
    }
    m_minimap->setOutput(output);
    m_minimap->setCurrentMatch({});
    m_seenRows = rowCount();
    setFollowing(false);
    updateRanges();
    goTo(0);
    if (atEnd)
        follow();
    m_needsPaint = true;
    refresh();
}

void OutputView::connectOutput()
{
    connect(&m_output->cache(), &BlockCache::countChanged, this, &OutputView::scheduleRefresh);
    connect(&m_output->cache(), &BlockCache::linesChanged, this, &OutputView::linesChanged);
    connect(&m_output->matches(), &Finder::changed, this, &OutputView::matchesChanged);
    connect(&m_output->errors(), &Finder::changed, this, [this] {
        m_minimap->invalidate();
        m_needsPaint = m_needsPaint || m_stderrOnly;
        scheduleRefresh();
    });
}

void OutputView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void OutputView::setTimes(LineTimes times)
{
    m_gutter.setTimes(times);
    updateRanges();
    viewport()->update();
}

void OutputView::setTimeFormat(const TimeFormat &format, const QString &clientZone)
{
    m_gutter.setTimeFormat(format, clientZone);
    viewport()->update();
}

void OutputView::setStart(std::optional<Instant> start)
{
    m_gutter.setStart(start);
    viewport()->update();
}

void OutputView::setStderrOnly(bool stderrOnly)
{
    if (stderrOnly == m_stderrOnly)
        return;
    const qint64 line = firstVisibleLine();
    m_stderrOnly = stderrOnly;
    m_seenRows = rowCount();
    updateRanges();
    if (m_isFollowing)
        follow();
    else if (m_output)
        goTo(std::min(rows().rowOf(line), bottom().row));
    m_needsPaint = true;
    refresh();
}

void OutputView::setWrapped(bool wrapped)
{
    m_isWrapped = wrapped;
    m_part = 0;
    updateRanges();
    if (m_isFollowing)
        follow();
    m_needsPaint = true;
    refresh();
}

void OutputView::zoom(int steps)
{
    setFontSize(steps == 0 ? fonts::output().pointSizeF() : m_pointSize + steps);
}

void OutputView::setFontSize(double points)
{
    m_pointSize = std::clamp(points, leastFont, greatestFont);
    QFont font = fonts::output();
    font.setPointSizeF(m_pointSize);
    m_grid = FontGrid(font);
    updateRanges();
    if (m_isFollowing)
        follow();
    m_needsPaint = true;
    refresh();
    Q_EMIT fontSizeChanged(m_pointSize);
}

int OutputView::fullRows() const
{
    return std::max(1, viewport()->height() / m_grid.lineHeight());
}

int OutputView::visibleCells() const
{
    return std::max(1, int((viewport()->width() - textLeft()) / m_grid.cellWidth()));
}

qint64 OutputView::firstVisibleLine() const
{
    const qint64 row = verticalScrollBar()->value();
    return row < rowCount() ? rows().lineAt(row) : 0;
}

qint64 OutputView::lastVisibleLine() const
{
    const qint64 row = std::min<qint64>(rowCount(), verticalScrollBar()->value() + fullRows()) - 1;
    return row >= 0 ? rows().lineAt(row) : -1;
}

std::vector<qint64> OutputView::visibleLines()
{
    std::vector<qint64> lines;
    for (const Slice &slice : slices()) {
        const qint64 line = rows().lineAt(slice.row);
        if (lines.empty() || lines.back() != line)
            lines.push_back(line);
    }
    return lines;
}

qint64 OutputView::newLines() const
{
    return std::max<qint64>(0, rowCount() - m_seenRows);
}

qint64 OutputView::searchOrigin() const
{
    if (m_currentMatch && *m_currentMatch >= firstVisibleLine() && *m_currentMatch <= lastVisibleLine())
        return *m_currentMatch;
    return firstVisibleLine() - 1;
}

QString OutputView::visibleText(qint64 line)
{
    const ShownLine *shown = m_shown ? m_shown->line(line) : nullptr;
    return shown ? shown->text.text : QString();
}

int OutputView::partsOf(qint64 row)
{
    const ShownLine *shown = m_isWrapped && m_shown ? m_shown->line(rows().lineAt(row)) : nullptr;
    return shown ? std::max(1, (shown->text.width() + visibleCells() - 1) / visibleCells()) : 1;
}

std::vector<OutputView::Slice> OutputView::slices()
{
    std::vector<Slice> slices;
    const qint64 count = rowCount();
    int top = 0;
    int part = m_part;
    for (qint64 row = verticalScrollBar()->value(); row < count && top < viewport()->height(); ++row) {
        const int parts = partsOf(row);
        for (; part < parts && top < viewport()->height(); ++part) {
            slices.push_back({row, part, top});
            top += m_grid.lineHeight();
        }
        part = 0;
    }
    return slices;
}

OutputView::Slice OutputView::bottom()
{
    const qint64 count = rowCount();
    if (!m_isWrapped)
        return {std::max<qint64>(0, count - fullRows()), 0, 0};
    int room = fullRows();
    for (qint64 row = count - 1; row >= 0; --row) {
        const int parts = partsOf(row);
        if (parts >= room)
            return {row, parts - room, 0};
        room -= parts;
    }
    return {};
}

} // namespace barto
