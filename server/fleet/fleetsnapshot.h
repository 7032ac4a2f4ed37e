// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "server/fleet/schedulebook.h"

#include <QHash>

#include <functional>

namespace barto {

/// What one agent's connection is like.
struct AgentGlance
{
    bool isConnected = false;
    std::optional<Instant> since; ///< connected, or away; none: never seen
    QString timezone; ///< its local zone; empty: unknown
};

/// The fleet as it is at one moment, for what is computed in another thread. A value.
struct FleetSnapshot
{
    Instant taken;
    ScheduleBook book;
    QHash<QString, Instant> configuredSince; ///< by client: its schedules in the book are as they are since
    QHash<QString, AgentGlance> agents; ///< by name; those that were never seen are missing
};

/// Which schedules are meant.
using ScheduleFilter = std::function<bool(const QString &client, const QString &schedule)>;

} // namespace barto
