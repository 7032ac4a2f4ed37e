// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/schedulesmodel.h"

#include "gui/model/cells.h"
#include "gui/model/durationtext.h"
#include "gui/model/filterquery.h"
#include "gui/model/runtexts.h"

#include <limits>

namespace barto {

namespace {

QList<Column> columnsOfSchedules()
{
    return {
        {QStringLiteral("last"), SchedulesModel::tr("Last"), 14, Qt::AlignLeft, false, true, false, true,
            outcomeSample()},
        {QStringLiteral("name"), SchedulesModel::tr("Name"), 20},
        {QStringLiteral("client"), SchedulesModel::tr("Client"), 16},
        {QStringLiteral("expression"), SchedulesModel::tr("Expression"), 18},
        {QStringLiteral("words"), SchedulesModel::tr("In words"), 18, Qt::AlignLeft, true},
        {QStringLiteral("next"), SchedulesModel::tr("Next"), 20},
        {QStringLiteral("in"), SchedulesModel::tr("In"), 11, Qt::AlignRight},
        {QStringLiteral("zone"), SchedulesModel::tr("Zone"), 14, Qt::AlignLeft, false, false},
        {QStringLiteral("median"), SchedulesModel::tr("Median"), 12, Qt::AlignRight},
        {QStringLiteral("durations"), SchedulesModel::tr("Durations"), 16, Qt::AlignLeft, false, true, false, false},
    };
}

SparkValues sparkOf(const std::vector<RunGlance> &recent)
{
    SparkValues spark;
    for (const RunGlance &run : recent) {
        spark.values.append(run.took ? std::chrono::duration<double>(*run.took).count() : 0);
        spark.failures.append(isFailed(run.outcome));
    }
    return spark;
}

qint64 nextKey(const ScheduleStatus &schedule)
{
    return schedule.next ? qint64(toMicroseconds(*schedule.next)) : std::numeric_limits<qint64>::max();
}

} // namespace

bool comesBefore(const ScheduleStatus &a, const ScheduleStatus &b)
{
    return std::tuple(nextKey(a), a.schedule.name, a.client) < std::tuple(nextKey(b), b.schedule.name, b.client);
}

QString lastResultKey(const ScheduleStatus &schedule)
{
    return schedule.last ? outcomeKey(schedule.last->outcome) : QStringLiteral("never");
}

SchedulesModel::SchedulesModel(QObject *parent) : ValueModel(columnsOfSchedules(), parent) { }

QString SchedulesModel::idOf(const QString &client, const QString &schedule)
{
    return client + QLatin1Char('\n') + schedule;
}

void SchedulesModel::setTimes(const TimeFormat &times)
{
    m_times = times;
    refresh();
}

void SchedulesModel::setNow(Instant now)
{
    m_now = now;
    refresh();
}

QString SchedulesModel::elapsesText(const ScheduleStatus &schedule) const
{
    QStringList lines;
    for (const Instant due : schedule.elapses)
        lines.append(m_times.toolTip(due, schedule.zone).section(QLatin1Char('\n'), 0, 0));
    if (lines.isEmpty() && schedule.neverFires)
        lines.append(tr("It never fires."));
    if (!schedule.clockNote.isEmpty())
        lines.append(schedule.clockNote);
    return lines.join(QLatin1Char('\n'));
}

QVariant SchedulesModel::cell(const ScheduleStatus &schedule, const QString &column, int role) const
{
    if (column == QLatin1StringView("last"))
        return lastCell(schedule, role);
    if (column == QLatin1StringView("name"))
        return plainCell(schedule.schedule.name, role);
    if (column == QLatin1StringView("client"))
        return plainCell(schedule.client, role);
    if (column == QLatin1StringView("expression"))
        return role == FixedFontRole ? QVariant(true) : plainCell(schedule.schedule.onCalendar, role);
    if (column == QLatin1StringView("words"))
        return plainCell(schedule.description, role);
    if (column == QLatin1StringView("next"))
        return nextCell(schedule, role);
    if (column == QLatin1StringView("in"))
        return inCell(schedule, role);
    if (column == QLatin1StringView("zone"))
        return plainCell(schedule.zone, role);
    if (column == QLatin1StringView("median"))
        return medianCell(schedule, role);
    if (role == SparkRole)
        return QVariant::fromValue(sparkOf(schedule.recent));
    return role == Qt::ToolTipRole ? QVariant(tr("How long the last runs took; failures are marked.")) : QVariant();
}

QVariant SchedulesModel::lastCell(const ScheduleStatus &schedule, int role) const
{
    if (!schedule.last) {
        if (role == Qt::DisplayRole)
            return schedule.isConfigured ? tr("No run yet") : tr("Not configured");
        return role == MutedRole ? QVariant(true) : role == SortRole ? QVariant(-1) : QVariant();
    }
    const Status status = statusOf(schedule.last->outcome);
    switch (role) {
    case Qt::DisplayRole:
        return outcomeWord(schedule.last->outcome);
    case StatusRole:
        return int(status);
    case ToneRole:
        return isAlarming(status) ? QVariant(int(toneOf(status))) : QVariant();
    case SortRole:
        return int(schedule.last->outcome);
    case Qt::ToolTipRole:
        return tr("%1\n%2").arg(endText(*schedule.last), m_times.toolTip(schedule.last->at, schedule.zone));
    default:
        return {};
    }
}

QVariant SchedulesModel::nextCell(const ScheduleStatus &schedule, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (schedule.next)
            return m_times.dateTime(*schedule.next, schedule.zone);
        return schedule.isConfigured ? tr("never") : tr("not configured");
    case MutedRole:
        return !schedule.next;
    case SortRole:
        return nextKey(schedule);
    case Qt::ToolTipRole:
        return elapsesText(schedule);
    default:
        return {};
    }
}

QVariant SchedulesModel::inCell(const ScheduleStatus &schedule, int role) const
{
    if (role == SortRole)
        return nextKey(schedule);
    if (role != Qt::DisplayRole || !schedule.next)
        return {};
    const Microseconds left = *schedule.next - m_now;
    return left.count() <= 0 ? tr("now") : roughDurationText(left, m_times.locale());
}

QVariant SchedulesModel::medianCell(const ScheduleStatus &schedule, int role) const
{
    if (role == SortRole)
        return qint64(schedule.medianTook.value_or(Microseconds(-1)).count());
    if (role != Qt::DisplayRole || !schedule.medianTook)
        return {};
    return durationText(*schedule.medianTook, m_times.locale());
}

} // namespace barto
