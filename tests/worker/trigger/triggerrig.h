// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "tests/worker/journal/journalrig.h"
#include "worker/journal/factrecorder.h"
#include "worker/trigger/trigger.h"

#include <map>

namespace barto {

class FakeAlarm : public Alarm
{
public:
    void set(std::optional<Instant> when) override
    {
        at = when;
        ++sets;
    }

    std::optional<Instant> at;
    int sets = 0;
};

/// Remembers what it was asked to start, and when.
class FakeStarter : public RunStarter
{
public:
    struct Started
    {
        Instant at;
        RunHeader header;
    };

    explicit FakeStarter(const Clock &clock) : m_clock(clock) { }

    Result<void> start(const RunHeader &header) override
    {
        if (!refusal.isEmpty())
            return fail(Error::Code::Io, refusal);
        if (!forgets)
            started.push_back(Started{m_clock.now(), header});
        return {};
    }
    int runningCount() const override { return running; }
    bool hasRoom() const override { return room; }

    std::vector<Started> started;
    QString refusal;
    int running = 0;
    bool room = true;
    bool forgets = false; ///< as if the agent were killed right before

private:
    const Clock &m_clock;
};

/// A trigger over a real journal, with a clock, an alarm and a starter of the test's.
struct TriggerRig : JournalRig
{
    Trigger::Settings settings{QStringLiteral("client"), MissedTick::Burst, 1000, std::chrono::milliseconds(30)};
    FakeAlarm alarm;
    FakeStarter starter{clock};
    std::unique_ptr<FactRecorder> recorder;
    std::unique_ptr<Trigger> trigger;

    ~TriggerRig() { stopHard(); }

    /// As kill -9 would.
    void stopHard()
    {
        trigger.reset();
        recorder.reset();
        journal.reset();
    }
    bool begin()
    {
        stopHard();
        if (!open())
            return false;
        recorder = std::make_unique<FactRecorder>(*journal);
        trigger = std::make_unique<Trigger>(settings, *journal, *recorder, starter, alarm, clock);
        return trigger->begin().has_value();
    }
    bool beginWith(const Schedules &schedules) { return begin() && trigger->replaceSchedules(schedules).has_value(); }

    /// Lets time pass, and the alarm ring when it should.
    void runTo(Instant instant)
    {
        while (alarm.at && *alarm.at <= instant) {
            clock.set(std::max(*alarm.at, clock.now()));
            alarm.at.reset();
            Q_EMIT alarm.due();
        }
        clock.set(instant);
    }
    /// Somebody sets the clock.
    void setClock(Instant instant)
    {
        clock.set(instant);
        alarm.at.reset();
        Q_EMIT alarm.clockChanged();
    }
    /// Nobody ran meanwhile: a suspend or a stall; then the alarm rings.
    void stallUntil(Instant instant)
    {
        clock.set(instant);
        alarm.at.reset();
        Q_EMIT alarm.due();
    }

    /// "a 09:00:00 x3" for each run: schedule, first slot, number of slots unless it is one.
    QStringList runs() const
    {
        QStringList all;
        for (const FakeStarter::Started &one : starter.started) {
            const RunHeader &run = one.header;
            const QString slot = run.due ? toIsoText(*run.due).mid(11, 8) : QStringLiteral("now");
            const QString times = run.slotCount == 1 ? QString() : QStringLiteral(" x%1").arg(run.slotCount);
            all += QStringLiteral("%1 %2%3").arg(run.schedule, slot, times);
        }
        return all;
    }
    /// "a 09:00:00-09:10:00 x10: reason" for each record of skipped slots.
    QStringList skips()
    {
        QStringList all;
        const std::vector<Fact> pending = facts();
        for (const Fact &fact : pending) {
            if (const auto *skip = std::get_if<SlotsSkipped>(&fact.what))
                all += QStringLiteral("%1 %2-%3 x%4: %5")
                           .arg(skip->schedule, toIsoText(skip->firstDue).mid(11, 8),
                               toIsoText(skip->lastDue).mid(11, 8))
                           .arg(skip->count)
                           .arg(skip->reason);
        }
        return all;
    }
    Instant watermark(const QString &schedule) const { return journal->watermarks().value(schedule).upTo; }
};

inline Schedule timed(const QString &name, const QString &onCalendar, bool persistent = false)
{
    return Schedule{name, onCalendar, QStringLiteral("UTC"), persistent, {}, {QStringLiteral("true")}};
}

} // namespace barto
