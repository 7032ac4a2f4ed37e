// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/brieftable.h"

#include "gui/model/columnmodel.h"
#include "gui/theme/metrics.h"
#include "gui/view/celldelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace barto {

BriefTable::BriefTable(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new CellDelegate(this));
    horizontalHeader()->hide();
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Metrics::of(this).rowHeight);
    connect(this, &QTableView::doubleClicked, this, &BriefTable::openWanted);
}

void BriefTable::setColumnModel(ColumnModel *model)
{
    m_columns = model;
    setModel(model);
    fitColumns();
}

void BriefTable::fitColumns()
{
    if (!m_columns)
        return;
    const int digit = Metrics::of(this).digit;
    int taker = -1;
    int others = 0;
    for (int column = 0; column < m_columns->columnCount(); ++column) {
        const Column &given = m_columns->columns().at(column);
        if (given.takesSlack)
            taker = column;
        else
            others += qRound(given.width * digit);
        setColumnWidth(column, qRound(given.width * digit));
    }
    if (taker >= 0)
        setColumnWidth(taker, std::max(viewport()->width() - others, 6 * digit));
}

void BriefTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void BriefTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || !currentIndex().isValid())
        return QTableView::keyPressEvent(event);
    Q_EMIT openWanted(currentIndex());
    event->accept();
}

} // namespace barto
