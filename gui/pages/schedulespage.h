// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/changewatch.h"
#include "gui/model/rowfilter.h"
#include "gui/model/schedulesmodel.h"
#include "gui/view/listpage.h"
#include "gui/view/runstarter.h"

#include <QTimer>

namespace barto {

class SchedulePane;

/// All schedules of all clients: when they are due, what they do, how they did lately; and runs one now.
class SchedulesPage : public ListPage
{
    Q_OBJECT

public:
    explicit SchedulesPage(const PageContext &context, QWidget *parent = nullptr);

    void reload() override;

protected:
    void load() override;
    void sayEmpty() override;
    void filterChanged() override;
    void sortingChanged() override { sortHere(m_rows, m_model); }
    void open(const QModelIndex &index, bool inNewWindow) override;
    RowSubject subjectOf(const QModelIndex &index) const override;
    void fillMenu(QMenu &menu, const QModelIndex &index) override;
    void timesChanged() override;
    void hidden() override;

private:
    void take(std::vector<ScheduleStatus> schedules);
    void tick();
    void runCurrent();
    void showCurrent();
    bool accepts(const FilterQuery &query, const ScheduleStatus &schedule) const;
    const ScheduleStatus *scheduleAt(const QModelIndex &index) const;

    SchedulesModel m_model;
    RowFilter m_rows;
    RunStarter m_starter;
    ChangeWatch m_watch;
    QTimer m_clock;
    std::vector<ScheduleStatus> m_coming;
    SchedulePane *m_pane;
};

} // namespace barto
