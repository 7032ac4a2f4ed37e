// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/workermessage.h"

namespace barto::store {

/// The store's own number of a client (table `client`). Valid as long as the store is the same.
using ClientKey = qint64;

/// A batch and who sent it.
struct IngestBatch
{
    ClientKey client = 0;
    FrameBatch batch;
};

/// What became of one batch, once its transaction is committed.
struct BatchOutcome
{
    enum class State {
        Stored, ///< acknowledge `storedSeq`
        Hole, ///< nothing of it was stored: frames are missing before it. Tell the agent that `wanted()` is next
        Foreign, ///< another client's run, or one that the database refuses: tell the agent so (WantedRun, nextSeq 0)
        Quarantined, ///< the database refuses what it does to the run: the batch is kept raw; acknowledge `storedSeq`
    };
    State state = State::Stored;
    RunId run;
    quint64 storedSeq = 0; ///< the run's last frame in the store now
    qsizetype firstNew = 0; ///< index of the batch's first frame that was not in the store already
    qsizetype newFrames = 0; ///< how many frames were new, from there to the batch's end
    quint16 position = 0; ///< the command that the run was at before them; 0: none yet
    quint64 linesBefore = 0; ///< that command's lines before them
    quint64 quarantined = 0; ///< how many of them the database refused for their data; kept in `quarantine`
    QString quarantineReason; ///< of the first of them
    QString client; ///< names, for subscribers
    QString schedule;

    quint64 wanted() const { return storedSeq + 1; }
};

} // namespace barto::store
