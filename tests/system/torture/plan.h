// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/schedule.h"

#include <QStringList>

namespace barto::torture {

/// One agent of the torture, and what it shall do.
struct AgentPlan
{
    QString name;
    /// Its spool is so small that jobs have to wait when the server is away, and little is kept after delivery.
    bool isTight = false;
    Schedules schedules;
};

/// The schedule that is never due: operators start it.
inline const QString adHocSchedule = QStringLiteral("by hand");
/// What all schedules say in the end.
inline const QString never = QStringLiteral("2199-01-01 00:00:00");

/// `job`: the job's program and the folder of its ledgers, as a shell reads them.
std::vector<AgentPlan> planAgents(int count, const QString &job);

/// key=value of a job's command.
long wished(const QString &command, const QString &key);

} // namespace barto::torture
