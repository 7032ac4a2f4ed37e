// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "common/job/schedule.h"

#include <QByteArrayList>

#include <vector>

namespace barto::seed {

/// A job as it might run on a real machine.
struct Job
{
    Schedule schedule;
    double medianSeconds = 1; ///< of a run
    double lineWeight = 1; ///< lines of a run, before they are scaled
    double failChance = 0.002;
    int exitCode = 1; ///< of a failed run
    int signal = 0; ///< instead of it, where not 0
    QByteArrayList output; ///< its lines, in turns; %1 is a number
    QByteArray complaint; ///< last stderr line of a failed run
    QByteArrayList troubles = {}; ///< its stderr lines before it
};

struct Machine
{
    QString name;
    ClientId client; ///< made of its name
    QString address;
    HostFacts facts;
    std::vector<Job> jobs;
};

/// `clients` machines with names and jobs of a small company's; beyond the first thirty they are numbered. Always the
/// same. `heartbeatMinutes`: how often each beats.
std::vector<Machine> fleet(int clients, int heartbeatMinutes);

/// bartos.toml's tables of schedules for it.
QString schedulesToml(const std::vector<Machine> &machines);

} // namespace barto::seed
