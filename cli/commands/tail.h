// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"

namespace barto {

struct TailOptions
{
    QString client; ///< empty: all
    QString schedule; ///< empty: all
    bool follows = false;
    quint32 lines = 10; ///< of the past
    bool isRaw = false;
};

CommandPtr makeCommand(const TailOptions &options, const CommandContext &context);

} // namespace barto
