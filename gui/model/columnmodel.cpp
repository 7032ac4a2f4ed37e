// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/columnmodel.h"

namespace barto {

ColumnModel::ColumnModel(QList<Column> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

int ColumnModel::columnOf(const QString &id) const
{
    const auto found
        = std::find_if(m_columns.begin(), m_columns.end(), [&id](const Column &column) { return column.id == id; });
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

int ColumnModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, 0).data(IdRole).toString() == id)
            return row;
    }
    return -1;
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns.at(section).title;
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    return {};
}

QVariant ColumnModel::alignmentOf(int column) const
{
    return int(m_columns.at(column).alignment | Qt::AlignVCenter);
}

} // namespace barto
