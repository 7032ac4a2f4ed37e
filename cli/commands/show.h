// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

namespace barto {

struct ShowOptions
{
    QString prefix; ///< checked
    bool withOutput = false; ///< the output instead of the facts
    bool isRaw = false;
    bool isJson = false;
};

CommandPtr makeCommand(const ShowOptions &options, const CommandContext &context);

} // namespace barto
