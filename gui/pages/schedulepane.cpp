// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/schedulepane.h"

#include "gui/model/durationtext.h"
#include "gui/theme/metrics.h"
#include "gui/view/factlist.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace barto {

SchedulePane::SchedulePane(QWidget *parent)
    : Card(parent), m_facts(new FactList(this)), m_nothing(new QLabel(tr("Choose a schedule to see more of it."), this))
{
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(m_facts);
    column()->addWidget(m_nothing);
    column()->addWidget(scroll);
    scroll->hide();
    setMinimumHeight(6 * Metrics::of(this).rowHeight);
}

void SchedulePane::show(const ScheduleStatus *schedule, const SchedulesModel &model, const TimeFormat &times)
{
    m_nothing->setVisible(!schedule);
    m_facts->parentWidget()->parentWidget()->setVisible(schedule);
    if (!schedule)
        return;
    const QString zone = schedule->zone.isEmpty() ? tr("the agent's own") : schedule->zone;
    const QString expression = schedule->normalForm.isEmpty() || schedule->normalForm == schedule->schedule.onCalendar
        ? schedule->schedule.onCalendar
        : tr("%1, that is %2").arg(schedule->schedule.onCalendar, schedule->normalForm);
    QStringList next;
    for (const Instant due : schedule->elapses)
        next.append(times.toolTip(due, schedule->zone).split(QLatin1Char('\n')).mid(0, 2).join(QStringLiteral(" · ")));
    if (!schedule->clockNote.isEmpty())
        next.append(schedule->clockNote);
    m_facts->setFacts({
        {tr("Schedule"), tr("%1 on %2").arg(schedule->schedule.name, schedule->client)},
        {tr("Expression"), expression},
        {tr("In words"), schedule->description},
        {tr("Zone"), zone},
        {tr("Next five"), next.isEmpty() ? model.elapsesText(*schedule) : next.join(QLatin1Char('\n'))},
        {tr("Today"),
            tr("%1, %2").arg(tr("%n run(s)", nullptr, int(schedule->runsToday)),
                tr("%n failed", nullptr, int(schedule->failedToday)))},
        {tr("Median"), schedule->medianTook ? durationText(*schedule->medianTook, times.locale()) : QString()},
        {tr("Catches up"), schedule->schedule.persistent ? tr("yes, with one run") : QString()},
        {tr("Commands"), schedule->schedule.cmds.join(QLatin1Char('\n'))},
    });
}

} // namespace barto
