// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/rowfilter.h"
#include "gui/model/updatesmodel.h"
#include "gui/view/listpage.h"

namespace barto {

/// The page of package updates: each client's last report, and below it the packages of one.
class UpdatesList : public ListPage
{
    Q_OBJECT

public:
    explicit UpdatesList(const PageContext &context, QWidget *parent = nullptr);

protected:
    void load() override;
    void sayEmpty() override;
    void filterChanged() override;
    void sortingChanged() override { sortHere(m_rows, m_model); }
    void open(const QModelIndex &index, bool inNewWindow) override;
    RowSubject subjectOf(const QModelIndex &index) const override;
    void timesChanged() override;

private:
    void take(std::vector<UpdateReport> reports);
    void showCurrent();
    const UpdateReport *reportAt(const QModelIndex &index) const;

    UpdatesModel m_model;
    RowFilter m_rows;
    PackagesModel m_packages;
    DataTable *m_pane;
    std::vector<UpdateReport> m_coming;
};

} // namespace barto
