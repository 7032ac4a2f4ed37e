// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "common/job/firing.h"
#include "common/message/historymessage.h"
#include "gui/model/columnmodel.h"
#include "gui/model/timeformat.h"

#include <vector>

namespace barto {

/// What the server told for the overview.
struct OverviewContents
{
    std::vector<Instant> bounds; ///< of the counts' buckets
    bool isDaily = false;
    bool isByClient = true; ///< `rows` is by client, else by schedule
    std::vector<ClientStatus> clients;
    std::vector<RunCounts> rows;
    std::vector<RunCounts> totals; ///< by time alone, with durations
    std::vector<RunCounts> before; ///< of the period before, one bucket
    std::vector<RunSummary> running;
    std::vector<RunSummary> failed; ///< the newest few, with their last lines
    std::vector<UnrunSlots> unrun; ///< newest first
    std::vector<Firing> next;
};

/// The tiles' figures.
struct OverviewNumbers
{
    quint32 clientsUp = 0;
    quint32 clientsKnown = 0;
    QStringList away; ///< names
    quint64 running = 0;
    quint64 runs = 0;
    quint64 runsBefore = 0;
    quint64 failed = 0; ///< lost and not started ones, too
    quint64 failedBefore = 0;
    quint64 missed = 0; ///< slots
    QStringList missedClients;
    int failedRows = 0; ///< clients (or schedules) with a failure

    friend bool operator==(const OverviewNumbers &, const OverviewNumbers &) = default;
};

/// A row of "Needs attention": a failed run, or slots that were missed.
struct AttentionItem
{
    Instant at;
    Outcome outcome = Outcome::Failed;
    bool isMissed = false;
    QString client;
    QString schedule;
    QString ending; ///< "exit 3", "signal KILL", "missed"
    QString why; ///< last line, or why it was missed
    std::optional<Microseconds> took;
    RunId run; ///< null for a missed slot

    friend bool operator==(const AttentionItem &, const AttentionItem &) = default;
};

OverviewNumbers overviewNumbers(const OverviewContents &contents);
/// Newest first, at most `most`.
std::vector<AttentionItem> attentionItems(
    const OverviewContents &contents, std::size_t most, const TimeFormat &times = TimeFormat());

/// One bar a bucket up to `now`.
SparkValues runSpark(const OverviewContents &contents, Instant now);
SparkValues failureSpark(const OverviewContents &contents, Instant now);
SparkValues missedSpark(const OverviewContents &contents, Instant now);

/// "7 runs failed and 2 slots were missed since 00:00; 2 clients are away." as rich text, each number a link: "failures",
/// "missed", "clients". `since` is a clause: "since 00:00", "in the last 7 days".
QString overviewSentence(const OverviewNumbers &numbers, const QString &since);
/// As rich text.
QString linkText(const QString &target, const QString &text);

/// "exit 3", "signal KILL", "lost", ...
QString endingText(const RunSummary &run);

} // namespace barto
