// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// What an agent says to the server (DESIGN sections 4 and 5).

#include "common/job/client.h"
#include "common/job/fact.h"
#include "common/job/packedframes.h"

#include <QByteArray>
#include <QStringList>

#include <variant>
#include <vector>

namespace barto {

constexpr quint32 protocolVersion = 1;

/// The first message of a session.
struct Hello
{
    quint32 protocol = protocolVersion;
    QStringList features; ///< none are defined yet
    ClientId client;
    HostFacts facts;
    std::optional<RunId> lastRun; ///< the run of the last acknowledgement this agent has seen ...
    quint64 lastSeq = 0; ///< ... and its number: a store that lacks it has gone back
};

/// Runs that the agent keeps and the server may lack, in pages: undelivered ones after Hello, all after OfferAll.
/// The server answers each page with RunsWanted.
struct Offer
{
    std::vector<RunHeader> runs; ///< at most 256
    bool last = true; ///< no further page follows
};

/// Frames firstSeq to lastSeq of one run. One frame each, but for a Gap, which is alone and covers all of them.
struct FrameBatch
{
    RunId run;
    quint64 firstSeq = 0;
    quint64 lastSeq = 0;
    std::optional<RunHeader> header; ///< with the first batch of a run in a session
    PackedFrames frames;
};

/// Facts and watermarks; answered by FactsAcknowledged with the same serial once they are stored.
struct FactBatch
{
    quint64 serial = 0;
    std::vector<Fact> facts;
    std::vector<Watermark> watermarks;
};

/// The agent wants a window of this many bytes (0: it has nothing to deliver; the least window stays).
struct CreditWanted
{
    quint64 bytes = 0;
};

/// How the agent is doing; sent when it changes, at most once in 2 s.
struct AgentStatus
{
    quint32 running = 0;
    quint32 backlogRuns = 0;
    quint64 backlogBytes = 0;
    QStringList warnings; ///< whole sentences ("The spool is full.")

    friend bool operator==(const AgentStatus &, const AgentStatus &) = default;
};

struct ConfirmedSchedule
{
    QString name;
    QByteArray revision;
    QString error; ///< empty, or why the agent cannot fire it
};

/// The schedules that are in force on the agent since now: answers Welcome and SchedulesChanged.
struct SchedulesConfirmed
{
    std::vector<ConfirmedSchedule> schedules;
};

/// Answer to StartRun. Accepted: it is claimed, and will be in the store.
struct StartAnswer
{
    RunId run;
    bool accepted = false;
    QString reason; ///< when it was not
};

/// Answer to CancelRun.
struct CancelAnswer
{
    RunId run;
    bool accepted = false; ///< the shim was told; "run finished" decides what became of it
    QString reason; ///< "already ended", "no such run", ...
};

using WorkerMessage = std::variant<Hello, Offer, FrameBatch, FactBatch, CreditWanted, AgentStatus, SchedulesConfirmed,
    StartAnswer, CancelAnswer>;

QByteArray encode(const WorkerMessage &message);
/// Also checks what the types cannot say: batch numbers that fit the frames, names, revision lengths, counts.
Result<WorkerMessage> decodeWorkerMessage(const QByteArray &payload);

} // namespace barto
