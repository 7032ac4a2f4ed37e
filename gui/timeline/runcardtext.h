// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/firing.h"
#include "common/job/summary.h"
#include "gui/model/timeformat.h"

#include <QStringList>

namespace barto {

/// "mail-queue on yoda"
QString runCardTitle(const RunSummary &run);
/// "due 06:40:00 · 0.3 ms late · took 18 s", then how it ended and its last line.
QStringList runCardLines(const RunSummary &run, const TimeFormat &times);
QStringList slotCardLines(const UnrunSlots &missing, const TimeFormat &times);

} // namespace barto
