// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "worker/trigger/adhocruns.h"
#include "worker/trigger/alarm.h"
#include "worker/trigger/armedschedule.h"
#include "worker/trigger/claimedruns.h"
#include "worker/trigger/duequeue.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace barto {

class FactRecorder;
class Journal;

/// A schedule that the trigger has, as the server wants it confirmed.
struct ScheduleInForce
{
    QString name;
    QByteArray revision;
    QString error; ///< why it is never fired; mostly empty
};

/// Fires schedules (DESIGN section 3): wakes some milliseconds before a slot, claims all that are due at that instant
/// in one transaction, and hands them to the starter, which holds them back until the instant itself. Accounts for
/// every slot that it does not fire. Owned by the agent, main thread; does not wake between slots.
class Trigger : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        QString client; ///< the agent's name, which `R` is drawn from
        MissedTick missedTick = MissedTick::Burst;
        int maxRunning = 1000;
        Microseconds lead = std::chrono::milliseconds(30); ///< a slot is claimed and handed on so long before it
    };

    Trigger(Settings settings, Journal &journal, FactRecorder &recorder, RunStarter &starter, Alarm &alarm,
        const Clock &clock, QObject *parent = nullptr);

    /// Takes the schedule book from the journal, accounts for the slots that passed while no agent ran (or, right
    /// after a handover, fires them as missed_tick says) and begins to fire. Waits while the clock is before 2000.
    Result<void> begin();
    /// Puts these schedules into force and into the journal. New and changed ones fire for slots after now; those
    /// of before are accounted for as they stood. On an error the old ones stay in force.
    Result<void> replaceSchedules(const Schedules &schedules);
    std::vector<ScheduleInForce> inForce() const;

    /// See startAdHocRuns.
    std::vector<Result<void>> startAdHoc(const std::vector<AdHocOrder> &orders)
    {
        return startAdHocRuns(orders, m_armed, m_journal, m_claimed);
    }

    /// Starts what was claimed, moves all watermarks to now, and fires no more.
    Result<void> stop();
    /// stop(), and leaves word to this process's successor that nobody was away.
    Result<void> handOver();

    std::optional<DueQueue::Entry> next() { return m_queue.next(); }
    /// Whole sentences on what keeps it from firing; mostly empty.
    QStringList warnings() const;

Q_SIGNALS:
    void warningsChanged();
    /// Nothing can be claimed in this journal ever again.
    void journalDamaged(const barto::Error &error);

private:
    void onClockChanged();
    void serve();
    bool isClockSane();
    void followClock();
    Result<void> claimDue(Instant upTo);
    SlotPlan plan(const ArmedSchedule &armed, Instant upTo) const;
    void noteJournal(const Result<void> &done);
    void setTimer();

    Settings m_settings;
    Journal &m_journal;
    Alarm &m_alarm;
    const Clock &m_clock;
    QHash<QString, ArmedSchedule> m_armed; ///< by name
    Schedules m_schedules; ///< as received, in their order
    DueQueue m_queue;
    ClaimedRuns m_claimed;
    std::optional<Instant> m_unattendedUntil; ///< until then nobody fired; none once that is accounted for
    std::optional<Instant> m_retryAt; ///< the journal took no claim; none is tried before that
    int m_failures = 0;
    QString m_journalError;
    bool m_isFiring = false;
    bool m_clockIsSane = true;
};

} // namespace barto
