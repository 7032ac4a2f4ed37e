// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/run.h"
#include "server/store/ingestbatch.h"

#include <vector>

namespace barto::store {

struct CommandState
{
    qint64 key = 0;
    quint64 lines = 0; ///< rows in `line`; the next one's seq is this plus 1
    bool finished = false;
};

/// What the writer must know of a run to store its next frames.
struct RunState
{
    qint64 key = 0;
    ClientKey client = 0;
    QString clientName;
    QString schedule;
    quint64 storedSeq = 0;
    quint16 current = 1; ///< the command started last
    bool failed = false; ///< a command did not exit with 0
    bool hasStderr = false;
    bool finished = false; ///< "run finished" is stored
    std::vector<CommandState> commands; ///< by position - 1
};

/// One row for `line`, looking into its batch's bytes.
struct LineRow
{
    qint64 command = 0;
    qint64 seq = 0;
    qint64 at = 0;
    const char *data = nullptr;
    quint32 size = 0;
    quint8 kind = 0;
    quint16 position = 0;
    quint32 batch = 0; ///< index in the writer's call
    quint64 frame = 0; ///< the frame's number in its run
};

} // namespace barto::store
