// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/clientspage.h"

#include "gui/model/durationtext.h"
#include "gui/pages/clientpane.h"
#include "gui/view/listfilter.h"
#include "gui/view/pagehead.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace barto {

using namespace std::chrono_literals;

namespace {

/// What a new agent needs, ready to be filled in.
QString configurationOf(const QString &host)
{
    return QStringLiteral("name = \"\"\n\n[bartos]\nhost = \"%1\"\nport = 20000\napi_key_file = \"\"\n").arg(host);
}

} // namespace

ClientsPage::ClientsPage(const PageContext &context, QWidget *parent)
    : ListPage(PageId::Clients, context, tr("clients"), {QStringLiteral("client"), QStringLiteral("state")}, parent),
      m_pane(new ClientPane(context, this))
{
    m_rows.setSourceModel(&m_model);
    m_model.setTimes(times());
    setModel(m_model, &m_rows);
    setPane(m_pane);
    filter().addChip(QStringLiteral("state"), tr("State"), [] {
        QList<FilterChoice> choices;
        for (const ClientState state :
            {ClientState::Up, ClientState::CatchingUp, ClientState::Away, ClientState::NeverSeen})
            choices << FilterChoice{clientStateWord(state), clientStateKey(state)};
        return choices;
    });
    m_again.setSingleShot(true);
    m_again.setInterval(5s);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (feed().isLive())
            load();
    });
    connect(&states(), &ContentStates::actionWanted, this,
        [this] { QGuiApplication::clipboard()->setText(configurationOf(this->context().host)); });
    connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClientsPage::showCurrent);
    filterChanged();
}

void ClientsPage::load()
{
    m_coming.clear();
    m_info.replace(feed().send(InfoRequest{}))->on<ServerInfo>(this, [this](const ServerInfo &info) {
        m_model.setServerVersion(info.version);
    });
    call()
        .replace(feed().send(ClientsRequest{times().dayStart(now())}))
        ->on<ClientPage>(this,
            [this](
                const ClientPage &page) { m_coming.insert(m_coming.end(), page.clients.begin(), page.clients.end()); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                return loadFailed(*error);
            take(std::exchange(m_coming, {}));
        });
}

void ClientsPage::take(std::vector<ClientStatus> clients)
{
    std::sort(clients.begin(), clients.end(), comesBefore);
    m_model.setNow(now());
    m_model.setValues(std::move(clients));
    loaded(m_rows.rowCount() < m_model.rowCount());
    showFacts();
    showCurrent();
    if (isShown())
        m_again.start();
}

void ClientsPage::showFacts()
{
    const auto countOf = [this](ClientState state) {
        return std::count_if(m_model.values().begin(), m_model.values().end(),
            [state](const ClientStatus &client) { return client.state == state; });
    };
    QStringList facts{tr("%n client(s)", nullptr, m_model.rowCount())};
    if (const auto away = countOf(ClientState::Away); away > 0)
        facts << tr("%n away", nullptr, int(away));
    if (const auto behind = countOf(ClientState::CatchingUp); behind > 0)
        facts << tr("%n catching up", nullptr, int(behind));
    head().setFacts(facts.join(QStringLiteral(" · ")));
}

void ClientsPage::sayEmpty()
{
    states().setEmpty(
        tr("No clients yet"), tr("Start bartoc on a machine and point it at this server."), tr("Copy Configuration"));
}

bool ClientsPage::accepts(const FilterQuery &query, const ClientStatus &client) const
{
    return passesTerm(query, QStringLiteral("state"), clientStateKey(client.state))
        && passesNames(query, client.name, {},
            {client.address, client.facts.hostname, client.facts.os, client.facts.kernel, client.facts.version});
}

void ClientsPage::filterChanged()
{
    m_rows.setAccept([this, query = filter().query()](int row) { return accepts(query, m_model.at(row)); });
    if (m_model.rowCount() > 0)
        loaded(m_rows.rowCount() < m_model.rowCount());
}

const ClientStatus *ClientsPage::clientAt(const QModelIndex &index) const
{
    const QModelIndex source = m_rows.mapToSource(index);
    return source.isValid() ? &m_model.at(source.row()) : nullptr;
}

void ClientsPage::showCurrent()
{
    m_pane->show(clientAt(table().currentIndex()), m_model);
}

void ClientsPage::open(const QModelIndex &index, bool inNewWindow)
{
    const ClientStatus *client = clientAt(index);
    if (!client)
        return;
    context().navigator.openPage(PageId::Runs, FilterQuery::of(client->name).print(),
        inNewWindow ? Navigator::Where::NewWindow : Navigator::Where::Here);
}

RowSubject ClientsPage::subjectOf(const QModelIndex &index) const
{
    const ClientStatus *client = clientAt(index);
    if (!client)
        return {};
    return {client->name, {}, clientStateKey(client->state),
        client->client.isNull() ? QString() : client->client.text(),
        QStringLiteral("barto-cli list -n %1").arg(client->name)};
}

void ClientsPage::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const ClientStatus *client = clientAt(index);
    if (!client)
        return;
    const auto add = [&](const QString &text, PageId page) {
        menu.addAction(text, this,
            [this, page, name = client->name] { context().navigator.openPage(page, FilterQuery::of(name).print()); });
    };
    add(tr("Show Runs"), PageId::Runs);
    add(tr("Show Schedules"), PageId::ScheduleList);
    add(tr("Show Timeline"), PageId::Timeline);
}

void ClientsPage::timesChanged()
{
    m_model.setTimes(times());
    showCurrent();
}

} // namespace barto
