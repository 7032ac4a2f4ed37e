// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

namespace barto {

/// The output of the newest runs of a schedule, the newest last.
struct OutputsOptions
{
    QString client; ///< empty: all clients
    QString schedule;
    quint32 limit = 0; ///< runs; 0: as many as a reader takes in
    bool isRaw = false;
    bool isJson = false;
};

CommandPtr makeCommand(const OutputsOptions &options, const CommandContext &context);

} // namespace barto
