// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commandchoice.h"
#include "common/config/programoptions.h"

#include <variant>

namespace barto {

/// What to do after reading the command line: go on with `command`, or print `output` and `error` (each ready-made,
/// ending in a newline or empty) and exit with `exitCode` (0 after help and version, 2 after a usage error).
struct CommandLine
{
    bool goOn = true;
    ProgramOptions options;
    Presentation presentation;
    std::variant<OnlineCommand, OfflineCommand> command;
    QString output; ///< for stdout
    QString error; ///< for stderr
    int exitCode = 0;
};

/// `arguments` with the program's own name first. `zone` and `now` are what moments like 09:30 or "7d" are read by.
CommandLine parseCommandLine(const QStringList &arguments, const Zone &zone, Instant now);

} // namespace barto
