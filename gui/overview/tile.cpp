// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/overview/tile.h"

#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"
#include "gui/theme/statusshape.h"
#include "gui/view/sparkline.h"

#include <QPainter>

namespace barto {

namespace {

constexpr int tileHeight = 100;
constexpr int side = 16; // padding
constexpr int shapeSide = 17;
constexpr int sparkHeight = 20;

} // namespace

Tile::Tile(Status status, bool isBad, QWidget *parent) : QAbstractButton(parent), m_status(status), m_isBad(isBad)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Tile::setFigure(const QString &number, bool isZero, const QString &noun)
{
    m_number = number;
    m_isZero = isZero;
    m_noun = noun;
    describe();
}

void Tile::setSecondLine(const QString &line)
{
    m_second = line;
    describe();
}

void Tile::setSpark(const SparkValues &spark)
{
    m_spark = spark;
    update();
}

void Tile::setStale(bool isStale)
{
    m_isStale = isStale;
    update();
}

void Tile::describe()
{
    setAccessibleName(QStringLiteral("%1 %2").arg(m_number, m_noun));
    setAccessibleDescription(m_second);
    setToolTip(m_number + QLatin1Char(' ') + m_noun + QLatin1Char('\n') + m_second);
    update();
}

QSize Tile::sizeHint() const
{
    return {220, tileHeight};
}

QSize Tile::minimumSizeHint() const
{
    return {110, tileHeight};
}

QColor Tile::sparkColor() const
{
    const Theme &theme = Theme::of(this);
    return m_status == Status::Succeeded ? theme.chartSuccess : theme.status(m_status);
}

void Tile::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    controls::paintPanel(painter, rect(), isDown() ? theme.alternate : theme.base,
        underMouse() ? theme.outline : theme.border, 1, Metrics::cardRadius);
    if (hasFocus())
        controls::paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), theme, Metrics::cardRadius);
    const bool isCalm = m_isBad && m_isZero;
    const QFont big = fonts::tile(font());
    const QFontMetrics bigMetrics(big);
    int x = side;
    const int baseline = 14 + bigMetrics.ascent() * 19 / 20;
    if (!isCalm) {
        paintStatus(painter, QRectF(x, baseline - bigMetrics.capHeight() / 2.0 - shapeSide / 2.0, shapeSide, shapeSide),
            m_status, theme);
        x += shapeSide + 8;
    }
    painter.setFont(big);
    painter.setPen(isCalm || m_isStale ? theme.muted : theme.text);
    const QString number = QString(m_number).replace(QLatin1Char(' '), QChar(0x2009)); // thin ones
    painter.drawText(x, baseline, number);
    x += bigMetrics.horizontalAdvance(number) + 8;
    const int room = width() - x - side / 2;
    painter.setFont(fontMetrics().horizontalAdvance(m_noun) > room ? fonts::caption(font()) : font());
    painter.setPen(m_isStale ? theme.muted : theme.text);
    painter.drawText(x, baseline, painter.fontMetrics().elidedText(m_noun, Qt::ElideRight, room));
    painter.setFont(fonts::caption(font()));
    painter.setPen(theme.muted);
    const QRect line(side, baseline + 8, width() - 2 * side, fontMetrics().height());
    painter.drawText(line, Qt::AlignVCenter, painter.fontMetrics().elidedText(m_second, Qt::ElideRight, line.width()));
    const int count = int(m_spark.values.size());
    if (count == 0)
        return;
    // All of the tile's width, however few bars there are.
    const QRectF box(side, height() - sparkHeight - 9, width() - 2 * side, sparkHeight);
    painter.save();
    const double natural = std::min(box.width() / count, 8.0) * count;
    painter.translate(box.left(), 0);
    painter.scale(box.width() / natural, 1);
    paintSparkline(painter, QRectF(0, box.top(), natural, box.height()), m_spark, theme, sparkColor());
    painter.restore();
}

} // namespace barto
