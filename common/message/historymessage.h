// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// What operators ask of the history of runs and their output. Part of operatormessage.h.

#include "common/job/packedframes.h"
#include "common/job/summary.h"
#include "common/job/textmatch.h"

#include <vector>

namespace barto {

/// -> RunPages
struct RunsRequest
{
    RunFilter filter;
    quint32 limit = 100;
    bool withLastLine = false; ///< and with its first command
    RunSort sort = RunSort::At;
    bool ascending = false;
    std::optional<RunPlace> from = {}; ///< the first row's place or one before it: a mark
    std::optional<RunPlace> past = {}; ///< only rows behind this place, in the order asked: the next page. The page
                                       ///< before is `past` the first row in the other order.
};

struct RunPage
{
    std::vector<RunSummary> runs;
    bool more = false; ///< the limit was reached and others follow
};

/// -> RunMarksPages: the places of rows 0, `every`, 2 * `every`, ..., so that any part of a long list can be asked for
/// by RunsRequest::from.
struct RunMarksRequest
{
    RunFilter filter;
    RunSort sort = RunSort::At;
    bool ascending = false;
    quint32 every = 1000;
};

struct RunMarksPage
{
    std::vector<RunPlace> marks; ///< those behind the last page's
    quint64 rows = 0; ///< counted so far, in all pages
    bool isFinal = false; ///< `rows` is all of them
};

/// -> RunCountsPages: what became of the runs of a filter, by time and perhaps client or schedule.
struct RunCountsRequest
{
    enum class By : quint8 { Nothing = 1, Client = 2, Schedule = 3, ClientAndSchedule = 4 };
    RunFilter filter; ///< since and until are taken from `bounds`
    By by = By::Nothing;
    std::vector<Instant> bounds; ///< ascending: bucket i is from bounds[i] up to before bounds[i + 1]; at most 2,000
    bool withDurations = false;
};

/// One cell. Runs are counted where RunFilter's since and until find them; the sum of all outcomes is what a
/// RunsRequest of that time, client and schedule lists.
struct RunCounts
{
    QString client; ///< empty unless counted by it
    QString schedule;
    quint32 bucket = 0;
    quint64 running = 0;
    quint64 succeeded = 0;
    quint64 failed = 0;
    quint64 cancelled = 0;
    quint64 lost = 0;
    quint64 notStarted = 0;
    quint64 skipped = 0; ///< rows: each may stand for many slots
    std::optional<Microseconds> medianTook; ///< of the runs that ended by themselves
    std::optional<Microseconds> took95; ///< 95 % took no longer

    quint64 total() const { return running + succeeded + failed + cancelled + lost + notStarted + skipped; }
    friend bool operator==(const RunCounts &, const RunCounts &) = default;
};

struct RunCountsPage
{
    std::vector<RunCounts> counts; ///< cells with no run are left out; no order
};

/// -> RunDetail, or Error::NotFound / Error::Ambiguous (the detail lists the candidates)
struct RunRequest
{
    QString prefix; ///< of the run's uuid, 6 characters or more
};

struct RunDetail
{
    RunSummary run;
    std::vector<CommandSummary> commands;
};

/// -> FailingPages: every schedule on every client whose newest run failed.
struct FailingRequest
{
    QString client; ///< patterns, as RunFilter has them
    QString schedule;
};

struct FailingPage
{
    std::vector<FailingSchedule> schedules;
};

/// -> TimelinePages: the runs of a time range as bars.
struct TimelineRequest
{
    Instant since;
    Instant until;
    QString client; ///< patterns
    QString schedule;
    Microseconds bucket{0}; ///< bars of one schedule closer together than this become one; 0: none do
};

struct TimelineBar
{
    quint32 row = 0; ///< index into the page's `rows`
    Instant start; ///< started, else its slot
    std::optional<Instant> end; ///< none: running; equal to `start` for what never started
    std::optional<Instant> due; ///< last slot of its first run
    Outcome outcome = Outcome::Running; ///< the worst
    quint32 runs = 1; ///< in this bar
    qint64 key = 0; ///< of its worst run
    RunId run = {}; ///< likewise

    friend bool operator==(const TimelineBar &, const TimelineBar &) = default;
};

struct TimelineRow
{
    QString client;
    QString schedule;

    friend bool operator==(const TimelineRow &, const TimelineRow &) = default;
};

/// Bars that touch the range, a row's own in order of their starts.
struct TimelinePage
{
    std::vector<TimelineRow> rows; ///< of this page
    std::vector<TimelineBar> bars;
};

/// -> LinePages: one run's output in order, command by command
struct LinesRequest
{
    RunId run;
    quint16 position = 0; ///< only this command; 0: all
    quint64 afterSeq = 0; ///< with a position: only lines with a greater number
    quint64 limit = 0; ///< at most so many lines; 0: all
    std::optional<quint64> beforeSeq = {}; ///< with a position: only lines with a smaller number; of more than `limit`
                                           ///< lines, the last ones before it, still in order
    TextMatch match = {}; ///< only such lines
};

/// Lines of one command.
struct LinePage
{
    RunId run;
    quint16 position = 0;
    quint64 firstSeq = 0;
    PackedFrames lines; ///< Stdout, Stderr, Dropped and Gap
    std::vector<quint64> seqs = {}; ///< the lines' numbers; empty: from firstSeq on without holes
};

/// -> SearchPages: where in a run's output a text stands.
struct SearchRequest
{
    RunId run;
    quint16 position = 0; ///< only this command; 0: all
    TextMatch match;
    quint64 mostHits = 1'000'000; ///< ends with Error::TooLarge behind so many
};

/// -> SearchPage with one hit or none: the first stderr line, else the first that looks like an error.
struct FirstErrorRequest
{
    RunId run;
    quint16 position = 0; ///< only this command; 0: the first command that has one
};

/// Hits of one command, or none yet. In order.
struct SearchPage
{
    quint16 position = 0;
    std::vector<quint64> seqs;
    quint64 searched = 0; ///< lines so far, of all commands asked for
    quint64 lines = 0; ///< of how many
};

} // namespace barto
