// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/job/run.h"
#include "common/job/schedule.h"

namespace barto::message {

/// What a run header's types cannot say. Error::Protocol names the run and the rule.
Result<void> checkedHeader(const RunHeader &header);

/// Likewise for schedules that arrive by wire: names, at least one command. Error::Protocol.
Result<void> checkedSchedules(const Schedules &schedules);

} // namespace barto::message
