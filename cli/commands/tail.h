// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/linewriter.h"

namespace barto {

struct TailOptions
{
    QString client; ///< empty: all
    QString schedule; ///< empty: all
    bool follows = false;
    quint32 past = 10; ///< lines of the past to begin with
    LineOptions lines;
};

CommandPtr makeCommand(const TailOptions &options, const CommandContext &context);

} // namespace barto
