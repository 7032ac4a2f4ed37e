// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/zone.h"
#include "gui/feed/feed.h"
#include "gui/feed/latestcall.h"
#include "gui/overview/overviewcontents.h"

#include <array>

namespace barto {

/// Asks the server for all that the overview shows. A new order silences the one before.
class OverviewLoader : public QObject
{
    Q_OBJECT

public:
    explicit OverviewLoader(Feed &feed, QObject *parent = nullptr);

    /// `bounds` as heatBounds() makes them.
    void load(std::vector<Instant> bounds, bool isDaily, bool isByClient, Instant now);
    void cancel();

Q_SIGNALS:
    void loaded(const barto::OverviewContents &contents);
    void failed(const barto::Error &error);

private:
    enum Call { Clients, Rows, Totals, Before, Running, Failed, Missed, Next, CallCount };

    template<typename Page, typename Take>
    void ask(Call call, OperatorRequest request, bool isNeeded, Take take);
    void askForCounts(Instant now);
    void askForRuns();
    void askForSlots(Instant now);
    void finish(const std::optional<Error> &error);

    Feed &m_feed;
    std::array<LatestCall, CallCount> m_calls;
    OverviewContents m_contents;
    std::optional<Error> m_error;
    int m_waiting = 0;
};

} // namespace barto
