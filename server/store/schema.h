// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/connection.h"

namespace barto::store {

/// The schema's version that this program makes and needs.
quint32 schemaVersion();
/// Brings the schema up to date; safe beside others who do the same. Unsupported: the schema is newer than this
/// program.
Result<void> migrate(Connection &connection);
/// The version that the database has; 0 if it is empty.
Result<quint32> versionOf(Connection &connection);

} // namespace barto::store
