// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

namespace barto {

/// Schedules with what became of them lately, and when they are due next.
struct SchedulesOptions
{
    QString client; ///< empty: all clients
    QString grep; ///< a regular expression for names, expressions and commands; empty: all
    bool isFailedOnly = false; ///< whose last run failed
    bool isDigest = false; ///< of one client, with counts of today (`list -n`), instead of the expressions
};

CommandPtr makeCommand(const SchedulesOptions &options, const CommandContext &context);

} // namespace barto
