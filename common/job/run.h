// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace barto {

/// Why a run was started. The numbers are stored and sent.
enum class RunTrigger : quint8 {
    Slot = 1, ///< its slot was due
    CatchUp = 2, ///< one run for slots that had passed (`persistent`, or missed_tick Delay)
    AdHoc = 3, ///< an operator asked
};

/// What became of a run. The numbers are stored and sent.
enum class Outcome : quint8 {
    Running = 0,
    Succeeded = 1, ///< all commands exited with 0
    Failed = 2, ///< a command ended otherwise
    Cancelled = 3,
    Lost = 4, ///< its shim died; holds only until the run is known to have finished otherwise
    NotStarted = 5, ///< the shim could not be started; `reason` says why
    Skipped = 6, ///< never started; `slots` slots, `reason` says why
};

struct CommandSpec
{
    CommandId id;
    QString text;

    friend bool operator==(const CommandSpec &, const CommandSpec &) = default;
};

/// Everything about a run that is known before it starts: from it, run and command rows can always be made.
struct RunHeader
{
    RunId run;
    QString schedule; ///< name; on_calendar and zone as they were then stand beside it
    QString onCalendar;
    QString timezone; ///< the zone the slot was computed in; empty = agent's local
    QByteArray revision; ///< scheduleRevision
    RunTrigger trigger = RunTrigger::Slot;
    std::optional<Instant> due; ///< first slot it stands for; none for ad hoc runs
    std::optional<Instant> dueLast; ///< last slot it stands for; equal to `due` but for catch-up runs
    quint32 slotCount = 1; ///< how many slots it stands for
    std::vector<CommandSpec> commands;

    friend bool operator==(const RunHeader &, const RunHeader &) = default;
};

/// About how many bytes a header takes, in memory as on the wire: what counts where messages and credit have limits.
inline qint64 headerBytes(const RunHeader &header)
{
    qint64 bytes = 128 + 2 * (header.schedule.size() + header.onCalendar.size() + header.timezone.size());
    for (const CommandSpec &command : header.commands)
        bytes += 32 + 2 * command.text.size();
    return bytes;
}

} // namespace barto
