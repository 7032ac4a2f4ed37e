// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/pagehead.h"

#include "gui/theme/metrics.h"
#include "gui/view/findfield.h"
#include "gui/view/menulink.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace barto {

namespace {

constexpr int factsWidth = 20; // digits; at least

} // namespace

QString withQuietLinks(const QString &richText)
{
    return QStringLiteral("<style>a { text-decoration: none; }</style>") + richText;
}

PageHead::PageHead(const QString &title, const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_title(new QLabel(title, this)), m_facts(new QLabel(this)), m_dot(new QLabel(QStringLiteral("·"), this)),
      m_zone(new MenuLink(this)), m_find(new FindField(this)), m_actions(new QHBoxLayout)
{
    const Metrics metrics = Metrics::of(this);
    m_actions->setSpacing(metrics.between());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics.between());
    row->addWidget(makeTexts(), 1);
    row->addWidget(m_find);
    row->addLayout(m_actions);
    connect(m_find, &QToolButton::clicked, this, [this] { m_context.navigator.openPalette(); });
    connect(m_facts, &QLabel::linkActivated, this, &PageHead::linkActivated);
    connect(&m_context.times, &Times::changed, this, &PageHead::showZone);
    makeZoneMenu();
    showZone();
    applyFonts();
}

QWidget *PageHead::makeTexts()
{
    for (QLabel *label : {m_facts, m_dot})
        label->setForegroundRole(QPalette::PlaceholderText);
    m_dot->hide();
    m_facts->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_facts->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_zone->setAccessibleName(tr("Zone of times"));
    auto *texts = new QWidget(this);
    auto *column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_facts, 1);
    line->addSpacing(Metrics::of(this).unit);
    line->addWidget(m_dot, 0, Qt::AlignTop);
    line->addWidget(m_zone, 0, Qt::AlignTop);
    line->addStretch();
    column->addLayout(line);
    return texts;
}

void PageHead::makeZoneMenu()
{
    auto *menu = new QMenu(m_zone);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, TimeFormat::Zones zones) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, zones] {
            const TimeFormat &old = m_context.times.format();
            m_context.times.setFormat(TimeFormat(zones, old.localZone(), old.locale()));
        });
        connect(menu, &QMenu::aboutToShow, action,
            [this, action, zones] { action->setChecked(m_context.times.format().zones() == zones); });
    };
    add(tr("Local"), TimeFormat::Zones::Local);
    add(tr("UTC"), TimeFormat::Zones::Utc);
    add(tr("Each client's own"), TimeFormat::Zones::Clients);
    m_zone->setMenu(menu);
}

void PageHead::showZone()
{
    m_zone->setText(m_context.times.format().note(m_context.clock.now()));
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHead::setFacts(const QString &facts)
{
    const bool isRich = facts.contains(QLatin1String("<a "));
    m_facts->setTextFormat(isRich ? Qt::RichText : Qt::PlainText);
    m_factsText = facts;
    m_facts->setText(isRich ? withQuietLinks(facts) : facts);
    m_dot->setVisible(!facts.isEmpty());
    giveRoom();
}

/// The facts have one line as long as the field can give way, then two.
void PageHead::giveRoom()
{
    m_facts->setWordWrap(false);
    const int oneLine = m_facts->sizeHint().width();
    m_facts->setWordWrap(true);
    const Metrics metrics = Metrics::of(this);
    const int others = m_dot->sizeHint().width() + 2 * metrics.unit + m_zone->sizeHint().width()
        + m_find->minimumSizeHint().width() + m_actions->sizeHint().width() + 2 * metrics.between();
    m_facts->setMinimumWidth(std::min(oneLine, std::max(factsWidth * metrics.digit, width() - others)));
    m_facts->setMaximumWidth(oneLine);
}

void PageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

void PageHead::applyFonts()
{
    m_title->setFont(fonts::title(font()));
    m_facts->setFont(fonts::caption(font()));
    m_dot->setFont(fonts::caption(font()));
    m_zone->setFont(fonts::caption(font()));
}

void PageHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFonts();
    QWidget::changeEvent(event);
}

} // namespace barto
