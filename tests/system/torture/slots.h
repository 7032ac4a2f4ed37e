// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/job/schedule.h"
#include "tests/system/torture/figures.h"
#include "tests/system/torture/judgedcommand.h"

#include <map>

namespace barto::torture {

struct SlotSpan
{
    Instant from;
    Instant upTo;
};
using SlotLists = std::map<std::pair<QString, QString>, std::vector<JudgedRun>>;

/// What is wrong with the schedule's slots in (from, upTo]: each must be in exactly one of `runs`, which are all that
/// stand for slots of it.
QStringList judgeSlots(const QString &client, const Schedule &schedule, const SlotSpan &span,
    const std::vector<JudgedRun> &runs, Figures &figures);

} // namespace barto::torture
