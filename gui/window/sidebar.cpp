// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/sidebar.h"

#include "gui/theme/controls.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/window/sidebarbrand.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace barto {

Sidebar::Sidebar(const QList<PageId> &pages, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_brand(new SidebarBrand(this)), m_foot(new SidebarFoot(this))
{
    const Metrics metrics = Metrics::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics.cards(), 1, metrics.between());
    column->setSpacing(2);
    column->addWidget(m_brand);
    column->addSpacing(metrics.between());
    for (const QList<PageId> &group : pageGroups()) {
        bool hasAny = false;
        for (const PageId page : group) {
            if (!pages.contains(page))
                continue;
            hasAny = true;
            auto *entry = new SidebarEntry(page, this);
            m_entries.insert(int(page), entry);
            m_group->addButton(entry, int(page));
            column->addWidget(entry);
        }
        if (hasAny)
            column->addSpacing(metrics.cards());
    }
    column->addStretch();
    column->addWidget(m_foot);
    setFixedWidth(wide);
    setAccessibleName(tr("Pages"));
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT pageWanted(PageId(id)); });
    connect(m_foot, &SidebarFoot::clicked, this,
        [this] { Q_EMIT menuWanted(m_foot->mapToGlobal(m_foot->rect().topLeft())); });
}

void Sidebar::setCurrent(PageId page)
{
    if (SidebarEntry *entry = m_entries.value(int(page)))
        entry->setChecked(true);
}

void Sidebar::setCount(PageId page, quint64 count)
{
    if (SidebarEntry *entry = m_entries.value(int(page)))
        entry->setCount(count);
}

void Sidebar::setNarrow(bool isNarrow)
{
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    setFixedWidth(isNarrow ? narrow : wide);
    for (SidebarEntry *entry : std::as_const(m_entries))
        entry->setNarrow(isNarrow);
    m_foot->setNarrow(isNarrow);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), theme.border);
}

} // namespace barto
