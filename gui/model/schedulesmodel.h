// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/summary.h"
#include "gui/model/timeformat.h"
#include "gui/model/valuemodel.h"

namespace barto {

/// The schedules of all clients: what they are, what became of them lately, and when they are due.
class SchedulesModel : public ValueModel<ScheduleStatus>
{
    Q_OBJECT

public:
    explicit SchedulesModel(QObject *parent = nullptr);

    void setTimes(const TimeFormat &times);
    /// By which "in 17 min" is counted.
    void setNow(Instant now);
    /// The next five slots in the schedule's zone and in the reader's, a line each, then what the clock does to them.
    QString elapsesText(const ScheduleStatus &schedule) const;

    static QString idOf(const QString &client, const QString &schedule);

protected:
    QString idOf(const ScheduleStatus &schedule) const override
    {
        return idOf(schedule.client, schedule.schedule.name);
    }
    QVariant cell(const ScheduleStatus &schedule, const QString &column, int role) const override;

private:
    QVariant lastCell(const ScheduleStatus &schedule, int role) const;
    QVariant nextCell(const ScheduleStatus &schedule, int role) const;
    QVariant inCell(const ScheduleStatus &schedule, int role) const;
    QVariant medianCell(const ScheduleStatus &schedule, int role) const;

    TimeFormat m_times;
    Instant m_now;
};

/// The next one due first, then those that never are; by name and client among equals.
bool comesBefore(const ScheduleStatus &a, const ScheduleStatus &b);
/// "succeeded", ..., "never" where there is no run: what the filter's `last:` compares with.
QString lastResultKey(const ScheduleStatus &schedule);

} // namespace barto
