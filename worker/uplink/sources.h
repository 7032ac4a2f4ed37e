// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// What the uplink needs from the rest of the agent. The agent's wiring implements both over the spool and the journal.

#include "common/base/result.h"
#include "common/job/fact.h"
#include "common/job/packedframes.h"

#include <optional>
#include <vector>

namespace barto {

/// Frames firstSeq to lastSeq of a run: one each, or a single Gap that stands for all of them.
struct FrameRange
{
    quint64 firstSeq = 0;
    quint64 lastSeq = 0;
    PackedFrames frames; ///< empty: there is nothing more at present
};

/// The captures on this machine's disk.
class CaptureSource
{
public:
    virtual ~CaptureSource() = default;

    /// Runs that are not known to be delivered whole.
    virtual std::vector<RunId> undelivered() = 0;
    /// Runs that were delivered and are still kept.
    virtual std::vector<RunId> delivered() = 0;
    virtual Result<RunHeader> header(const RunId &run) = 0;
    /// Frames from `fromSeq` on: at most `maxBytes` (PackedFrames::byteSize), but one frame at least where there is
    /// one.
    virtual Result<FrameRange> read(const RunId &run, quint64 fromSeq, qsizetype maxBytes) = 0;
    /// The store holds frames up to `seq`. True if that was everything there will ever be: the run is delivered.
    virtual bool acknowledged(const RunId &run, quint64 seq) = 0;
    /// The run cannot be read, or the server refuses it: set it aside for a person to look at.
    virtual void setAside(const RunId &run, const QString &reason) = 0;
};

/// The facts and the memory of the journal.
class FactSource
{
public:
    struct LastAcknowledged
    {
        RunId run;
        quint64 seq = 0;
    };

    virtual ~FactSource() = default;

    virtual Result<std::vector<Fact>> pendingFacts(int atMost) = 0;
    virtual Result<void> factsAcknowledged(const std::vector<FactId> &ids) = 0;
    /// The store has gone back: all facts that are still kept are pending again, and new ones say which runs are not
    /// kept any more. May be repeated.
    virtual Result<void> offerAgain() = 0;
    /// Watermarks of all schedules.
    virtual std::vector<Watermark> watermarks() = 0;
    virtual std::optional<LastAcknowledged> lastAcknowledged() = 0;
    virtual Result<void> rememberAcknowledged(const LastAcknowledged &last) = 0;
};

} // namespace barto
