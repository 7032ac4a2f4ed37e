// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/sidebarbrand.h"

#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace barto {

namespace {

constexpr int signSize = 24;
constexpr int indent = 16;

} // namespace

SidebarBrand::SidebarBrand(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(QStringLiteral("barto"));
}

QSize SidebarBrand::sizeHint() const
{
    return {100, signSize + 12};
}

void SidebarBrand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isNarrow = width() < 100;
    const int x = isNarrow ? (width() - signSize) / 2 : indent;
    const QRect sign(x, (height() - signSize) / 2, signSize, signSize);
    applicationIcon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), sign));
    if (isNarrow)
        return;
    QFont big = fonts::section(font());
    big.setPointSizeF(big.pointSizeF() * 1.1);
    painter.setFont(big);
    painter.setPen(Theme::of(this).text);
    const QRect words(sign.right() + 11, 0, width() - sign.right(), height());
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignLeft | Qt::AlignVCenter, accessibleName());
}

} // namespace barto
