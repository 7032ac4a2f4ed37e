// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/linepainter.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace barto {

namespace {

constexpr double matchRadius = 2;

/// Box-drawing and block elements: shades of a picture, not text to be read.
bool isOrnament(QStringView text)
{
    return std::all_of(
        text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2500 && c.unicode() <= 0x259f; });
}

/// Every character has the one cell that the font gives it: they may be drawn in one go.
bool isOneCellEach(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

} // namespace

QRectF LinePainter::cells(const AnsiText &text, const Part &part, qsizetype from, qsizetype to) const
{
    const int first = std::clamp(text.cellOf(from), part.firstCell, part.endCell);
    const int end = std::clamp(text.cellOf(to), part.firstCell, part.endCell);
    return {part.topLeft.x() + (first - part.firstCell) * m_grid.cellWidth(), part.topLeft.y(),
        (end - first) * m_grid.cellWidth(), double(m_grid.lineHeight())};
}

void LinePainter::paint(const ShownLine &line, const Part &part)
{
    const AnsiText &text = line.text;
    const Theme &theme = m_colours.theme();
    if (!part.selected.isEmpty())
        m_painter.fillRect(cells(text, part, part.selected.from, part.selected.to), theme.selection);
    if (part.isBreakSelected && text.width() >= part.firstCell && text.width() < part.endCell) {
        QRectF end = cells(text, part, text.text.size(), text.text.size());
        end.setWidth(m_grid.cellWidth() / 2);
        m_painter.fillRect(end, theme.selection);
    }
    paintMatches(line, part);

    qsizetype from = text.indexAt(part.firstCell);
    const qsizetype end
        = text.cellOf(text.text.size()) <= part.endCell ? text.text.size() : text.indexAt(part.endCell - 1) + 1;
    auto span = std::upper_bound(
        text.spans.begin(), text.spans.end(), from, [](qsizetype index, const AnsiSpan &s) { return index < s.from; });
    auto place = std::find_if(line.places.begin(), line.places.end(),
        [from](const LinePattern::Place &p) { return p.from + p.length > from; });
    while (from < end) {
        Run run{from, end, &*std::prev(span), Layer::Plain};
        const auto stopAt = [&run](qsizetype index) { run.to = index > run.from ? std::min(run.to, index) : run.to; };
        if (span != text.spans.end())
            stopAt(span->from);
        stopAt(part.selected.from);
        stopAt(part.selected.to);
        if (from >= part.selected.from && from < part.selected.to)
            run.layer = Layer::Selected;
        if (place != line.places.end()) {
            stopAt(place->from);
            stopAt(place->from + place->length);
            if (from >= place->from)
                run.layer = part.isCurrent && place == line.places.begin() ? Layer::CurrentMatch : Layer::Match;
        }
        paintRun(line, part, run);
        from = run.to;
        if (span != text.spans.end() && span->from <= from)
            ++span;
        if (place != line.places.end() && place->from + place->length <= from)
            ++place;
    }
}

void LinePainter::paintMatches(const ShownLine &line, const Part &part)
{
    const Theme &theme = m_colours.theme();
    for (const LinePattern::Place &place : line.places) {
        QRectF box = cells(line.text, part, place.from, place.from + place.length);
        if (box.width() <= 0)
            continue;
        const bool isCurrent = part.isCurrent && &place == &line.places.front();
        box.adjust(-0.5, 1.5, 0.5, -1.5);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(isCurrent ? theme.currentMatch : theme.matchOutline, 1));
        m_painter.setBrush(isCurrent ? theme.currentMatch : theme.match);
        m_painter.drawRoundedRect(box, matchRadius, matchRadius);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

OutputColours::Pair LinePainter::coloursOf(const Run &run, const QColor &row, bool isNotice) const
{
    const Theme &theme = m_colours.theme();
    switch (run.layer) {
    case Layer::Match:
        return {theme.text, {}};
    case Layer::CurrentMatch:
        return {theme.onCurrentMatch, {}};
    case Layer::Selected:
        return {theme.text, {}};
    case Layer::Plain:
        break;
    }
    if (isNotice || run.span->isSymbol)
        return {theme.muted, {}};
    return m_colours.pairFor(run.span->style, row);
}

void LinePainter::paintRun(const ShownLine &line, const Part &part, const Run &run)
{
    const SgrState &style = run.span->style;
    const OutputColours::Pair colours = coloursOf(run, part.ground, line.isNotice);
    const QRectF box = cells(line.text, part, run.from, run.to);
    if (colours.ground.isValid())
        m_painter.fillRect(box, colours.ground);
    if (style.has(SgrState::Concealed) && run.layer == Layer::Plain)
        return;
    QColor pen = colours.text;
    if (run.layer == Layer::Plain && style.foreground.kind == SgrColour::Kind::Rgb
        && isOrnament(QStringView(line.text.text).sliced(run.from, run.to - run.from)))
        pen = QColor(style.foreground.red, style.foreground.green, style.foreground.blue);
    m_painter.setPen(pen);
    m_painter.setFont(m_grid.font(style.has(SgrState::Bold), style.has(SgrState::Italic) || line.isNotice));
    paintText(line.text, part, run);
    const double baseline = part.topLeft.y() + m_grid.baseline();
    if (style.has(SgrState::Underline))
        m_painter.fillRect(QRectF(box.left(), baseline + 2, box.width(), 1), pen);
    if (style.has(SgrState::Struck))
        m_painter.fillRect(QRectF(box.left(), std::round(baseline - m_grid.baseline() / 4), box.width(), 1), pen);
}

void LinePainter::paintText(const AnsiText &text, const Part &part, const Run &run)
{
    const double baseline = part.topLeft.y() + m_grid.baseline();
    const auto at = [&](qsizetype index) {
        return QPointF(part.topLeft.x() + (text.cellOf(index) - part.firstCell) * m_grid.cellWidth(), baseline);
    };
    const QStringView piece = QStringView(text.text).sliced(run.from, run.to - run.from);
    if (isOneCellEach(piece)) {
        m_painter.drawText(at(run.from), piece.toString());
        return;
    }
    // Other glyphs may come from another font with other widths: each is put into its own cell.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, piece.data(), piece.size());
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        const QStringView glyph = piece.sliced(from, to - from);
        if (glyph != QStringView(u" ") && glyph != QStringView(u"\t"))
            m_painter.drawText(at(run.from + from), glyph.toString());
        from = to;
    }
}

} // namespace barto
