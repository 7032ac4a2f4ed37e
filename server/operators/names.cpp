// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/names.h"

#include <algorithm>

namespace barto {

Result<void> checkNames(const FleetView &fleet, const std::vector<store::StoredClient> &known,
    const std::vector<store::StoredSchedule> &seen, const QString &client, const QString &schedule)
{
    if (!client.isEmpty()) {
        const std::vector<ClientStatus> clients = fleet.clients(known);
        const bool isThere = std::any_of(
            clients.begin(), clients.end(), [&](const ClientStatus &status) { return status.name == client; });
        if (!isThere)
            return fail(Error::Code::NotFound, QStringLiteral("no client is called '%1'").arg(client));
    }
    if (schedule.isEmpty())
        return {};
    const std::vector<ConfiguredSchedule> configured = fleet.schedules(client);
    const bool isThere = std::any_of(configured.begin(), configured.end(), [&](const ConfiguredSchedule &one) {
        return one.schedule.name == schedule;
    }) || std::any_of(seen.begin(), seen.end(), [&](const store::StoredSchedule &one) { return one.name == schedule; });
    if (isThere)
        return {};
    return fail(Error::Code::NotFound,
        client.isEmpty() ? QStringLiteral("no schedule is called '%1'").arg(schedule)
                         : QStringLiteral("no schedule of %1 is called '%2'").arg(client, schedule));
}

} // namespace barto
