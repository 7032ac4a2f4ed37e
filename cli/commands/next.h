// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

#include <optional>

namespace barto {

/// What will fire, soonest first.
struct NextOptions
{
    QString client; ///< patterns; empty: all
    QString schedule;
    std::optional<Microseconds> horizon; ///< nothing later than this from now
    quint32 limit = 20;
};

CommandPtr makeCommand(const NextOptions &options, const CommandContext &context);

} // namespace barto
