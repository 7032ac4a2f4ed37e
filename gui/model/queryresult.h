// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"
#include "gui/model/columnmodel.h"

#include <vector>

namespace barto {

/// The rows of one query, as they come. Made anew for each, because its columns are the query's.
class QueryResult : public ColumnModel
{
    Q_OBJECT

public:
    /// From the first page, which has the columns; widths and alignment follow from its rows.
    explicit QueryResult(const TablePage &first, QObject *parent = nullptr);

    void append(const TablePage &page);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        QStringList values;
        QByteArray nulls;
    };

    std::vector<Row> m_rows;
};

} // namespace barto
