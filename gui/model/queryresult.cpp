// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/queryresult.h"

#include <algorithm>

namespace barto {

namespace {

constexpr std::size_t rowsLookedAt = 200;
constexpr qsizetype widest = 48; // characters

bool isNull(const QByteArray &nulls, qsizetype column)
{
    return column < nulls.size() && nulls.at(column) != 0;
}

/// What cannot be shown as text is told by its size.
bool isBinary(const QString &value)
{
    return std::any_of(value.begin(), value.end(), [](QChar c) {
        return c.isNull()
            || (c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t') && c != QLatin1Char('\r')
                && c != QChar(0x1B));
    });
}

Column columnOfPage(const TablePage &page, qsizetype place)
{
    qsizetype width = page.columns.at(place).size() + 2;
    bool isNumeric = true;
    bool hasValue = false;
    for (std::size_t row = 0; row < std::min(page.rows.size(), rowsLookedAt); ++row) {
        if (place >= page.rows[row].size() || (row < page.nulls.size() && isNull(page.nulls[row], place)))
            continue;
        const QString &value = page.rows[row].at(place);
        bool isNumber = false;
        value.toDouble(&isNumber);
        isNumeric = isNumeric && isNumber;
        hasValue = true;
        width = std::max(width, std::min(value.size(), widest) + 3);
    }
    Column column;
    column.id = QString::number(place);
    column.title = page.columns.at(place);
    column.width = double(width);
    column.alignment = isNumeric && hasValue ? Qt::AlignRight : Qt::AlignLeft;
    column.isSortable = false;
    return column;
}

QList<Column> columnsOf(const TablePage &page)
{
    QList<Column> columns;
    for (qsizetype place = 0; place < page.columns.size(); ++place)
        columns << columnOfPage(page, place);
    return columns;
}

} // namespace

QueryResult::QueryResult(const TablePage &first, QObject *parent) : ColumnModel(columnsOf(first), parent)
{
    append(first);
}

void QueryResult::append(const TablePage &page)
{
    if (page.rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(page.rows.size()) - 1);
    for (std::size_t row = 0; row < page.rows.size(); ++row)
        m_rows.push_back({page.rows[row], row < page.nulls.size() ? page.nulls[row] : QByteArray()});
    endInsertRows();
}

QVariant QueryResult::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const bool none = isNull(row.nulls, index.column());
    const QString value = index.column() < row.values.size() ? row.values.at(index.column()) : QString();
    switch (role) {
    case Qt::DisplayRole:
        if (none)
            return QStringLiteral("NULL");
        return isBinary(value) ? tr("%n byte(s)", nullptr, int(value.toUtf8().size())) : value;
    case CopyRole:
        return none ? QString() : value;
    case Qt::ToolTipRole:
        return value.size() > widest && !isBinary(value) ? QVariant(value.left(2000)) : QVariant();
    case MutedRole:
    case ItalicRole:
        return none;
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case IdRole:
        return QString::number(index.row());
    default:
        return {};
    }
}

} // namespace barto
