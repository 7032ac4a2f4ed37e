// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// The fields of the messages of fleetmessage.h, as they travel. Never reorder; add at the end only.

#include "common/message/fleetmessage.h"
#include "common/message/valuefields.h"

namespace barto {

template<typename A>
void fields(A &a, ClientsRequest &m)
{
    a(m.dayStart);
}
template<typename A>
void fields(A &a, ClientPage &m)
{
    a(m.clients);
}
template<typename A>
void fields(A &a, SchedulesRequest &m)
{
    a(m.client, m.dayStart, m.withRecent);
}
template<typename A>
void fields(A &a, SchedulePage &m)
{
    a(m.schedules);
}
template<typename A>
void fields(A &a, NextRequest &m)
{
    a(m.client, m.schedule, m.limit, m.horizon, m.isMerged);
}
template<typename A>
void fields(A &a, NextPage &m)
{
    a(m.firings);
}
template<typename A>
void fields(A &a, MissedRequest &m)
{
    a(m.since, m.until, m.client, m.schedule, m.limit);
}
template<typename A>
void fields(A &a, MissedPage &m)
{
    a(m.unrun, m.more);
}
template<typename A>
void fields(A &a, UpdatesRequest &m)
{
    a(m.client, m.kind);
}
template<typename A>
void fields(A &a, UpdatesPage &m)
{
    a(m.reports);
}

} // namespace barto
