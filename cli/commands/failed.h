// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"
#include "common/job/summary.h"

namespace barto {

struct FailedOptions
{
    RunFilter filter; ///< `since` none: 24 hours ago; outcomes are those that failed
    quint32 limit = 100;
};

CommandPtr makeCommand(const FailedOptions &options, const CommandContext &context);

} // namespace barto
