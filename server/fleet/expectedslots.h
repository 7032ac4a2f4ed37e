// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace barto {

/// How far a client has come with one schedule: the revision and zone that its agent confirmed last.
struct ScheduleProgress
{
    QString client;
    QString schedule;
    QString onCalendar;
    QString timezone; ///< the schedule's; empty = the agent's local zone
    QString agentTimezone; ///< the agent's local zone as it told; empty = unknown
    QByteArray revision;
    std::optional<Instant> watermark; ///< all slots up to it are accounted for; none: nothing is known, nothing missed
};

/// Slots for which there is neither a run nor a recorded reason, though they were due more than a grace ago.
struct MissedSlots
{
    QString client;
    QString schedule;
    Instant firstDue;
    Instant lastDue;
    quint64 count = 0;

    friend bool operator==(const MissedSlots &, const MissedSlots &) = default;
};

constexpr Microseconds missedGrace = std::chrono::seconds(30);

/// The slots after the watermark and up to `now` minus the grace. Empty if none were due, or if the expression or the
/// zone cannot be read here (a newer tzdata on the agent): then nothing is claimed to be missed.
std::optional<MissedSlots> missedSlots(const ScheduleProgress &progress, Instant now);

/// The same for many; those without missed slots are left out. In the order given.
std::vector<MissedSlots> missedSlots(const std::vector<ScheduleProgress> &progress, Instant now);

/// When the first slot after the watermark begins to count as missed. Empty where `missedSlots` never claims one.
std::optional<Instant> missedFrom(const ScheduleProgress &progress);

} // namespace barto
