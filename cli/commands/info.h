// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

namespace barto {

struct InfoOptions
{
};

CommandPtr makeCommand(const InfoOptions &options, const CommandContext &context);

} // namespace barto
