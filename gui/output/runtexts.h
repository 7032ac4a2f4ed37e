// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/historymessage.h"
#include "gui/model/status.h"
#include "gui/model/timeformat.h"

#include <QString>

namespace barto {

/// "backup on leia failed: exit 3"
QString runTitle(const RunSummary &run);
/// "due 10:30:00 · started 0.4 ms late · took 1 min 44 s · CPU 12 s · peak 48 MB"
QString runFacts(const RunDetail &detail, const TimeFormat &times, const QString &clientZone, Instant now);
/// "exit 3", "KILL", "running", empty if it has not been started.
QString commandEnding(const CommandSummary &command, bool isRunOver);
Status commandStatus(const CommandSummary &command, bool isRunOver);

} // namespace barto
