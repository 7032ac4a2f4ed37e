// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/expression.h"

#include "common/calendar/weekdays.h"

#include <algorithm>

namespace barto {

namespace {

// The seconds' star says as much and is never without parts (see CalendarReader).
const CalendarField everySecond{{{0, -1, microsecondsPerSecond}}};

void appendValue(QString &text, int value, const CalendarFieldKind &kind, int width)
{
    text += QStringLiteral("%1").arg(value / kind.unit, width, 10, QLatin1Char('0'));
    if (value % kind.unit > 0)
        text += QStringLiteral(".%1").arg(value % kind.unit, 6, 10, QLatin1Char('0'));
}

void appendPart(QString &text, const CalendarPart &part, const CalendarFieldKind &kind)
{
    appendValue(text, part.start, kind, kind.printWidth);
    if (part.stop >= 0) {
        text += QLatin1StringView("..");
        appendValue(text, part.stop, kind, kind.printWidth);
    }
    if (part.step > 0 && !(part.stop >= 0 && part.step == kind.unit)) {
        text += QLatin1Char('/');
        appendValue(text, part.step, kind, 0);
    }
}

void appendField(QString &text, const CalendarField &field, const CalendarFieldKind &kind)
{
    if (field.isRandom) {
        text += QLatin1Char('R');
        if (field.randomStep > 0)
            text += QStringLiteral("/%1").arg(field.randomStep);
    } else if (field.isEvery() || (kind.unit > 1 && field == everySecond)) {
        text += QLatin1Char('*');
    } else {
        for (const CalendarPart &part : field.parts) {
            if (&part != &field.parts.front())
                text += QLatin1Char(',');
            appendPart(text, part, kind);
        }
    }
}

} // namespace

QString normalText(const CalendarExpression &expression)
{
    namespace fields = calendarfields;
    QString text = weekdayText(expression.weekdays);
    if (!text.isEmpty())
        text += QLatin1Char(' ');
    appendField(text, expression.year, fields::year);
    text += QLatin1Char('-');
    appendField(text, expression.month, fields::month);
    text += QLatin1Char(expression.isFromMonthEnd ? '~' : '-');
    appendField(text, expression.day, fields::day);
    text += QLatin1Char(' ');
    appendField(text, expression.hour, fields::hour);
    text += QLatin1Char(':');
    appendField(text, expression.minute, fields::minute);
    text += QLatin1Char(':');
    appendField(text, expression.second, fields::second);
    if (!expression.zone.isEmpty())
        text += QString(QLatin1Char(' ') + expression.zone);
    return text;
}

} // namespace barto
