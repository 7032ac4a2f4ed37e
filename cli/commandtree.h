// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/subcommands.h"
#include "common/config/programoptions.h"

namespace barto {

/// The whole command line as CLI11 has it: for parsing, completing, and telling manual pages what there is. Includes
/// CLI11.
class CommandTree
{
public:
    /// `zone` and `now` are what moments like 09:30 or "7d" are read by.
    CommandTree(const Zone &zone, Instant now);

    CLI::App &app() { return m_app; }
    const SharedOptions &shared() const { return m_shared; }
    const Subcommands &subcommands() const { return m_subcommands; }

private:
    CLI::App m_app;
    SharedOptions m_shared;
    Subcommands m_subcommands;
};

} // namespace barto
