// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/missedmodel.h"
#include "gui/model/rowfilter.h"
#include "gui/view/listpage.h"
#include "gui/view/runstarter.h"

#include <QTimer>

namespace barto {

/// The page of slots that did not run, and why. The server finds them by client, schedule and time.
class MissedList : public ListPage
{
    Q_OBJECT

public:
    explicit MissedList(const PageContext &context, QWidget *parent = nullptr);

protected:
    void load() override;
    void sayEmpty() override;
    void sortingChanged() override { sortHere(m_rows, m_model); }
    void open(const QModelIndex &index, bool inNewWindow) override;
    RowSubject subjectOf(const QModelIndex &index) const override;
    void fillMenu(QMenu &menu, const QModelIndex &index) override;
    void timesChanged() override;
    void hidden() override { m_again.stop(); }

private:
    Result<MissedRequest> request() const;
    void take(std::vector<UnrunSlots> unrun);
    bool accepts(const UnrunSlots &missing) const;
    const UnrunSlots *slotsAt(const QModelIndex &index) const;

    MissedModel m_model;
    RowFilter m_rows;
    RunStarter m_starter;
    QTimer m_again;
    std::vector<UnrunSlots> m_coming;
    bool m_hasMore = false;
};

} // namespace barto
