// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/render/table.h"
#include "common/job/client.h"
#include "common/job/firing.h"
#include "common/job/summary.h"

namespace barto::render {

/// Shape and word: "✔ ok", "✖ exit 3", "✖ signal KILL", "● running", "» skipped".
Cell resultCell(const RunSummary &run);
/// "✔", "✖ exit 3", ... of one command; `isOver` = its run has ended, so that it will not start any more.
Cell commandCell(const CommandSummary &command, bool isOver);
/// "● up", "↑ catching up", "◌ away", "◌ never seen"
Cell clientCell(ClientState state);

/// "succeeded", "failed", ...: as --state takes it and JSON gives it.
QString outcomeName(Outcome outcome);
std::optional<Outcome> outcomeFromName(const QString &name);
QStringList outcomeNames();
QString clientStateName(ClientState state);
QString triggerName(RunTrigger trigger);
QString unrunReasonName(UnrunReason reason); ///< "agent-away"

/// "KILL" for 9; "40" for one without a name.
QString signalName(int signal);

} // namespace barto::render
