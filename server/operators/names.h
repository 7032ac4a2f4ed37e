// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "server/operators/answer.h"
#include "server/store/reader.h"

namespace barto {

/// Error::NotFound if the request names a client, or a schedule, that neither the fleet nor the store has ever heard
/// of: a misspelt name must not look like an empty history. `known` and `seen` are what the store has.
Result<void> checkNames(const FleetView &fleet, const std::vector<store::StoredClient> &known,
    const std::vector<store::StoredSchedule> &seen, const QString &client, const QString &schedule);

} // namespace barto
