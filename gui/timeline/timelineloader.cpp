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

TimelineLoader::TimelineLoader(Feed &feed, QObject *parent) : QObject(parent), m_feed(feed)
{
}

template<typename Page, typename Take>
void TimelineLoader::ask(LatestCall &call, OperatorRequest request, bool isNeeded, Take take)
{
    ++m_waiting;
    call.replace(m_feed.send(std::move(request)))
        ->template on<Page>(this, std::move(take))
        ->onEnd(this, [this, isNeeded](const std::optional<Error> &error) { finish(isNeeded ? error : std::nullopt); });
}

void TimelineLoader::load(Instant since, Instant until, Microseconds bucket, Instant now)
{
    cancel();
    m_contents = {};
    m_error.reset();
    ask<ClientPage>(m_clients, ClientsRequest{}, true,
        [this](const ClientPage &page) { append(m_contents.clients, page.clients); });
    TimelineRequest runs;
    runs.since = since;
    runs.until = until;
    runs.bucket = bucket;
    ask<TimelinePage>(m_runs, runs, true, [this](const TimelinePage &page) { m_contents.pages.push_back(page); });
    MissedRequest missed;
    missed.since = since;
    missed.until = std::min(until, now);
    missed.limit = mostUnrun;
    ask<MissedPage>(
        m_missed, missed, false, [this](const MissedPage &page) { append(m_contents.unrun, page.unrun); });
    if (until <= now)
        return;
    NextRequest next;
    next.limit = mostFirings;
    next.horizon = until - now;
    next.isMerged = true;
    ask<NextPage>(m_next, next, false, [this](const NextPage &page) { append(m_contents.firings, page.firings); });
}

void TimelineLoader::cancel()
{
    for (LatestCall *call : {&m_clients, &m_runs, &m_missed, &m_next})
        call->cancel();
    m_waiting = 0;
}

void TimelineLoader::finish(const std::optional<Error> &error)
{
    if (error && !m_error)
        m_error = error;
    if (--m_waiting > 0)
        return;
    if (m_error)
        Q_EMIT failed(*m_error);
    else
        Q_EMIT loaded(m_contents);
}

} // namespace barto
