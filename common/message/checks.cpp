// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/message/checks.h"

#include <QSet>

namespace barto::message {

Result<void> checkedHeader(const RunHeader &header)
{
    const auto refuse = [&header](const QString &why) -> Result<void> {
        return fail(Error::Code::Protocol, QStringLiteral("run %1: %2").arg(header.run.text(), why));
    };
    if (header.run.isNull())
        return refuse(QStringLiteral("its uuid is null"));
    if (const Result<QString> name = checkedName(QStringLiteral("schedule"), header.schedule); !name)
        return refuse(name.error().detail);
    if (header.revision.size() > 64)
        return refuse(QStringLiteral("a revision of %1 bytes").arg(header.revision.size()));
    if (header.commands.empty() || header.commands.size() > 1000)
        return refuse(QStringLiteral("it has %1 commands; 1 to 1000 are allowed").arg(header.commands.size()));
    if (header.due.has_value() != header.dueLast.has_value() || (header.due && *header.dueLast < *header.due))
        return refuse(QStringLiteral("its slots end before they begin"));
    return {};
}

Result<void> checkedSchedules(const Schedules &schedules)
{
    QSet<QString> seen;
    for (const Schedule &schedule : schedules) {
        if (const Result<QString> name = checkedName(QStringLiteral("schedule"), schedule.name); !name)
            return fail(Error::Code::Protocol, name.error().detail);
        if (seen.contains(schedule.name))
            return fail(Error::Code::Protocol, QStringLiteral("schedule '%1' comes twice").arg(schedule.name));
        if (schedule.cmds.isEmpty())
            return fail(Error::Code::Protocol, QStringLiteral("schedule '%1' has no commands").arg(schedule.name));
        seen.insert(schedule.name);
    }
    return {};
}

} // namespace barto::message
