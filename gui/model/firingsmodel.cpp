// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/firingsmodel.h"

#include "gui/model/durationtext.h"

namespace barto {

using namespace std::chrono_literals;

FiringsModel::FiringsModel(QObject *parent)
    : ValueModel(
        {
            {QStringLiteral("in"), tr("In"), 11, Qt::AlignRight},
            {QStringLiteral("schedule"), tr("Schedule"), 16, Qt::AlignLeft, true},
            {QStringLiteral("due"), tr("Due"), 20},
        },
        parent)
{
}

void FiringsModel::setTimes(const TimeFormat &times, const QString &zone)
{
    m_times = times;
    m_zone = zone;
    refresh();
}

void FiringsModel::setNow(Instant now)
{
    m_now = now;
    refresh();
}

QString FiringsModel::idOf(const Firing &firing) const
{
    return QStringLiteral("%1 %2 %3")
        .arg(toMicroseconds(firing.due))
        .arg(firing.schedule, firing.clients.isEmpty() ? QString() : firing.clients.constFirst());
}

QVariant FiringsModel::cell(const Firing &firing, const QString &column, int role) const
{
    if (column == QLatin1StringView("due") && role == Qt::ToolTipRole)
        return m_times.toolTip(firing.due, m_zone);
    if (role != Qt::DisplayRole)
        return {};
    if (column == QLatin1StringView("schedule"))
        return firing.schedule;
    if (column == QLatin1StringView("due"))
        return m_times.dateTime(firing.due, m_zone);
    const Microseconds wait = firing.due - m_now;
    if (wait <= 0s)
        return tr("now");
    return wait < 1h ? counterText(wait) : durationText(wait, m_times.locale());
}

} // namespace barto
