// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/columnmodel.h"

#include <QSortFilterProxyModel>

#include <functional>

namespace barto {

/// Sorts by SortRole and filters by a function: for tables whose rows are all here. Without a column to sort by it
/// keeps the model's own order.
class RowFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RowFilter(QObject *parent = nullptr) : QSortFilterProxyModel(parent)
    {
        setSortRole(SortRole);
        setDynamicSortFilter(true);
        setSortCaseSensitivity(Qt::CaseInsensitive);
        setSortLocaleAware(true);
    }

    /// Says of a row of the source whether it stays.
    void setAccept(std::function<bool(int row)> accept)
    {
        m_accept = std::move(accept);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override { return !m_accept || m_accept(row); }

private:
    std::function<bool(int row)> m_accept;
};

} // namespace barto
