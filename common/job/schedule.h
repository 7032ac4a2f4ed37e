// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace barto {

/// What should run on a client, and when. Names are unique per client.
struct Schedule
{
    QString name;
    QString onCalendar; ///< as written; CalendarSpec::parse(onCalendar, {client, name}, zone) reads it
    QString timezone; ///< IANA name; empty = the agent's local zone ([defaults] timezone is filled in by the server)
    bool persistent = false; ///< one run makes up for slots that passed while the agent was not running
    QString updates; ///< kind of package-update report its output is, e.g. "apt"; mostly empty
    QStringList cmds; ///< run in order by a shell, at least one

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

using Schedules = std::vector<Schedule>;

/// The schedule's identity as a text that changes with any of its fields: 16 bytes of BLAKE2b over all of them.
QByteArray scheduleRevision(const Schedule &schedule);

/// Names of clients, schedules and programs: 1 to 64 characters of letters, digits, `.`, `_`, `-`, `:`, `@`, `+` and
/// space, not starting or ending with a space. Error::Config says which rule is broken; `what` is "schedule",
/// "client"...
Result<QString> checkedName(const QString &what, const QString &name);

} // namespace barto
