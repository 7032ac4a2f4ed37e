// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/factlist.h"

#include "gui/theme/metrics.h"

#include <QGridLayout>
#include <QLabel>

namespace barto {

FactList::FactList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    const Metrics metrics = Metrics::of(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics.margin());
    m_grid->setVerticalSpacing(metrics.inside());
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const Facts &facts)
{
    m_facts = facts;
    m_facts.removeIf([](const QPair<QString, QString> &fact) { return fact.second.isEmpty(); });
    while (m_rows.size() < m_facts.size()) {
        auto *name = new QLabel(this);
        auto *value = new QLabel(this);
        name->setForegroundRole(QPalette::PlaceholderText);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setTextFormat(Qt::PlainText); // it came from a server or an agent
        value->setWordWrap(true);
        value->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        const int row = int(m_rows.size());
        m_grid->setRowStretch(row, 0);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1);
        m_rows << qMakePair(name, value);
    }
    m_grid->setRowStretch(int(m_rows.size()), 1); // what room is left is below them
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const bool isUsed = row < m_facts.size();
        m_rows.at(row).first->setVisible(isUsed);
        m_rows.at(row).second->setVisible(isUsed);
        if (!isUsed)
            continue;
        m_rows.at(row).first->setText(m_facts.at(row).first);
        m_rows.at(row).second->setText(m_facts.at(row).second);
    }
}

QString FactList::text() const
{
    QStringList lines;
    for (const auto &[name, value] : m_facts)
        lines << name + QLatin1Char('\t') + value;
    return lines.join(QLatin1Char('\n'));
}

} // namespace barto
