// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"
#include "common/job/summary.h"

namespace barto {

/// Which runs a list shows.
struct RunsOptions
{
    RunFilter filter;
    quint32 limit = 50;
};

CommandPtr makeCommand(const RunsOptions &options, const CommandContext &context);

} // namespace barto
