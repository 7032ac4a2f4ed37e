// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/summary.h"

#include <QString>

#include <vector>

namespace barto {

constexpr int shortestRunPrefix = 6;

/// How many characters name each of these runs: at least six, enough to tell them apart, and with growing history
/// enough that another run of the store hardly has the same.
int runPrefixLength(const std::vector<RunSummary> &runs);
/// The run's first `length` hex digits, without dashes.
QString runPrefix(const RunId &run, int length = shortestRunPrefix);
QString runPrefix(const RunSummary &run);

/// Error::Parse unless it can be the beginning of a run's uuid.
Result<QString> checkedRunPrefix(const QString &text);

} // namespace barto
