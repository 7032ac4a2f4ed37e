// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/feed/latestcall.h"
#include "gui/timeline/timelinelane.h"

namespace barto {

/// Asks the server for all that the timeline shows of a stretch of time. A new order silences the one before.
class TimelineLoader : public QObject
{
    Q_OBJECT

public:
    explicit TimelineLoader(Feed &feed, QObject *parent = nullptr);

    /// Bars closer together than `bucket` come as one. `now`: slots behind it are due.
    void load(Instant since, Instant until, Microseconds bucket, Instant now);
    bool isLoading() const { return m_waiting > 0; }
    void cancel();

Q_SIGNALS:
    void loaded(const barto::TimelineContents &contents);
    /// Without the runs there is nothing to show; that slots could not be had is told, and shown without them.
    void failed(const barto::Error &error);

private:
    template<typename Page, typename Take>
    void ask(LatestCall &call, OperatorRequest request, bool isNeeded, Take take);
    void finish(const std::optional<Error> &error);

    Feed &m_feed;
    LatestCall m_clients;
    LatestCall m_runs;
    LatestCall m_missed;
    LatestCall m_next;
    TimelineContents m_contents;
    std::optional<Error> m_error;
    int m_waiting = 0;
};

} // namespace barto
