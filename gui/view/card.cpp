// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/card.h"

#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"

#include <QPainter>
#include <QVBoxLayout>

namespace barto {

Card::Card(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
}

void Card::fill(QWidget *widget)
{
    m_layout->setContentsMargins(1, 4, 1, 4); // square corners stay inside the round ones
    m_layout->addWidget(widget);
}

QVBoxLayout *Card::column()
{
    const Metrics metrics = Metrics::of(this);
    m_layout->setContentsMargins(metrics.margin(), metrics.cards(), metrics.margin(), metrics.cards());
    m_layout->setSpacing(metrics.between());
    return m_layout;
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    controls::paintPanel(painter, rect(), theme.base, theme.border, 1, Metrics::cardRadius);
}

} // namespace barto
