// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/summary.h"
#include "gui/model/timeformat.h"
#include "gui/model/valuemodel.h"

namespace barto {

/// Every schedule on every client that is failing now, and why.
class FailuresModel : public ValueModel<FailingSchedule>
{
    Q_OBJECT

public:
    explicit FailuresModel(QObject *parent = nullptr);

    void setTimes(const TimeFormat &times);
    void setNow(Instant now);

    /// What an id is made of, for selecting a row.
    static QString idOf(const QString &client, const QString &schedule);

protected:
    QString idOf(const FailingSchedule &failing) const override { return idOf(failing.client, failing.schedule); }
    QVariant cell(const FailingSchedule &failing, const QString &column, int role) const override;

private:
    QVariant sinceCell(const FailingSchedule &failing, int role) const;
    QVariant whyCell(const FailingSchedule &failing, int role) const;

    TimeFormat m_times;
    Instant m_now;
};

} // namespace barto
