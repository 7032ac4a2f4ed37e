// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/schedulesmodel.h"
#include "gui/view/card.h"

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace barto {

class FactList;

/// Below the schedules: what one of them is in words, its next slots in both zones, and its commands.
class SchedulePane : public Card
{
    Q_OBJECT

public:
    explicit SchedulePane(QWidget *parent = nullptr);

    /// Null: nothing is chosen.
    void show(const ScheduleStatus *schedule, const SchedulesModel &model, const TimeFormat &times);

private:
    FactList *m_facts;
    QLabel *m_nothing;
};

} // namespace barto
