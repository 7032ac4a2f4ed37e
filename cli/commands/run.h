// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

namespace barto {

struct RunOptions
{
    QString client;
    QString schedule;
    bool waits = false; ///< for its end, printing what it prints
    bool isRaw = false;
};

CommandPtr makeCommand(const RunOptions &options, const CommandContext &context);

} // namespace barto
