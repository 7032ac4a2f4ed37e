// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/latestcall.h"
#include "gui/view/contentstates.h"
#include "gui/view/datatable.h"
#include "gui/view/filterbar.h"
#include "gui/view/page.h"

QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QSortFilterProxyModel)
QT_FORWARD_DECLARE_CLASS(QSplitter)

namespace barto {

class ColumnModel;

/// What a row is about: what the common part of its menu acts on. What is empty has no entries.
struct RowSubject
{
    QString client;
    QString schedule;
    QString stateKey; ///< as filters write it
    QString id; ///< for "Copy Id"
    QString command; ///< for "Copy as barto-cli Command"
};

/// A page that is a filter bar over a table: keeps the filter, shows the states, has the common part of the rows' menu.
class ListPage : public Page
{
    Q_OBJECT

public:
    QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    void setFilter(const QString &filter) override;
    void focusFilter() override { m_filter->focusText(); }
    bool clearOrReturn() override;
    void reload() override;

    DataTable &table() const { return *m_table; }
    FilterBar &filter() const { return *m_filter; }
    ContentStates &states() const { return *m_states; }

protected:
    /// `noun` is what is loaded, in the plural and lower case; `keys` are those that the filter understands.
    ListPage(PageId id, const PageContext &context, const QString &noun, const QStringList &keys, QWidget *parent);

    void setModel(const ColumnModel &columns, QAbstractItemModel *shown);
    /// Puts a pane below the table, divided by a bar whose place is kept.
    /// `share` of the height, in percent, until the user moves the border.
    void setPane(QWidget *pane, int share = 35);

    /// Asks the server, by filter and sorting; ends by calling loaded() or loadFailed().
    virtual void load() = 0;
    /// Rows are here (perhaps none). `isFiltered`: others would be here without the filter.
    void loaded(bool isFiltered);
    void loadFailed(const Error &error);
    /// The filter names a client or schedule that nobody has: no row matches, and the bar says why.
    bool isUnknownName(const Error &error);
    /// Says what there is where nothing is: headline, text and button by states().setEmpty.
    virtual void sayEmpty() = 0;
    /// The filter has changed: by default asks again. Tables whose rows are all here filter instead.
    virtual void filterChanged() { reload(); }
    virtual void sortingChanged() { reload(); }
    /// For tables whose rows are all here: sorts them as the table asks.
    void sortHere(QSortFilterProxyModel &rows, const ColumnModel &columns);

    virtual void open(const QModelIndex &index, bool inNewWindow) = 0;
    virtual RowSubject subjectOf(const QModelIndex &index) const = 0;
    /// The page's own entries, between filters and copies.
    virtual void fillMenu(QMenu &menu, const QModelIndex &index);

    LatestCall &call() { return m_call; }
    void stopLoading();

private:
    void showMenu(const QModelIndex &index, const QPoint &place);
    void addFilters(QMenu &menu, const RowSubject &subject);
    void addCopies(QMenu &menu, const QModelIndex &index, const RowSubject &subject);
    void keepFilter();

    LatestCall m_call;
    FilterBar *m_filter;
    QSplitter *m_splitter;
    DataTable *m_table;
    ContentStates *m_states;
    bool m_hasLoaded = false;
};

} // namespace barto
