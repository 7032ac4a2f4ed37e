// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/calendar/calendarspec.h"
#include "common/job/run.h"
#include "common/job/schedule.h"
#include "common/message/workermessage.h"
#include "worker/trigger/alarm.h"
#include "worker/trigger/duequeue.h"
#include "worker/trigger/runstarter.h"
#include "worker/trigger/slotplan.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <optional>
#include <vector>

namespace barto {

class Journal;
struct JournalStep;

/// Fires schedules (DESIGN section 3): wakes some milliseconds before a slot, claims all that are due at that instant
/// in one transaction, and starts them at the instant itself. Accounts for every slot that it cannot fire. Owned by
/// the agent, main thread; does not wake between slots.
class Trigger : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        QString client; ///< the agent's name, which `R` is drawn from
        MissedTick missedTick = MissedTick::Burst;
        int maxRunning = 1000;
        Microseconds lead = std::chrono::milliseconds(30); ///< how early claims are written
    };

    Trigger(Settings settings, Journal &journal, RunStarter &starter, Alarm &alarm, const Clock &clock,
        QObject *parent = nullptr);

    /// Takes the schedule book from the journal, accounts for the slots that passed while no agent ran (or, after a
    /// handover, fires them as missed_tick says) and begins to fire. Waits while the clock is before 2000.
    Result<void> begin();
    /// Puts these schedules into force and into the journal. New and changed ones fire for slots after now; those
    /// of before are accounted for as they stood. On an error the old ones stay in force.
    Result<void> replaceSchedules(const Schedules &schedules);
    /// The schedules in force, each with why it cannot be fired, if so.
    std::vector<ConfirmedSchedule> confirmed() const;
    std::optional<Schedule> find(const QString &name) const;

    /// Claims and starts a run of that schedule now. An uuid that was accepted before is accepted again and not
    /// started. Errors: NotFound, Cancelled (a cancel came first), Refused (max_running, spool full), or the journal's.
    Result<void> startAdHoc(RunId run, const QString &schedule);

    /// Fires no more; starts what was claimed, and moves all watermarks to now. Returns what the journal says.
    Result<void> stop();

    std::optional<DueQueue::Entry> next() { return m_queue.next(); }
    /// Whole sentences on what keeps it from firing ("The clock stands before 2000 ..."); mostly empty.
    QStringList warnings() const;

Q_SIGNALS:
    void warningsChanged();

private:
    struct Armed
    {
        Schedule schedule;
        QByteArray revision;
        std::optional<CalendarSpec> spec;
        QString error; ///< why there is no spec
        QString timezone; ///< as the run headers say it
        std::optional<Instant> watermark; ///< none until the clock is sane
    };
    struct Claimed
    {
        Instant at; ///< when to start it
        RunHeader header;
    };

    Armed arm(const Schedule &schedule) const;
    void onAlarm();
    void onClockChanged();
    void serve(Passed passed);
    Result<void> claimDue(Instant upTo, Passed passed);
    Result<void> commit(const JournalStep &step, std::vector<Claimed> claimed);
    void moveWatermarksBack(Instant now);
    void startClaimed();
    void noteNotStarted(const RunHeader &header, const QString &reason);
    void setTimer();
    bool waitForClock();
    RunHeader header(const Armed &armed, const PlannedRun &run) const;

    Settings m_settings;
    Journal &m_journal;
    RunStarter &m_starter;
    Alarm &m_alarm;
    const Clock &m_clock;
    QHash<QString, Armed> m_armed;
    QStringList m_order;
    DueQueue m_queue;
    std::deque<Claimed> m_claimed;
    std::vector<Fact> m_unwritten; ///< facts of failed starts, until the journal takes them
    std::optional<Instant> m_retryAt;
    int m_failures = 0;
    QString m_journalError;
    bool m_isFiring = false;
    bool m_clockIsSane = true;
};

} // namespace barto
