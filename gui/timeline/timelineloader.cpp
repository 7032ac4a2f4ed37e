// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timelineloader.h"

namespace barto {

namespace {

constexpr quint32 mostFirings = 5000;
constexpr quint32 mostUnrun = 5000;

template<typename Item>
void append(std::vector<Item> &to, const std::vector<Item> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

TimelineLoader::TimelineLoader(Feed &feed, QObject *parent) : QObject(parent), m_calls(feed)
{
    connect(&m_calls, &CallGroup::ended, this, [this](const std::optional<Error> &error) {
        if (error)
            Q_EMIT failed(*error);
        else
            Q_EMIT loaded(m_contents);
    });
}

void TimelineLoader::load(Instant since, Instant until, Microseconds bucket, Instant now)
{
    m_calls.cancel();
    m_contents = {};
    m_calls.ask<ClientPage>(
        ClientsRequest{}, true, [this](const ClientPage &page) { append(m_contents.clients, page.clients); });
    TimelineRequest runs;
    runs.since = since;
    runs.until = until;
    runs.bucket = bucket;
    m_calls.ask<TimelinePage>(runs, true, [this](const TimelinePage &page) { m_contents.pages.push_back(page); });
    MissedRequest missed;
    missed.since = since;
    missed.until = std::min(until, now);
    missed.limit = mostUnrun;
    m_calls.ask<MissedPage>(missed, false, [this](const MissedPage &page) { append(m_contents.unrun, page.unrun); });
    if (until <= now)
        return;
    NextRequest next;
    next.limit = mostFirings;
    next.horizon = until - now;
    next.isMerged = true;
    m_calls.ask<NextPage>(next, false, [this](const NextPage &page) { append(m_contents.firings, page.firings); });
}

} // namespace barto
