// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/outputs.h"

namespace barto {

/// One client: its schedules, or the output of one of them.
struct ListOptions
{
    QString client;
    QString schedule; ///< empty: list the schedules
    OutputsOptions output; ///< with a schedule: which of its runs, and how
};

CommandPtr makeCommand(const ListOptions &options, const CommandContext &context);

} // namespace barto
