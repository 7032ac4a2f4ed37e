// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/briefruns.h"

#include "gui/model/durationtext.h"
#include "gui/model/runtexts.h"

namespace barto {

BriefRuns::BriefRuns(QObject *parent)
    : ValueModel(
        {
            {QStringLiteral("state"), tr("State"), 4},
            {QStringLiteral("at"), tr("Due"), 19},
            {QStringLiteral("schedule"), tr("Schedule"), 16, Qt::AlignLeft, true},
            {QStringLiteral("took"), tr("Took"), 11, Qt::AlignRight},
            {QStringLiteral("ended"), tr("Ended"), 8},
        },
        parent)
{
}

void BriefRuns::setTimes(const TimeFormat &times, const QString &zone)
{
    m_times = times;
    m_zone = zone;
    refresh();
}

QVariant BriefRuns::cell(const RunSummary &run, const QString &column, int role) const
{
    const Instant at = run.due.value_or(run.at);
    const bool isAlarming = barto::isAlarming(statusOf(run.outcome));
    if (column == QLatin1StringView("state")) {
        if (role == StatusRole)
            return int(statusOf(run.outcome));
        if (role == ToneRole && isAlarming)
            return int(toneOf(statusOf(run.outcome)));
        const bool isAsked = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
        return isAsked ? QVariant(outcomeWord(run.outcome)) : QVariant(); // little room: the shape alone
    }
    if (column == QLatin1StringView("at")) {
        if (role == Qt::ToolTipRole)
            return m_times.toolTip(at, m_zone);
        return role == Qt::DisplayRole ? QVariant(m_times.dateTime(at, m_zone)) : QVariant();
    }
    if (column == QLatin1StringView("ended") && role == ToneRole && isAlarming)
        return int(toneOf(statusOf(run.outcome)));
    if (role != Qt::DisplayRole)
        return {};
    if (column == QLatin1StringView("schedule"))
        return run.schedule;
    if (column == QLatin1StringView("ended"))
        return endText(run);
    const auto took = tookOf(run);
    return took ? durationText(*took, m_times.locale()) : QString();
}

} // namespace barto
