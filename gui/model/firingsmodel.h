// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/firing.h"
#include "gui/model/timeformat.h"
#include "gui/model/valuemodel.h"

namespace barto {

/// What will fire next, for panes: in how long, when, which schedule.
class FiringsModel : public ValueModel<Firing>
{
    Q_OBJECT

public:
    explicit FiringsModel(QObject *parent = nullptr);

    void setTimes(const TimeFormat &times, const QString &zone);
    void setNow(Instant now);

protected:
    QString idOf(const Firing &firing) const override;
    QVariant cell(const Firing &firing, const QString &column, int role) const override;

private:
    TimeFormat m_times;
    QString m_zone;
    Instant m_now;
};

} // namespace barto
