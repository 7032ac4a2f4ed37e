// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace barto {

/// Paints the cells of all tables by the roles of CellRole: a shape before the word, tones, asides, sparklines and rows
/// of shapes.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace barto
