// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

namespace barto {

/// One client: its schedules, or the output of one of them.
struct ListOptions
{
    QString client;
    QString schedule; ///< empty: list the schedules
    quint32 limit = 0; ///< runs to show; 0: as many as a reader takes in
    bool isRaw = false;
    bool isJson = false;
};

CommandPtr makeCommand(const ListOptions &options, const CommandContext &context);

} // namespace barto
