// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/serverview.h"

#include "common/base/buildinfo.h"
#include "server/fleet/fleet.h"
#include "server/fleet/unrunslots.h"
#include "server/fleet/upcoming.h"
#include "server/gateway/gateway.h"
#include "server/missedreport.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <unistd.h>

namespace barto {

namespace {

constexpr std::size_t elapsesOfEach = 5;
constexpr std::chrono::seconds rateTime(3);

/// 0 if it is not known.
quint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.value(1).toULongLong() * quint64(::sysconf(_SC_PAGESIZE));
}

QString clockText(LocalInstant local)
{
    const std::chrono::hh_mm_ss time(local - std::chrono::floor<std::chrono::days>(local));
    return QStringLiteral("%1:%2")
        .arg(time.hours().count(), 2, 10, QChar(u'0'))
        .arg(time.minutes().count(), 2, 10, QChar(u'0'));
}

/// A fixed local time that the clock skips is due where the gap ends.
QString clockNote(const CalendarSpec &spec, const std::vector<Instant> &elapses)
{
    const Zone zone = spec.zone();
    for (const Instant elapse : elapses) {
        const Zone::Span span = zone.spanAt(elapse);
        const bool isGapEnd = span.begin == elapse && span.lastOffset < span.offset;
        if (!isGapEnd || spec.matches(zone.toInstant(span.localBegin() - std::chrono::hours(24))))
            continue; // that time of day is one of its own
        const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(span.localBegin()));
        return QStringLiteral("%1 to %2 is skipped on %3-%4-%5; fires %2")
            .arg(clockText(span.localBefore()), clockText(span.localBegin()))
            .arg(int(day.year()))
            .arg(unsigned(day.month()), 2, 10, QChar(u'0'))
            .arg(unsigned(day.day()), 2, 10, QChar(u'0'));
    }
    return {};
}

} // namespace

ServerView::ServerView(Fleet &fleet, const Gateway &gateway, const IngestCounters &counters,
    const store::StoreSettings &settings, const Clock &clock)
    : m_fleet(fleet), m_gateway(gateway), m_counters(counters), m_settings(settings),
      m_started(clock.now()), m_before{m_started, 0}, m_latest{m_started, 0}, m_clock(clock)
{
    m_database.since = m_started;
    m_database.error = QStringLiteral("not opened yet");
}

void ServerView::learn(const std::vector<store::StoredClient> &known) const
{
    std::vector<KnownClient> learnt;
    learnt.reserve(known.size());
    for (const store::StoredClient &client : known)
        learnt.push_back({client.client, client.name, client.lastSeen, client.address, client.facts});
    m_fleet.learnKnownClients(learnt);
}

std::vector<ClientStatus> ServerView::clients(const std::vector<store::StoredClient> &known) const
{
    learn(known);
    std::vector<ClientStatus> statuses = m_fleet.clientStatuses();
    for (ClientStatus &status : statuses) {
        status.missedSlots = m_missed ? m_missed->missed(status.name) : 0;
        if (status.missedSlots > 0)
            status.warnings += status.missedSlots == 1
                ? QStringLiteral("One slot was missed since it went away.")
                : QStringLiteral("%1 slots were missed since it went away.").arg(status.missedSlots);
    }
    return statuses;
}

FleetView::NextJob ServerView::next(
    const std::vector<store::StoredClient> &known, const NextRequest &request, const Wanted &wanted) const
{
    learn(known);
    const UpcomingQuery query{wanted, request.limit, request.horizon, request.isMerged};
    return [fleet = m_fleet.snapshot(), query] { return upcoming(fleet, query); };
}

FleetView::MissedJob ServerView::missed(
    const std::vector<store::StoredClient> &known, Instant since, Instant until, const Wanted &wanted) const
{
    learn(known);
    const MissedQuery query{wanted, since, until};
    return [fleet = m_fleet.snapshot(), query](const std::vector<store::StoredProgress> &stored) {
        std::vector<ScheduleProgress> progress;
        progress.reserve(stored.size());
        for (const store::StoredProgress &one : stored)
            progress.push_back({one.client, one.schedule, one.onCalendar, one.timezone, one.agentTimezone, one.revision,
                one.watermark});
        return missedSlots(fleet, progress, query);
    };
}

std::vector<ConfiguredSchedule> ServerView::schedules(const QString &client) const
{
    std::vector<ConfiguredSchedule> all;
    const QMap<QString, Schedules> &book = m_fleet.book().byClient();
    for (auto it = book.cbegin(); it != book.cend(); ++it) {
        if (!client.isEmpty() && it.key() != client)
            continue;
        const std::size_t first = all.size();
        for (const Schedule &schedule : it.value())
            all.push_back(configured(it.key(), schedule));
        std::sort(all.begin() + qsizetype(first), all.end(),
            [](const auto &a, const auto &b) { return a.schedule.name < b.schedule.name; });
    }
    return all;
}

ConfiguredSchedule ServerView::configured(const QString &client, const Schedule &schedule) const
{
    // In words it reads the same in any zone.
    const Result<CalendarSpec> spec = calendarOf(client, schedule, QStringLiteral("UTC"));
    return {client, schedule, m_fleet.nextDue(client, schedule), spec ? spec->description() : QString()};
}

ServerInfo ServerView::info() const
{
    const BuildInfo build = buildInfo();
    ServerInfo info;
    info.name = QSysInfo::machineHostName();
    info.version = build.version;
    info.commit = build.commit;
    info.builtAt = build.builtAt;
    info.compiler = build.compiler;
    info.qtVersion = build.qtRunning;
    info.protocol = protocolVersion;
    info.started = m_started;
    info.databaseKind = store::kindOf(m_settings);
    info.databasePlace = store::placeOf(m_settings);
    info.databaseUp = m_database.up;
    info.databaseSince = m_database.since;
    info.databaseError = m_database.error;
    info.clientsUp = m_fleet.sessionCount();
    info.clientsKnown = m_fleet.knownCount();
    info.schedules = m_fleet.book().count();
    info.linesStored = m_counters.lines.load(std::memory_order_relaxed);
    info.batchesStored = m_counters.batches.load(std::memory_order_relaxed);
    info.listeners = m_gateway.listeners();
    info.timezone = Zone::local().name();
    addLoad(info);
    return info;
}

FleetView::Told ServerView::tellToTrim(Microseconds olderThan)
{
    const Fleet::Told told = m_fleet.tellToTrim(olderThan);
    return {told.agents, told.away};
}

void ServerView::addLoad(ServerInfo &info) const
{
    std::array<double, 3> load{};
    if (::getloadavg(load.data(), int(load.size())) == int(load.size()))
        info.load.assign(load.begin(), load.end());
    info.processors = quint32(std::max(QThread::idealThreadCount(), 0));
    info.rssBytes = residentBytes();
    const Sample now{m_clock.now(), info.linesStored};
    if (now.at - m_latest.at >= rateTime)
        m_before = std::exchange(m_latest, now);
    if (now.at > m_before.at) {
        const std::chrono::duration<double> seconds = now.at - m_before.at;
        info.linesPerSecond = double(now.lines - m_before.lines) / seconds.count();
    }
    info.queueBytes = m_counters.queuedBytes.load(std::memory_order_relaxed);
    info.queueBatches = m_counters.queuedItems.load(std::memory_order_relaxed);
    if (const qint64 since = m_counters.queuedSince.load(std::memory_order_relaxed); since != 0)
        info.oldestUnacknowledged = fromMicroseconds(since);
}

void ServerView::describe(ScheduleStatus &status) const
{
    const Schedule &schedule = status.schedule;
    const QString agentZone = m_fleet.agentTimezone(status.client);
    const Result<CalendarSpec> spec = calendarOf(status.client, schedule, agentZone);
    if (!spec) {
        const Result<CalendarSpec> anywhere = calendarOf(status.client, schedule, QStringLiteral("UTC"));
        status.normalForm = anywhere ? anywhere->normalized() : QString();
        return;
    }
    status.normalForm = spec->normalized();
    status.zone = spec->zone().name();
    Instant at = m_clock.now();
    while (status.elapses.size() < elapsesOfEach) {
        const std::optional<Instant> next = spec->next(at);
        if (!next)
            break;
        at = *next;
        status.elapses.push_back(at);
    }
    status.neverFires = status.elapses.empty();
    status.clockNote = clockNote(*spec, status.elapses);
}

void ServerView::startRun(const StartRequest &order, const Started &answered)
{
    m_fleet.startRun(order, answered);
}

void ServerView::cancelRun(const RunId &run, const QString &client, const Cancelled &answered)
{
    m_fleet.cancelRun(run, client, answered);
}

} // namespace barto
