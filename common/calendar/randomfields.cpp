// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/randomfields.h"

#include "common/base/hash.h"

namespace barto {

int drawRandom(const QString &client, const QString &schedule, QLatin1StringView field, int width)
{
    QByteArray input("barto R v1");
    for (const QByteArray &part : {client.toUtf8(), schedule.toUtf8(), QByteArray(field.data(), field.size())}) {
        input.append('\0');
        input.append(part);
    }
    return int(blake2b64(input) % quint64(width));
}

CalendarExpression drawRandomFields(CalendarExpression expression, const QString &client, const QString &schedule)
{
    const auto draw = [&](CalendarField &field, const CalendarFieldKind &kind) {
        if (!field.isRandom)
            return;
        const int width = field.randomStep > 0 ? field.randomStep : kind.randomWidth;
        const int value = kind.least + drawRandom(client, schedule, kind.name, width);
        field = {{{value * kind.unit, -1, field.randomStep * kind.unit}}};
    };
    draw(expression.month, calendarfields::month);
    draw(expression.day, calendarfields::day);
    draw(expression.hour, calendarfields::hour);
    draw(expression.minute, calendarfields::minute);
    draw(expression.second, calendarfields::second);
    return expression;
}

} // namespace barto
