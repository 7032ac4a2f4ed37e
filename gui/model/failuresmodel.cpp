// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/failuresmodel.h"

#include "gui/model/cells.h"
#include "gui/model/durationtext.h"
#include "gui/model/runtexts.h"

namespace barto {

namespace {

QList<Column> columnsOfFailures()
{
    return {
        {QStringLiteral("state"), FailuresModel::tr("State"), 14, Qt::AlignLeft, false, true, false, true,
            outcomeSample()},
        {QStringLiteral("schedule"), FailuresModel::tr("Schedule"), 20},
        {QStringLiteral("client"), FailuresModel::tr("Client"), 16},
        {QStringLiteral("since"), FailuresModel::tr("Failing since"), 18, Qt::AlignLeft, false, true, false, true,
            TimeFormat::sample() + QStringLiteral(" (55 min)")},
        {QStringLiteral("row"), FailuresModel::tr("In a row"), 9, Qt::AlignRight},
        {QStringLiteral("recent"), FailuresModel::tr("Last 14 runs"), 26, Qt::AlignLeft, false, true, false, false},
        {QStringLiteral("why"), FailuresModel::tr("Why"), 30, Qt::AlignLeft, true},
    };
}

QList<int> statusesOf(const std::vector<RunGlance> &recent)
{
    QList<int> statuses;
    for (const RunGlance &run : recent)
        statuses.append(int(statusOf(run.outcome)));
    return statuses;
}

QVariant stateCell(const FailingSchedule &failing, int role)
{
    const Status status = statusOf(failing.last.outcome);
    switch (role) {
    case Qt::DisplayRole:
        return outcomeWord(failing.last.outcome);
    case StatusRole:
        return int(status);
    case ToneRole:
        return int(toneOf(status));
    case SortRole:
        return int(failing.last.outcome);
    default:
        return {};
    }
}

} // namespace

FailuresModel::FailuresModel(QObject *parent) : ValueModel(columnsOfFailures(), parent) { }

QString FailuresModel::idOf(const QString &client, const QString &schedule)
{
    return client + QLatin1Char('\n') + schedule;
}

void FailuresModel::setTimes(const TimeFormat &times)
{
    m_times = times;
    refresh();
}

void FailuresModel::setNow(Instant now)
{
    m_now = now;
    refresh();
}

QVariant FailuresModel::cell(const FailingSchedule &failing, const QString &column, int role) const
{
    if (column == QLatin1StringView("state"))
        return stateCell(failing, role);
    if (column == QLatin1StringView("schedule"))
        return plainCell(failing.schedule, role);
    if (column == QLatin1StringView("client"))
        return plainCell(failing.client, role);
    if (column == QLatin1StringView("since"))
        return sinceCell(failing, role);
    if (column == QLatin1StringView("row")) {
        if (role == SortRole)
            return failing.inARow;
        const QString count = countText(failing.inARow, m_times.locale());
        return role == Qt::DisplayRole ? QVariant(failing.isMoreInARow ? tr("%1+").arg(count) : count) : QVariant();
    }
    if (column == QLatin1StringView("recent")) {
        if (role == StatusesRole)
            return QVariant::fromValue(statusesOf(failing.recent));
        return role == Qt::ToolTipRole ? QVariant(tr("The last runs, the newest one on the right.")) : QVariant();
    }
    return whyCell(failing, role);
}

QVariant FailuresModel::sinceCell(const FailingSchedule &failing, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 (%2)").arg(
            m_times.brief(failing.since, m_now), roughDurationText(m_now - failing.since, m_times.locale()));
    case Qt::ToolTipRole:
        return m_times.toolTip(failing.since);
    case SortRole:
        return qint64(toMicroseconds(failing.since));
    default:
        return {};
    }
}

QVariant FailuresModel::whyCell(const FailingSchedule &failing, int role) const
{
    const QString line = lastLineText(failing.last);
    const QString end = endText(failing.last);
    if (role == Qt::DisplayRole)
        return line.isEmpty() || line == end ? end : tr("%1: %2").arg(end, line);
    return plainCell(line.isEmpty() ? end : line, role);
}

} // namespace barto
