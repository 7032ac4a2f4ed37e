// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/latestcall.h"
#include "gui/model/briefruns.h"
#include "gui/model/clientsmodel.h"
#include "gui/model/firingsmodel.h"
#include "gui/view/card.h"
#include "gui/view/pagecontext.h"

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace barto {

class BriefTable;
class FactList;

/// Below the clients: what one of them is, what it runs next, what it ran last.
class ClientPane : public Card
{
    Q_OBJECT

public:
    ClientPane(const PageContext &context, QWidget *parent = nullptr);

    /// Null: nothing is chosen.
    void show(const ClientStatus *client, const ClientsModel &model);

private:
    QWidget *section(const QString &title, QWidget *content);
    void showFacts(const ClientStatus &client, const ClientsModel &model);
    void ask(const QString &client);

    PageContext m_context;
    QString m_client;
    FiringsModel m_firings;
    BriefRuns m_runs;
    std::vector<Firing> m_comingFirings;
    std::vector<RunSummary> m_comingRuns;
    LatestCall m_nextCall;
    LatestCall m_runsCall;
    QLabel *m_nothing;
    QWidget *m_content;
    FactList *m_facts;
};

} // namespace barto
