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

} // namespace barto
