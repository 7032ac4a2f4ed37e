// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/clientpane.h"

#include "gui/theme/metrics.h"
#include "gui/view/brieftable.h"
#include "gui/view/factlist.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace barto {

namespace {

constexpr quint32 firingsShown = 8;
constexpr quint32 runsShown = 20;

} // namespace

ClientPane::ClientPane(const PageContext &context, QWidget *parent)
    : Card(parent), m_context(context), m_nothing(new QLabel(tr("Choose a client to see more of it."), this)),
      m_content(new QWidget(this)), m_facts(new FactList(this))
{
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *firings = new BriefTable(this);
    firings->setColumnModel(&m_firings);
    auto *runs = new BriefTable(this);
    runs->setColumnModel(&m_runs);
    auto *facts = new QScrollArea(this);
    facts->setFrameShape(QFrame::NoFrame);
    facts->setWidgetResizable(true);
    facts->setBackgroundRole(QPalette::Base);
    facts->setWidget(m_facts);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6 * Metrics::of(this).unit);
    row->addWidget(section(tr("Machine"), facts), 5);
    row->addWidget(section(tr("Next firings"), firings), 6);
    row->addWidget(section(tr("Last runs"), runs), 7);
    column()->addWidget(m_nothing);
    column()->addWidget(m_content);
    m_content->hide();
    setMinimumHeight(8 * Metrics::of(this).rowHeight);
    connect(runs, &BriefTable::openWanted, this,
        [this](const QModelIndex &index) { m_context.navigator.openRun(m_runs.at(index.row()).run); });
}

QWidget *ClientPane::section(const QString &title, QWidget *content)
{
    auto *part = new QWidget(this);
    auto *rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Metrics::of(this).between());
    auto *headline = new QLabel(title, part);
    headline->setFont(fonts::demiBold(font()));
    rows->addWidget(headline);
    rows->addWidget(content, 1);
    content->setAccessibleName(title);
    return part;
}

void ClientPane::show(const ClientStatus *client, const ClientsModel &model)
{
    m_nothing->setVisible(!client);
    m_content->setVisible(client);
    if (!client) {
        m_client.clear();
        return;
    }
    showFacts(*client, model);
    m_firings.setTimes(m_context.times.format(), client->facts.timezone);
    m_firings.setNow(m_context.clock.now());
    m_runs.setTimes(m_context.times.format(), client->facts.timezone);
    if (client->name != m_client) {
        m_firings.setValues({});
        m_runs.setValues({});
    }
    m_client = client->name;
    ask(client->name);
}

void ClientPane::showFacts(const ClientStatus &client, const ClientsModel &model)
{
    const TimeFormat &times = m_context.times.format();
    const QString booted
        = client.facts.booted ? times.dateTime(*client.facts.booted, client.facts.timezone) : QString();
    m_facts->setFacts({
        {tr("State"), model.stateSentence(client)},
        {tr("Warnings"), client.warnings.join(QLatin1Char('\n'))},
        {tr("Host name"), client.facts.hostname},
        {tr("Address"), client.address},
        {tr("System"), client.facts.os},
        {tr("Kernel"), client.facts.kernel},
        {tr("Architecture"), client.facts.architecture},
        {tr("Version"), client.facts.version},
        {tr("Zone"), client.facts.timezone},
        {tr("Zone data"), client.facts.tzdata},
        {tr("Booted"), booted},
        {tr("Id"), client.client.isNull() ? QString() : client.client.text()},
    });
}

void ClientPane::ask(const QString &client)
{
    if (!m_context.feed.isLive())
        return;
    NextRequest next;
    next.client = client;
    next.limit = firingsShown;
    m_comingFirings.clear();
    m_nextCall.replace(m_context.feed.send(next))
        ->on<NextPage>(this,
            [this](const NextPage &page) {
                m_comingFirings.insert(m_comingFirings.end(), page.firings.begin(), page.firings.end());
            })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (!error)
                m_firings.setValues(std::exchange(m_comingFirings, {}));
        });
    RunsRequest runs;
    runs.filter.client = client;
    runs.limit = runsShown;
    runs.sort = RunSort::At;
    m_comingRuns.clear();
    m_runsCall.replace(m_context.feed.send(runs))
        ->on<RunPage>(this,
            [this](
                const RunPage &page) { m_comingRuns.insert(m_comingRuns.end(), page.runs.begin(), page.runs.end()); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (!error)
                m_runs.setValues(std::exchange(m_comingRuns, {}));
        });
}

} // namespace barto
