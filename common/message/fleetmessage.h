// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// What operators ask of clients, their schedules and slots. Part of operatormessage.h.

#include "common/job/client.h"
#include "common/job/firing.h"
#include "common/job/packageupdate.h"
#include "common/job/summary.h"

#include <vector>

namespace barto {

/// -> ClientPages
struct ClientsRequest
{
    std::optional<Instant> dayStart = {}; ///< where the reader's day began, for failedToday and runsToday; none: 0
};

struct ClientPage
{
    std::vector<ClientStatus> clients;
};

/// -> SchedulePages. Those configured now and those only seen in the past.
struct SchedulesRequest
{
    QString client; ///< empty: all clients
    std::optional<Instant> dayStart = {}; ///< where the reader's day began, for runsToday
    bool withRecent = false; ///< also the last 30 runs of each
};

struct SchedulePage
{
    std::vector<ScheduleStatus> schedules;
};

/// -> NextPages: what will fire, soonest first
struct NextRequest
{
    QString client; ///< patterns, as RunFilter has them
    QString schedule;
    quint32 limit = 20; ///< rows; at most 10,000
    std::optional<Microseconds> horizon = {}; ///< nothing later than this from now
    bool isMerged = true; ///< slots of many clients at one instant by the same schedule are one row
};

struct NextPage
{
    std::vector<Firing> firings;
};

/// -> MissedPages: slots that did not run, newest first
struct MissedRequest
{
    std::optional<Instant> since = {}; ///< none: the last 30 days
    std::optional<Instant> until = {};
    QString client = {}; ///< patterns
    QString schedule = {};
    quint32 limit = 1000;
};

struct MissedPage
{
    std::vector<UnrunSlots> unrun;
    bool more = false; ///< the limit was reached and older ones exist
};

/// -> UpdatesPages: the last report of each kind of each client
struct UpdatesRequest
{
    QString client = {}; ///< patterns; empty: all
    QString kind = {}; ///< empty: all. Error::NotFound for an unknown one lists the kinds.
};

struct UpdatesPage
{
    std::vector<UpdateReport> reports; ///< one that is too long for a page comes in parts: the packages are its next
};

} // namespace barto
