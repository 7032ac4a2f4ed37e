// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/calendar.h"
#include "cli/commands/cancel.h"
#include "cli/commands/cleanup.h"
#include "cli/commands/clients.h"
#include "cli/commands/failed.h"
#include "cli/commands/info.h"
#include "cli/commands/list.h"
#include "cli/commands/missed.h"
#include "cli/commands/next.h"
#include "cli/commands/outputs.h"
#include "cli/commands/query.h"
#include "cli/commands/run.h"
#include "cli/commands/runs.h"
#include "cli/commands/schedules.h"
#include "cli/commands/show.h"
#include "cli/commands/tail.h"
#include "cli/commands/updates.h"
#include "cli/configcheck.h"

#include <variant>

namespace barto {

struct NewTokenOptions
{
};

/// `completion SHELL`: the shell's script.
struct CompletionOptions
{
    QString shell; ///< "bash", "zsh" or "fish"
};

/// Those that need no server.
using OfflineCommand = std::variant<CalendarOptions, ConfigCheckOptions, NewTokenOptions, CompletionOptions>;
/// Those that ask it.
using OnlineCommand = std::variant<InfoOptions, ClientsOptions, ListOptions, SchedulesOptions, NextOptions,
    OutputsOptions, TailOptions, FailedOptions, RunsOptions, ShowOptions, MissedOptions, UpdatesOptions, QueryOptions,
    RunOptions, CancelOptions, CleanupOptions>;

/// How a command's data is shown.
struct Presentation
{
    render::Format format = render::Format::Table;
    bool isUtc = false; ///< instead of the reader's zone
    bool usesPager = true;
};

} // namespace barto
