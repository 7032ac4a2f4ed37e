// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/changewatch.h"
#include "gui/model/runsmodel.h"
#include "gui/view/listpage.h"
#include "gui/view/runstarter.h"

#include <QTimer>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace barto {

class RunView;

/// The page of runs: a history of any length, live, and below it the run with the cursor and its output.
class RunsPage : public ListPage
{
    Q_OBJECT

public:
    explicit RunsPage(const PageContext &context, QWidget *parent = nullptr);

    QVariantMap saveState() const override;
    /// "run" shows that run, and with "firstError" begins at its first error.
    void restoreState(const QVariantMap &state) override;
    void reload() override;

protected:
    void load() override;
    void sayEmpty() override;
    void open(const QModelIndex &index, bool inNewWindow) override;
    RowSubject subjectOf(const QModelIndex &index) const override;
    void fillMenu(QMenu &menu, const QModelIndex &index) override;
    void timesChanged() override;
    void hidden() override;

private:
    void buildFilter();
    void connectModel();
    void connectView();
    std::optional<RunsRequest> request();
    void take(std::vector<RunSummary> runs, bool hasMore);
    void askForMarks(const RunsRequest &runs);
    void wantPage(int page);
    void askForPage();
    void refresh();
    void showFacts();
    void showCurrent();
    void tellOfNewRuns(bool areThere);
    bool isAtTop() const;
    bool isDefaultOrder() const;

    RunsModel m_model;
    RunStarter m_starter;
    ChangeWatch m_watch;
    RunView *m_view;
    QPushButton *m_newRuns;
    LatestCall m_info;
    bool m_knowsKeep = false; ///< it was asked for since the page was shown
    LatestCall m_marks;
    LatestCall m_page;
    LatestCall m_top;
    LatestCall m_next;
    QTimer m_clock;
    RunsRequest m_request; ///< of the list that is shown
    std::vector<RunSummary> m_coming;
    std::vector<RunSummary> m_comingPage;
    std::vector<RunSummary> m_comingTop;
    std::vector<int> m_wanted; ///< pages, the one wanted last at the end
    quint64 m_rows = 0;
    bool m_isCounted = false;
};

} // namespace barto
