// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/page.h"

#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"
#include "gui/view/pagehead.h"

#include <QAction>
#include <QTimer>
#include <QVBoxLayout>

namespace barto {

using namespace std::chrono_literals;

Page::Page(PageId id, const PageContext &context, QWidget *parent)
    : QWidget(parent), m_id(id), m_context(context), m_head(new PageHead(pageTitle(id), context, this)),
      m_column(new QVBoxLayout(this)), m_staleTimer(new QTimer(this))
{
    const Metrics metrics = Metrics::of(this);
    const int side = 6 * metrics.unit;
    m_column->setContentsMargins(side, metrics.margin(), side, metrics.margin());
    m_column->setSpacing(metrics.cards());
    m_column->addWidget(m_head);
    setAccessibleName(pageTitle(id));
    m_staleTimer->setSingleShot(true);
    connect(m_staleTimer, &QTimer::timeout, this, [this] { applyStale(true); });
    connect(&feed(), &Feed::stateChanged, this, &Page::followFeed);
    connect(&m_context.times, &Times::changed, this, [this] { timesChanged(); });
}

void Page::followFeed()
{
    applyServerControls();
    if (feed().isLive()) {
        m_staleTimer->stop();
        applyStale(false);
        m_needsReload = true;
        if (m_isShown) {
            m_needsReload = false;
            reload();
        }
    } else if (feed().state().link == FeedState::Link::Lost && !m_isStale && !m_staleTimer->isActive()) {
        m_staleTimer->start(1s);
    }
}

void Page::applyStale(bool isStale)
{
    if (isStale == m_isStale)
        return;
    m_isStale = isStale;
    staleChanged();
}

void Page::staleChanged()
{
    // Muted, but still to be read: 5.6:1 at least.
    QPalette palette; // the application's
    if (m_isStale) {
        const Theme &theme = Theme::of(this);
        for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText})
            palette.setColor(QPalette::Active, role, theme.muted),
                palette.setColor(QPalette::Inactive, role, theme.muted);
    }
    setPalette(m_isStale ? palette : QPalette());
}

void Page::needsServer(QWidget *control)
{
    m_serverControls.append({control, control->toolTip()});
    applyServerControls();
}

void Page::needsServer(QAction *action)
{
    m_serverControls.append({action, action->toolTip()});
    applyServerControls();
}

void Page::applyServerControls()
{
    const bool isLive = feed().isLive();
    for (const auto &[control, toolTip] : std::as_const(m_serverControls)) {
        if (!control)
            continue;
        control->setProperty("enabled", isLive);
        control->setProperty("toolTip", isLive ? toolTip : tr("Not connected"));
    }
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isShown = true;
    if (m_needsReload && feed().isLive()) {
        m_needsReload = false;
        reload();
    }
}

void Page::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_isShown = false;
    m_needsReload = true; // it may have aged when it is shown again
    hidden();
}

} // namespace barto
