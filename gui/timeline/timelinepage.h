// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/latestcall.h"
#include "gui/feed/changewatch.h"
#include "gui/timeline/timelineloader.h"
#include "gui/view/page.h"

#include <QSet>
#include <QTimer>

namespace barto {

class ChoiceBar;
class ContentStates;
class HoverCard;
class TimelineView;

/// The page of the timeline: what ran where and when, what was missed, and what is due.
class TimelinePageView : public Page
{
    Q_OBJECT

public:
    explicit TimelinePageView(const PageContext &context, QWidget *parent = nullptr);

    QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    /// `client:x` or plain text narrows the lanes; `since:` and `until:` set the range.
    void setFilter(const QString &filter) override;
    bool clearOrReturn() override;
    void reload() override;

protected:
    void staleChanged() override;
    void timesChanged() override;
    void hidden() override;

private:
    void connectView();
    void connectLoader();
    void choose(int choice);
    void onRangeChanged(const TimeScale &scale);
    void load();
    void show(const TimelineContents &contents);
    void showLanes();
    void showFacts();
    void goToLastRun();
    void pointAt(const RunId &run, const QRect &where);
    void pointAtSlot(std::size_t unrun, const QRect &where);
    void askForRun(const RunId &run);
    void tick();

    ChoiceBar *m_ranges;
    TimelineView *m_view;
    ContentStates *m_states;
    HoverCard *m_card;
    TimelineLoader m_loader;
    ChangeWatch m_watch;
    LatestCall m_runCall;
    LatestCall m_lastCall;
    QTimer m_delay; ///< until the user stops moving about
    QTimer m_clock;
    TimelineContents m_contents;
    QSet<QString> m_expanded;
    QString m_pattern;
    bool m_followsNow = true;
    RunId m_pointedRun;
    QRect m_pointedAt;
    RunDetail m_detail;
};

} // namespace barto
