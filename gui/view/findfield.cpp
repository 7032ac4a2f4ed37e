// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/findfield.h"

#include "gui/theme/controls.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"

#include <QKeySequence>
#include <QPainter>

namespace barto {

namespace {

constexpr int iconSide = 16;
constexpr int fewDigits = 9;

QString keyText()
{
    return QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
}

} // namespace

FindField::FindField(QWidget *parent) : QToolButton(parent)
{
    setText(tr("Find client, schedule, run…"));
    setAccessibleName(text());
    setToolTip(text());
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize FindField::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {fontMetrics().horizontalAdvance(text() + keyText()) + 12 * metrics.unit, metrics.controlHeight};
}

QSize FindField::minimumSizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {fontMetrics().horizontalAdvance(keyText()) + iconSide + 9 * metrics.unit, sizeHint().height()};
}

void FindField::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const int inset = 3 * Metrics::of(this).unit;
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    controls::paintField(painter, option, theme);
    const QRect inner = rect().adjusted(inset, 0, -inset, 0);
    painter.setPen(theme.muted);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, keyText());
    const QRect words = inner.adjusted(0, 0, -fontMetrics().horizontalAdvance(keyText()) - inset, 0);
    if (words.width() < fewDigits * Metrics::of(this).digit) { // too narrow for words that say something
        const QRect place(words.left(), words.center().y() - iconSide / 2, iconSide, iconSide);
        return tintedIcon(QStringLiteral("search"), theme.muted).paint(&painter, place);
    }
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace barto
