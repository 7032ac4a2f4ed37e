// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"
#include "common/base/result.h"
#include "common/job/run.h"

#include <QSet>

#include <chrono>
#include <optional>
#include <vector>

namespace barto {

class JournalFile;

/// How long a claim is remembered. A clock set back by more than this moves the watermarks.
constexpr std::chrono::hours claimsKept{48};

/// What the agent once decided to start, so that nothing is started twice. Part of the Journal.
///
/// A claim is open until the run is known to have left a trace elsewhere: the server acknowledged a frame of it, its
/// folder was found at a start, or a fact says that it was not started. An open claim without a run folder at the
/// agent's start is a slot that would else have passed in silence.
class Claims
{
public:
    enum class State : quint8 {
        Run = 1, ///< claimed to be started
        Cancelled = 2, ///< cancelled before it had been seen: it must not be started
    };

    explicit Claims(JournalFile &file, const Clock &clock) : m_file(file), m_clock(clock) { }

    /// Empty if the run was never claimed, or more than 48 hours ago.
    Result<std::optional<State>> find(RunId run) const;
    /// Claims the run so that it will never start. False if it had been claimed before.
    Result<bool> claimCancelled(RunId run);
    /// Headers of the runs whose claims are open, oldest first.
    Result<std::vector<RunHeader>> open() const;
    /// Those of the last 48 hours whose claim is settled, oldest first.
    struct Started
    {
        RunId run;
        QString schedule;
        std::optional<Instant> due;
    };
    Result<std::vector<Started>> started() const;
    Result<void> settle(const std::vector<RunId> &runs);

    // For the Journal, inside its transaction.
    Result<bool> insert(const RunHeader &header);
    Result<void> settleOne(RunId run);
    Result<void> prune(Instant before);

private:
    JournalFile &m_file;
    const Clock &m_clock;
};

} // namespace barto
