// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/firing.h"
#include "gui/model/timeformat.h"
#include "gui/model/valuemodel.h"

namespace barto {

/// Slots that did not run; a burst is one row.
class MissedModel : public ValueModel<UnrunSlots>
{
    Q_OBJECT

public:
    explicit MissedModel(QObject *parent = nullptr);

    void setTimes(const TimeFormat &times);

protected:
    QString idOf(const UnrunSlots &missing) const override;
    QVariant cell(const UnrunSlots &missing, const QString &column, int role) const override;

private:
    QVariant stateCell(const UnrunSlots &missing, int role) const;
    QVariant dueCell(const UnrunSlots &missing, int role) const;
    QVariant madeUpCell(const UnrunSlots &missing, int role) const;

    TimeFormat m_times;
};

} // namespace barto
