// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

#include <optional>

namespace barto {

/// The packages that a client's last report of a kind says are to be updated; without a client or a kind: all reports.
struct UpdatesOptions
{
    QString client;
    QString kind; ///< "apt", "pacman", ...

    bool isOverview() const { return client.isEmpty() || kind.isEmpty(); }
};

CommandPtr makeCommand(const UpdatesOptions &options, const CommandContext &context);

} // namespace barto
