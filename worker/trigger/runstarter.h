// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/job/run.h"

namespace barto {

/// Who starts runs: the supervisor, or a test's fake.
class RunStarter
{
public:
    virtual ~RunStarter() = default;

    /// Starts the run now. An error's detail is the reason why there is none.
    virtual Result<void> start(const RunHeader &header) = 0;
    virtual int runningCount() const = 0;
    /// False while the captures on disk have used up what they may, or the disk is nearly full.
    virtual bool hasRoom() const = 0;
};

} // namespace barto
