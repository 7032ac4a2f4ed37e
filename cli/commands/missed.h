// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

#include <optional>

namespace barto {

/// Slots that did not run, and why, newest first.
struct MissedOptions
{
    QString client; ///< patterns; empty: all
    QString schedule;
    std::optional<Instant> since; ///< none: as far back as the server looks by itself
    std::optional<Instant> until;
    quint32 limit = 100;
};

CommandPtr makeCommand(const MissedOptions &options, const CommandContext &context);

} // namespace barto
