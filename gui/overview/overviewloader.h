// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/zone.h"
#include "gui/feed/callgroup.h"
#include "gui/overview/overviewcontents.h"

namespace barto {

/// Asks the server for all that the overview shows. A new order silences the one before.
class OverviewLoader : public QObject
{
    Q_OBJECT

public:
    explicit OverviewLoader(Feed &feed, QObject *parent = nullptr);

    /// `bounds` as heatBounds() makes them.
    void load(std::vector<Instant> bounds, bool isDaily, bool isByClient, Instant now);
    bool isLoading() const { return m_calls.isWaiting(); }
    void cancel() { m_calls.cancel(); }

Q_SIGNALS:
    void loaded(const barto::OverviewContents &contents);
    void failed(const barto::Error &error);

private:
    void askForCounts(Instant now);
    void askForPeriodBefore(Instant now);
    void askForRuns();
    void askForSlots(Instant now);

    CallGroup m_calls;
    OverviewContents m_contents;
    std::vector<RunCounts> m_before; ///< changes little, and is as much to count as all the rest
    std::vector<Instant> m_beforeBounds;
};

} // namespace barto
