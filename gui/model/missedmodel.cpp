// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/missedmodel.h"

#include "gui/model/cells.h"
#include "gui/model/durationtext.h"
#include "gui/model/runtexts.h"

namespace barto {

namespace {

QList<Column> columnsOfMissed()
{
    return {
        {QStringLiteral("state"), MissedModel::tr("State"), 14},
        {QStringLiteral("due"), MissedModel::tr("Due"), 20},
        {QStringLiteral("client"), MissedModel::tr("Client"), 16},
        {QStringLiteral("schedule"), MissedModel::tr("Schedule"), 20},
        {QStringLiteral("slots"), MissedModel::tr("Slots"), 9, Qt::AlignRight},
        {QStringLiteral("reason"), MissedModel::tr("Reason"), 30, Qt::AlignLeft, true},
        {QStringLiteral("madeup"), MissedModel::tr("Made up by"), 20},
    };
}

Status statusOf(const UnrunSlots &missing)
{
    return missing.state == UnrunSlots::State::Missed ? Status::Missed : Status::Skipped;
}

} // namespace

MissedModel::MissedModel(QObject *parent) : ValueModel(columnsOfMissed(), parent) { }

void MissedModel::setTimes(const TimeFormat &times)
{
    m_times = times;
    refresh();
}

QString MissedModel::idOf(const UnrunSlots &missing) const
{
    return QStringLiteral("%1\n%2\n%3\n%4")
        .arg(missing.client, missing.schedule)
        .arg(toMicroseconds(missing.firstDue))
        .arg(missing.key);
}

QVariant MissedModel::cell(const UnrunSlots &missing, const QString &column, int role) const
{
    if (column == QLatin1StringView("state"))
        return stateCell(missing, role);
    if (column == QLatin1StringView("due"))
        return dueCell(missing, role);
    if (column == QLatin1StringView("client"))
        return plainCell(missing.client, role);
    if (column == QLatin1StringView("schedule"))
        return plainCell(missing.schedule, role);
    if (column == QLatin1StringView("slots")) {
        if (role == SortRole)
            return missing.count;
        return role == Qt::DisplayRole ? QVariant(countText(missing.count, m_times.locale())) : QVariant();
    }
    if (column == QLatin1StringView("reason"))
        return plainCell(unrunText(missing, m_times), role);
    return madeUpCell(missing, role);
}

QVariant MissedModel::stateCell(const UnrunSlots &missing, int role) const
{
    const Status status = statusOf(missing);
    switch (role) {
    case Qt::DisplayRole:
        return statusWord(status);
    case StatusRole:
        return int(status);
    case ToneRole:
        return isAlarming(status) ? QVariant(int(toneOf(status))) : QVariant();
    case SortRole:
        return int(missing.state);
    default:
        return {};
    }
}

QVariant MissedModel::dueCell(const UnrunSlots &missing, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_times.dateTime(missing.lastDue);
    case Qt::ToolTipRole:
        return missing.count < 2 ? m_times.toolTip(missing.firstDue)
                                 : tr("%n slot(s) from %1 to %2", nullptr, int(missing.count))
                                       .arg(m_times.dateTime(missing.firstDue), m_times.dateTime(missing.lastDue));
    case SortRole:
        return qint64(toMicroseconds(missing.lastDue));
    default:
        return {};
    }
}

QVariant MissedModel::madeUpCell(const UnrunSlots &missing, int role) const
{
    if (!missing.madeUpAt)
        return role == SortRole ? QVariant(qint64(0)) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return tr("run at %1").arg(m_times.dateTime(*missing.madeUpAt));
    case Qt::ToolTipRole:
        return tr("One run made up for it: %1").arg(m_times.toolTip(*missing.madeUpAt));
    case SortRole:
        return qint64(toMicroseconds(*missing.madeUpAt));
    default:
        return {};
    }
}

} // namespace barto
