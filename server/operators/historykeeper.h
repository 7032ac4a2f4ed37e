// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"
#include "server/store/writer.h"

#include <functional>

namespace barto {

/// What operators may change in the store. All of it goes through the store's writer, in its thread; called in the
/// desk's thread, and calls back there.
class HistoryKeeper
{
public:
    virtual ~HistoryKeeper() = default;

    /// [retention], as lengths before now.
    struct Retention
    {
        Microseconds keep{0};
        Microseconds keepFailed{0};
        bool isNightly = false; ///< what is older is removed every night
    };
    virtual Retention retention() const = 0;
    /// One step of Writer::cleanup. `answered` is called once.
    using Cleaned = std::function<void(const Result<CleanupResult> &)>;
    virtual void cleanup(const store::CleanupOrder &order, const Cleaned &answered) = 0;
    /// Kept in the store's `audit`; if the database is away, in the log at least.
    virtual void audit(const store::AuditEntry &entry) = 0;
};

} // namespace barto
