// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"

namespace barto {

/// What the reading end of a run's fifo says: it has a writer exactly as long as the shim lives.
enum class Poke { Alive, AliveAndGrew, Ended };

/// Empties the fifo, so that its next byte means something new. Never blocks.
Poke drainPoke(int poke);

/// SIGUSR1 to the shim `pid`, if it certainly is the run's shim. Gives what the fifo said meanwhile (not Ended).
/// Error::Conflict if the shim is dead, Io if it cannot be signalled.
Result<Poke> askShimToCancel(const RunId &run, quint32 pid, int poke);

} // namespace barto
