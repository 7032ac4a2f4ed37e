// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/calendar.h"
#include "cli/commands/cancel.h"
#include "cli/commands/cleanup.h"
#include "cli/commands/clients.h"
#include "cli/commands/failed.h"
#include "cli/commands/info.h"
#include "cli/commands/list.h"
#include "cli/commands/outputs.h"
#include "cli/commands/query.h"
#include "cli/commands/run.h"
#include "cli/commands/runs.h"
#include "cli/commands/show.h"
#include "cli/commands/tail.h"
#include "common/config/programoptions.h"

#include <variant>

namespace barto {

struct NewTokenOptions
{
};

/// Those that need no server.
using OfflineCommand = std::variant<CalendarOptions, NewTokenOptions>;
/// Those that ask it.
using OnlineCommand = std::variant<InfoOptions, ClientsOptions, ListOptions, OutputsOptions, FailedOptions, RunsOptions,
    ShowOptions, QueryOptions, CleanupOptions, TailOptions, RunOptions, CancelOptions>;

/// What to do after reading the command line: go on with `command`, or print `output` and `error` (each ready-made,
/// ending in a newline or empty) and exit with `exitCode` (0 after help and version, 2 after a usage error).
struct CommandLine
{
    bool goOn = true;
    ProgramOptions options;
    std::variant<OnlineCommand, OfflineCommand> command;
    QString output; ///< for stdout
    QString error; ///< for stderr
    int exitCode = 0;
};

/// `arguments` with the program's own name first. `zone` and `now` are what moments like 09:30 or "7d" are read by.
CommandLine parseCommandLine(const QStringList &arguments, const Zone &zone, Instant now);

} // namespace barto
