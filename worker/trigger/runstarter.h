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

    /// Sees to it that the run's first command starts at its last slot's instant, at once if that has passed or there
    /// is none. An error's detail is the reason why there is no run.
    virtual Result<void> start(const RunHeader &header) = 0;
    virtual int runningCount() const = 0;
    /// False while the captures on disk have used up what they may, or the disk is nearly full.
    virtual bool hasRoom() const = 0;
};

} // namespace barto
