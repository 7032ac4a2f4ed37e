// SPDX-License-Identifier: MIT OR Apache-2.0

// The rows' menu of all table pages.

#include "gui/view/csvexport.h"
#include "gui/view/listpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace barto {

void ListPage::fillMenu(QMenu &, const QModelIndex &) { }

void ListPage::showMenu(const QModelIndex &index, const QPoint &place)
{
    const RowSubject subject = subjectOf(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex row(index);
    menu->addAction(tr("Open"), this, [this, row] { open(row, false); });
    menu->addAction(tr("Open in New Window"), this, [this, row] { open(row, true); });
    menu->addSeparator();
    addFilters(*menu, subject);
    menu->addSeparator();
    fillMenu(*menu, index);
    menu->addSeparator();
    addCopies(*menu, index, subject);
    menu->addSeparator();
    menu->addAction(tr("Export as CSV…"), this, [this] { exportCsv(*m_table, pageKey(id())); });
    menu->popup(place);
}

void ListPage::addFilters(QMenu &menu, const RowSubject &subject)
{
    const auto add = [&](const QString &by, const QString &except, const QString &key, const QString &value) {
        if (value.isEmpty())
            return;
        menu.addAction(by, this, [this, key, value] { m_filter->set(key, value); });
        menu.addAction(except, this, [this, key, value] { m_filter->set(key, value, true); });
    };
    add(tr("Filter by This Client"), tr("Exclude This Client"), QStringLiteral("client"), subject.client);
    add(tr("Filter by This Schedule"), tr("Exclude This Schedule"), QStringLiteral("schedule"), subject.schedule);
    if (!subject.stateKey.isEmpty())
        menu.addAction(tr("Filter by This State"), this,
            [this, value = subject.stateKey] { m_filter->set(QStringLiteral("state"), value); });
}

void ListPage::addCopies(QMenu &menu, const QModelIndex &index, const RowSubject &subject)
{
    const auto add = [&menu, this](const QString &text, const QString &copied) {
        if (!copied.isEmpty())
            menu.addAction(text, this, [copied] { QGuiApplication::clipboard()->setText(copied); });
    };
    QAction *row = menu.addAction(tr("Copy Row"), m_table, &DataTable::copySelection);
    row->setShortcut(QKeySequence::Copy);
    add(tr("Copy Cell"), DataTable::cellText(index));
    add(tr("Copy Id"), subject.id);
    add(tr("Copy as barto-cli Command"), subject.command);
}

} // namespace barto
