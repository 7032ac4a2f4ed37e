// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// What the server says to an agent (DESIGN sections 4 and 5).

#include "common/base/clock.h"
#include "common/base/id.h"
#include "common/job/schedule.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace barto {

/// Answers Hello at once, even while the database is away. Deliver nothing before the first Credit that is not 0.
struct Welcome
{
    quint32 protocol = 1;
    QString serverVersion;
    QStringList features;
    Schedules schedules;
};

/// Replaces all schedules of this agent.
struct SchedulesChanged
{
    Schedules schedules;
};

struct WantedRun
{
    RunId run;
    quint64 nextSeq = 1; ///< the next frame the store wants; 0: it refuses this run (another client's): set it aside

    friend bool operator==(const WantedRun &, const WantedRun &) = default;
};

/// Answers a page of offers, and a batch that left a hole.
struct RunsWanted
{
    std::vector<WantedRun> runs;
};

/// Frames up to storedSeq of the run are committed. Sent in the order of the commits.
struct Acknowledge
{
    RunId run;
    quint64 storedSeq = 0;
};

/// How many unacknowledged bytes (PackedFrames::byteSize) the agent may have in flight from now on. 0: none at all, the
/// database is away. Otherwise one batch is always allowed when nothing is in flight.
struct Credit
{
    quint64 window = 0;
};

struct FactsAcknowledged
{
    quint64 serial = 0;
};

/// The store has gone back behind what it once acknowledged: offer everything that is still kept.
struct OfferAll
{
};

/// Start this schedule now, once, as this run.
struct StartRun
{
    RunId run;
    QString schedule;
};

struct CancelRun
{
    RunId run;
};

/// Delete what is delivered and older than this; the age counts from its delivery.
struct TrimDelivered
{
    Microseconds olderThan{0};
};

/// The last message before the server closes: a whole sentence for the log.
struct Goodbye
{
    enum class Reason : quint8 {
        Stopping = 1, ///< the server stops; come again
        Replaced = 2, ///< another connection of the same client took over; wait 5 minutes
        NameTaken = 3, ///< a live client of another uuid has this name
        Unsupported = 4, ///< protocol or features that this server cannot serve
        Protocol = 5, ///< a message could not be read
        Restart = 6, ///< sessions begin anew (the database is back); come again at once
    };
    Reason reason = Reason::Stopping;
    QString sentence;
};

using ServerMessage = std::variant<Welcome, SchedulesChanged, RunsWanted, Acknowledge, Credit, FactsAcknowledged,
    OfferAll, StartRun, CancelRun, Goodbye, TrimDelivered>; // a kind's number is its place: add at the end only

QByteArray encode(const ServerMessage &message);
Result<ServerMessage> decodeServerMessage(const QByteArray &payload);

} // namespace barto
