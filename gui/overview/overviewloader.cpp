// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/overview/overviewloader.h"

#include <algorithm>

namespace barto {

using namespace std::chrono_literals;

namespace {

constexpr quint32 shownFirings = 8;
constexpr quint32 shownFailures = 8;
constexpr quint32 mostRunning = 1000;
constexpr quint32 mostUnrun = 5000;

template<typename Item>
auto appendTo(std::vector<Item> &to)
{
    return [&to](const std::vector<Item> &from) { to.insert(to.end(), from.begin(), from.end()); };
}

} // namespace

OverviewLoader::OverviewLoader(Feed &feed, QObject *parent) : QObject(parent), m_calls(feed)
{
    connect(&m_calls, &CallGroup::ended, this, [this](const std::optional<Error> &error) {
        if (error)
            return Q_EMIT failed(*error);
        m_contents.before = m_before;
        Q_EMIT loaded(m_contents);
    });
}

void OverviewLoader::load(std::vector<Instant> bounds, bool isDaily, bool isByClient, Instant now)
{
    m_calls.cancel();
    m_contents = {};
    m_contents.bounds = std::move(bounds);
    m_contents.isDaily = isDaily;
    m_contents.isByClient = isByClient;
    m_calls.ask<ClientPage>(
        ClientsRequest{}, true, [add = appendTo(m_contents.clients)](const ClientPage &page) { add(page.clients); });
    askForCounts(now);
    askForRuns();
    askForSlots(now);
}

void OverviewLoader::askForCounts(Instant now)
{
    RunCountsRequest rows;
    rows.by = m_contents.isByClient ? RunCountsRequest::By::Client : RunCountsRequest::By::Schedule;
    rows.bounds = m_contents.bounds;
    m_calls.ask<RunCountsPage>(
        rows, true, [add = appendTo(m_contents.rows)](const RunCountsPage &page) { add(page.counts); });
    RunCountsRequest totals;
    totals.by = RunCountsRequest::By::Nothing;
    totals.bounds = m_contents.bounds;
    totals.withDurations = true;
    m_calls.ask<RunCountsPage>(
        totals, true, [add = appendTo(m_contents.totals)](const RunCountsPage &page) { add(page.counts); });
    askForPeriodBefore(now);
}

/// As much of the period before as has passed of this one, to ten minutes.
void OverviewLoader::askForPeriodBefore(Instant now)
{
    const Microseconds passed = now - m_contents.bounds.front();
    const Instant begin = m_contents.bounds.front() - (m_contents.bounds.back() - m_contents.bounds.front());
    const std::vector<Instant> bounds{begin, begin + std::max<Microseconds>(1min, passed - passed % 10min)};
    if (bounds == m_beforeBounds)
        return;
    m_before.clear();
    m_beforeBounds.clear();
    RunCountsRequest before;
    before.by = RunCountsRequest::By::Nothing;
    before.bounds = bounds;
    m_calls.ask<RunCountsPage>(before, false, [this, bounds](const RunCountsPage &page) {
        m_before.insert(m_before.end(), page.counts.begin(), page.counts.end());
        m_beforeBounds = bounds;
    });
}

void OverviewLoader::askForRuns()
{
    RunsRequest running;
    running.filter.outcomes = {Outcome::Running};
    running.limit = mostRunning;
    m_calls.ask<RunPage>(running, true, [add = appendTo(m_contents.running)](const RunPage &page) { add(page.runs); });
    RunsRequest failed;
    failed.filter.outcomes = failedOutcomes();
    failed.filter.since = m_contents.bounds.front();
    failed.limit = shownFailures;
    failed.withLastLine = true;
    m_calls.ask<RunPage>(failed, true, [add = appendTo(m_contents.failed)](const RunPage &page) { add(page.runs); });
}

void OverviewLoader::askForSlots(Instant now)
{
    MissedRequest missed;
    missed.since = m_contents.bounds.front();
    missed.until = now;
    missed.limit = mostUnrun;
    m_calls.ask<MissedPage>(
        missed, false, [add = appendTo(m_contents.unrun)](const MissedPage &page) { add(page.unrun); });
    NextRequest next;
    next.limit = shownFirings;
    m_calls.ask<NextPage>(next, false, [add = appendTo(m_contents.next)](const NextPage &page) { add(page.firings); });
}

} // namespace barto
