// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/describe.h"

#include "common/calendar/phrases.h"

namespace barto {

QString describe(const CalendarExpression &expression)
{
    bool isMoment = false;
    QString text = phrases::timeText(expression, isMoment);
    const QString date = phrases::dateText(expression);
    if (!date.isEmpty())
        text += QString(QLatin1Char(' ') + date);
    else if (isMoment)
        text += QStringLiteral(" every day");
    if (expression.zone == QLatin1StringView("UTC"))
        text += QStringLiteral(", UTC");
    else if (!expression.zone.isEmpty())
        text += QStringLiteral(", %1 time").arg(expression.zone);
    return text;
}

} // namespace barto
