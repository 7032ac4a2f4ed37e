// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/run.h"
#include "common/job/schedule.h"

#include <QByteArray>

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

/// A schedule with what became of it lately.
struct ScheduleStatus
{
    QString client;
    Schedule schedule;
    std::optional<RunSummary> last;
    quint64 runsToday = 0; ///< started since the request's `dayStart`
    quint64 failedToday = 0;
    std::optional<Instant> next;
    QString description; ///< the expression in words

    friend bool operator==(const ScheduleStatus &, const ScheduleStatus &) = default;
};

/// Which runs are meant. Empty fields do not restrict.
struct RunFilter
{
    QString client;
    QString schedule;
    std::vector<Outcome> outcomes;
    std::optional<Instant> since; ///< started (or due, where not started) at or after
    std::optional<Instant> until; ///< ... before

    friend bool operator==(const RunFilter &, const RunFilter &) = default;
};

} // namespace barto
