// SPDX-License-Identifier: MIT OR Apache-2.0

// The trigger's schedules: from the journal, from the server, as they are in force.

#include "worker/journal/journal.h"
#include "worker/trigger/trigger.h"
#include "worker/trigger/triggerlog.h"

namespace barto {

namespace {

/// A successor that begins later than this was not handed over to, but started.
constexpr std::chrono::minutes handoverHolds{1};

} // namespace

Result<void> Trigger::begin()
{
    const Result<Schedules> schedules = m_journal.schedules();
    if (!schedules)
        return tl::unexpected(schedules.error());
    const Result<std::optional<Instant>> handover = m_journal.takeHandover();
    if (!handover)
        return tl::unexpected(handover.error());
    m_schedules = *schedules;
    for (const Schedule &schedule : m_schedules) {
        ArmedSchedule armed = armSchedule(schedule, m_settings.client);
        const auto mark = m_journal.watermarks().constFind(schedule.name);
        if (mark != m_journal.watermarks().cend())
            armed.watermark = mark->upTo;
        if (armed.spec && armed.watermark)
            m_queue.put(schedule.name, *armed.spec, *armed.watermark);
        m_armed.insert(schedule.name, std::move(armed));
    }
    const Instant now = m_clock.now();
    if (!*handover || now < **handover || now - **handover > handoverHolds)
        m_unattendedUntil = now;
    m_isFiring = true;
    serve();
    return {};
}

Result<void> Trigger::replaceSchedules(const Schedules &schedules)
{
    if (!m_isFiring)
        return fail(Error::Code::Refused, QStringLiteral("the agent is stopping"));
    if (schedules == m_schedules)
        return {};
    const bool isSane = isClockSane();
    const Instant now = m_clock.now();
    if (isSane) {
        if (const Result<void> done = claimDue(now); !done)
            return done; // the slots of before must be accounted for first
    }
    QHash<QString, ArmedSchedule> next;
    JournalStep step;
    step.schedules = schedules;
    for (const Schedule &schedule : schedules) {
        const auto former = m_armed.constFind(schedule.name);
        if (former != m_armed.cend() && former->schedule == schedule) {
            next.insert(schedule.name, *former);
            continue;
        }
        ArmedSchedule armed = armSchedule(schedule, m_settings.client);
        if (isSane) {
            armed.watermark = now;
            step.watermarks.push_back(Watermark{schedule.name, armed.revision, now});
        }
        next.insert(schedule.name, std::move(armed));
    }
    if (const Result<QSet<RunId>> done = m_journal.commit(step); !done)
        return tl::unexpected(done.error());
    m_armed = std::move(next);
    m_schedules = schedules;
    m_queue.clear();
    for (const ArmedSchedule &armed : std::as_const(m_armed)) {
        if (armed.spec && armed.watermark)
            m_queue.put(armed.schedule.name, *armed.spec, *armed.watermark);
        if (!armed.error.isEmpty())
            qCWarning(lcTrigger, "Schedule '%s' cannot be fired: %s", qUtf8Printable(armed.schedule.name),
                qUtf8Printable(armed.error));
    }
    qCInfo(lcTrigger, "Schedules in force: %zu.", m_schedules.size());
    serve();
    return {};
}

std::vector<ScheduleInForce> Trigger::inForce() const
{
    std::vector<ScheduleInForce> all;
    for (const Schedule &schedule : m_schedules) {
        const ArmedSchedule armed = m_armed.value(schedule.name);
        all.push_back(ScheduleInForce{schedule.name, armed.revision, armed.error});
    }
    return all;
}

} // namespace barto
