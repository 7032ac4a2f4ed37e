// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/nextdue.h"

namespace barto {

Result<CalendarSpec> calendarOf(const QString &client, const Schedule &schedule, const QString &agentTimezone)
{
    const QString name = schedule.timezone.isEmpty() ? agentTimezone : schedule.timezone;
    Zone zone = Zone::utc();
    if (!name.isEmpty()) {
        const Result<Zone> found = Zone::find(name);
        if (!found)
            return tl::unexpected(found.error());
        zone = *found;
    }
    Result<CalendarSpec> spec = CalendarSpec::parse(schedule.onCalendar, {client, schedule.name}, zone);
    if (spec && name.isEmpty() && !spec->hasOwnZone())
        return fail(Error::Code::NotFound, QStringLiteral("the zone of agent '%1' is not known").arg(client));
    return spec;
}

std::optional<Instant> NextDue::of(
    const QString &client, const Schedule &schedule, const QString &agentTimezone, Instant now)
{
    QByteArray key = client.toUtf8();
    key.append('\0').append(scheduleRevision(schedule)).append(agentTimezone.toUtf8());
    auto entry = m_entries.find(key);
    if (entry == m_entries.end()) {
        const Result<CalendarSpec> spec = calendarOf(client, schedule, agentTimezone);
        entry = m_entries.insert(key, {spec ? std::optional<CalendarSpec>(*spec) : std::nullopt, {}, {}});
    }
    if (!entry->spec)
        return std::nullopt;
    const bool holds = entry->from && *entry->from <= now && (!entry->next || now < *entry->next);
    if (!holds) {
        entry->from = now;
        entry->next = entry->spec->next(now);
    }
    return entry->next;
}

} // namespace barto
