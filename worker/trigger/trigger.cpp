// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/trigger/trigger.h"

#include "common/base/instanttext.h"
#include "worker/journal/journal.h"
#include "worker/trigger/triggerlog.h"

#include <algorithm>

namespace barto {

Q_LOGGING_CATEGORY(lcTrigger, "barto.worker.trigger", QtInfoMsg)

namespace {

/// A machine without a battery for its clock starts in 1970.
constexpr Instant clockSaneFrom = std::chrono::sys_days(std::chrono::year(2000) / 1 / 1);
constexpr std::chrono::seconds longestRetry{30};

Fact skipFact(const ArmedSchedule &armed, const PlannedSkip &skip)
{
    const RunHeader header = armed.header(RunId(), RunTrigger::Slot);
    return Fact{FactId::make(),
        SlotsSkipped{header.schedule, header.onCalendar, header.timezone, header.revision, skip.firstDue, skip.lastDue,
            skip.count, skip.reason}};
}

void logSkip(const SlotsSkipped &skip)
{
    qCInfo(lcTrigger, "Skipped slots: %llu of '%s', from %s to %s: %s", static_cast<unsigned long long>(skip.count),
        qUtf8Printable(skip.schedule), qUtf8Printable(toIsoText(skip.firstDue)),
        qUtf8Printable(toIsoText(skip.lastDue)), qUtf8Printable(skip.reason));
}

} // namespace

Trigger::Trigger(Settings settings, Journal &journal, FactRecorder &recorder, RunStarter &starter, Alarm &alarm,
    const Clock &clock, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_journal(journal), m_alarm(alarm), m_clock(clock),
      m_claimed(m_settings.maxRunning, starter, recorder, clock)
{
    connect(&m_alarm, &Alarm::due, this, &Trigger::serve);
    connect(&m_alarm, &Alarm::clockChanged, this, &Trigger::onClockChanged);
}

void Trigger::onClockChanged()
{
    if (!m_isFiring)
        return;
    const Instant now = m_clock.now();
    qCInfo(lcTrigger, "The clock was set, or the machine woke up; it is %s now.", qUtf8Printable(toIsoText(now)));
    m_retryAt.reset();
    serve();
}

void Trigger::serve()
{
    if (!m_isFiring)
        return;
    if (!isClockSane())
        return m_alarm.set(clockSaneFrom);
    followClock();
    const Instant now = m_clock.now();
    if (!m_retryAt || now >= *m_retryAt)
        noteJournal(claimDue(now + m_settings.lead));
    setTimer();
}

bool Trigger::isClockSane()
{
    const Instant now = m_clock.now();
    const bool isSane = now >= clockSaneFrom;
    if (isSane != m_clockIsSane) {
        m_clockIsSane = isSane;
        if (isSane)
            qCInfo(lcTrigger, "The clock stands at %s; schedules are fired.", qUtf8Printable(toIsoText(now)));
        else
            qCWarning(lcTrigger, "The clock stands at %s; no schedule is fired until it is set.",
                qUtf8Printable(toIsoText(now)));
        if (isSane && m_unattendedUntil)
            m_unattendedUntil = now; // nobody fired until the clock was set
        Q_EMIT warningsChanged();
    }
    return isSane;
}

/// Gives watermarks to schedules that have none yet, and brings back those that lie further ahead than claims are
/// remembered: else a clock that once stood a year ahead would silence its schedules for a year.
void Trigger::followClock()
{
    const Instant now = m_clock.now();
    if (m_unattendedUntil)
        m_unattendedUntil = std::min(*m_unattendedUntil, now);
    JournalStep step;
    QStringList moved;
    for (ArmedSchedule &armed : m_armed) {
        if (armed.watermark && *armed.watermark <= now + claimsKept)
            continue;
        if (armed.watermark)
            moved += armed.schedule.name;
        armed.watermark = now;
        step.watermarks.push_back(Watermark{armed.schedule.name, armed.revision, now});
        if (armed.spec)
            m_queue.put(armed.schedule.name, *armed.spec, now);
    }
    if (!moved.isEmpty()) {
        moved.sort();
        qCWarning(lcTrigger,
            "The clock was set back by more than %lld hours, to %s; these schedules fire again from now on, also for "
            "slots that they may have fired before: %s",
            static_cast<long long>(claimsKept.count()), qUtf8Printable(toIsoText(now)),
            qUtf8Printable(moved.join(QStringLiteral(", "))));
    }
    if (step.watermarks.empty())
        return;
    if (const Result<QSet<RunId>> done = m_journal.commit(step); !done)
        noteJournal(tl::unexpected(done.error())); // the next claim of each writes its watermark again
}

SlotPlan Trigger::plan(const ArmedSchedule &armed, Instant upTo) const
{
    const Instant after = *armed.watermark;
    SlotPlan plan;
    if (m_unattendedUntil)
        plan = planUnattended(*armed.spec, after, std::min(*m_unattendedUntil, upTo), armed.schedule.persistent);
    const Instant attendedFrom = std::max(after, m_unattendedUntil.value_or(after));
    if (attendedFrom < upTo)
        plan.append(planSlots(*armed.spec, attendedFrom, upTo, m_clock.now(), m_settings.missedTick));
    return plan;
}

Result<void> Trigger::claimDue(Instant upTo)
{
    const std::vector<DueQueue::Entry> entries = m_queue.take(upTo);
    JournalStep step;
    ClaimedRuns::Room left = m_claimed.room();
    for (const DueQueue::Entry &entry : entries) {
        const ArmedSchedule &armed = m_armed[entry.schedule];
        SlotPlan slots = plan(armed, upTo);
        slots.limitTo(left.runs, left.reason);
        left.runs -= slots.runs.size();
        for (const PlannedRun &run : slots.runs)
            step.claims.push_back(armed.header(run));
        for (const PlannedSkip &skip : slots.skips)
            step.facts.push_back(skipFact(armed, skip));
        step.watermarks.push_back(
            Watermark{entry.schedule, armed.revision, std::max(*armed.watermark, slots.lastDue())});
    }
    const Result<QSet<RunId>> refused = entries.empty() ? QSet<RunId>() : m_journal.commit(step);
    if (refused) {
        m_unattendedUntil.reset();
        for (const Watermark &mark : step.watermarks)
            m_armed[mark.schedule].watermark = mark.upTo;
        for (const Fact &fact : step.facts)
            logSkip(std::get<SlotsSkipped>(fact.what));
        for (const RunHeader &run : step.claims) {
            if (!refused->contains(run.run))
                m_claimed.start(run);
        }
    }
    for (const DueQueue::Entry &entry : entries) {
        const ArmedSchedule &armed = m_armed[entry.schedule];
        m_queue.put(entry.schedule, *armed.spec, *armed.watermark);
    }
    if (!refused)
        return tl::unexpected(refused.error());
    return {};
}

void Trigger::noteJournal(const Result<void> &done)
{
    if (done && !m_retryAt && m_journalError.isEmpty())
        return;
    const QString error = done ? QString() : done.error().detail;
    if (done) {
        m_retryAt.reset();
        m_failures = 0;
        qCInfo(lcTrigger, "The journal can be written again; schedules are fired.");
    } else {
        const std::chrono::seconds pause = std::min(longestRetry, std::chrono::seconds(1 << std::min(m_failures++, 5)));
        m_retryAt = m_clock.now() + pause;
        if (error != m_journalError)
            qCCritical(lcTrigger, "Due schedules cannot be fired, because the journal cannot be written: %s",
                qUtf8Printable(error));
    }
    if (std::exchange(m_journalError, error) != error)
        Q_EMIT warningsChanged();
    if (!done && done.error().code == Error::Code::Database)
        Q_EMIT journalDamaged(done.error());
}

void Trigger::setTimer()
{
    std::optional<Instant> at;
    if (m_retryAt)
        at = m_retryAt;
    else if (const std::optional<DueQueue::Entry> entry = m_queue.next())
        at = entry->due - m_settings.lead;
    m_alarm.set(at);
}

Result<void> Trigger::stop()
{
    if (!m_isFiring)
        return {};
    const Instant now = m_clock.now();
    const Result<void> claimed = isClockSane() ? claimDue(now) : Result<void>();
    m_isFiring = false;
    m_alarm.set({});
    if (!claimed || !m_clockIsSane)
        return claimed;
    JournalStep step;
    for (const ArmedSchedule &armed : std::as_const(m_armed)) {
        if (armed.watermark && *armed.watermark < now)
            step.watermarks.push_back(Watermark{armed.schedule.name, armed.revision, now});
    }
    if (const Result<QSet<RunId>> done = m_journal.commit(step); !done)
        return tl::unexpected(done.error());
    return {};
}

Result<void> Trigger::handOver()
{
    if (const Result<void> done = stop(); !done)
        return done;
    return m_journal.noteHandover(m_clock.now());
}

QStringList Trigger::warnings() const
{
    QStringList all;
    if (!m_clockIsSane)
        all += QStringLiteral("The clock stands before the year 2000; no schedule is fired until it is set.");
    if (!m_journalError.isEmpty())
        all += QStringLiteral("Due schedules are not fired, because the journal cannot be written: %1.")
                   .arg(m_journalError);
    return all;
}

} // namespace barto
