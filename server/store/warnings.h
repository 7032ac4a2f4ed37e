// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/connection.h"

namespace barto::store {

/// What an administrator should know of the database's settings and of its users' rights, as whole sentences.
Result<QStringList> findWarnings(Connection &connection, const StoreSettings &settings);

} // namespace barto::store
