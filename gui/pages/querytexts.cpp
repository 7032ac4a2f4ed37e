// SPDX-License-Identifier: MIT OR Apache-2.0

// What the query page keeps: the texts of its tabs, and what was asked.

#include "gui/pages/querypage.h"
#include "gui/pages/sqleditor.h"

#include <QMenu>
#include <QTabBar>

namespace barto {

namespace {

constexpr qsizetype mostRemembered = 200;
constexpr qsizetype mostInMenu = 20;
const auto textsKey = QStringLiteral("query/texts");
const auto tabKey = QStringLiteral("query/tab");
const auto historyKey = QStringLiteral("query/history");

} // namespace

void QueryPage::restoreTabs()
{
    const QStringList texts = context().settings.value(context().key(textsKey)).toStringList();
    const int last = context().settings.value(context().key(tabKey)).toInt();
    for (const QString &text : texts)
        addTab(text);
    if (texts.isEmpty())
        addTab({});
    m_tabs->setCurrentIndex(std::clamp(last, 0, m_tabs->count() - 1));
}

void QueryPage::addTab(const QString &text)
{
    m_texts << text;
    const int index = m_tabs->addTab(tr("Query %1").arg(m_texts.size()));
    m_tabs->setTabsClosable(m_tabs->count() > 1);
    m_tabs->updateGeometry(); // a bar that was laid out without a tab has no height
    m_tabs->setCurrentIndex(index);
    if (m_tab < 0)
        showTab(index);
}

void QueryPage::closeTab(int index)
{
    if (m_tabs->count() == 1)
        return m_editor->clear();
    if (m_tab >= 0)
        m_texts[m_tab] = m_editor->toPlainText();
    m_tab = -1;
    m_texts.removeAt(index);
    m_tabs->removeTab(index);
    m_tabs->setTabsClosable(m_tabs->count() > 1);
    showTab(m_tabs->currentIndex());
    keepTexts();
}

void QueryPage::showTab(int index)
{
    if (index < 0 || index >= m_texts.size() || index == m_tab)
        return;
    if (m_tab >= 0)
        m_texts[m_tab] = m_editor->toPlainText();
    m_tab = index;
    m_editor->setPlainText(m_texts.at(index));
}

void QueryPage::keepTexts()
{
    if (m_tab >= 0)
        m_texts[m_tab] = m_editor->toPlainText();
    context().settings.setValue(context().key(textsKey), m_texts);
    context().settings.setValue(context().key(tabKey), m_tab);
}

void QueryPage::remember(const QString &statement)
{
    m_history.removeAll(statement);
    m_history.prepend(statement);
    while (m_history.size() > mostRemembered)
        m_history.removeLast();
    m_historyPlace = -1;
    context().settings.setValue(context().key(historyKey), m_history);
}

void QueryPage::stepHistory(int step)
{
    const qsizetype place = m_historyPlace - step; // the newest is first
    if (place < 0 || place >= m_history.size())
        return;
    m_historyPlace = place;
    m_editor->setPlainText(m_history.at(place));
    m_editor->moveCursor(QTextCursor::End);
}

void QueryPage::showHistory()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &statement : m_history.mid(0, mostInMenu)) {
        const QString line = fontMetrics().elidedText(statement.simplified(), Qt::ElideRight, 480);
        menu->addAction(QString(line).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
            [this, statement] { m_editor->setPlainText(statement); });
    }
    if (m_history.isEmpty())
        menu->addAction(tr("Nothing was asked yet"))->setEnabled(false);
    menu->popup(QCursor::pos());
}

} // namespace barto
