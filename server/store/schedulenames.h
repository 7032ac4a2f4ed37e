// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/job/namepatterns.h"
#include "common/job/summary.h"

#include <QHash>

namespace barto::store {

class Connection;

/// A schedule ever seen on a client: names are unique neither here (a machine set up anew) nor there.
struct NamedSchedule
{
    qint64 key = 0;
    qint64 client = 0;
    QString clientName;
    QString name;
};

/// Which names are meant: the patterns of a filter.
class NameFilter
{
public:
    explicit NameFilter(const RunFilter &filter)
        : m_clients(filter.client), m_schedules(filter.schedule), m_exceptClients(filter.exceptClient),
          m_exceptSchedules(filter.exceptSchedule)
    {
    }

    bool isEmpty() const { return m_clients.isEmpty() && m_exceptClients.isEmpty() && isOfClients(); }
    /// Schedules make no difference.
    bool isOfClients() const { return m_schedules.isEmpty() && m_exceptSchedules.isEmpty(); }
    bool matchesClient(const QString &name) const
    {
        return m_clients.matches(name) && (m_exceptClients.isEmpty() || !m_exceptClients.matches(name));
    }
    bool matches(const QString &client, const QString &schedule) const
    {
        return matchesClient(client) && m_schedules.matches(schedule)
            && (m_exceptSchedules.isEmpty() || !m_exceptSchedules.matches(schedule));
    }

    /// The keys of the clients that match.
    Result<std::vector<qint64>> clientKeys(Connection &connection) const;
    /// The schedules that match.
    Result<std::vector<NamedSchedule>> schedules(Connection &connection) const;

private:
    NamePatterns m_clients;
    NamePatterns m_schedules;
    NamePatterns m_exceptClients;
    NamePatterns m_exceptSchedules;
};

} // namespace barto::store
