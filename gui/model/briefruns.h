// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/summary.h"
#include "gui/model/timeformat.h"
#include "gui/model/valuemodel.h"

namespace barto {

/// The last few runs of something, for panes: state, when, schedule, how long, how it ended.
class BriefRuns : public ValueModel<RunSummary>
{
    Q_OBJECT

public:
    explicit BriefRuns(QObject *parent = nullptr);

    void setTimes(const TimeFormat &times, const QString &zone);

protected:
    QString idOf(const RunSummary &run) const override { return run.run.text(); }
    QVariant cell(const RunSummary &run, const QString &column, int role) const override;

private:
    TimeFormat m_times;
    QString m_zone;
};

} // namespace barto
