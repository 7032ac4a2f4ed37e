// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace barto {

/// What an agent tells of its machine when it connects.
struct HostFacts
{
    QString hostname;
    QString os; ///< "Debian GNU/Linux 12 (bookworm)"
    QString kernel; ///< "6.1.0-21-amd64"
    QString architecture; ///< "x86_64"
    QString version; ///< bartoc's
    QString timezone; ///< IANA name of the agent's local zone
    QString tzdata; ///< "2024a"; empty if unknown
    std::optional<Instant> booted;

    friend bool operator==(const HostFacts &, const HostFacts &) = default;
};

enum class ClientState : quint8 {
    Up = 1,
    CatchingUp = 2, ///< connected, with output still to deliver
    Away = 3, ///< seen before, not connected now
    NeverSeen = 4, ///< has schedules, but no agent of that name ever connected
};

/// A client as operators see it.
struct ClientStatus
{
    QString name;
    ClientId client; ///< null when never seen
    ClientState state = ClientState::NeverSeen;
    std::optional<Instant> since; ///< of this state
    std::optional<Instant> lastSeen;
    QString address; ///< of its connection, or of its last one
    HostFacts facts;
    quint32 running = 0;
    quint64 backlogBytes = 0;
    quint32 backlogRuns = 0;
    QString nextSchedule; ///< empty when nothing is due
    std::optional<Instant> nextDue;
    QStringList warnings; ///< whole sentences
    quint64 backlogLines = 0; ///< about; 0 where the agent does not tell
    quint32 failedToday = 0; ///< of runsToday
    quint32 runsToday = 0; ///< started (or due, where not started) since the request's `dayStart`; 0 without it
    bool isEncrypted = false; ///< its connection
    quint64 missedSlots = 0; ///< of its schedules, while it is away: nobody has accounted for them yet

    friend bool operator==(const ClientStatus &, const ClientStatus &) = default;
};

} // namespace barto
