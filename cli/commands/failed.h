// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

#include <optional>

namespace barto {

struct FailedOptions
{
    QString client; ///< empty: all
    QString schedule; ///< empty: all
    std::optional<Instant> since; ///< none: 24 hours ago
    std::optional<Instant> until;
    quint32 limit = 100;
};

CommandPtr makeCommand(const FailedOptions &options, const CommandContext &context);

} // namespace barto
