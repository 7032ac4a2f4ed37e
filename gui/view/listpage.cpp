// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/listpage.h"

#include "gui/model/columnmodel.h"
#include "gui/view/card.h"

#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace barto {

namespace {

const auto filterKey = QStringLiteral("filter");
const auto sortKey = QStringLiteral("sort");
const auto ascendingKey = QStringLiteral("ascending");
const auto topKey = QStringLiteral("top");
const auto currentKey = QStringLiteral("current");
const auto selectedKey = QStringLiteral("selected");

} // namespace

ListPage::ListPage(PageId id, const PageContext &context, const QString &noun, const QStringList &keys, QWidget *parent)
    : Page(id, context, parent), m_filter(new FilterBar(keys, this)), m_splitter(new QSplitter(Qt::Vertical, this)),
      m_table(new DataTable(pageKey(id), context.settings, this)),
      m_states(new ContentStates(noun, m_table->viewport()))
{
    column()->addWidget(m_filter);
    column()->addWidget(m_splitter, 1);
    auto *card = new Card(m_splitter);
    card->fill(m_table);
    m_splitter->addWidget(card);
    m_splitter->setChildrenCollapsible(false);
    m_table->setAccessibleName(pageTitle(id));
    setFocusProxy(m_table);
    m_filter->setText(context.settings.value(context.key(pageKey(id) + QStringLiteral("/filter"))).toString());
    connect(m_filter, &FilterBar::changed, this, [this] {
        keepFilter();
        filterChanged();
    });
    connect(m_table, &DataTable::sortingChanged, this, [this] { sortingChanged(); });
    connect(
        m_table, &DataTable::openWanted, this, [this](const QModelIndex &index, bool isNew) { open(index, isNew); });
    connect(m_table, &DataTable::menuWanted, this, &ListPage::showMenu);
    connect(m_states, &ContentStates::retryWanted, this, [this] { reload(); });
    connect(m_states, &ContentStates::clearFilterWanted, m_filter, &FilterBar::clear);
    connect(m_states, &ContentStates::cancelWanted, this, &ListPage::stopLoading);
}

void ListPage::setModel(const ColumnModel &columns, QAbstractItemModel *shown)
{
    m_table->setColumnModel(columns, shown);
}

void ListPage::setPane(QWidget *pane, int share)
{
    m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(0, 100 - share);
    m_splitter->setStretchFactor(1, share);
    const QString key = QStringLiteral("splitter/") + pageKey(id());
    if (!m_splitter->restoreState(context().settings.value(key).toByteArray()))
        m_splitter->setSizes({10 * (100 - share), 10 * share}); // else their size hints decide
    connect(m_splitter, &QSplitter::splitterMoved, this,
        [this, key] { context().settings.setValue(key, m_splitter->saveState()); });
}

void ListPage::reload()
{
    if (!feed().isLive())
        return;
    m_states->setLoading(m_hasLoaded);
    load();
}

void ListPage::loaded(bool isFiltered)
{
    m_hasLoaded = true;
    if (m_table->model()->rowCount() > 0)
        return m_states->setReady();
    if (isFiltered)
        m_states->setEmptyByFilter();
    else
        sayEmpty();
}

void ListPage::loadFailed(const Error &error)
{
    if (error.code == Error::Code::Unreachable && m_hasLoaded)
        return m_states->setReady(); // the banner says it, and what was seen stays
    m_states->setFailed(error);
}

bool ListPage::isUnknownName(const Error &error)
{
    if (error.code != Error::Code::NotFound || m_filter->text().isEmpty())
        return false;
    m_filter->setProblem(error.detail);
    return true;
}

void ListPage::sortHere(QSortFilterProxyModel &rows, const ColumnModel &columns)
{
    const auto sorting = m_table->sorting();
    rows.sort(sorting ? columns.columnOf(sorting->first) : -1, sorting ? sorting->second : Qt::AscendingOrder);
}

void ListPage::stopLoading()
{
    m_call.cancel();
    loadFailed({Error::Code::Cancelled, tr("Loading was cancelled.")});
}

void ListPage::keepFilter()
{
    context().settings.setValue(context().key(pageKey(id()) + QStringLiteral("/filter")), m_filter->text());
}

void ListPage::setFilter(const QString &filter)
{
    m_filter->setText(filter);
}

bool ListPage::clearOrReturn()
{
    if (m_filter->text().isEmpty())
        return false;
    m_filter->clear();
    return true;
}

QVariantMap ListPage::saveState() const
{
    const TableAnchor anchor = m_table->anchor();
    QVariantMap state{{filterKey, m_filter->text()}, {topKey, anchor.wasAtTop ? QString() : anchor.topId},
        {currentKey, anchor.currentId}, {selectedKey, anchor.selectedIds}};
    if (const auto sorting = m_table->sorting()) {
        state.insert(sortKey, sorting->first);
        state.insert(ascendingKey, sorting->second == Qt::AscendingOrder);
    }
    return state;
}

void ListPage::restoreState(const QVariantMap &state)
{
    if (state.contains(filterKey))
        m_filter->setText(state.value(filterKey).toString());
    if (state.contains(currentKey)) {
        std::optional<std::pair<QString, Qt::SortOrder>> sorting;
        if (state.contains(sortKey))
            sorting = {state.value(sortKey).toString(),
                state.value(ascendingKey).toBool() ? Qt::AscendingOrder : Qt::DescendingOrder};
        m_table->setSorting(sorting);
        const QString top = state.value(topKey).toString();
        m_table->restore(
            {top, state.value(currentKey).toString(), state.value(selectedKey).toStringList(), top.isEmpty()});
    }
}

} // namespace barto
