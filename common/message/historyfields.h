// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// The fields of the messages of historymessage.h, as they travel. Never reorder; add at the end only.

#include "common/message/historymessage.h"
#include "common/message/valuefields.h"

namespace barto {

inline bool isKnown(RunCountsRequest::By value)
{
    return value >= RunCountsRequest::By::Nothing && value <= RunCountsRequest::By::ClientAndSchedule;
}

template<typename A>
void fields(A &a, RunsRequest &m)
{
    a(m.filter, m.limit, m.withLastLine, m.sort, m.ascending, m.from, m.past);
}
template<typename A>
void fields(A &a, RunPage &m)
{
    a(m.runs, m.more);
}
template<typename A>
void fields(A &a, RunMarksRequest &m)
{
    a(m.filter, m.sort, m.ascending, m.every);
}
template<typename A>
void fields(A &a, RunMarksPage &m)
{
    a(m.marks, m.rows, m.isFinal);
}
template<typename A>
void fields(A &a, RunCountsRequest &m)
{
    a(m.filter, m.by, m.bounds, m.withDurations);
}
template<typename A>
void fields(A &a, RunCounts &m)
{
    a(m.client, m.schedule, m.bucket, m.running, m.succeeded, m.failed, m.cancelled, m.lost, m.notStarted, m.skipped,
        m.medianTook, m.took95);
}
template<typename A>
void fields(A &a, RunCountsPage &m)
{
    a(m.counts);
}
template<typename A>
void fields(A &a, RunRequest &m)
{
    a(m.prefix);
}
template<typename A>
void fields(A &a, RunDetail &m)
{
    a(m.run, m.commands);
}
template<typename A>
void fields(A &a, FailingRequest &m)
{
    a(m.client, m.schedule);
}
template<typename A>
void fields(A &a, FailingPage &m)
{
    a(m.schedules);
}
template<typename A>
void fields(A &a, TimelineRequest &m)
{
    a(m.since, m.until, m.client, m.schedule, m.bucket);
}
template<typename A>
void fields(A &a, TimelineBar &m)
{
    a(m.row, m.start, m.end, m.due, m.outcome, m.runs, m.key, m.run);
}
template<typename A>
void fields(A &a, TimelineRow &m)
{
    a(m.client, m.schedule);
}
template<typename A>
void fields(A &a, TimelinePage &m)
{
    a(m.rows, m.bars);
}
template<typename A>
void fields(A &a, LinesRequest &m)
{
    a(m.run, m.position, m.afterSeq, m.limit, m.beforeSeq, m.match);
}
template<typename A>
void fields(A &a, LinePage &m)
{
    a(m.run, m.position, m.firstSeq, m.lines, m.seqs);
}
template<typename A>
void fields(A &a, SearchRequest &m)
{
    a(m.run, m.position, m.match, m.mostHits);
}
template<typename A>
void fields(A &a, FirstErrorRequest &m)
{
    a(m.run, m.position);
}
template<typename A>
void fields(A &a, SearchPage &m)
{
    a(m.position, m.seqs, m.searched, m.lines);
}

} // namespace barto
