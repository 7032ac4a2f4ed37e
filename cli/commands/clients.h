// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

namespace barto {

struct ClientsOptions
{
};

CommandPtr makeCommand(const ClientsOptions &options, const CommandContext &context);

} // namespace barto
