// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/datatable.h"

#include "gui/model/columnmodel.h"
#include "gui/theme/metrics.h"
#include "gui/view/celldelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace barto {

DataTable::DataTable(const QString &settingsKey, UiSettings &settings, QWidget *parent)
    : QTableView(parent), m_key(settingsKey.isEmpty() ? QString() : QStringLiteral("columns/%1/").arg(settingsKey)),
      m_settings(settings)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setItemDelegate(new CellDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setTextElideMode(Qt::ElideRight);
    connect(header, &QHeaderView::sectionClicked, this, &DataTable::cycleSorting);
    connect(header, &QHeaderView::customContextMenuRequested, this, &DataTable::showColumnMenu);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (m_isArranging)
            return;
        saveColumns();
        fitSlack();
    });
    connect(header, &QHeaderView::sectionMoved, this, &DataTable::saveColumns);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT openWanted(index, QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    });
    applyMetrics();
}

void DataTable::setColumnModel(const ColumnModel &columns, QAbstractItemModel *shown)
{
    m_columns = &columns;
    setModel(shown);
    const QScopedValueRollback<bool> guard(m_isArranging, true);
    restoreColumns();
    showSorting();
    fitSlack();
}

void DataTable::applyMetrics()
{
    const Metrics metrics = Metrics::of(this);
    verticalHeader()->setMinimumSectionSize(metrics.rowHeight);
    verticalHeader()->setDefaultSectionSize(metrics.rowHeight);
    horizontalHeader()->setFixedHeight(metrics.rowHeight + metrics.unit);
    horizontalHeader()->setMinimumSectionSize(3 * metrics.digit);
}

int DataTable::columnOf(const QString &id) const
{
    return m_columns ? m_columns->columnOf(id) : -1;
}

int DataTable::defaultWidth(int column) const
{
    const Column &given = m_columns->columns().at(column);
    const int title = horizontalHeader()->fontMetrics().horizontalAdvance(given.title) + 32;
    const int sample = fontMetrics().horizontalAdvance(given.sample) + 3 * Metrics::cellPadding;
    return std::max({qRound(given.width * Metrics::of(this).digit), title, given.sample.isEmpty() ? 0 : sample});
}

void DataTable::restoreColumns()
{
    QHeaderView *header = horizontalHeader();
    const auto kept
        = [this](const QString &name) { return m_key.isEmpty() ? QVariant() : m_settings.value(m_key + name); };
    const QStringList order = kept(QStringLiteral("order")).toStringList();
    for (int column = 0; column < m_columns->columnCount(); ++column) {
        const Column &given = m_columns->columns().at(column);
        const int width = kept(given.id).toInt();
        header->resizeSection(column, width > 0 ? width : defaultWidth(column));
        const QVariant hides = kept(given.id + QStringLiteral("-hidden"));
        setColumnHidden(column, hides.isValid() ? hides.toBool() : !given.isShown);
    }
    for (int place = 0; place < order.size(); ++place) {
        const int column = columnOf(order.at(place));
        if (column >= 0 && place < header->count())
            header->moveSection(header->visualIndex(column), place);
    }
}

void DataTable::saveColumns()
{
    if (m_isArranging || !m_columns || m_key.isEmpty())
        return;
    QHeaderView *header = horizontalHeader();
    QStringList order;
    for (int place = 0; place < header->count(); ++place) {
        const Column &column = m_columns->columns().at(header->logicalIndex(place));
        order << column.id;
        // The slack is the window's, not the user's.
        if (!column.takesSlack && !isColumnHidden(header->logicalIndex(place)))
            m_settings.setValue(m_key + column.id, header->sectionSize(header->logicalIndex(place)));
        const bool isHidden = isColumnHidden(header->logicalIndex(place));
        if (isHidden == column.isShown)
            m_settings.setValue(m_key + column.id + QStringLiteral("-hidden"), isHidden);
        else
            m_settings.remove(m_key + column.id + QStringLiteral("-hidden"));
    }
    m_settings.setValue(m_key + QStringLiteral("order"), order);
}

void DataTable::resetColumns()
{
    if (!m_key.isEmpty())
        m_settings.remove(m_key.chopped(1));
    const QScopedValueRollback<bool> guard(m_isArranging, true);
    for (int column = 0; column < m_columns->columnCount(); ++column) {
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        setColumnHidden(column, !m_columns->columns().at(column).isShown);
        horizontalHeader()->resizeSection(column, defaultWidth(column));
    }
    fitSlack();
}

void DataTable::fitSlack()
{
    if (!m_columns)
        return;
    const QScopedValueRollback<bool> guard(m_isArranging, true);
    int taker = -1;
    int others = 0;
    for (int column = 0; column < m_columns->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        if (m_columns->columns().at(column).takesSlack)
            taker = column;
        else
            others += columnWidth(column);
    }
    if (taker >= 0)
        horizontalHeader()->resizeSection(taker, std::max(viewport()->width() - others, defaultWidth(taker)));
}

void DataTable::cycleSorting(int column)
{
    const Column &clicked = m_columns->columns().at(column);
    if (!clicked.isSortable)
        return;
    if (!m_sorting || m_sorting->first != clicked.id)
        m_sorting = {clicked.id, Qt::AscendingOrder};
    else if (m_sorting->second == Qt::AscendingOrder)
        m_sorting->second = Qt::DescendingOrder;
    else
        m_sorting.reset();
    showSorting();
    Q_EMIT sortingChanged();
}

void DataTable::setSorting(const std::optional<std::pair<QString, Qt::SortOrder>> &sorting)
{
    if (sorting == m_sorting)
        return;
    m_sorting = sorting;
    showSorting();
    Q_EMIT sortingChanged();
}

void DataTable::showSorting()
{
    const int column = m_sorting ? columnOf(m_sorting->first) : -1;
    horizontalHeader()->setSortIndicatorShown(column >= 0);
    if (column >= 0)
        horizontalHeader()->setSortIndicator(column, m_sorting->second);
}

void DataTable::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QMenu *columns = menu->addMenu(tr("Columns"));
    for (int column = 0; column < m_columns->columnCount(); ++column) {
        QAction *action = columns->addAction(m_columns->columns().at(column).title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != 0); // something must stay
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            setColumnHidden(column, !isShown);
            if (isShown && columnWidth(column) <= 0)
                setColumnWidth(column, defaultWidth(column));
            saveColumns();
            fitSlack();
        });
    }
    menu->addAction(tr("Reset Columns"), this, &DataTable::resetColumns);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitSlack();
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMetrics();
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (isEnter && currentIndex().isValid()) {
        Q_EMIT openWanted(currentIndex(), event->modifiers().testFlag(Qt::ControlModifier));
        return event->accept();
    }
    QTableView::keyPressEvent(event);
}

void DataTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid())
        return;
    const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    Q_EMIT menuWanted(index, place);
}

} // namespace barto
