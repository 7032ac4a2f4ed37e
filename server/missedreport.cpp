// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/missedreport.h"

#include "common/base/instanttext.h"
#include "server/fleet/fleet.h"
#include "server/store/readerpool.h"

#include <QTimer>

namespace barto {

namespace {

constexpr std::chrono::seconds countHolds(10);

} // namespace

MissedReport::MissedReport(Fleet &fleet, store::ReaderPool &readers, const Clock &clock, QObject *parent)
    : QObject(parent), m_fleet(fleet), m_readers(readers), m_clock(clock)
{
    connect(&fleet, &Fleet::clientDisconnected, this, &MissedReport::waitForGrace);
    connect(&fleet, &Fleet::clientConnected, this, [this](const QString &client) { m_away.remove(client); });
}

/// What it delivered last may still be on its way into the store; and before that nothing is missed.
void MissedReport::waitForGrace(const QString &client)
{
    QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(missedGrace) + std::chrono::seconds(1), this,
        [this, client] { read(client); });
}

void MissedReport::readAll()
{
    read({});
}

/// Of all clients, if it is empty.
void MissedReport::read(const QString &client)
{
    if (m_fleet.isConnected(client))
        return;
    m_readers.submit(
        this, [](store::Reader &reader) { return reader.progress(); },
        [this, client](const Result<std::vector<store::StoredProgress>> &progress) {
            if (progress) // else the database is away, which is told elsewhere
                take(*progress, client);
        });
}

void MissedReport::take(const std::vector<store::StoredProgress> &progress, const QString &client)
{
    QHash<QString, Away> away;
    for (const store::StoredProgress &one : progress) {
        const bool isMeant = client.isEmpty() || one.client == client;
        if (isMeant && !m_fleet.isConnected(one.client))
            away[one.client].progress.push_back({one.client, one.schedule, one.onCalendar, one.timezone,
                one.agentTimezone, one.revision, one.watermark});
    }
    for (auto it = away.begin(); it != away.end(); ++it)
        m_away.insert(it.key(), std::move(*it));
    if (!client.isEmpty())
        tell(client);
}

void MissedReport::tell(const QString &client) const
{
    for (const MissedSlots &missed : missedSlots(m_away.value(client).progress, m_clock.now())) {
        qCWarning(lcFleet).noquote() << "agent" << client << "has not accounted for" << missed.count << "slots of"
                                     << missed.schedule << "since" << toIsoText(missed.firstDue);
    }
}

quint64 MissedReport::missed(const QString &client) const
{
    const auto away = m_away.find(client);
    if (away == m_away.end() || m_fleet.isConnected(client))
        return 0;
    const Instant now = m_clock.now();
    if (now - away->counted < countHolds && now >= away->counted)
        return away->count;
    away->counted = now;
    away->count = 0;
    for (const ScheduleProgress &progress : away->progress) {
        if (!m_fleet.book().find(client, progress.schedule))
            continue; // configured no more
        if (const std::optional<MissedSlots> slots = missedSlots(progress, now))
            away->count += slots->count;
    }
    return away->count;
}

} // namespace barto
