// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/hovercard.h"

#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"
#include "gui/theme/statusshape.h"

#include <QPainter>

#include <algorithm>

namespace barto {

namespace {

constexpr int padding = 12;
constexpr int signRoom = 22;
constexpr int widest = 560;

} // namespace

HoverCard::HoverCard(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void HoverCard::setText(Status status, const QString &title, const QStringList &lines)
{
    m_status = status;
    m_title = title;
    m_lines = lines;
    setAccessibleName(title);
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    resize(sizeHint());
    update();
}

void HoverCard::showBeside(const QRect &where)
{
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    QPoint corner(where.right() + 12, where.bottom() + 6);
    if (corner.x() + width() > room.right())
        corner.setX(std::max(room.left(), where.left() - 12 - width()));
    if (corner.y() + height() > room.bottom())
        corner.setY(std::max(room.top(), where.top() - 6 - height()));
    move(corner);
    show();
    raise();
}

void HoverCard::dismiss()
{
    if (!m_isPinned)
        hide();
}

void HoverCard::setPinned(bool isPinned)
{
    m_isPinned = isPinned;
    update();
}

QSize HoverCard::sizeHint() const
{
    int width = QFontMetrics(fonts::demiBold(font())).horizontalAdvance(m_title);
    for (const QString &line : m_lines)
        width = std::max(width, fontMetrics().horizontalAdvance(line));
    const int height = (int(m_lines.size()) + 1) * (fontMetrics().height() + 4);
    return {std::min(widest, width + signRoom + 2 * padding + 4), height + 2 * padding - 4};
}

void HoverCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    controls::paintPanel(
        painter, rect(), theme.raised, m_isPinned ? theme.link : theme.outline, 1, Metrics::cardRadius);
    const int step = fontMetrics().height() + 4;
    QRect line(padding + signRoom, padding - 2, width() - 2 * padding - signRoom, step);
    paintStatus(painter, QRectF(padding, line.top() + (step - 14) / 2.0, 14, 14), m_status, theme);
    painter.setFont(fonts::demiBold(font()));
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignVCenter, painter.fontMetrics().elidedText(m_title, Qt::ElideMiddle, line.width()));
    painter.setFont(font());
    painter.setPen(theme.muted);
    for (const QString &text : m_lines) {
        line.translate(0, step);
        painter.drawText(line, Qt::AlignVCenter, fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    }
}

} // namespace barto
