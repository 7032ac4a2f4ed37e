// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"
#include "server/store/connection.h"
#include "server/store/orders.h"

namespace barto::store {

/// One step of a cleanup, within the caller's transaction. A run with very many lines goes in several steps, its end
/// first, so that its counters stay true.
Result<CleanupResult> cleanupStep(Connection &connection, const CleanupOrder &order);

/// What a cleanup would remove; a connection that only reads will do.
Result<CleanupCount> countCleanup(Connection &connection, const CleanupOrder &order);

} // namespace barto::store
