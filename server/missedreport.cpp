// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/missedreport.h"

#include "common/base/instanttext.h"
#include "server/fleet/expectedslots.h"
#include "server/fleet/fleet.h"
#include "server/store/readerpool.h"

namespace barto {

MissedReport::MissedReport(Fleet &fleet, store::ReaderPool &readers, const Clock &clock, QObject *parent)
    : QObject(parent), m_fleet(fleet), m_readers(readers), m_clock(clock)
{
    connect(&fleet, &Fleet::clientDisconnected, this, &MissedReport::lookAt);
}

void MissedReport::lookAt(const QString &client)
{
    const auto ask = [client](store::Reader &reader) { return reader.schedules(client, std::nullopt); };
    m_readers.submit(this, ask, [this, client](const Result<std::vector<store::StoredSchedule>> &schedules) {
        if (!schedules)
            return; // the database is away, which is told elsewhere
        const QString zone = m_fleet.agentTimezone(client);
        std::vector<ScheduleProgress> progress;
        for (const store::StoredSchedule &schedule : *schedules)
            progress.push_back(
                {client, schedule.name, schedule.onCalendar, schedule.timezone, zone, schedule.watermark});
        for (const MissedSlots &missed : missedSlots(progress, m_clock.now())) {
            qCWarning(lcFleet).noquote() << "agent" << client << "has not accounted for" << missed.count << "slots of"
                                         << missed.schedule << "since" << toIsoText(missed.firstDue);
        }
    });
}

} // namespace barto
