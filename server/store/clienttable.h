// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "server/store/connection.h"
#include "server/store/ingestbatch.h"
#include "server/store/orders.h"

namespace barto::store {

/// Rows of clients and of their schedules in force, within the caller's transaction.
Result<ClientKey> rememberClient(Connection &connection, const ClientId &client, const QString &name,
    const HostFacts &facts, const QString &address, Instant now);
Result<void> rememberSchedules(
    Connection &connection, ClientKey client, const std::vector<ScheduleInForce> &schedules, Instant now);

} // namespace barto::store
