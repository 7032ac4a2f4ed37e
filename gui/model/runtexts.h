// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/firing.h"
#include "common/job/summary.h"
#include "gui/model/timeformat.h"

#include <QLocale>
#include <QString>

namespace barto {

/// How a run ended, in a word or two: "exit 3", "KILL", "exit 0", its reason where it never started or was lost; empty
/// while it runs.
QString endText(const RunSummary &run);
/// "KILL" for 9; "signal 40" for one without a name.
QString signalText(int signal);
/// The last line as text alone: what a job prints may have colours, and worse.
QString lastLineText(const RunSummary &run);
std::optional<Microseconds> tookOf(const RunSummary &run);
/// From the last slot to the start.
std::optional<Microseconds> latenessOf(const RunSummary &run);
/// Why slots did not run, with times as the reader writes them: "agent away since 09:58:00". What only the agent can
/// tell comes in its own words.
QString unrunText(const UnrunSlots &missing, const TimeFormat &times);

} // namespace barto
