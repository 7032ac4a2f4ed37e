// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"

#include <QByteArray>
#include <QString>

namespace barto::store {

/// A schedule as an agent has it in force.
struct ScheduleInForce
{
    QString name;
    QString onCalendar;
    QString timezone;
    QByteArray revision;
};

/// What one step of a cleanup may remove. Only runs that have ended are ever removed.
struct CleanupOrder
{
    Instant endedBefore; ///< runs that ended before this instant go ...
    Instant failedEndedBefore; ///< ... and those that did not succeed when they ended before this one
    bool dryRun = false; ///< count only
    quint32 maxRuns = 50; ///< a step is one small transaction of at most so many runs
};

/// An operator's act, for the table `audit`.
struct AuditEntry
{
    Instant at;
    QString who; ///< token's name, or address
    QString action; ///< "run", "cancel", "cleanup", "query"
    QString detail;
};

} // namespace barto::store
