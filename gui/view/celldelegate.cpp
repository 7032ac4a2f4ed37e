// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/celldelegate.h"

#include "gui/model/columnmodel.h"
#include "gui/theme/metrics.h"
#include "gui/theme/statusshape.h"
#include "gui/view/sparkline.h"

#include <QApplication>
#include <QPainter>

namespace barto {

namespace {

/// The row's ground as the style draws it, without text.
void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem bare = option;
    bare.text.clear();
    bare.icon = {};
    bare.features.setFlag(QStyleOptionViewItem::HasDecoration, false);
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, &painter, option.widget);
}

} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // Rows are chosen, and a chosen one shows it; a frame is for who goes about by keys among others.
    const bool isByKeys = option->widget && option->widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (option->state.testFlag(QStyle::State_Selected) || !isByKeys)
        option->state.setFlag(QStyle::State_HasFocus, false);
    const Theme &theme = Theme::of(option->palette);
    QColor color;
    if (const QVariant tone = index.data(ToneRole); tone.isValid())
        color = theme.tone(Tone(tone.toInt()));
    else if (index.data(MutedRole).toBool())
        color = theme.muted;
    if (color.isValid()) {
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    }
    if (index.data(FixedFontRole).toBool()) {
        const double size = option->font.pointSizeF();
        option->font = fonts::output();
        option->font.setPointSizeF(size);
    }
    if (index.data(ItalicRole).toBool())
        option->font.setItalic(true);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant status = index.data(StatusRole);
    const QVariant spark = index.data(SparkRole);
    const QVariant statuses = index.data(StatusesRole);
    if (!status.isValid() && !spark.isValid() && !statuses.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Theme &theme = Theme::of(option.palette);
    paintGround(*painter, cell);
    QRect inner = option.rect.adjusted(Metrics::cellPadding, 0, -Metrics::cellPadding, 0);
    painter->save();
    painter->setClipRect(option.rect);
    if (spark.isValid()) {
        paintSparkline(*painter, inner.adjusted(0, 4, 0, -4), spark.value<SparkValues>(), theme, theme.chartSuccess);
    } else if (statuses.isValid()) {
        paintStatuses(*painter, inner, statuses.value<QList<int>>(), theme);
    } else {
        const int side = int(StatusShape::side);
        const QRect box(inner.left(), inner.center().y() - side / 2, side, side);
        paintStatus(*painter, QStyle::visualRect(option.direction, inner, box), Status(status.toInt()), theme);
        QRect words = inner.adjusted(side + Metrics::cellPadding, 0, 0, 0);
        words = QStyle::visualRect(option.direction, inner, words);
        painter->setFont(cell.font);
        painter->setPen(cell.palette.color(
            cell.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(words, int(cell.displayAlignment) | Qt::TextSingleLine,
            cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, words.width()));
    }
    painter->restore();
}

} // namespace barto
