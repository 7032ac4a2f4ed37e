// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

namespace barto {

struct CancelOptions
{
    QString prefix; ///< checked
};

CommandPtr makeCommand(const CancelOptions &options, const CommandContext &context);

} // namespace barto
