// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/schedulebook.h"

#include <algorithm>

namespace barto {

const Schedule *ScheduleBook::find(const QString &client, const QString &schedule) const
{
    const auto schedules = m_byClient.constFind(client);
    if (schedules == m_byClient.constEnd())
        return nullptr;
    const auto found = std::find_if(
        schedules->begin(), schedules->end(), [&](const Schedule &candidate) { return candidate.name == schedule; });
    return found == schedules->end() ? nullptr : &*found;
}

quint32 ScheduleBook::count() const
{
    quint32 count = 0;
    for (const Schedules &schedules : m_byClient)
        count += quint32(schedules.size());
    return count;
}

QStringList ScheduleBook::clientsThatDiffer(const ScheduleBook &other) const
{
    QStringList differing;
    for (auto it = m_byClient.cbegin(); it != m_byClient.cend(); ++it) {
        if (it.value() != other.schedules(it.key()))
            differing += it.key();
    }
    for (auto it = other.m_byClient.cbegin(); it != other.m_byClient.cend(); ++it) {
        if (!m_byClient.contains(it.key()) && !it.value().empty())
            differing += it.key();
    }
    differing.sort();
    return differing;
}

} // namespace barto
