// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/linewriter.h"

#include <optional>

namespace barto {

/// The output of the newest runs of a schedule, the newest last.
struct OutputsOptions
{
    QString client; ///< empty: all clients
    QString schedule;
    quint32 limit = 0; ///< runs; 0: as many as a reader takes in
    bool isFailedOnly = false; ///< only runs that failed
    std::optional<Instant> since; ///< runs that were due at or after
    std::optional<Instant> until; ///< ... before
    LineOptions lines;
};

CommandPtr makeCommand(const OutputsOptions &options, const CommandContext &context);

} // namespace barto
