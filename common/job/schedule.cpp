// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/schedule.h"

#include "common/base/hash.h"

namespace barto {

QByteArray scheduleRevision(const Schedule &schedule)
{
    // Lengths in front of the texts, so that no two schedules give the same bytes.
    QByteArray bytes("barto schedule v1");
    const auto add = [&bytes](const QString &text) {
        const QByteArray utf8 = text.toUtf8();
        bytes += QByteArray::number(utf8.size()) + ':' + utf8;
    };
    add(schedule.name);
    add(schedule.onCalendar);
    add(schedule.timezone);
    add(schedule.persistent ? QStringLiteral("persistent") : QString());
    add(schedule.updates);
    for (const QString &cmd : schedule.cmds)
        add(cmd);
    return blake2b(bytes, 16);
}

Result<QString> checkedName(const QString &what, const QString &name)
{
    if (name.isEmpty())
        return fail(Error::Code::Config, QStringLiteral("the %1's name is empty").arg(what));
    if (name.size() > 64)
        return fail(Error::Code::Config,
            QStringLiteral("the %1's name has %2 characters, 64 are allowed").arg(what).arg(name.size()));
    for (const QChar c : name) {
        if (!c.isLetterOrNumber() && !QStringLiteral("._-:@+ ").contains(c))
            return fail(Error::Code::Config,
                QStringLiteral("the %1's name '%2' holds the character U+%3; allowed are letters, digits, . _ - : @ + "
                               "and spaces")
                    .arg(what, name, QString::number(c.unicode(), 16).rightJustified(4, QLatin1Char('0'))));
    }
    if (name.startsWith(QLatin1Char(' ')) || name.endsWith(QLatin1Char(' ')))
        return fail(
            Error::Code::Config, QStringLiteral("the %1's name '%2' starts or ends with a space").arg(what, name));
    return name;
}

} // namespace barto
