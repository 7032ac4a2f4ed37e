// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/summary.h"

#include <functional>

namespace barto::store {

/// How far a client's agent has come with one schedule, as it told last.
struct StoredProgress
{
    QString client;
    QString schedule;
    QString onCalendar;
    QString timezone; ///< the schedule's; empty = the agent's local zone
    QString agentTimezone;
    QByteArray revision;
    Instant watermark;
};

/// Which recorded slots are meant.
struct SlotsQuery
{
    Instant since;
    Instant until;
    std::function<bool(const QString &client, const QString &schedule)> wanted; ///< none: all
    quint32 limit = 1000; ///< of each kind, the newest
};

/// Slots that have no run of their own, as agents told.
struct SlotRecords
{
    std::vector<RunSummary> skipped; ///< newest first
    std::vector<RunSummary> madeUp; ///< runs that caught up on slots; newest first
    bool more = false; ///< there are older ones
};

} // namespace barto::store
