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
    Instant at; ///< now: what is noted of those that go
    quint32 maxRuns = 50; ///< a step is one small transaction of at most so many runs
};

struct CleanupCount
{
    quint64 runs = 0;
    quint64 lines = 0;
};

/// How long removed runs are known as such. No agent should keep delivered ones longer (keep_delivered).
constexpr std::chrono::hours cleanedKept{24 * 30};

/// An operator's act, for the table `audit`.
struct AuditEntry
{
    Instant at;
    QString who; ///< token's name, or address
    QString action; ///< "run", "cancel", "cleanup", "query"
    QString detail;
};

} // namespace barto::store
