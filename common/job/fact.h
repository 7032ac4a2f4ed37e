// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/run.h"

#include <variant>

namespace barto {

/// Slots that were not fired, and why. One record may stand for many.
struct SlotsSkipped
{
    QString schedule;
    QString onCalendar;
    QString timezone;
    QByteArray revision;
    Instant firstDue;
    Instant lastDue;
    quint64 count = 0;
    QString reason; ///< "policy Skip", "agent not running", "spool full", ...

    friend bool operator==(const SlotsSkipped &, const SlotsSkipped &) = default;
};

/// The run's shim died before it had finished. Holds only while the run is not finished otherwise.
struct RunLost
{
    RunId run;
    Instant at; ///< when the agent noticed
    QString reason;

    friend bool operator==(const RunLost &, const RunLost &) = default;
};

/// The slot was claimed, but no shim could be started for it.
struct RunNotStarted
{
    RunHeader header;
    Instant at;
    QString reason;

    friend bool operator==(const RunNotStarted &, const RunNotStarted &) = default;
};

/// Something the server must learn once, delivered like frames: kept by the agent until acknowledged, stored
/// idempotently by its id.
struct Fact
{
    FactId id;
    std::variant<SlotsSkipped, RunLost, RunNotStarted> what;

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// All slots of the schedule up to `upTo` are accounted for by this agent (fired, skipped with a reason, or none was
/// due).
struct Watermark
{
    QString schedule;
    QByteArray revision;
    Instant upTo;

    friend bool operator==(const Watermark &, const Watermark &) = default;
};

} // namespace barto
