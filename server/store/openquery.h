// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/querycursor.h"

namespace barto::store {

/// Starts an operator's statement on a connection of its own. Error::Refused unless it is one statement that reads; the
/// others as QueryCursor says.
Result<std::unique_ptr<QueryCursor>> openQuery(const StoreSettings &settings, const QString &sql,
    const QueryLimits &limits, std::shared_ptr<Cancellation> cancellation);

} // namespace barto::store
