// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

namespace barto {

struct QueryOptions
{
    QString sql;
    quint64 maxRows = 0; ///< 0: as many as the server allows without being asked
};

CommandPtr makeCommand(const QueryOptions &options, const CommandContext &context);

} // namespace barto
