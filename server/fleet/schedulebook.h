// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/schedule.h"

#include <QMap>
#include <QStringList>

namespace barto {

/// All configured schedules, by client. A value; checked by common/config before it comes here, [defaults] timezone
/// filled in.
class ScheduleBook
{
public:
    ScheduleBook() = default;
    explicit ScheduleBook(QMap<QString, Schedules> byClient) : m_byClient(std::move(byClient)) { }

    /// Empty for a client that has none or is not configured.
    Schedules schedules(const QString &client) const { return m_byClient.value(client); }
    /// Null if there is none of that name. Valid until the book changes.
    const Schedule *find(const QString &client, const QString &schedule) const;
    QStringList clients() const { return m_byClient.keys(); }
    quint32 count() const; ///< schedules of all clients

    /// The clients whose schedules differ from those in `other`, in order of their names.
    QStringList clientsThatDiffer(const ScheduleBook &other) const;

    const QMap<QString, Schedules> &byClient() const { return m_byClient; }

private:
    QMap<QString, Schedules> m_byClient;
};

} // namespace barto
