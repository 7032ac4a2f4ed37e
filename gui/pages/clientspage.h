// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/clientsmodel.h"
#include "gui/model/rowfilter.h"
#include "gui/view/listpage.h"

namespace barto {

class ClientPane;

/// The clients: who is up, away or catching up, and what each machine is. All of them are here at once; they are asked
/// for again every few seconds while the page is seen.
class ClientsPage : public ListPage
{
    Q_OBJECT

public:
    explicit ClientsPage(const PageContext &context, QWidget *parent = nullptr);

protected:
    void load() override;
    void sayEmpty() override;
    void filterChanged() override;
    void sortingChanged() override { sortHere(m_rows, m_model); }
    void open(const QModelIndex &index, bool inNewWindow) override;
    RowSubject subjectOf(const QModelIndex &index) const override;
    void fillMenu(QMenu &menu, const QModelIndex &index) override;
    void timesChanged() override;
    void hidden() override { m_again.stop(); }

private:
    void take(std::vector<ClientStatus> clients);
    void showFacts();
    bool accepts(const FilterQuery &query, const ClientStatus &client) const;
    const ClientStatus *clientAt(const QModelIndex &index) const;
    void showCurrent();

    ClientsModel m_model;
    RowFilter m_rows;
    std::vector<ClientStatus> m_coming;
    LatestCall m_info;
    QTimer m_again;
    ClientPane *m_pane;
};

} // namespace barto
