// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

#include <optional>

namespace barto {

struct CleanupOptions
{
    std::optional<Microseconds> olderThan; ///< none: [retention] of the server
    bool isDryRun = false;
};

CommandPtr makeCommand(const CleanupOptions &options, const CommandContext &context);

} // namespace barto
