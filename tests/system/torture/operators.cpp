// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/operators.h"

namespace barto::torture {

namespace {

LinkSettings linkTo(quint16 port)
{
    LinkSettings settings;
    settings.peer = LinkSettings::Peer::Operator;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = port;
    settings.name = QStringLiteral("torturer");
    settings.backoff.most = std::chrono::seconds(1);
    return settings;
}

} // namespace

Operators::Operators(Site &site, quint64 seed, QObject *parent)
    : QObject(parent), m_site(site), m_random(quint32(seed) + 1), m_link(linkTo(site.port()), m_clock), m_client(m_link)
{
    connect(&m_timer, &QTimer::timeout, this, &Operators::act);
}

void Operators::begin()
{
    m_link.open();
    m_timer.start(700);
}

void Operators::end()
{
    m_timer.stop();
}

void Operators::act()
{
    if (m_client.pending() > 20)
        return;
    const quint32 choice = m_random.bounded(10U);
    if (choice < 5) {
        start(RunId::make(), m_site.agents[m_random.bounded(quint32(m_site.agents.size()))]->plan.name);
    } else if (choice < 7 && !m_orders.isEmpty()) {
        const QList<QString> known = m_orders.keys();
        const QString run = known[m_random.bounded(quint32(known.size()))];
        if (choice == 5)
            start(RunId(QUuid::fromString(run)), m_orders[run].client); // asked twice, it starts once
        else
            cancel(run);
    } else if (choice == 7) {
        const RunId run = RunId::make(); // a cancel that is faster than the order
        cancel(run.text());
        start(run, m_site.agents.front()->plan.name);
    } else if (const auto shims = m_site.shims(); !shims.empty()) {
        cancel(shims[m_random.bounded(quint32(shims.size()))].second);
    }
}

void Operators::start(const RunId &run, const QString &client)
{
    const QString name = run.text();
    m_orders[name].client = client;
    auto answered = std::make_shared<bool>(false);
    m_site.figures.add(QStringLiteral("orders of runs"));
    m_client.send(StartRequest{run, client, adHocSchedule})
        ->on<StartResult>(this,
            [this, name, answered](const StartResult &result) {
                *answered = true;
                if (result.state == StartResult::State::Accepted)
                    m_orders[name].accepted = true;
                if (result.state == StartResult::State::Unknown)
                    m_orders[name].unsure = true;
            })
        ->onEnd(this, [this, name, answered](const std::optional<Error> &) {
            if (!*answered)
                m_orders[name].unsure = true;
        });
}

void Operators::cancel(const QString &run)
{
    m_cancelTried.insert(run);
    m_site.figures.add(QStringLiteral("orders to cancel"));
    m_client.send(CancelRequest{run})->on<CancelResult>(this, [this, run](const CancelResult &result) {
        if (result.accepted)
            m_cancelled.insert(run);
    });
}

} // namespace barto::torture
