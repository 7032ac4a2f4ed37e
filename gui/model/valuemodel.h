// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/columnmodel.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace barto {

/// A table of values that are all here (clients, schedules): a new state of things becomes changes, insertions, moves
/// and removals, so that selection and scroll position stay where they are.
template<typename Value>
class ValueModel : public ColumnModel
{
public:
    using ColumnModel::ColumnModel;

    const std::vector<Value> &values() const { return m_values; }
    const Value &at(int row) const { return m_values[std::size_t(row)]; }

    /// Ids must differ; of those that do not, the first one counts.
    void setValues(std::vector<Value> values)
    {
        QSet<QString> wanted;
        std::erase_if(values, [&](const Value &value) {
            const QString id = idOf(value);
            const bool isKnown = wanted.contains(id);
            wanted.insert(id);
            return isKnown;
        });
        removeAllBut(wanted);
        QSet<QString> here;
        for (const Value &value : m_values)
            here.insert(idOf(value));
        for (std::size_t row = 0; row < values.size(); ++row)
            put(int(row), std::move(values[row]), here);
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_values.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Value &value = at(index.row());
        if (role == IdRole)
            return idOf(value);
        if (role == Qt::TextAlignmentRole)
            return alignmentOf(index.column());
        return cell(value, columns().at(index.column()).id, role);
    }

    /// All texts are written anew, after a change of the zone or as time passes.
    void refresh()
    {
        if (!m_values.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

protected:
    virtual QString idOf(const Value &value) const = 0;
    virtual QVariant cell(const Value &value, const QString &column, int role) const = 0;

private:
    void removeAllBut(const QSet<QString> &wanted)
    {
        for (int row = rowCount() - 1; row >= 0; --row) {
            if (wanted.contains(idOf(at(row))))
                continue;
            beginRemoveRows({}, row, row);
            m_values.erase(m_values.begin() + row);
            endRemoveRows();
        }
    }
    void put(int row, Value value, const QSet<QString> &here)
    {
        const QString id = idOf(value);
        if (!here.contains(id)) {
            beginInsertRows({}, row, row);
            m_values.insert(m_values.begin() + row, std::move(value));
            endInsertRows();
            return;
        }
        int from = row;
        while (idOf(at(from)) != id)
            ++from;
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_values.begin() + row, m_values.begin() + from, m_values.begin() + from + 1);
            endMoveRows();
        }
        if (at(row) == value)
            return;
        m_values[std::size_t(row)] = std::move(value);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

    std::vector<Value> m_values;
};

} // namespace barto
