// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/missedreport.h"

#include "common/base/instanttext.h"
#include "server/fleet/fleet.h"
#include "server/store/readerpool.h"

#include <algorithm>

namespace barto {

namespace {

constexpr std::chrono::seconds countHolds(10);

/// What is delivered last may still be on its way into the store.
constexpr auto settling = std::chrono::ceil<std::chrono::milliseconds>(missedGrace) + std::chrono::seconds(1);

/// A clock that is set while the timer waits is noticed that late.
constexpr std::chrono::milliseconds longestWait = std::chrono::hours(1);

} // namespace

MissedReport::MissedReport(Fleet &fleet, store::ReaderPool &readers, const Clock &clock, QObject *parent)
    : QObject(parent), m_fleet(fleet), m_readers(readers), m_clock(clock)
{
    connect(&fleet, &Fleet::clientDisconnected, this, &MissedReport::waitForGrace);
    connect(&fleet, &Fleet::clientConnected, this, [this](const QString &client) { m_away.remove(client); });
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &MissedReport::tellAll);
}

/// Before the grace is over nothing is missed.
void MissedReport::waitForGrace(const QString &client)
{
    QTimer::singleShot(settling, this, [this, client] { read(client); });
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
    for (auto it = away.begin(); it != away.end(); ++it) {
        for (std::size_t i = 0; i < it->progress.size(); ++i) {
            if (const std::optional<Instant> from = missedFrom(it->progress[i]))
                it->untold.push_back({*from, i});
        }
        std::ranges::sort(it->untold, std::greater(), &Untold::from);
        m_away.insert(it.key(), std::move(*it));
    }
    // At the server's start all agents are away, and most come back at once to say what they did meanwhile.
    if (client.isEmpty())
        m_next.start(settling);
    else
        tellAll();
}

void MissedReport::tellAll()
{
    const Instant now = m_clock.now();
    for (Away &away : m_away) {
        for (; !away.untold.empty() && away.untold.back().from <= now; away.untold.pop_back())
            tell(away.progress[away.untold.back().index], now);
    }
    waitForNext();
}

void MissedReport::tell(const ScheduleProgress &progress, Instant now) const
{
    const std::optional<MissedSlots> missed = isConfigured(progress) ? missedSlots(progress, now) : std::nullopt;
    if (missed) {
        qCWarning(lcFleet).noquote() << "agent" << missed->client << "has not accounted for" << missed->count
                                     << "slots of" << missed->schedule << "since" << toIsoText(missed->firstDue);
    }
}

void MissedReport::waitForNext()
{
    std::optional<Instant> next;
    for (const Away &away : std::as_const(m_away)) {
        if (!away.untold.empty() && (!next || away.untold.back().from < *next))
            next = away.untold.back().from;
    }
    if (!next)
        return;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - m_clock.now());
    m_next.start(std::clamp(wait, std::chrono::milliseconds(1000), longestWait));
}

bool MissedReport::isConfigured(const ScheduleProgress &progress) const
{
    return m_fleet.book().find(progress.client, progress.schedule) != nullptr;
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
        const std::optional<MissedSlots> slots = isConfigured(progress) ? missedSlots(progress, now) : std::nullopt;
        if (slots)
            away->count += slots->count;
    }
    return away->count;
}

} // namespace barto
