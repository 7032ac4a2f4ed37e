// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "worker/trigger/armedschedule.h"
#include "worker/trigger/claimedruns.h"

#include <QHash>

#include <vector>

namespace barto {

class Journal;

/// A run that an operator asked for, under a uuid that he chose.
struct AdHocOrder
{
    RunId run;
    QString schedule;
};

/// Claims the orders in one transaction and starts them; one result for each. A uuid that was accepted before is
/// accepted again and not started again. Errors: NotFound, Cancelled (a cancel came first), Refused (max_running, spool
/// full), or the journal's.
std::vector<Result<void>> startAdHocRuns(const std::vector<AdHocOrder> &orders,
    const QHash<QString, ArmedSchedule> &schedules, Journal &journal, ClaimedRuns &runs);

} // namespace barto
