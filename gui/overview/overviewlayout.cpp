// SPDX-License-Identifier: MIT OR Apache-2.0

// How the overview's parts are laid out.

#include "gui/model/filterquery.h"
#include "gui/overview/attentionlist.h"
#include "gui/overview/firinglist.h"
#include "gui/overview/heatmap.h"
#include "gui/overview/overviewpage.h"
#include "gui/overview/runchart.h"
#include "gui/overview/tile.h"
#include "gui/theme/metrics.h"
#include "gui/view/card.h"
#include "gui/view/choicebar.h"
#include "gui/view/pagehead.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace barto {

Tile *OverviewPage::makeTile(Status status, bool isBad, PageId page, const QString &filter)
{
    auto *tile = new Tile(status, isBad, m_body);
    tile->setProperty("filter", filter);
    connect(tile, &QAbstractButton::clicked, this,
        [this, tile, page] { context().navigator.openPage(page, tile->property("filter").toString()); });
    return tile;
}

void OverviewPage::buildTiles()
{
    m_clients = makeTile(Status::Up, false, PageId::Clients, {});
    m_running = makeTile(Status::Running, false, PageId::Runs, QStringLiteral("state:running"));
    m_runs = makeTile(Status::Succeeded, false, PageId::Runs, {});
    m_failed = makeTile(Status::Failed, true, PageId::Runs, {});
    m_missed = makeTile(Status::Missed, true, PageId::Missed, {});
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::of(this).cards());
    for (Tile *tile : {m_clients, m_running, m_runs, m_failed, m_missed})
        row->addWidget(tile, 1);
    static_cast<QVBoxLayout *>(m_body->layout())->addLayout(row);
}

void OverviewPage::buildCards()
{
    auto *grid = new QGridLayout;
    grid->setSpacing(Metrics::of(this).cards());
    grid->addWidget(makeHeatCard(), 0, 0);
    grid->addWidget(makeFiringsCard(), 0, 1);
    grid->addWidget(makeAttentionCard(), 1, 0);
    grid->addWidget(makeChartCard(), 1, 1);
    grid->setColumnStretch(0, 74);
    grid->setColumnStretch(1, 26);
    grid->setRowStretch(0, 55);
    grid->setRowStretch(1, 45);
    static_cast<QVBoxLayout *>(m_body->layout())->addLayout(grid, 1);
}

QWidget *OverviewPage::makeCardHead(const QString &title, QWidget *right)
{
    auto *headOfCard = new QWidget(m_body);
    auto *row = new QHBoxLayout(headOfCard);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(title, headOfCard);
    label->setFont(fonts::demiBold(font()));
    label->setWordWrap(true); // only where the language needs it
    row->addWidget(label, 1);
    if (right)
        row->addWidget(right);
    return headOfCard;
}

QLabel *OverviewPage::makeLink(const QString &text, const QString &target)
{
    auto *label = new QLabel(m_body);
    label->setText(withQuietLinks(linkText(target, text)));
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(label, &QLabel::linkActivated, this, &OverviewPage::follow);
    return label;
}

QWidget *OverviewPage::makeHeatCard()
{
    auto *card = new Card(m_body);
    m_heat = new HeatMap(card);
    m_rowsBy = new ChoiceBar({tr("Clients"), tr("Schedules")}, tr("Rows"), card);
    m_rowsBy->setChosen(0);
    connect(m_rowsBy, &ChoiceBar::choiceMade, this, [this] { load(); });
    auto *right = new QWidget(card);
    auto *row = new QHBoxLayout(right);
    row->setContentsMargins(0, 0, 0, 0);
    m_all = makeLink(tr("Show all"), QStringLiteral("all"));
    m_all->hide();
    connect(m_all, &QLabel::linkActivated, this, [this] {
        m_heat->setShowsAll(true);
        showHeat();
    });
    row->addWidget(m_all);
    row->addWidget(m_rowsBy);
    row->addWidget(makeLink(tr("Timeline ›"), QStringLiteral("timeline")));
    QWidget *headOfCard = makeCardHead({}, right);
    m_heatTitle = headOfCard->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    card->column()->addWidget(headOfCard);
    card->column()->addWidget(m_heat, 1);
    connect(m_heat, &HeatMap::shownRowsChanged, this, &OverviewPage::showAllLink);
    connect(m_heat, &HeatMap::cellActivated, this, &OverviewPage::openCell);
    connect(m_heat, &HeatMap::rowActivated, this, [this](const QString &name) {
        context().navigator.openPage(
            PageId::Runs, (m_contents.isByClient ? FilterQuery::of(name) : FilterQuery::of({}, name)).print());
    });
    return card;
}

QWidget *OverviewPage::makeFiringsCard()
{
    auto *card = new Card(m_body);
    m_firings = new FiringList(context().clock, card);
    card->column()->addWidget(makeCardHead(tr("Next firings"), makeLink(tr("All ›"), QStringLiteral("schedules"))));
    card->column()->addWidget(m_firings, 1);
    connect(m_firings, &RowList::rowActivated, this, [this](int row) {
        const Firing &firing = m_firings->firings()[std::size_t(row)];
        context().navigator.openPage(PageId::ScheduleList,
            FilterQuery::of(firing.clientCount == 1 ? firing.clients.value(0) : QString(), firing.schedule).print());
    });
    return card;
}

QWidget *OverviewPage::makeAttentionCard()
{
    auto *card = new Card(m_body);
    m_attention = new AttentionList(context().clock, card);
    m_attentionLink = makeLink(tr("All failures ›"), QStringLiteral("failures"));
    card->column()->addWidget(makeCardHead(tr("Needs attention"), m_attentionLink));
    card->column()->addWidget(m_attention, 1);
    connect(m_attention, &RowList::rowActivated, this, [this](int row) {
        const AttentionItem &item = m_attention->items()[std::size_t(row)];
        if (item.isMissed)
            context().navigator.openPage(PageId::Missed, FilterQuery::of(item.client, item.schedule).print());
        else
            context().navigator.openRun(item.run, Navigator::Where::Here, true);
    });
    return card;
}

QWidget *OverviewPage::makeChartCard()
{
    auto *card = new Card(m_body);
    m_chart = new RunChart(card);
    auto *kinds = new ChoiceBar({tr("Runs"), tr("Failures"), tr("Took")}, tr("Chart"), card);
    kinds->setChosen(0);
    connect(kinds, &ChoiceBar::choiceMade, m_chart, [this](int kind) { m_chart->setKind(RunChart::Kind(kind)); });
    card->column()->addWidget(makeCardHead(tr("Over time"), kinds));
    card->column()->addWidget(m_chart, 1);
    return card;
}

} // namespace barto
