// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/view/uisettings.h"

#include <QTableView>

#include <optional>

namespace barto {

class ColumnModel;

/// What a table shows of its model, by the rows' ids: survives any refresh.
struct TableAnchor
{
    QString topId;
    QString currentId;
    QStringList selectedIds;
    bool wasAtTop = true;
};

/// All tables: fixed rows without a grid, movable columns whose widths are kept, one of which takes the slack; copies
/// rows as tab-separated text; asks to be sorted instead of sorting.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    /// `settingsKey` names the table in the settings; empty: its columns are not kept.
    DataTable(const QString &settingsKey, UiSettings &settings, QWidget *parent = nullptr);

    /// `shown` is the model itself or a proxy with the same columns.
    void setColumnModel(const ColumnModel &columns, QAbstractItemModel *shown);

    /// The column that is sorted by, and how; none: the default order.
    std::optional<std::pair<QString, Qt::SortOrder>> sorting() const { return m_sorting; }
    void setSorting(const std::optional<std::pair<QString, Qt::SortOrder>> &sorting);

    TableAnchor anchor() const;
    /// Selects and scrolls as it was; ids that are gone are forgotten.
    void restore(const TableAnchor &anchor);
    QString currentId() const;
    void selectId(const QString &id);

    /// The selected rows, visible columns in their order, with a line of headers where there are several.
    QString selectionAsText() const;
    /// All rows that are loaded, as CSV (RFC 4180) with headers.
    QString asCsv() const;
    void copySelection() const;
    void resetColumns();
    /// What is copied and exported of a cell.
    static QString cellText(const QModelIndex &index);

    /// Ctrl+A selects at most so many rows around those seen.
    static constexpr int mostSelected = 5000;
    void selectAll() override;

Q_SIGNALS:
    void sortingChanged();
    /// Enter or a double click; with Ctrl for a new window.
    void openWanted(const QModelIndex &index, bool inNewWindow);
    void menuWanted(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMetrics();
    void restoreColumns();
    void saveColumns();
    void fitSlack();
    int defaultWidth(int column) const;
    void cycleSorting(int column);
    void showSorting();
    void showColumnMenu(const QPoint &position);
    int columnOf(const QString &id) const;

    const QString m_key;
    UiSettings &m_settings;
    const ColumnModel *m_columns = nullptr;
    std::optional<std::pair<QString, Qt::SortOrder>> m_sorting;
    bool m_isArranging = false; ///< our own resizing is not the user's
};

} // namespace barto
