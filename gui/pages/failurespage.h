// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/changewatch.h"
#include "gui/model/failuresmodel.h"
#include "gui/model/rowfilter.h"
#include "gui/view/listpage.h"

namespace barto {

/// What is failing now: a row for each schedule on each client whose newest run failed. Enter opens that run at its
/// first error, N and P go on to the next and the previous.
class FailuresPage : public ListPage
{
    Q_OBJECT

public:
    explicit FailuresPage(const PageContext &context, QWidget *parent = nullptr);

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
    void hidden() override { m_watch.stop(); }
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(std::vector<FailingSchedule> failing);
    void askForLast();
    void step(int rows);
    const FailingSchedule *failingAt(const QModelIndex &index) const;

    FailuresModel m_model;
    RowFilter m_rows;
    ChangeWatch m_watch;
    LatestCall m_lastCall;
    std::vector<FailingSchedule> m_coming;
    QString m_lastFailure; ///< a sentence, for the empty page
};

} // namespace barto
