// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/names.h"

#include "common/job/namepatterns.h"
#include "server/store/readerpool.h"

#include <algorithm>

namespace barto {

namespace {

struct Seen
{
    std::vector<store::StoredClient> clients;
    std::vector<store::StoredSchedule> schedules;
};

Result<Seen> seenBy(store::Reader &reader)
{
    auto clients = reader.clients();
    if (!clients)
        return tl::unexpected(clients.error());
    auto schedules = reader.scheduleNames();
    if (!schedules)
        return tl::unexpected(schedules.error());
    return Seen{std::move(*clients), std::move(*schedules)};
}

} // namespace

Result<void> checkNames(const FleetView &fleet, const std::vector<store::StoredClient> &known,
    const std::vector<store::StoredSchedule> &seen, const QString &client, const QString &schedule)
{
    const NamePatterns patterns(client);
    const QStringList clientNames = patterns.wholeNames();
    if (!clientNames.isEmpty()) {
        const std::vector<ClientStatus> clients = fleet.clients(known);
        for (const QString &name : clientNames) {
            const bool isThere = std::any_of(
                clients.begin(), clients.end(), [&](const ClientStatus &status) { return status.name == name; });
            if (!isThere)
                return fail(Error::Code::NotFound, QStringLiteral("no client is called '%1'").arg(name));
        }
    }
    const QStringList scheduleNames = NamePatterns(schedule).wholeNames();
    if (scheduleNames.isEmpty())
        return {};
    const std::vector<ConfiguredSchedule> configured = fleet.schedules(patterns.onlyName().value_or(QString()));
    for (const QString &name : scheduleNames) {
        const bool isThere = std::any_of(configured.begin(), configured.end(), [&](const ConfiguredSchedule &one) {
            return one.schedule.name == name && patterns.matches(one.client);
        }) || std::any_of(seen.begin(), seen.end(), [&](const store::StoredSchedule &one) {
            return one.name == name && patterns.matches(one.client);
        });
        if (!isThere)
            return fail(Error::Code::NotFound,
                client.isEmpty() ? QStringLiteral("no schedule is called '%1'").arg(name)
                                 : QStringLiteral("no schedule of %1 is called '%2'").arg(client, name));
    }
    return {};
}

void checkNamesFirst(QObject *context, const AnswerContext &answer, const QString &client, const QString &schedule,
    const std::function<void(const Result<void> &)> &done)
{
    if (NamePatterns(client).wholeNames().isEmpty() && NamePatterns(schedule).wholeNames().isEmpty())
        return done({});
    answer.services.readers.submit(
        context, [](store::Reader &reader) { return seenBy(reader); },
        [&fleet = answer.services.fleet, client, schedule, done](const Result<Seen> &seen) {
            if (!seen)
                return done(tl::unexpected(seen.error()));
            done(checkNames(fleet, seen->clients, seen->schedules, client, schedule));
        });
}

} // namespace barto
