// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/menulink.h"

#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"

#include <QPainter>

namespace barto {

namespace {

constexpr int pad = 5;
constexpr int chevron = 10;

} // namespace

MenuLink::MenuLink(QWidget *parent) : QToolButton(parent)
{
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::TabFocus);
}

QSize MenuLink::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 3 * pad + chevron, fontMetrics().height() + 2};
}

void MenuLink::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    if (underMouse() || isDown())
        controls::paintPanel(painter, rect(), theme.tint(theme.link, theme.window), {}, 0, 4);
    if (hasFocus())
        controls::paintFocusRing(painter, rect(), theme, 4);
    const auto mirrored = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    painter.setPen(theme.muted);
    const QRect words = rect().adjusted(pad, 0, -2 * pad - chevron, 0);
    painter.drawText(mirrored(words), Qt::AlignLeft | Qt::AlignVCenter, text());
    controls::paintChevron(
        painter, mirrored(QRect(words.right() + pad, 0, chevron, height())), Qt::DownArrow, theme.muted);
}

} // namespace barto
