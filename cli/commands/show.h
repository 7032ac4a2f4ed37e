// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/linewriter.h"

namespace barto {

struct ShowOptions
{
    QString prefix; ///< checked
    bool withOutput = false; ///< the output instead of the facts
    LineOptions lines;
};

CommandPtr makeCommand(const ShowOptions &options, const CommandContext &context);

} // namespace barto
