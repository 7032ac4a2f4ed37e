// SPDX-License-Identifier: MIT OR Apache-2.0

// What DataTable does with the rows that it shows: selects, remembers and copies them.

#include "gui/model/columnmodel.h"
#include "gui/theme/metrics.h"
#include "gui/view/datatable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>

namespace barto {

namespace {

QString idOf(const QModelIndex &index)
{
    return index.isValid() ? index.siblingAtColumn(0).data(IdRole).toString() : QString();
}

QString csvField(QString text)
{
    static const QRegularExpression special(QStringLiteral("[\",\\r\\n]"));
    if (!text.contains(special))
        return text;
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

/// The columns that are seen, from left to right.
QList<int> shownColumns(const QTableView &table)
{
    QList<int> columns;
    for (int place = 0; place < table.horizontalHeader()->count(); ++place) {
        const int column = table.horizontalHeader()->logicalIndex(place);
        if (!table.isColumnHidden(column))
            columns << column;
    }
    return columns;
}

QStringList titlesOf(const QAbstractItemModel &model, const QList<int> &columns)
{
    QStringList titles;
    for (const int column : columns)
        titles << model.headerData(column, Qt::Horizontal).toString();
    return titles;
}

} // namespace

QString DataTable::cellText(const QModelIndex &index)
{
    const QVariant copy = index.data(CopyRole);
    return copy.isValid() ? copy.toString() : index.data(Qt::DisplayRole).toString();
}

TableAnchor DataTable::anchor() const
{
    TableAnchor anchor;
    if (!model())
        return anchor;
    anchor.wasAtTop = verticalScrollBar()->value() == 0;
    anchor.topId = idOf(model()->index(rowAt(0), 0));
    anchor.currentId = idOf(currentIndex());
    if (selectionModel()) {
        const QModelIndexList rows = selectionModel()->selectedRows();
        for (const QModelIndex &row : rows)
            anchor.selectedIds << idOf(row);
    }
    return anchor;
}

void DataTable::restore(const TableAnchor &anchor)
{
    if (!model() || !selectionModel())
        return;
    QHash<QString, int> rows;
    for (int row = 0; row < model()->rowCount(); ++row)
        rows.insert(idOf(model()->index(row, 0)), row);
    QItemSelection selection;
    for (const QString &id : anchor.selectedIds) {
        if (const auto row = rows.constFind(id); row != rows.constEnd())
            selection.select(model()->index(*row, 0), model()->index(*row, model()->columnCount() - 1));
    }
    if (const auto row = rows.constFind(anchor.currentId); !anchor.currentId.isEmpty() && row != rows.constEnd())
        selectionModel()->setCurrentIndex(model()->index(*row, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    executeDelayedItemsLayout(); // else the scroll bar still has the old rows' range
    updateGeometries();
    if (const auto row = rows.constFind(anchor.topId); !anchor.wasAtTop && row != rows.constEnd())
        verticalScrollBar()->setValue(rowViewportPosition(*row) + verticalScrollBar()->value());
}

QString DataTable::currentId() const
{
    return idOf(currentIndex());
}

void DataTable::selectId(const QString &id)
{
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (idOf(index) != id)
            continue;
        setCurrentIndex(index);
        return scrollTo(index);
    }
}

QString DataTable::selectionAsText() const
{
    if (!selectionModel())
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    const QList<int> columns = shownColumns(*this);
    QStringList lines;
    if (rows.size() > 1)
        lines << titlesOf(*model(), columns).join(QLatin1Char('\t'));
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : columns)
            cells << cellText(row.siblingAtColumn(column)).simplified();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString DataTable::asCsv() const
{
    const QList<int> columns = shownColumns(*this);
    QStringList titles = titlesOf(*model(), columns);
    std::transform(titles.begin(), titles.end(), titles.begin(), csvField);
    QString csv = titles.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    for (int row = 0; row < model()->rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells << csvField(cellText(model()->index(row, column)));
        csv += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return csv;
}

void DataTable::copySelection() const
{
    const QString text = selectionAsText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void DataTable::selectAll()
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows <= mostSelected)
        return QTableView::selectAll();
    const int top = std::clamp(rowAt(0) - mostSelected / 2, 0, rows - mostSelected);
    selectionModel()->select(
        {model()->index(top, 0), model()->index(top + mostSelected - 1, model()->columnCount() - 1)},
        QItemSelectionModel::ClearAndSelect);
}

} // namespace barto
