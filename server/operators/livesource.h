// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"

#include <functional>

namespace barto {

/// Where TailRequests listen: new frames, after their commit. Implemented over ingest's live feed; called in the desk's
/// thread, and calls back there.
class LiveSource
{
public:
    virtual ~LiveSource() = default;

    /// `take` is called for each batch that the names let through (empty: all) until unsubscribe(the returned number).
    virtual quint64 subscribe(
        const QString &client, const QString &schedule, std::function<void(const TailPage &)> take) = 0;
    virtual void unsubscribe(quint64 subscription) = 0;
};

/// Removes history, one bounded step at a time, through the store's writer.
class Cleaner
{
public:
    virtual ~Cleaner() = default;

    struct Step
    {
        quint64 runs = 0;
        quint64 lines = 0;
        bool more = false; ///< another step is needed
    };
    /// [retention] keep.
    virtual Microseconds keep() const = 0;
    /// Removes (or, `dryRun`, counts) some of the finished runs that ended before `before`. `answer` is called once.
    virtual void step(Instant before, bool dryRun, std::function<void(const Result<Step> &)> answer) = 0;
};

} // namespace barto
