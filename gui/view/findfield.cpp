// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/findfield.h"

#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"

#include <QKeySequence>
#include <QPainter>

namespace barto {

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
    const QString key = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    return {fontMetrics().horizontalAdvance(text() + key) + 12 * metrics.unit, metrics.controlHeight};
}

QSize FindField::minimumSizeHint() const
{
    return {Metrics::of(this).controlHeight * 2, sizeHint().height()};
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
    const QString key = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    const int keyWidth = fontMetrics().horizontalAdvance(key);
    painter.setPen(theme.muted);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, key);
    const QRect words = inner.adjusted(0, 0, -keyWidth - inset, 0);
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace barto
