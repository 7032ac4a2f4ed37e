// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/run.h"
#include "common/job/schedule.h"

#include <QByteArray>

#include <compare>
#include <optional>
#include <vector>

namespace barto {

/// A run as operators see it: one row of history.
struct RunSummary
{
    qint64 key = 0; ///< the store's, growing: pages are cut by it
    RunId run;
    QString client;
    QString schedule;
    QString onCalendar; ///< empty where unknown
    RunTrigger trigger = RunTrigger::Slot;
    std::optional<Instant> due;
    std::optional<Instant> dueLast;
    quint32 slotCount = 1;
    std::optional<Instant> started;
    std::optional<Instant> finished;
    Outcome outcome = Outcome::Running;
    QString reason; ///< for lost, not started, skipped
    std::optional<qint32> exitCode; ///< of the first command that failed, else of the last one
    std::optional<qint32> signal; ///< likewise, when a signal ended it
    quint64 lines = 0;
    quint64 stderrLines = 0;
    QByteArray lastLine; ///< last stderr line, else last stdout line; filled where asked for, raw bytes
    Instant at; ///< started, else the last slot, else when it became known: what times of filters are compared with
    QString command = {}; ///< the first one's text, where asked for, shortened

    friend bool operator==(const RunSummary &, const RunSummary &) = default;
};

struct CommandSummary
{
    CommandId command;
    quint16 position = 0; ///< from 1
    QString text;
    std::optional<Instant> started;
    std::optional<Instant> finished;
    std::optional<qint32> exitCode;
    std::optional<qint32> signal;
    quint64 cpuMicroseconds = 0;
    quint64 maxRssKib = 0;
    quint64 lines = 0;

    friend bool operator==(const CommandSummary &, const CommandSummary &) = default;
};

/// A run in very few words, for rows of small shapes and sparklines.
struct RunGlance
{
    qint64 key = 0;
    Outcome outcome = Outcome::Running;
    std::optional<Instant> at = {}; ///< started, else due
    std::optional<Microseconds> took = {};

    friend bool operator==(const RunGlance &, const RunGlance &) = default;
};

/// A schedule with what became of it lately.
struct ScheduleStatus
{
    QString client;
    Schedule schedule;
    std::optional<RunSummary> last; ///< its newest run, skipped slots aside
    quint64 runsToday = 0; ///< started since the request's `dayStart`
    quint64 failedToday = 0;
    std::optional<Instant> next;
    QString description = {}; ///< the expression in words
    QString normalForm = {}; ///< the expression as barto writes it; empty where it cannot be read
    QString zone = {}; ///< that its slots are computed in; empty: its agent's, which is not known here
    std::vector<Instant> elapses = {}; ///< the next five
    bool isConfigured = true; ///< false: only seen in the past
    bool neverFires = false; ///< it can be read, and no slot will ever come
    QString clockNote = {}; ///< what a change of the clocks does to one of the next five; mostly empty
    std::vector<RunGlance> recent = {}; ///< up to 30, oldest first; where asked for
    std::optional<Microseconds> medianTook = {}; ///< of those that ended by themselves

    friend bool operator==(const ScheduleStatus &, const ScheduleStatus &) = default;
};

/// A schedule on a client whose newest run did not succeed.
struct FailingSchedule
{
    QString client;
    QString schedule;
    Instant since; ///< when the first of those in a row began
    quint32 inARow = 0;
    bool isMoreInARow = false; ///< `inARow` is where counting stopped
    RunSummary last; ///< with its last line
    std::vector<RunGlance> recent = {}; ///< up to 14, oldest first

    friend bool operator==(const FailingSchedule &, const FailingSchedule &) = default;
};

/// Which runs are meant. Empty fields do not restrict.
///
/// Names are patterns: one or more, with commas between them, `*` for any characters and `?` for one ("web-*,db-1").
/// Client, schedule, outcome and time are looked up in indexes. The others are checked row by row, in the order asked,
/// among what those leave: a page with few of them in a long history comes later, but its reading is done in small
/// steps and can be stopped.
struct RunFilter
{
    QString client;
    QString schedule;
    std::vector<Outcome> outcomes;
    std::optional<Instant> since; ///< started (or due, where not started) at or after
    std::optional<Instant> until; ///< ... before
    QString exceptClient = {}; ///< patterns, too
    QString exceptSchedule = {};
    std::optional<Microseconds> lateOver = {}; ///< started later than this after its (last) slot
    std::optional<Microseconds> tookOver = {}; ///< ended, and took longer than this
    QString text = {}; ///< part of its reason, its last line or one of its commands, in any case; not of its output

    friend bool operator==(const RunFilter &, const RunFilter &) = default;
};

/// What counts as failed wherever barto counts: Failed, Lost and NotStarted.
inline std::vector<Outcome> failedOutcomes()
{
    return {Outcome::Failed, Outcome::Lost, Outcome::NotStarted};
}
inline bool isFailed(Outcome outcome)
{
    return outcome == Outcome::Failed || outcome == Outcome::Lost || outcome == Outcome::NotStarted;
}

/// What lists of runs are sorted by; a run for which it is not known counts as the least. Equal ones by key.
enum class RunSort : quint8 {
    At = 1, ///< started, else due (last slot), else when it became known
    Took = 2, ///< from start to end
    Late = 3, ///< from the last slot to the start
};

/// What a run is sorted by where that is not known.
constexpr qint64 leastSortValue = -(qint64(1) << 62);

/// A place in a list of runs: what the list is sorted by, in microseconds, and a row's key.
struct RunPlace
{
    qint64 value = 0;
    qint64 key = 0;

    friend auto operator<=>(const RunPlace &, const RunPlace &) = default;
};

RunPlace placeOf(const RunSummary &run, RunSort sort);

} // namespace barto
